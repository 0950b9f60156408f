package runnel.browser.compat;

import java.util.OptionalLong;

/** Text as on a JVM. */
@MethodsOf(OptionalLong.class)
public final class OptionalLongMethods {
  private OptionalLongMethods() {}

  public static String toString(OptionalLong self) {
    return self.isPresent() ? "OptionalLong[" + self.getAsLong() + "]" : "OptionalLong.empty";
  }
}
