package runnel.browser.compat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Dates of instants. */
@StaticsOf(LocalDate.class)
public final class LocalDateStatics {
  public static final LocalDate EPOCH = LocalDate.ofEpochDay(0);

  private LocalDateStatics() {}

  public static LocalDate ofInstant(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toLocalDate();
  }
}
