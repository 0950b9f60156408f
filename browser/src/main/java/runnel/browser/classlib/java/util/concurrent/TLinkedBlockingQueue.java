package runnel.browser.classlib.java.util.concurrent;

import java.util.ArrayDeque;
import java.util.Collection;

public class TLinkedBlockingQueue<E> extends TQueueBase<E> {
  public TLinkedBlockingQueue() {
    this(Integer.MAX_VALUE);
  }

  public TLinkedBlockingQueue(int capacity) {
    super(new ArrayDeque<>(), capacity);
  }

  public TLinkedBlockingQueue(Collection<? extends E> c) {
    this();
    addAll(c);
  }
}
