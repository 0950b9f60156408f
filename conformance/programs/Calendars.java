import java.util.*;
import java.time.DayOfWeek;
import java.time.LocalDate;

public class Calendars {
  public static void main(String[] args) throws Exception {
    var first = LocalDate.of(2024, 2, 1);
    var b = new StringBuilder("   ".repeat(first.getDayOfWeek().getValue() - 1));
    for (int d = 1; d <= first.lengthOfMonth(); d++) {
      b.append(String.format("%3d", d));
      if (first.withDayOfMonth(d).getDayOfWeek() == DayOfWeek.SUNDAY) {
        System.out.println(b);
        b.setLength(0);
      }
    }
    System.out.println(b);
  }
}
