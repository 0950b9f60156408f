package runnel.browser.compat;

import java.util.concurrent.atomic.AtomicLong;

/** Memory modes, which are all the same in one thread. */
@MethodsOf(AtomicLong.class)
public final class AtomicLongMethods {
  private AtomicLongMethods() {}

  public static long compareAndExchange(AtomicLong self, long expected, long value) {
    long before = self.get();
    if (before == expected) {
      self.set(value);
    }
    return before;
  }

  public static long getPlain(AtomicLong self) {
    return self.get();
  }

  public static long getAcquire(AtomicLong self) {
    return self.get();
  }

  public static long getOpaque(AtomicLong self) {
    return self.get();
  }

  public static void setPlain(AtomicLong self, long value) {
    self.set(value);
  }

  public static void setRelease(AtomicLong self, long value) {
    self.set(value);
  }

  public static void setOpaque(AtomicLong self, long value) {
    self.set(value);
  }
}
