package runnel.browser.compat;

import java.util.NoSuchElementException;
import java.util.Optional;

/** Text and messages as on a JVM. */
@MethodsOf(Optional.class)
public final class OptionalMethods {
  private OptionalMethods() {}

  public static <T> T get(Optional<T> self) {
    if (!self.isPresent()) {
      throw new NoSuchElementException("No value present");
    }
    return self.orElse(null);
  }

  public static <T> T orElseThrow(Optional<T> self) {
    return get(self);
  }

  public static String toString(Optional<?> self) {
    return self.isPresent() ? "Optional[" + self.get() + "]" : "Optional.empty";
  }
}
