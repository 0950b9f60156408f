package runnel.browser.compat;

import java.util.NoSuchElementException;
import java.util.OptionalInt;

/** Text, and the message when there is none, as on a JVM. */
@MethodsOf(OptionalInt.class)
public final class OptionalIntMethods {
  private OptionalIntMethods() {}

  public static int getAsInt(OptionalInt self) {
    return orElseThrow(self);
  }

  public static int orElseThrow(OptionalInt self) {
    if (self.isEmpty()) {
      throw new NoSuchElementException("No value present");
    }
    return self.orElse(0);
  }

  public static String toString(OptionalInt self) {
    return self.isPresent() ? "OptionalInt[" + self.getAsInt() + "]" : "OptionalInt.empty";
  }
}
