package runnel.browser.compat;

import java.util.concurrent.atomic.AtomicInteger;

/** Memory modes, which are all the same in one thread. */
@MethodsOf(AtomicInteger.class)
public final class AtomicIntegerMethods {
  private AtomicIntegerMethods() {}

  public static int compareAndExchange(AtomicInteger self, int expected, int value) {
    int before = self.get();
    if (before == expected) {
      self.set(value);
    }
    return before;
  }

  public static int getPlain(AtomicInteger self) {
    return self.get();
  }

  public static int getAcquire(AtomicInteger self) {
    return self.get();
  }

  public static int getOpaque(AtomicInteger self) {
    return self.get();
  }

  public static void setPlain(AtomicInteger self, int value) {
    self.set(value);
  }

  public static void setRelease(AtomicInteger self, int value) {
    self.set(value);
  }

  public static void setOpaque(AtomicInteger self, int value) {
    self.set(value);
  }
}
