import java.util.*;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

public class FormatTime {
  public static void main(String[] args) throws Exception {
    var t = LocalDateTime.of(2024, 3, 5, 14, 7, 9, 123456789);
    System.out.println(String.format("%tY-%<tm-%<td %<tH:%<tM:%<tS.%<tL %<tN", t));
    System.out.println(String.format("%tF %<tT %<tR %<tD %<tr %<tj %<te %<tk %<tl %<tI %<tp %<ty %<tC", t));
    System.out.println(String.format("%tB %<tb %<tA %<ta %<Tb %<TA|%<15tB|%<-12tB|", t));
    System.out.println(String.format(Locale.GERMANY, "%tA, %<te. %<tB %<tY", t) + String.format(Locale.FRANCE, " %tA %<te %<tB %<tY", t));
    var z = ZonedDateTime.of(t, ZoneId.of("Europe/Berlin"));
    System.out.println(String.format("%tz %<ts %<tQ %<tH", z) + String.format(" %tF", LocalDate.of(1999, 12, 31)) + String.format(" %tH:%<tM", LocalTime.of(9, 5)));
  }
}
