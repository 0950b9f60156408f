import java.util.*;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;

public class Durations {
  public static void main(String[] args) throws Exception {
    var d = Duration.ofSeconds(93784, 123_000_000);
    System.out.println(d + " " + d.toHours() + " " + d.toMinutesPart() + " " + d.toSecondsPart() + " " + d.toHoursPart() + " " + d.toDaysPart() + " " + d.toMillisPart());
    System.out.println(d.plusMinutes(5) + " " + d.negated() + " " + d.multipliedBy(2) + " " + d.dividedBy(2) + " " + d.dividedBy(Duration.ofHours(1)) + " " + d.isPositive());
    System.out.println(Duration.parse("PT1H30M").toMinutes() + " " + d.compareTo(Duration.ofDays(1)) + " " + Duration.ZERO + " " + d.truncatedTo(ChronoUnit.MINUTES) + " " + Period.of(1, 14, 3).normalized());
  }
}
