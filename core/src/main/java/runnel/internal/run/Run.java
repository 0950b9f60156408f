package runnel.internal.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import runnel.RunnelException;
import runnel.internal.cache.CacheEntry;
import runnel.internal.load.Entry;
import runnel.internal.tree.Node;
import runnel.internal.wire.ClientFrame.Event;
import runnel.spi.Host;

/**
 * One execution of the code of a scope: takes the waiting events, calls their callbacks, then
 * draws.
 *
 * <p>Events that only set values are taken together, since only the last drawing is seen; each
 * callback is called all the same. An event that is a click ends the batch, and its run is never
 * cut short by newer events: the scope is drawn once with the click and the values that held when
 * it came.
 */
final class Run {
  // The innermost run on the thread.
  private static final ThreadLocal<@Nullable Run> HERE = new ThreadLocal<>();

  final Scope scope;
  // Later runs have greater numbers, counted from when they begin: one that was started first may
  // come to its turn last.
  int number;
  // The run on whose thread this one goes on, in the middle of its drawing.
  final @Nullable Run around;
  private final Session session;
  Host.@Nullable Task task;

  private boolean begun;
  private boolean drawing;
  private boolean over;
  private boolean staled;
  private long since;
  private long drawingSince;
  private @Nullable Event trigger;
  private Cancel.@Nullable Reason cancelled;
  private boolean unwinding;
  private int shields;
  private final List<Host.Signal> waits = new ArrayList<>(0);
  private @Nullable Place last;
  private final Set<Entry> reads = new HashSet<>(0);
  private final Set<CacheEntry> uses = new HashSet<>(0);

  Run(Scope scope, @Nullable Run around) {
    this.scope = scope;
    this.session = scope.session;
    this.around = around;
  }

  void execute() {
    Throwable failure = null;
    Cancel.Reason reason = null;
    Cancel passing = null;
    HERE.set(this);
    try {
      Throwable early = takeEvents();
      if (drawing) {
        Place main = new Place(this, scope.node);
        if (early != null) {
          Failure.show(main, early, "callback");
        }
        scope.body().run(main);
      }
    } catch (Cancel cancel) {
      if (cancel.run == this) {
        reason = cancel.reason;
      } else {
        passing = cancel;
      }
    } catch (Throwable t) {
      failure = t;
    }
    synchronized (session) {
      if (passing == null && (unwinding || (failure != null && stopped()))) {
        // Whatever the user's code made of the unwinding, the run was cut short.
        reason = cancelled;
        failure = null;
      }
      if (passing == null && around != null) {
        passing = around.unwound(failure != null);
      }
      if (passing != null) {
        reason =
            passing.reason == Cancel.Reason.STOPPED
                ? Cancel.Reason.STOPPED
                : Cancel.Reason.OVERTAKEN;
        failure = null;
      }
      if (failure != null) {
        Failure.show(last == null ? new Place(this, scope.node) : last, failure, null);
      }
      over = true;
      uses.forEach(CacheEntry::release);
      if (around == null) {
        HERE.remove();
      } else {
        HERE.set(around);
      }
      session.over(this, reason, failure != null);
    }
    if (passing != null) {
      throw passing;
    }
  }

  /** The innermost run on the current thread, or null. */
  static @Nullable Run here() {
    return HERE.get();
  }

  /** The run of that scope which this one goes on in the middle of, or this one itself; or null. */
  @Nullable Run within(Scope drawn) {
    Run run = this;
    while (run != null && run.scope != drawn) {
      run = run.around;
    }
    return run;
  }

  private boolean stopped() {
    return cancelled == Cancel.Reason.STOPPED;
  }

  // The user's code may have swallowed what was to end a run around it.
  private @Nullable Cancel unwound(boolean failed) {
    for (Run run = this; run != null; run = run.around) {
      if (run.cancelled != null && (run.unwinding || (failed && run.stopped()))) {
        return new Cancel(run, run.cancelled);
      }
    }
    return null;
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
        Runnable posted = scope.pollPosted();
        if (posted != null) {
          begin();
        }
        Event event = posted == null && trigger == null ? scope.poll() : null;
        if (event == null && posted == null) {
          if (begun || scope.wantsRun()) {
            begin();
            drawing = cancelled != Cancel.Reason.STOPPED;
            drawingSince = session.engine.host.millis();
          }
          return thrown;
        }
        callback = event == null ? posted : session.events().apply(event);
        if (callback == null) {
          continue;
        }
        begin();
        if (event != null) {
          session.touched(scope);
        }
        if (event != null && session.events().isClick(event)) {
          trigger = event;
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
      since = session.engine.host.millis();
      number = session.nextRun();
      session.begin(this);
    }
  }

  boolean begun() {
    return begun;
  }

  /** When it began, by the host's clock. */
  long since() {
    return since;
  }

  // ---- From the session, which holds its monitor.

  /** A newer event is there: the drawing need not go on, unless it shows a click. */
  void supersede() {
    cut(Cancel.Reason.SUPERSEDED);
  }

  /** What is around it comes by and draws it again, or it is gone from the page. */
  void overtake() {
    cut(Cancel.Reason.OVERTAKEN);
  }

  private void cut(Cancel.Reason reason) {
    if (drawing && trigger == null && cancelled == null) {
      cancelled = reason;
      wake();
    }
  }

  /** The user wants it to end. */
  void stop() {
    cancelled = Cancel.Reason.STOPPED;
    if (shields == 0) {
      interrupt();
    }
  }

  private void interrupt() {
    wake();
    if (task != null) {
      task.interrupt();
    }
  }

  private void wake() {
    if (shields == 0) {
      waits.forEach(Host.Signal::raise);
    }
  }

  /** Whether it has begun so long ago, and nobody has ended it. */
  boolean takesFor(long millis) {
    return !stopped() && session.engine.host.millis() - since >= millis;
  }

  /** Whether it draws for at least this long; true once. */
  boolean drawsFor(long millis) {
    if (!drawing || staled || session.engine.host.millis() - drawingSince < millis) {
      return false;
    }
    staled = true;
    return true;
  }

  /** Whether the user's code is drawing, and not in a callback. */
  boolean draws() {
    return drawing;
  }

  boolean isOver() {
    return over;
  }

  // ---- From the user's code, by way of a Place.

  /** Whether the button was clicked in the event of this run, or of one around it. */
  boolean triggered(Node node) {
    for (Run run = this; run != null; run = run.around) {
      if (run.trigger != null && node.id().equals(run.trigger.id())) {
        return true;
      }
    }
    return false;
  }

  /** Whether this run answers what the input held when its form was submitted, and clears it. */
  boolean clears(Node input) {
    for (Run run = this; run != null; run = run.around) {
      if (run.trigger != null
          && run.trigger.values().containsKey(input.id())
          && Forms.clears(Forms.around(input))) {
        return true;
      }
    }
    return false;
  }

  /** The click that this run answers, or null. */
  @Nullable Event trigger() {
    return trigger;
  }

  /** What was submitted in the event of this run, as on the wire; null if nothing was, here. */
  @Nullable Object submitted(Node node) {
    return trigger != null && node.id().equals(trigger.id()) ? trigger.value() : null;
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
    checkCancelled();
    last = place;
  }

  private void checkCancelled() {
    if (around != null) {
      around.checkCancelled();
    }
    if (cancelled != null && shields == 0 && (drawing || stopped())) {
      throw cancel(cancelled);
    }
    if (drawing && scope.hasEnded()) {
      throw cancel(Cancel.Reason.OVERTAKEN);
    }
  }

  Cancel cancel(Cancel.Reason reason) {
    cancelled = reason;
    unwinding = true;
    return new Cancel(this, reason);
  }

  /**
   * Waits until the signal is raised, or the run is not to go on: then this ends the user's code.
   * Called without the monitor of the session.
   */
  void await(Host.Signal signal) {
    synchronized (session) {
      flushBefore();
      for (Run run = this; run != null; run = run.around) {
        run.waits.add(signal);
      }
    }
    try {
      signal.await();
    } catch (InterruptedException e) {
      synchronized (session) {
        checkCancelled();
      }
      Thread.currentThread().interrupt();
      throw new RunnelException(
          "RN022",
          "The thread was interrupted while it waited, by something other than Runnel",
          "ui.uninterrupted(() -> work());");
    } finally {
      synchronized (session) {
        for (Run run = this; run != null; run = run.around) {
          run.waits.remove(signal);
        }
      }
    }
    synchronized (session) {
      checkCancelled();
    }
  }

  // What was drawn before a wait is on screen during the wait.
  private void flushBefore() {
    checkCancelled();
    session.flush();
  }

  /** It shows this load. */
  void reads(Entry entry) {
    reads.add(entry);
    scope.reads(entry);
  }

  Set<Entry> reads() {
    return reads;
  }

  /** It uses this object until it is over; false if it does already, or is over. */
  boolean uses(CacheEntry entry) {
    return !over && uses.add(entry);
  }

  /** From here on, until {@link #unshield}, the run is not cut short. */
  void shield() {
    for (Run run = this; run != null; run = run.around) {
      run.shields++;
    }
  }

  void unshield() {
    for (Run run = this; run != null; run = run.around) {
      if (--run.shields == 0 && run.stopped()) {
        run.interrupt();
      }
    }
  }
}
