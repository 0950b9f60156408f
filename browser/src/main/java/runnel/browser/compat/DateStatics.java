package runnel.browser.compat;

import java.time.Instant;
import java.util.Date;

/** Points in time. */
@StaticsOf(Date.class)
public final class DateStatics {
  private DateStatics() {}

  public static Date from(Instant instant) {
    return new Date(instant.toEpochMilli());
  }
}
