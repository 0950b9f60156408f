package runnel.browser.compat;

import java.util.Optional;

/** Constants. */
@MethodsOf(Float.class)
public final class FloatMethods {
  private FloatMethods() {}

  public static Optional<Float> describeConstable(Float self) {
    return Optional.of(self);
  }
}
