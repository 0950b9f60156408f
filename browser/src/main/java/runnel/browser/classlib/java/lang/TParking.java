package runnel.browser.classlib.java.lang;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.teavm.classlib.java.lang.TThread;
import org.teavm.classlib.java.lang.TThreadInterruptHandler;
import org.teavm.interop.Async;
import org.teavm.interop.AsyncCallback;
import org.teavm.runtime.EventQueue;

/**
 * The one place where a thread of ours waits. See docs/decisions/0040-parking.md.
 *
 * <p>A wait always ends with a result and never with an error of TeaVM's; whether it was cut short
 * by an interrupt is looked at afterwards.
 */
public final class TParking {
  /** Nanoseconds of a wait without an end. */
  public static final long FOREVER = Long.MAX_VALUE;

  private TParking() {}

  /** Runs something in a thread of its own, when the time has come. */
  public static Timer after(long nanos, Runnable body) {
    Timer timer = new Timer();
    timer.body = body;
    EventQueue.offer(timer::ring, due(nanos));
    return timer;
  }

  private static long due(long nanos) {
    long millis = nanos <= 0 ? 0 : (nanos - 1) / 1_000_000 + 1;
    // A browser takes no more than 2^31 - 1 ms, which is 24 days.
    return System.currentTimeMillis() + Math.min(millis, Integer.MAX_VALUE);
  }

  @Async
  private static native void suspend(Waiter waiter);

  private static void suspend(Waiter waiter, AsyncCallback<Void> callback) {
    waiter.callback = callback;
  }

  /** Something to happen later. */
  public static final class Timer {
    private Runnable body;

    private Timer() {}

    /** It will not happen any more. */
    public void cancel() {
      body = null;
    }

    private void ring() {
      Runnable now = body;
      body = null;
      if (now != null) {
        new Thread(now, "timer").start();
      }
    }
  }

  private static final class Waiter implements TThreadInterruptHandler {
    final Thread thread = Thread.currentThread();
    final Object note;
    AsyncCallback<Void> callback;
    boolean woken;
    boolean over;

    Waiter(Object note) {
      this.note = note;
    }

    void wake() {
      woken = true;
      resume();
    }

    @Override
    public void interrupted() {
      if (!woken && !over) {
        over = true;
        resume();
      }
    }

    void ring() {
      if (!woken && !over) {
        over = true;
        callback.complete(null);
      }
    }

    /** As an event, because the thread that calls this has to go on being the current one. */
    private void resume() {
      EventQueue.offer(() -> callback.complete(null));
    }
  }

  /** Threads that wait for the same thing, in the order in which they came. */
  public static final class Line {
    private final Deque<Waiter> waiters = new ArrayDeque<>();

    /** An empty line. */
    public Line() {}

    /** Whether nobody waits. */
    public boolean isEmpty() {
      prune();
      return waiters.isEmpty();
    }

    /** How many wait. */
    public int size() {
      prune();
      return waiters.size();
    }

    /** Who waits. */
    public List<Thread> threads() {
      prune();
      List<Thread> all = new ArrayList<>();
      for (Waiter waiter : waiters) {
        all.add(waiter.thread);
      }
      return all;
    }

    /** What the first one left when it began to wait; null if nobody waits. */
    public Object first() {
      prune();
      return waiters.isEmpty() ? null : waiters.getFirst().note;
    }

    /** Wakes the first one and tells who it was; null if nobody waits. */
    public Thread wakeOne() {
      prune();
      Waiter waiter = waiters.poll();
      if (waiter == null) {
        return null;
      }
      waiter.wake();
      return waiter.thread;
    }

    /** Wakes all. */
    public void wakeAll() {
      while (wakeOne() != null) {}
    }

    /** Waits until woken. */
    public void await() throws InterruptedException {
      await(FOREVER);
    }

    /** Waits until woken (then true) or until the time is over. */
    public boolean await(long nanos) throws InterruptedException {
      return await(nanos, null);
    }

    /** Waits, and leaves a note for {@link #first}. */
    public boolean await(long nanos, Object note) throws InterruptedException {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      if (nanos <= 0) {
        return false;
      }
      boolean woken = park(new Waiter(note), nanos, true);
      if (!woken && Thread.interrupted()) {
        throw new InterruptedException();
      }
      return woken;
    }

    /** Waits until woken; an interrupt is kept for later. */
    public void awaitUninterruptibly(Object note) {
      park(new Waiter(note), FOREVER, false);
    }

    /** Waits until woken, interrupted (the thread's flag stays set) or until the time is over. */
    public boolean awaitOrInterrupt(long nanos) {
      return park(new Waiter(null), nanos, true);
    }

    private boolean park(Waiter waiter, long nanos, boolean interruptible) {
      waiters.add(waiter);
      if (nanos != FOREVER) {
        EventQueue.offer(waiter::ring, due(nanos));
      }
      TThread thread = TThread.currentThread();
      if (interruptible) {
        thread.interruptHandler = waiter;
      }
      suspend(waiter);
      if (interruptible) {
        thread.interruptHandler = null;
      }
      if (!waiter.woken) {
        waiters.remove(waiter);
      }
      return waiter.woken;
    }

    /** Forgets the ones whose wait is over, but that did not run since. */
    private void prune() {
      waiters.removeIf(waiter -> waiter.over);
    }
  }
}
