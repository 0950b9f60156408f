package runnel.browser.compat;

import java.util.Optional;

/** Constants. */
@MethodsOf(Long.class)
public final class LongMethods {
  private LongMethods() {}

  public static Optional<Long> describeConstable(Long self) {
    return Optional.of(self);
  }
}
