import java.util.*;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

public class TimesBasics {
  public static void main(String[] args) throws Exception {
    var t = LocalTime.of(23, 30, 15);
    System.out.println(t.plusHours(1) + " " + t.minusMinutes(31) + " " + t.toSecondOfDay() + " " + t.truncatedTo(ChronoUnit.HOURS) + " " + LocalTime.parse("07:05") + " " + LocalTime.MIDNIGHT);
    var dt = LocalDateTime.of(2024, 12, 31, 23, 59, 59, 500_000_000);
    System.out.println(dt + " " + dt.plusSeconds(1) + " " + dt.toLocalDate() + " " + dt.toLocalTime() + " " + dt.getMonth() + " " + dt.withHour(3));
    System.out.println(Duration.between(LocalDateTime.of(2024, 1, 1, 0, 0), dt) + " " + ChronoUnit.HOURS.between(LocalDateTime.of(2024, 1, 1, 0, 0), dt));
  }
}
