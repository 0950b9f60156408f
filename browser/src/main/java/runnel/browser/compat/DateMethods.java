package runnel.browser.compat;

import java.time.Instant;
import java.util.Date;

/** Points in time. */
@MethodsOf(Date.class)
public final class DateMethods {
  private DateMethods() {}

  public static Instant toInstant(Date self) {
    return Instant.ofEpochMilli(self.getTime());
  }
}
