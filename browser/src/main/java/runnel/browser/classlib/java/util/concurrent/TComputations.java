package runnel.browser.classlib.java.util.concurrent;

import java.util.ArrayList;
import java.util.List;
import runnel.browser.classlib.java.lang.TParking;

/** The keys whose values are being computed: by one thread each. */
final class TComputations {
  private final List<One> all = new ArrayList<>(1);

  /** A key whose value is being computed. */
  static final class One {
    private final Object key;
    private final Thread by = Thread.currentThread();
    private TParking.Line waiting;

    private One(Object key) {
      this.key = key;
    }
  }

  /** Waits until no other thread computes the value of the key. */
  One begin(Object key) {
    for (One one = find(key); one != null; one = find(key)) {
      if (one.by == Thread.currentThread()) {
        throw new IllegalStateException("Recursive update");
      }
      if (one.waiting == null) {
        one.waiting = new TParking.Line();
      }
      one.waiting.awaitUninterruptibly(null);
    }
    One mine = new One(key);
    all.add(mine);
    return mine;
  }

  private One find(Object key) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).key.equals(key)) {
        return all.get(i);
      }
    }
    return null;
  }

  /** Lets the others go on. */
  void end(One mine) {
    all.remove(mine);
    if (mine.waiting != null) {
      mine.waiting.wakeAll();
    }
  }
}
