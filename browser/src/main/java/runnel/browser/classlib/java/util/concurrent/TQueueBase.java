package runnel.browser.classlib.java.util.concurrent;

import java.util.AbstractQueue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import runnel.browser.classlib.java.lang.TParking;

/** A queue in which one waits for an element, or for room. */
abstract class TQueueBase<E> extends AbstractQueue<E> implements BlockingQueue<E> {
  final TParking.Line takers = new TParking.Line();
  final TParking.Line putters = new TParking.Line();
  final Queue<E> elements;
  final int capacity;

  TQueueBase(Queue<E> elements, int capacity) {
    if (capacity <= 0) {
      throw new IllegalArgumentException();
    }
    this.elements = elements;
    this.capacity = capacity;
  }

  boolean isFull() {
    return elements.size() >= capacity;
  }

  /** After elements went. */
  final void madeRoom() {
    if (!isFull()) {
      putters.wakeOne();
    }
  }

  @Override
  public boolean offer(E e) {
    Objects.requireNonNull(e);
    if (isFull()) {
      return false;
    }
    elements.add(e);
    takers.wakeOne();
    return true;
  }

  @Override
  public boolean add(E e) {
    if (!offer(e)) {
      throw new IllegalStateException("Queue full");
    }
    return true;
  }

  @Override
  public void put(E e) throws InterruptedException {
    offer(e, TParking.FOREVER, TimeUnit.NANOSECONDS);
  }

  @Override
  public boolean offer(E e, long timeout, TimeUnit unit) throws InterruptedException {
    return waitForRoom(timeout, unit) && offer(e);
  }

  final boolean waitForRoom(long timeout, TimeUnit unit) throws InterruptedException {
    return waitFor(putters, true, unit.toNanos(timeout));
  }

  private boolean waitFor(TParking.Line line, boolean room, long nanos)
      throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    long start = nanos == TParking.FOREVER ? 0 : System.nanoTime();
    while (room ? isFull() : elements.isEmpty()) {
      long left = nanos == TParking.FOREVER ? nanos : nanos - (System.nanoTime() - start);
      if (!line.await(left) && (room ? isFull() : elements.isEmpty())) {
        return false;
      }
    }
    return true;
  }

  final boolean waitForElement(long timeout, TimeUnit unit) throws InterruptedException {
    return waitFor(takers, false, unit.toNanos(timeout));
  }

  @Override
  public E take() throws InterruptedException {
    return poll(TParking.FOREVER, TimeUnit.NANOSECONDS);
  }

  @Override
  public E poll(long timeout, TimeUnit unit) throws InterruptedException {
    return waitForElement(timeout, unit) ? poll() : null;
  }

  @Override
  public E poll() {
    E e = elements.poll();
    if (e != null) {
      madeRoom();
    }
    return e;
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
  public int remainingCapacity() {
    return capacity == Integer.MAX_VALUE ? capacity : capacity - elements.size();
  }

  @Override
  public int drainTo(Collection<? super E> c) {
    return drainTo(c, Integer.MAX_VALUE);
  }

  @Override
  public int drainTo(Collection<? super E> c, int maxElements) {
    if (c == this) {
      throw new IllegalArgumentException();
    }
    int count = 0;
    for (E e; count < maxElements && (e = poll()) != null; count++) {
      c.add(e);
    }
    return count;
  }

  @Override
  public boolean contains(Object o) {
    return elements.contains(o);
  }

  @Override
  public boolean remove(Object o) {
    boolean removed = elements.remove(o);
    if (removed) {
      madeRoom();
    }
    return removed;
  }

  @Override
  public boolean removeIf(Predicate<? super E> filter) {
    boolean removed = false;
    for (E e : snapshot()) {
      if (filter.test(e)) {
        removed |= remove(e);
      }
    }
    return removed;
  }

  @Override
  public void clear() {
    while (poll() != null) {}
  }

  final List<E> snapshot() {
    return new ArrayList<>(elements);
  }

  @Override
  public void forEach(Consumer<? super E> action) {
    snapshot().forEach(action);
  }

  /** Over what is in the queue now; changes meanwhile do no harm. */
  @Override
  public Iterator<E> iterator() {
    return new TSnapshot<>(snapshot(), this::remove);
  }

  @Override
  public Object[] toArray() {
    return elements.toArray();
  }

  @Override
  public <T> T[] toArray(T[] a) {
    return elements.toArray(a);
  }
}
