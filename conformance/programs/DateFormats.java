import java.util.*;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

public class DateFormats {
  public static void main(String[] args) throws Exception {
    var dt = LocalDateTime.of(2024, 3, 5, 14, 7, 9);
    for (String p : List.of("yyyy-MM-dd HH:mm:ss", "d MMM yyyy", "EEEE, d MMMM uuuu", "hh:mm a", "dd/MM/yy", "EEE D", "'at' H'h'")) {
      System.out.println(DateTimeFormatter.ofPattern(p, Locale.US).format(dt));
    }
    System.out.println(dt.format(DateTimeFormatter.ISO_LOCAL_DATE) + " " + dt.format(DateTimeFormatter.ISO_DATE_TIME) + " " + DateTimeFormatter.BASIC_ISO_DATE.format(dt));
    System.out.println(LocalDate.parse("05.03.2024", DateTimeFormatter.ofPattern("dd.MM.yyyy")) + " " + LocalDateTime.parse("2024-03-05T10:15"));
  }
}
