package runnel.browser.classlib.java.util.concurrent;

import java.util.Collection;
import java.util.PriorityQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import runnel.browser.classlib.java.lang.TParking;

public class TDelayQueue<E extends Delayed> extends TQueueBase<E> {
  public TDelayQueue() {
    super(new PriorityQueue<>(), Integer.MAX_VALUE);
  }

  public TDelayQueue(Collection<? extends E> c) {
    this();
    addAll(c);
  }

  // The elements' bound makes other descriptors than those inherited.
  @Override
  public boolean add(E e) {
    return super.add(e);
  }

  @Override
  public boolean offer(E e) {
    return super.offer(e);
  }

  @Override
  public boolean offer(E e, long timeout, TimeUnit unit) {
    return offer(e);
  }

  @Override
  public void put(E e) {
    offer(e);
  }

  @Override
  public E take() throws InterruptedException {
    return super.take();
  }

  @Override
  public E peek() {
    return super.peek();
  }

  @Override
  public E poll() {
    E first = elements.peek();
    return first == null || first.getDelay(TimeUnit.NANOSECONDS) > 0 ? null : elements.poll();
  }

  @Override
  public E poll(long timeout, TimeUnit unit) throws InterruptedException {
    long nanos = unit.toNanos(timeout);
    long start = System.nanoTime();
    while (true) {
      E due = poll();
      if (due != null) {
        return due;
      }
      long left = nanos == TParking.FOREVER ? nanos : nanos - (System.nanoTime() - start);
      if (left <= 0) {
        return null;
      }
      E first = elements.peek();
      takers.await(
          first == null ? left : Math.clamp(first.getDelay(TimeUnit.NANOSECONDS), 1, left));
    }
  }

  @Override
  public void clear() {
    elements.clear();
  }
}
