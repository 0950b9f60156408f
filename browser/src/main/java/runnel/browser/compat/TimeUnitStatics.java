package runnel.browser.compat;

import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;

/** The units of java.time. */
@StaticsOf(TimeUnit.class)
public final class TimeUnitStatics {
  private TimeUnitStatics() {}

  public static TimeUnit of(ChronoUnit unit) {
    return switch (unit) {
      case NANOS -> TimeUnit.NANOSECONDS;
      case MICROS -> TimeUnit.MICROSECONDS;
      case MILLIS -> TimeUnit.MILLISECONDS;
      case SECONDS -> TimeUnit.SECONDS;
      case MINUTES -> TimeUnit.MINUTES;
      case HOURS -> TimeUnit.HOURS;
      case DAYS -> TimeUnit.DAYS;
      default -> throw new IllegalArgumentException("No TimeUnit equivalent for " + unit);
    };
  }
}
