package runnel.browser.compat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** Seconds of a day that is known. */
@MethodsOf(LocalTime.class)
public final class LocalTimeMethods {
  private LocalTimeMethods() {}

  public static long toEpochSecond(LocalTime self, LocalDate day, ZoneOffset offset) {
    return day.toEpochDay() * 86400 + self.toSecondOfDay() - offset.getTotalSeconds();
  }
}
