package runnel.browser.classlib.java.util.concurrent;

import java.util.AbstractQueue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;

public class TConcurrentLinkedQueue<E> extends AbstractQueue<E> {
  private final ArrayDeque<E> elements = new ArrayDeque<>();

  public TConcurrentLinkedQueue() {}

  public TConcurrentLinkedQueue(Collection<? extends E> c) {
    addAll(c);
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
}
