package runnel.internal.run;

import org.jspecify.annotations.Nullable;
import runnel.spi.Host;

/**
 * Draws a scope at an even beat: the n-th tick is n periods after the start, however long the runs
 * take. Rests while nobody looks. Guarded by the monitor of the session.
 */
final class Ticks {
  private final Scope scope;
  private long period;
  private Host.@Nullable Task timer;
  private long due;
  private boolean missed;

  Ticks(Scope scope) {
    this.scope = scope;
  }

  /** From now on so many milliseconds; 0 for never. The same period again goes on with its beat. */
  void every(long next) {
    if (next == period) {
      return;
    }
    if (timer != null) {
      timer.interrupt();
      timer = null;
    }
    period = next;
    missed = false;
    if (next > 0) {
      due = host().millis() + next;
      schedule();
    }
  }

  private Host host() {
    return scope.session.engine.host;
  }

  private void schedule() {
    timer = host().schedule(Math.max(0, due - host().millis()), this::beat);
  }

  private void beat() {
    synchronized (scope.session) {
      long now = host().millis();
      if (period == 0 || now < due) {
        return;
      }
      // Beats that were slept through are left out.
      due += ((now - due) / period + 1) * period;
      schedule();
      if (scope.session.isWatched()) {
        scope.tick();
      } else {
        missed = true;
      }
    }
  }

  /** Somebody looks again. */
  void shown() {
    if (missed) {
      missed = false;
      scope.tick();
    }
  }
}
