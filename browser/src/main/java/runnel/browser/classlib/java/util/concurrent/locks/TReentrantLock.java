package runnel.browser.classlib.java.util.concurrent.locks;

import java.util.Collection;
import java.util.Date;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import runnel.browser.classlib.java.lang.TParking;

/**
 * The one who unlocks hands the lock to the first that waits: else one that never sleeps between
 * would get it again and again.
 */
public class TReentrantLock implements Lock {
  private final TParking.Line waiting = new TParking.Line();
  private final boolean fair;
  private Thread owner;
  private int holds;

  public TReentrantLock() {
    this(false);
  }

  public TReentrantLock(boolean fair) {
    this.fair = fair;
  }

  private boolean take() {
    Thread me = Thread.currentThread();
    if (owner == null || owner == me) {
      owner = me;
      holds++;
      return true;
    }
    return false;
  }

  @Override
  public void lock() {
    if (!take()) {
      waiting.awaitUninterruptibly(null);
    }
  }

  @Override
  public void lockInterruptibly() throws InterruptedException {
    tryLock(TParking.FOREVER, TimeUnit.NANOSECONDS);
  }

  @Override
  public boolean tryLock() {
    return take();
  }

  @Override
  public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return take() || waiting.await(unit.toNanos(time));
  }

  @Override
  public void unlock() {
    checkOwner();
    if (--holds == 0) {
      handOver();
    }
  }

  private void handOver() {
    owner = waiting.wakeOne();
    holds = owner == null ? 0 : 1;
  }

  private void checkOwner() {
    if (owner != Thread.currentThread()) {
      throw new IllegalMonitorStateException();
    }
  }

  @Override
  public Condition newCondition() {
    return new Queue();
  }

  public int getHoldCount() {
    return isHeldByCurrentThread() ? holds : 0;
  }

  public boolean isHeldByCurrentThread() {
    return owner == Thread.currentThread();
  }

  public boolean isLocked() {
    return owner != null;
  }

  public final boolean isFair() {
    return fair;
  }

  protected Thread getOwner() {
    return owner;
  }

  public final boolean hasQueuedThreads() {
    return !waiting.isEmpty();
  }

  public final boolean hasQueuedThread(Thread thread) {
    return waiting.threads().contains(Objects.requireNonNull(thread));
  }

  public final int getQueueLength() {
    return waiting.size();
  }

  protected Collection<Thread> getQueuedThreads() {
    return waiting.threads();
  }

  public boolean hasWaiters(Condition condition) {
    checkOwner();
    return !((Queue) condition).line.isEmpty();
  }

  public int getWaitQueueLength(Condition condition) {
    checkOwner();
    return ((Queue) condition).line.size();
  }

  @Override
  public String toString() {
    return super.toString()
        + (owner == null ? "[Unlocked]" : "[Locked by thread " + owner.getName() + "]");
  }

  private final class Queue implements Condition {
    private final TParking.Line line = new TParking.Line();

    @Override
    public void await() throws InterruptedException {
      awaitNanos(TParking.FOREVER);
    }

    @Override
    public long awaitNanos(long nanosTimeout) throws InterruptedException {
      checkOwner();
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      long start = System.nanoTime();
      int held = release();
      try {
        boolean woken = line.await(nanosTimeout);
        long left = nanosTimeout - (System.nanoTime() - start);
        return woken ? Math.max(1, left) : Math.min(0, left);
      } finally {
        takeBack(held);
      }
    }

    @Override
    public boolean await(long time, TimeUnit unit) throws InterruptedException {
      return awaitNanos(unit.toNanos(time)) > 0;
    }

    @Override
    public boolean awaitUntil(Date deadline) throws InterruptedException {
      return await(deadline.getTime() - System.currentTimeMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void awaitUninterruptibly() {
      checkOwner();
      int held = release();
      line.awaitUninterruptibly(null);
      takeBack(held);
    }

    private int release() {
      int held = holds;
      handOver();
      return held;
    }

    private void takeBack(int held) {
      lock();
      holds = held;
    }

    @Override
    public void signal() {
      checkOwner();
      line.wakeOne();
    }

    @Override
    public void signalAll() {
      checkOwner();
      line.wakeAll();
    }
  }
}
