package runnel.browser.classlib.java.util.concurrent;

import java.util.Collection;
import java.util.Comparator;
import java.util.PriorityQueue;

public class TPriorityBlockingQueue<E> extends TQueueBase<E> {
  private final Comparator<? super E> comparator;

  public TPriorityBlockingQueue() {
    this(11, null);
  }

  public TPriorityBlockingQueue(int initialCapacity) {
    this(initialCapacity, null);
  }

  public TPriorityBlockingQueue(int initialCapacity, Comparator<? super E> comparator) {
    super(new PriorityQueue<>(initialCapacity, comparator), Integer.MAX_VALUE);
    this.comparator = comparator;
  }

  public TPriorityBlockingQueue(Collection<? extends E> c) {
    this();
    addAll(c);
  }

  public Comparator<? super E> comparator() {
    return comparator;
  }

  @Override
  public void put(E e) {
    offer(e);
  }
}
