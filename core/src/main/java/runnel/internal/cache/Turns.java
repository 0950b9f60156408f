package runnel.internal.cache;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Bounds what is computed for a session that has turned to something else: who drags a slider over
 * a slow function would else start it for every value on the way. Guarded by {@link Memory}.
 */
final class Turns {
  private static final int ABANDONED = 2;

  private int abandoned;
  private final Deque<Flight> waiting = new ArrayDeque<>();

  boolean isFree() {
    return abandoned < ABANDONED;
  }

  boolean isUnused() {
    return abandoned == 0 && waiting.isEmpty();
  }

  /** Starts it, now or when less is computed for nobody. */
  void submit(Flight flight) {
    if (isFree()) {
      flight.launch();
    } else {
      waiting.add(flight);
    }
  }

  /** Takes back one that has not started. */
  void withdraw(Flight flight) {
    waiting.remove(flight);
  }

  /** Nobody waits any more for one that runs. */
  void abandon(Flight flight) {
    if (!flight.abandoned) {
      flight.abandoned = true;
      abandoned++;
    }
  }

  /** Somebody waits for it again, or it is done. */
  void settle(Flight flight) {
    if (flight.abandoned) {
      flight.abandoned = false;
      abandoned--;
      while (isFree() && !waiting.isEmpty()) {
        waiting.remove().launch();
      }
    }
  }
}
