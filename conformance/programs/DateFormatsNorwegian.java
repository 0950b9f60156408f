import java.util.*;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

public class DateFormatsNorwegian {
  public static void main(String[] args) throws Exception {
    var d = LocalDate.of(2024, 5, 17);
    System.out.println(d.format(DateTimeFormatter.ofPattern("EEEE d. MMMM yyyy", Locale.of("nb", "NO"))));
  }
}
