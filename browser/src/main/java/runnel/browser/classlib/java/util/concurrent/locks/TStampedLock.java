package runnel.browser.classlib.java.util.concurrent.locks;

import java.util.concurrent.TimeUnit;
import runnel.browser.classlib.java.lang.TParking;

/** A stamp is the version, which a writer changes twice; an odd one is being written. */
public class TStampedLock {
  private final TParking.Line waiting = new TParking.Line();
  private long version = 256;
  private int readers;

  public TStampedLock() {}

  private boolean take(boolean write) {
    if (isWriteLocked() || (write && readers > 0)) {
      return false;
    }
    enter(write);
    return true;
  }

  private void enter(boolean write) {
    if (write) {
      version++;
    } else {
      readers++;
    }
  }

  private long lock(boolean write) {
    if (!waiting.isEmpty() || !take(write)) {
      waiting.awaitUninterruptibly(write);
    }
    return version;
  }

  private long lock(boolean write, long nanos) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (waiting.isEmpty() && take(write)) {
      return version;
    }
    try {
      return waiting.await(nanos, write) ? version : 0;
    } finally {
      serve();
    }
  }

  private void serve() {
    while (waiting.first() instanceof Boolean write
        && !isWriteLocked()
        && (!write || readers == 0)) {
      enter(write);
      waiting.wakeOne();
    }
  }

  public long writeLock() {
    return lock(true);
  }

  public long tryWriteLock() {
    return take(true) ? version : 0;
  }

  public long tryWriteLock(long time, TimeUnit unit) throws InterruptedException {
    return lock(true, unit.toNanos(time));
  }

  public long writeLockInterruptibly() throws InterruptedException {
    return lock(true, TParking.FOREVER);
  }

  public long readLock() {
    return lock(false);
  }

  public long tryReadLock() {
    return take(false) ? version : 0;
  }

  public long tryReadLock(long time, TimeUnit unit) throws InterruptedException {
    return lock(false, unit.toNanos(time));
  }

  public long readLockInterruptibly() throws InterruptedException {
    return lock(false, TParking.FOREVER);
  }

  public long tryOptimisticRead() {
    return isWriteLocked() ? 0 : version;
  }

  public boolean validate(long stamp) {
    return stamp != 0 && stamp == version;
  }

  public void unlockWrite(long stamp) {
    if (!isWriteLocked() || stamp != version) {
      throw new IllegalMonitorStateException();
    }
    version++;
    serve();
  }

  public void unlockRead(long stamp) {
    if (isWriteLocked() || stamp != version || readers == 0) {
      throw new IllegalMonitorStateException();
    }
    readers--;
    serve();
  }

  public void unlock(long stamp) {
    if (isWriteLocked()) {
      unlockWrite(stamp);
    } else {
      unlockRead(stamp);
    }
  }

  public long tryConvertToWriteLock(long stamp) {
    if (stamp != version) {
      return 0;
    }
    if (isWriteLocked()) {
      return stamp;
    }
    if (readers > 1) {
      return 0;
    }
    readers = 0;
    version++;
    return version;
  }

  public long tryConvertToReadLock(long stamp) {
    if (stamp != version) {
      return 0;
    }
    if (isWriteLocked()) {
      version++;
      readers++;
      serve();
    } else if (readers == 0) {
      readers++;
    }
    return version;
  }

  public boolean isWriteLocked() {
    return version % 2 == 1;
  }

  public boolean isReadLocked() {
    return readers > 0;
  }

  public int getReadLockCount() {
    return readers;
  }
}
