package runnel.browser.compat;

import java.util.Optional;

/** Constants. */
@MethodsOf(Double.class)
public final class DoubleMethods {
  private DoubleMethods() {}

  public static Optional<Double> describeConstable(Double self) {
    return Optional.of(self);
  }
}
