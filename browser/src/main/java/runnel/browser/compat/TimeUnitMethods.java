package runnel.browser.compat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;

/** The units of java.time. */
@MethodsOf(TimeUnit.class)
public final class TimeUnitMethods {
  private TimeUnitMethods() {}

  public static long convert(TimeUnit self, Duration time) {
    long seconds = self.convert(time.getSeconds(), TimeUnit.SECONDS);
    if (seconds == Long.MAX_VALUE || seconds == Long.MIN_VALUE) {
      return seconds;
    }
    long perSecond = self.convert(1, TimeUnit.SECONDS);
    if (perSecond > 1) {
      return seconds + self.convert(time.getNano(), TimeUnit.NANOSECONDS);
    }
    return time.isNegative() && time.getNano() > 0
        ? self.convert(time.getSeconds() + 1, TimeUnit.SECONDS)
        : seconds;
  }

  public static ChronoUnit toChronoUnit(TimeUnit self) {
    return switch (self) {
      case NANOSECONDS -> ChronoUnit.NANOS;
      case MICROSECONDS -> ChronoUnit.MICROS;
      case MILLISECONDS -> ChronoUnit.MILLIS;
      case SECONDS -> ChronoUnit.SECONDS;
      case MINUTES -> ChronoUnit.MINUTES;
      case HOURS -> ChronoUnit.HOURS;
      case DAYS -> ChronoUnit.DAYS;
    };
  }
}
