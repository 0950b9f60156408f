package runnel.browser.classlib.java.util.concurrent;

import java.util.Collection;
import java.util.concurrent.TimeUnit;
import runnel.browser.classlib.java.lang.TParking;

/** Permits go to those who wait, in their order: else one that never sleeps could have them all. */
public class TSemaphore {
  private final TParking.Line waiting = new TParking.Line();
  private final boolean fair;
  private int permits;

  public TSemaphore(int permits) {
    this(permits, false);
  }

  public TSemaphore(int permits, boolean fair) {
    this.permits = permits;
    this.fair = fair;
  }

  public void acquire() throws InterruptedException {
    acquire(1);
  }

  public void acquire(int permits) throws InterruptedException {
    tryAcquire(permits, TParking.FOREVER, TimeUnit.NANOSECONDS);
  }

  public void acquireUninterruptibly() {
    acquireUninterruptibly(1);
  }

  public void acquireUninterruptibly(int permits) {
    if (!take(permits)) {
      waiting.awaitUninterruptibly(permits);
    }
  }

  public boolean tryAcquire() {
    return tryAcquire(1);
  }

  public boolean tryAcquire(int permits) {
    check(permits);
    if (this.permits < permits) {
      return false;
    }
    this.permits -= permits;
    return true;
  }

  public boolean tryAcquire(long timeout, TimeUnit unit) throws InterruptedException {
    return tryAcquire(1, timeout, unit);
  }

  public boolean tryAcquire(int permits, long timeout, TimeUnit unit) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (take(permits)) {
      return true;
    }
    try {
      return waiting.await(unit.toNanos(timeout), permits);
    } finally {
      // Who stood behind one that gave up may be content with less.
      serve();
    }
  }

  private boolean take(int wanted) {
    check(wanted);
    if (permits < wanted || !waiting.isEmpty()) {
      return false;
    }
    permits -= wanted;
    return true;
  }

  private static void check(int permits) {
    if (permits < 0) {
      throw new IllegalArgumentException();
    }
  }

  private void serve() {
    while (waiting.first() instanceof Integer wanted && wanted <= permits) {
      permits -= wanted;
      waiting.wakeOne();
    }
  }

  public void release() {
    release(1);
  }

  public void release(int permits) {
    check(permits);
    this.permits += permits;
    serve();
  }

  public int availablePermits() {
    return permits;
  }

  public int drainPermits() {
    int all = permits;
    permits = 0;
    return all;
  }

  protected void reducePermits(int reduction) {
    check(reduction);
    permits -= reduction;
  }

  public boolean isFair() {
    return fair;
  }

  public final boolean hasQueuedThreads() {
    return !waiting.isEmpty();
  }

  public final int getQueueLength() {
    return waiting.size();
  }

  protected Collection<Thread> getQueuedThreads() {
    return waiting.threads();
  }

  @Override
  public String toString() {
    return super.toString() + "[Permits = " + permits + "]";
  }
}
