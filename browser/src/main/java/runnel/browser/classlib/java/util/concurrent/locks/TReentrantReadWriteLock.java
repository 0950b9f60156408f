package runnel.browser.classlib.java.util.concurrent.locks;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import runnel.browser.classlib.java.lang.TParking;

public class TReentrantReadWriteLock implements ReadWriteLock {
  private final TParking.Line waiting = new TParking.Line();
  private final Map<Thread, Integer> readers = new IdentityHashMap<>();
  private final ReadLock reading = new ReadLock(this);
  private final WriteLock writing = new WriteLock(this);
  private final boolean fair;
  private Thread writer;
  private int writes;

  public TReentrantReadWriteLock() {
    this(false);
  }

  public TReentrantReadWriteLock(boolean fair) {
    this.fair = fair;
  }

  @Override
  public ReadLock readLock() {
    return reading;
  }

  @Override
  public WriteLock writeLock() {
    return writing;
  }

  private boolean mayRead(Thread who) {
    return writer == null || writer == who;
  }

  private boolean mayWrite(Thread who) {
    return writer == who || (writer == null && readers.isEmpty());
  }

  private void enter(Thread who, boolean write) {
    if (write) {
      writer = who;
      writes++;
    } else {
      readers.merge(who, 1, Integer::sum);
    }
  }

  private boolean take(boolean write, boolean barge) {
    Thread me = Thread.currentThread();
    boolean mine = writer == me || (!write && readers.containsKey(me));
    if (!(write ? mayWrite(me) : mayRead(me)) || (!barge && !mine && !waiting.isEmpty())) {
      return false;
    }
    enter(me, write);
    return true;
  }

  private boolean take(boolean write, long nanos) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (take(write, false)) {
      return true;
    }
    try {
      return waiting.await(nanos, write);
    } finally {
      serve();
    }
  }

  private void serve() {
    while (waiting.first() instanceof Boolean write
        && writer == null
        && (!write || readers.isEmpty())) {
      enter(waiting.wakeOne(), write);
    }
  }

  private void leave(boolean write) {
    Thread me = Thread.currentThread();
    if (write) {
      if (writer != me) {
        throw new IllegalMonitorStateException();
      }
      if (--writes == 0) {
        writer = null;
      }
    } else {
      Integer count = readers.get(me);
      if (count == null) {
        throw new IllegalMonitorStateException(
            "attempt to unlock read lock, not locked by current thread");
      }
      if (count == 1) {
        readers.remove(me);
      } else {
        readers.put(me, count - 1);
      }
    }
    serve();
  }

  public final boolean isFair() {
    return fair;
  }

  public int getReadLockCount() {
    return readers.values().stream().mapToInt(Integer::intValue).sum();
  }

  public boolean isWriteLocked() {
    return writer != null;
  }

  public boolean isWriteLockedByCurrentThread() {
    return writer == Thread.currentThread();
  }

  public int getWriteHoldCount() {
    return isWriteLockedByCurrentThread() ? writes : 0;
  }

  public int getReadHoldCount() {
    return readers.getOrDefault(Thread.currentThread(), 0);
  }

  public final boolean hasQueuedThreads() {
    return !waiting.isEmpty();
  }

  public final int getQueueLength() {
    return waiting.size();
  }

  private abstract static class Side implements Lock {
    final TReentrantReadWriteLock both;
    private final boolean write;

    Side(TReentrantReadWriteLock both, boolean write) {
      this.both = both;
      this.write = write;
    }

    @Override
    public void lock() {
      if (!both.take(write, false)) {
        both.waiting.awaitUninterruptibly(write);
      }
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
      both.take(write, TParking.FOREVER);
    }

    @Override
    public boolean tryLock() {
      return both.take(write, true);
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
      return both.take(write, unit.toNanos(time));
    }

    @Override
    public void unlock() {
      both.leave(write);
    }
  }

  public static class ReadLock extends Side {
    protected ReadLock(TReentrantReadWriteLock lock) {
      super(lock, false);
    }

    @Override
    public Condition newCondition() {
      throw new UnsupportedOperationException();
    }
  }

  public static class WriteLock extends Side {
    protected WriteLock(TReentrantReadWriteLock lock) {
      super(lock, true);
    }

    @Override
    public Condition newCondition() {
      throw new UnsupportedOperationException(
          "A write lock has no conditions in the browser; use " + ReentrantLock.class.getName());
    }

    public boolean isHeldByCurrentThread() {
      return both.isWriteLockedByCurrentThread();
    }

    public int getHoldCount() {
      return both.getWriteHoldCount();
    }
  }
}
