package runnel.browser.compat;

import java.util.Optional;

/** Constants. */
@MethodsOf(Integer.class)
public final class IntegerMethods {
  private IntegerMethods() {}

  public static Optional<Integer> describeConstable(Integer self) {
    return Optional.of(self);
  }
}
