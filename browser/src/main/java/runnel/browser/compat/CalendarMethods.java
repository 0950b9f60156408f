package runnel.browser.compat;

import java.time.Instant;
import java.util.Calendar;

/** Points in time. */
@MethodsOf(Calendar.class)
public final class CalendarMethods {
  private CalendarMethods() {}

  public static Instant toInstant(Calendar self) {
    return Instant.ofEpochMilli(self.getTimeInMillis());
  }
}
