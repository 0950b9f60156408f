package runnel.browser.compat;

import java.util.NoSuchElementException;
import java.util.OptionalDouble;

/** Text, and the message when there is none, as on a JVM. */
@MethodsOf(OptionalDouble.class)
public final class OptionalDoubleMethods {
  private OptionalDoubleMethods() {}

  public static double getAsDouble(OptionalDouble self) {
    return orElseThrow(self);
  }

  public static double orElseThrow(OptionalDouble self) {
    if (self.isEmpty()) {
      throw new NoSuchElementException("No value present");
    }
    return self.orElse(0);
  }

  public static String toString(OptionalDouble self) {
    return self.isPresent() ? "OptionalDouble[" + self.getAsDouble() + "]" : "OptionalDouble.empty";
  }
}
