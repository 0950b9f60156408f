package runnel.browser.compat;

import java.time.Duration;
import java.time.Instant;

/** Durations. */
@MethodsOf(Instant.class)
public final class InstantMethods {
  private InstantMethods() {}

  public static Duration until(Instant self, Instant end) {
    return Duration.between(self, end);
  }
}
