import java.util.*;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;

public class DatesUntil {
  public static void main(String[] args) throws Exception {
    System.out.println(LocalDate.of(2024, 2, 27).datesUntil(LocalDate.of(2024, 3, 2)).toList());
    System.out.println(LocalDate.of(2024, 1, 31).datesUntil(LocalDate.of(2024, 6, 1), Period.ofMonths(1)).toList());
    System.out.println(LocalDate.ofInstant(Instant.ofEpochSecond(0), ZoneOffset.UTC) + " " + LocalDate.of(1970, 1, 2).toEpochSecond(LocalTime.of(1, 0), ZoneOffset.UTC));
  }
}
