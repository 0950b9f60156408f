package runnel.browser.compat;

import java.util.concurrent.atomic.AtomicBoolean;

/** Memory modes, which are all the same in one thread. */
@MethodsOf(AtomicBoolean.class)
public final class AtomicBooleanMethods {
  private AtomicBooleanMethods() {}

  public static boolean compareAndExchange(AtomicBoolean self, boolean expected, boolean value) {
    boolean before = self.get();
    if (before == expected) {
      self.set(value);
    }
    return before;
  }

  public static boolean getPlain(AtomicBoolean self) {
    return self.get();
  }

  public static boolean getAcquire(AtomicBoolean self) {
    return self.get();
  }

  public static boolean getOpaque(AtomicBoolean self) {
    return self.get();
  }

  public static void setPlain(AtomicBoolean self, boolean value) {
    self.set(value);
  }

  public static void setRelease(AtomicBoolean self, boolean value) {
    self.set(value);
  }

  public static void setOpaque(AtomicBoolean self, boolean value) {
    self.set(value);
  }
}
