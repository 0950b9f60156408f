package runnel.browser.compat;

import java.util.OptionalInt;

/** Text as on a JVM. */
@MethodsOf(OptionalInt.class)
public final class OptionalIntMethods {
  private OptionalIntMethods() {}

  public static String toString(OptionalInt self) {
    return self.isPresent() ? "OptionalInt[" + self.getAsInt() + "]" : "OptionalInt.empty";
  }
}
