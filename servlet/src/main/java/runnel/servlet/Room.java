package runnel.servlet;

import java.util.concurrent.atomic.AtomicLong;

/** Counts how much of something is taken up. Safe for use by many threads. */
final class Room {
  private final AtomicLong taken = new AtomicLong();

  /**
   * Takes up more, or nothing.
   *
   * @param most that may be taken up in all; 0 for no limit
   * @return whether there was so much left
   */
  boolean take(long more, long most) {
    if (taken.addAndGet(more) <= most || most == 0) {
      return true;
    }
    give(more);
    return false;
  }

  /** Gives back what was taken. */
  void give(long less) {
    taken.addAndGet(-less);
  }

  long taken() {
    return taken.get();
  }
}
