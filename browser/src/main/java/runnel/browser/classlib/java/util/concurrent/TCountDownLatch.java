package runnel.browser.classlib.java.util.concurrent;

import java.util.concurrent.TimeUnit;
import runnel.browser.classlib.java.lang.TParking;

public class TCountDownLatch {
  private final TParking.Line waiting = new TParking.Line();
  private long count;

  public TCountDownLatch(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count < 0");
    }
    this.count = count;
  }

  public void await() throws InterruptedException {
    await(TParking.FOREVER, TimeUnit.NANOSECONDS);
  }

  public boolean await(long timeout, TimeUnit unit) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return count == 0 || waiting.await(unit.toNanos(timeout)) || count == 0;
  }

  public void countDown() {
    if (count > 0 && --count == 0) {
      waiting.wakeAll();
    }
  }

  public long getCount() {
    return count;
  }

  @Override
  public String toString() {
    return super.toString() + "[Count = " + count + "]";
  }
}
