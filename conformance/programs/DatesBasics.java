import java.util.*;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

public class DatesBasics {
  public static void main(String[] args) throws Exception {
    var d = LocalDate.of(2024, 2, 28);
    System.out.println(d.plusDays(2) + " " + d.plusMonths(12) + " " + d.isLeapYear() + " " + d.getDayOfWeek() + " " + d.lengthOfMonth() + " " + d.getDayOfYear());
    System.out.println(d.withDayOfMonth(1) + " " + d.minusYears(1) + " " + d.isBefore(LocalDate.of(2025, 1, 1)) + " " + d.compareTo(LocalDate.of(2024, 2, 27)) + " " + d.toEpochDay());
    System.out.println(ChronoUnit.DAYS.between(d, LocalDate.of(2024, 12, 25)) + " " + Period.between(d, LocalDate.of(2025, 4, 1)) + " " + d.until(LocalDate.of(2024, 3, 1)));
    System.out.println(LocalDate.parse("2023-12-31").plusDays(1) + " " + d.with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)) + " " + d.with(TemporalAdjusters.lastDayOfMonth()));
    System.out.println(Year.isLeap(1900) + " " + YearMonth.of(2024, 2).atEndOfMonth() + " " + Month.MARCH.plus(11) + " " + DayOfWeek.SUNDAY.plus(1) + " " + MonthDay.of(2, 29));
  }
}
