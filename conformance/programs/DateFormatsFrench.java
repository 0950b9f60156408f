import java.util.*;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;

public class DateFormatsFrench {
  public static void main(String[] args) throws Exception {
    var d = LocalDate.of(2024, 8, 5);
    System.out.println(d.format(DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.FRANCE)));
    System.out.println(d.getMonth().getDisplayName(TextStyle.FULL, Locale.FRANCE));
  }
}
