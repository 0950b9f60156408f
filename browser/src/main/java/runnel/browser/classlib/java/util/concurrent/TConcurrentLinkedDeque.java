package runnel.browser.classlib.java.util.concurrent;

import java.util.AbstractQueue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

public class TConcurrentLinkedDeque<E> extends AbstractQueue<E> implements Deque<E> {
  private final Deque<E> elements = new ArrayDeque<>();
  private final Deque<E> deque = elements;

  public TConcurrentLinkedDeque() {}

  public TConcurrentLinkedDeque(Collection<? extends E> c) {
    addAll(c);
  }

  @Override
  public boolean offerFirst(E e) {
    return deque.offerFirst(e);
  }

  @Override
  public E pollLast() {
    return deque.pollLast();
  }

  @Override
  public boolean removeLastOccurrence(Object o) {
    return deque.removeLastOccurrence(o);
  }

  @Override
  public boolean offer(E e) {
    return elements.add(Objects.requireNonNull(e));
  }

  @Override
  public E poll() {
    return elements.poll();
  }

  @Override
  public E peek() {
    return elements.peek();
  }

  @Override
  public int size() {
    return elements.size();
  }

  @Override
  public boolean contains(Object o) {
    return elements.contains(o);
  }

  @Override
  public boolean remove(Object o) {
    return elements.remove(o);
  }

  @Override
  public void clear() {
    elements.clear();
  }

  @Override
  public Iterator<E> iterator() {
    return new TSnapshot<>(new ArrayList<>(elements), this::remove);
  }

  @Override
  public void addFirst(E e) {
    if (!offerFirst(e)) {
      throw new IllegalStateException("Deque full");
    }
  }

  @Override
  public void addLast(E e) {
    if (!offerLast(e)) {
      throw new IllegalStateException("Deque full");
    }
  }

  @Override
  public boolean add(E e) {
    addLast(e);
    return true;
  }

  @Override
  public boolean offerLast(E e) {
    return offer(e);
  }

  @Override
  public E removeFirst() {
    return found(pollFirst());
  }

  @Override
  public E removeLast() {
    return found(pollLast());
  }

  @Override
  public E pollFirst() {
    return poll();
  }

  @Override
  public E getFirst() {
    return found(peekFirst());
  }

  @Override
  public E getLast() {
    return found(peekLast());
  }

  private static <E> E found(E e) {
    if (e == null) {
      throw new NoSuchElementException();
    }
    return e;
  }

  @Override
  public E peekFirst() {
    return deque.peekFirst();
  }

  @Override
  public E peekLast() {
    return deque.peekLast();
  }

  @Override
  public boolean removeFirstOccurrence(Object o) {
    return remove(o);
  }

  @Override
  public void push(E e) {
    addFirst(e);
  }

  @Override
  public E pop() {
    return removeFirst();
  }

  @Override
  public Iterator<E> descendingIterator() {
    List<E> copy = new ArrayList<>(deque);
    Collections.reverse(copy);
    return new TSnapshot<>(copy, this::removeLastOccurrence);
  }
}
