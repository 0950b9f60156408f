import java.util.*;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;

public class WeekNumbers {
  public static void main(String[] args) throws Exception {
    for (var d : List.of(LocalDate.of(2024, 12, 30), LocalDate.of(2021, 1, 3), LocalDate.of(2024, 7, 1))) {
      System.out.println(d.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) + " " + d.get(IsoFields.QUARTER_OF_YEAR) + " " + d.get(ChronoField.ALIGNED_WEEK_OF_YEAR) + " " + d.get(WeekFields.ISO.weekOfWeekBasedYear()));
    }
  }
}
