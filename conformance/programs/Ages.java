import java.util.*;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

public class Ages {
  public static void main(String[] args) throws Exception {
    var born = LocalDate.of(1990, 6, 15);
    for (var on : List.of(LocalDate.of(2024, 6, 14), LocalDate.of(2024, 6, 15))) {
      System.out.println(Period.between(born, on) + " " + ChronoUnit.YEARS.between(born, on) + " " + ChronoUnit.WEEKS.between(born, on));
    }
  }
}
