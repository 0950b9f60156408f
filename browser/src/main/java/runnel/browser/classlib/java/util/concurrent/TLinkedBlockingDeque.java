package runnel.browser.classlib.java.util.concurrent;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.TimeUnit;
import runnel.browser.classlib.java.lang.TParking;

public class TLinkedBlockingDeque<E> extends TQueueBase<E> implements BlockingDeque<E> {
  private final Deque<E> deque = (Deque<E>) elements;

  public TLinkedBlockingDeque() {
    this(Integer.MAX_VALUE);
  }

  public TLinkedBlockingDeque(int capacity) {
    super(new ArrayDeque<>(), capacity);
  }

  public TLinkedBlockingDeque(Collection<? extends E> c) {
    this();
    addAll(c);
  }

  @Override
  public boolean offerFirst(E e) {
    Objects.requireNonNull(e);
    if (isFull()) {
      return false;
    }
    deque.addFirst(e);
    takers.wakeOne();
    return true;
  }

  @Override
  public E pollLast() {
    E e = deque.pollLast();
    if (e != null) {
      madeRoom();
    }
    return e;
  }

  @Override
  public boolean removeLastOccurrence(Object o) {
    boolean removed = deque.removeLastOccurrence(o);
    if (removed) {
      madeRoom();
    }
    return removed;
  }

  @Override
  public void putFirst(E e) throws InterruptedException {
    offerFirst(e, TParking.FOREVER, TimeUnit.NANOSECONDS);
  }

  @Override
  public void putLast(E e) throws InterruptedException {
    put(e);
  }

  @Override
  public boolean offerFirst(E e, long timeout, TimeUnit unit) throws InterruptedException {
    return waitForRoom(timeout, unit) && offerFirst(e);
  }

  @Override
  public boolean offerLast(E e, long timeout, TimeUnit unit) throws InterruptedException {
    return offer(e, timeout, unit);
  }

  @Override
  public E takeFirst() throws InterruptedException {
    return take();
  }

  @Override
  public E takeLast() throws InterruptedException {
    return pollLast(TParking.FOREVER, TimeUnit.NANOSECONDS);
  }

  @Override
  public E pollFirst(long timeout, TimeUnit unit) throws InterruptedException {
    return poll(timeout, unit);
  }

  @Override
  public E pollLast(long timeout, TimeUnit unit) throws InterruptedException {
    return waitForElement(timeout, unit) ? pollLast() : null;
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
