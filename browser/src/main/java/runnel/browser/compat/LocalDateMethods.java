package runnel.browser.compat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Streams of dates. */
@MethodsOf(LocalDate.class)
public final class LocalDateMethods {
  private LocalDateMethods() {}

  public static Stream<LocalDate> datesUntil(LocalDate self, LocalDate end) {
    long days = ChronoUnit.DAYS.between(self, end);
    if (days < 0) {
      throw new IllegalArgumentException(end + " < " + self);
    }
    return LongStream.range(0, days).mapToObj(self::plusDays);
  }

  public static Stream<LocalDate> datesUntil(LocalDate self, LocalDate end, Period step) {
    if (step.isZero()) {
      throw new IllegalArgumentException("step is zero");
    }
    List<LocalDate> all = new ArrayList<>();
    boolean back = step.toTotalMonths() < 0 || step.getDays() < 0;
    for (int i = 0; ; i++) {
      LocalDate date =
          self.plusMonths(step.toTotalMonths() * i).plusDays((long) step.getDays() * i);
      if (back ? !date.isAfter(end) : !date.isBefore(end)) {
        return all.stream();
      }
      all.add(date);
    }
  }

  public static long toEpochSecond(LocalDate self, LocalTime time, ZoneOffset offset) {
    return self.toEpochDay() * 86_400 + time.toSecondOfDay() - offset.getTotalSeconds();
  }
}
