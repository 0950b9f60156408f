package runnel.browser.compat;

import java.util.OptionalDouble;

/** Text as on a JVM. */
@MethodsOf(OptionalDouble.class)
public final class OptionalDoubleMethods {
  private OptionalDoubleMethods() {}

  public static String toString(OptionalDouble self) {
    return self.isPresent() ? "OptionalDouble[" + self.getAsDouble() + "]" : "OptionalDouble.empty";
  }
}
