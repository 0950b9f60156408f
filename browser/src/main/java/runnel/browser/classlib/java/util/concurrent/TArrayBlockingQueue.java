package runnel.browser.classlib.java.util.concurrent;

import java.util.ArrayDeque;
import java.util.Collection;

public class TArrayBlockingQueue<E> extends TQueueBase<E> {
  public TArrayBlockingQueue(int capacity) {
    super(new ArrayDeque<>(), capacity);
  }

  public TArrayBlockingQueue(int capacity, boolean fair) {
    this(capacity);
  }

  public TArrayBlockingQueue(int capacity, boolean fair, Collection<? extends E> c) {
    this(capacity);
    for (E e : c) {
      if (!offer(e)) {
        throw new IllegalArgumentException();
      }
    }
  }
}
