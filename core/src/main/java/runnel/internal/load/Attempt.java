package runnel.internal.load;

import org.jspecify.annotations.Nullable;
import runnel.spi.Host;
import runnel.spi.Observer;
import runnel.spi.Observer.Ending;
import runnel.spi.Observer.Outcome;

/**
 * One try at running the function of a load, on a thread of its own. What it brings counts only as
 * long as it is the current try of its load.
 */
public final class Attempt {
  final Entry entry;
  final Pool pool;
  private final Background loads;
  private final Work work;
  private final Observer.Watch watch;
  private Host.@Nullable Task task;
  private Host.@Nullable Task deadline;
  private volatile boolean abandoned;
  private boolean launched;

  Attempt(Background loads, Entry entry, Pool pool, Work work) {
    this.loads = loads;
    this.entry = entry;
    this.pool = pool;
    this.work = work;
    this.watch = loads.host.observer().loadWanted(entry.key.name());
  }

  /** The function of a load. */
  @FunctionalInterface
  public interface Work {
    /** Does the work. */
    @Nullable Object run(Attempt attempt) throws Exception;
  }

  Object owner() {
    return entry.store.owner;
  }

  /** Begins; called with the monitor of the loads. */
  void launch() {
    launched = true;
    long timeout = entry.terms.timeout();
    if (timeout != Terms.NEVER) {
      deadline = loads.host.schedule(timeout, () -> loads.timedOut(this));
    }
    task = loads.host.start("runnel-load-" + entry.key.name(), this::run);
  }

  boolean launched() {
    return launched;
  }

  private void run() {
    Thread thread = Thread.currentThread();
    loads.enter(thread);
    long begun = loads.host.millis();
    watch.begins();
    Object value = null;
    Throwable failure = null;
    try {
      value = work.run(this);
    } catch (Throwable t) {
      failure = t;
    } finally {
      loads.leave(thread);
    }
    Outcome outcome = abandoned ? Outcome.STOPPED : failure == null ? Outcome.DONE : Outcome.FAILED;
    watch.ends(new Ending(outcome, loads.host.millis() - begun, 0, failure));
    loads.finished(this, value, failure);
  }

  /** Nobody waits for it any more; called with the monitor of the loads. */
  void abandon() {
    abandoned = true;
    disarm();
    if (!launched) {
      pool.withdraw(this);
      watch.ends(new Ending(Outcome.STOPPED, 0, 0, null));
    } else if (task != null) {
      task.interrupt();
    }
  }

  void disarm() {
    if (deadline != null) {
      deadline.interrupt();
      deadline = null;
    }
  }

  // ---- From the function, on its thread.

  /** Whether what it brings is no longer wanted. */
  public boolean isCancelled() {
    return abandoned;
  }

  /** Ends the function here if what it brings is no longer wanted. */
  public void checkpoint() {
    if (abandoned) {
      throw Background.cancelled(entry);
    }
  }

  /** Waits, or ends the function if what it brings is no longer wanted. */
  public void sleep(long millis) {
    Host.Signal over = loads.host.signal();
    Host.Task timer = loads.host.schedule(millis, over::raise);
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      abandonedOr(e);
    } finally {
      timer.interrupt();
    }
    checkpoint();
  }

  private void abandonedOr(InterruptedException e) {
    checkpoint();
    throw new IllegalStateException("interrupted", e);
  }

  /** How far it has come: 0 to 1, or NaN if not known. */
  public void progress(double done, String note) {
    loads.progress(this, done, note);
  }

  /** Adds a line to the log of the load. */
  public void log(String line) {
    loads.log(this, line);
  }

  /** Shows a part of the result. */
  public void emit(@Nullable Object part) {
    loads.emit(this, part);
  }

  /** Which try it is, from 1. */
  public int number() {
    return entry.tries + 1;
  }
}
