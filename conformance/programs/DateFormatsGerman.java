import java.util.*;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;

public class DateFormatsGerman {
  public static void main(String[] args) throws Exception {
    var d = LocalDate.of(2024, 3, 5);
    System.out.println(d.format(DateTimeFormatter.ofPattern("EEEE, d. MMMM yyyy", Locale.GERMANY)));
    System.out.println(d.format(DateTimeFormatter.ofPattern("MMMM", Locale.GERMANY)) + " " + d.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.GERMANY));
  }
}
