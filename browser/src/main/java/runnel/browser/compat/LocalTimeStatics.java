package runnel.browser.compat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** Times of instants. */
@StaticsOf(LocalTime.class)
public final class LocalTimeStatics {
  private LocalTimeStatics() {}

  public static LocalTime ofInstant(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toLocalTime();
  }
}
