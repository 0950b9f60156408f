package runnel.internal.cache;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Bounds what is computed for a session that has turned to something else: who drags a slider over
 * a slow function would else start it for every value on the way. Guarded by {@link Cache}.
 */
final class AbandonedLimit {
  private static final int MAX = 2;

  private int abandoned;
  private final Deque<Computation> queue = new ArrayDeque<>();

  boolean isFree() {
    return abandoned < MAX;
  }

  boolean isUnused() {
    return abandoned == 0 && queue.isEmpty();
  }

  /** Starts it when less is computed for nobody. */
  void queue(Computation computation) {
    if (!queue.contains(computation)) {
      queue.add(computation);
    }
  }

  /** Takes back one that has not started. */
  void withdraw(Computation computation) {
    queue.remove(computation);
  }

  /** Nobody waits any more for one that runs. */
  void abandon(Computation computation) {
    if (!computation.abandoned) {
      computation.abandoned = true;
      abandoned++;
    }
  }

  /** Somebody waits for it again, or it is done. */
  void settle(Computation computation) {
    if (computation.abandoned) {
      computation.abandoned = false;
      abandoned--;
      while (isFree() && !queue.isEmpty()) {
        queue.remove().start();
      }
    }
  }
}
