package runnel.browser.compat;

import java.time.Duration;
import java.util.Objects;

/** Virtual threads are threads like all others. */
@StaticsOf(Thread.class)
public final class ThreadStatics {
  private ThreadStatics() {}

  public static Thread startVirtualThread(Runnable task) {
    Thread thread = new VirtualThread(Objects.requireNonNull(task), "");
    thread.start();
    return thread;
  }

  public static void sleep(Duration time) throws InterruptedException {
    Thread.sleep(Math.max(0, time.toMillis()));
  }

  public static void sleep(long millis, int nanos) throws InterruptedException {
    Thread.sleep(nanos > 0 ? millis + 1 : millis);
  }

  public static void onSpinWait() {
    Thread.yield();
  }

  public static void dumpStack() {
    new Exception("Stack trace").printStackTrace();
  }
}
