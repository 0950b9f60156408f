package runnel.internal.run;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One timer for all sessions with a run in progress: sends what was drawn about once per frame.
 * Rests when there is none.
 */
final class Pulse {
  private final Engine engine;
  private final Set<Session> running = new LinkedHashSet<>();
  private boolean scheduled;

  Pulse(Engine engine) {
    this.engine = engine;
  }

  synchronized void add(Session session) {
    running.add(session);
    if (!scheduled) {
      schedule();
    }
  }

  synchronized void remove(Session session) {
    running.remove(session);
  }

  private void schedule() {
    scheduled = true;
    engine.host.schedule(engine.limits.frameMillis(), this::beat);
  }

  private void beat() {
    List<Session> now;
    synchronized (this) {
      now = List.copyOf(running);
    }
    try {
      for (Session session : now) {
        session.pulse();
      }
    } finally {
      // Whatever becomes of one session: the others wait for the next.
      synchronized (this) {
        scheduled = false;
        if (!running.isEmpty()) {
          schedule();
        }
      }
    }
  }
}
