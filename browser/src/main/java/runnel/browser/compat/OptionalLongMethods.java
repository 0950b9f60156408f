package runnel.browser.compat;

import java.util.NoSuchElementException;
import java.util.OptionalLong;

/** Text, and the message when there is none, as on a JVM. */
@MethodsOf(OptionalLong.class)
public final class OptionalLongMethods {
  private OptionalLongMethods() {}

  public static long getAsLong(OptionalLong self) {
    return orElseThrow(self);
  }

  public static long orElseThrow(OptionalLong self) {
    if (self.isEmpty()) {
      throw new NoSuchElementException("No value present");
    }
    return self.orElse(0);
  }

  public static String toString(OptionalLong self) {
    return self.isPresent() ? "OptionalLong[" + self.getAsLong() + "]" : "OptionalLong.empty";
  }
}
