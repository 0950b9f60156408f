package runnel.browser.compat;

import java.time.Duration;

/** Identity, and waiting with a duration. */
@MethodsOf(Thread.class)
public final class ThreadMethods {
  private ThreadMethods() {}

  public static long threadId(Thread self) {
    return self.getId();
  }

  public static boolean isVirtual(Thread self) {
    return self instanceof VirtualThread;
  }

  public static boolean join(Thread self, Duration time) throws InterruptedException {
    long millis = time.toMillis();
    if (millis > 0) {
      self.join(millis);
    }
    return !self.isAlive();
  }
}
