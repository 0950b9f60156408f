package runnel.internal.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import runnel.RunnelException;
import runnel.internal.tree.Node;
import runnel.internal.wire.ClientFrame.Event;
import runnel.spi.Host;

/**
 * One execution of the app: takes the waiting events, calls their callbacks, then draws the page.
 *
 * <p>Events that only set values are taken together, since only the last drawing is seen; each
 * callback is called all the same. An event that is a click ends the batch, and its run is never
 * cut short by newer events: the page is drawn once with the click and the values that held when it
 * came.
 */
final class Run {
  final int number;
  private final Session session;
  Host.@Nullable Task task;

  private @Nullable Thread thread;
  private boolean begun;
  private boolean drawing;
  private boolean over;
  private boolean staled;
  private long drawingSince;
  private @Nullable String trigger;
  private Cancel.@Nullable Reason cancelled;
  private boolean unwinding;
  private @Nullable Place last;
  // Threads in a wait of ours.
  private final List<Thread> waiting = new ArrayList<>();

  Run(Session session, int number) {
    this.session = session;
    this.number = number;
  }

  void execute() {
    thread = Thread.currentThread();
    Wait.RUN.set(this);
    Throwable failure = null;
    Cancel.Reason reason = null;
    try {
      Throwable early = takeEvents();
      if (drawing) {
        Place main = new Place(this, session.tree.main());
        if (early != null) {
          Failure.show(main, early, "callback");
        }
        session.engine.script().run(main);
      }
    } catch (Cancel cancel) {
      reason = cancel.reason;
    } catch (Throwable t) {
      failure = t;
    }
    Wait.RUN.remove();
    synchronized (session) {
      if (unwinding || (failure != null && cancelled == Cancel.Reason.STOPPED)) {
        // Whatever the user's code made of the unwinding, the run was cut short.
        reason = cancelled;
        failure = null;
      }
      if (failure != null) {
        Failure.show(last == null ? new Place(this, session.tree.main()) : last, failure, null);
      }
      over = true;
      session.over(this, reason, failure != null, begun);
    }
  }

  /**
   * Applies the waiting events and calls their callbacks. Afterwards the run draws, unless every
   * event was refused.
   *
   * @return what a callback threw, or null
   */
  private @Nullable Throwable takeEvents() {
    Throwable thrown = null;
    while (true) {
      Runnable callback;
      synchronized (session) {
        Event event = trigger == null ? session.poll() : null;
        if (event == null) {
          if (begun || session.wantsRun()) {
            begin();
            drawing = cancelled != Cancel.Reason.STOPPED;
            drawingSince = session.engine.host.millis();
          }
          return thrown;
        }
        callback = session.apply(event);
        if (callback == null) {
          continue;
        }
        begin();
        if (event.trigger()) {
          trigger = event.id();
        }
      }
      try {
        callback.run();
      } catch (Throwable t) {
        thrown = t;
      }
    }
  }

  private void begin() {
    if (!begun) {
      begun = true;
      session.begin(this);
    }
  }

  // ---- From the session, which holds its monitor.

  /** A newer event is there: the drawing need not go on, unless it shows a click. */
  void supersede() {
    if (drawing && trigger == null && cancelled == null) {
      cancelled = Cancel.Reason.SUPERSEDED;
      waiting.forEach(Thread::interrupt);
    }
  }

  /** The user wants it to end. */
  void stop() {
    cancelled = Cancel.Reason.STOPPED;
    waiting.forEach(Thread::interrupt);
    if (task != null) {
      task.interrupt();
    }
  }

  /** Whether it draws for at least this long; true once. */
  boolean drawsFor(long millis) {
    if (!drawing || staled || session.engine.host.millis() - drawingSince < millis) {
      return false;
    }
    staled = true;
    return true;
  }

  boolean isOn(Thread current) {
    return thread == current;
  }

  /** Whether the user's code is drawing, and not in a callback. */
  boolean draws() {
    return drawing;
  }

  // ---- From the user's code, by way of a Place.

  Session session() {
    return session;
  }

  /** Whether the button was clicked in the event of this run. */
  boolean triggered(Node node) {
    return node.id().equals(trigger);
  }

  /**
   * Ends the user's code here if the run is not to go on; called with the monitor of the session
   * before anything is drawn.
   */
  void check(Place place) {
    if (over) {
      throw new RunnelException(
          "RN020",
          "The page was used after its run had ended",
          "State<T> s = ui.state(\"name\", initial);   // set it from anywhere: the page is drawn again");
    }
    if (drawing && cancelled != null) {
      throw cancel(cancelled);
    }
    last = place;
  }

  /** Does what blocks and reacts to an interrupt; ends the user's code if the run is cut short. */
  <T extends @Nullable Object> T await(Callable<T> blocking) throws Exception {
    Thread me = Thread.currentThread();
    synchronized (session) {
      endIfCut();
      waiting.add(me);
    }
    try {
      T result = blocking.call();
      synchronized (session) {
        waiting.remove(me);
        endIfCut();
      }
      return result;
    } catch (Exception e) {
      synchronized (session) {
        waiting.remove(me);
        endIfCut();
      }
      throw e;
    }
  }

  private void endIfCut() {
    if (cancelled != null && (drawing || cancelled == Cancel.Reason.STOPPED)) {
      Thread.interrupted(); // Ours, and it has done its work.
      throw cancel(cancelled);
    }
  }

  Cancel cancel(Cancel.Reason reason) {
    cancelled = reason;
    unwinding = true;
    return new Cancel(reason);
  }
}
