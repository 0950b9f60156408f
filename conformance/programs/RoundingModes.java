import java.util.*;
import java.math.BigDecimal;
import java.math.RoundingMode;

public class RoundingModes {
  public static void main(String[] args) throws Exception {
    for (String s : List.of("5.5", "2.5", "1.6", "1.1", "-1.1", "-2.5", "-5.5")) {
      var line = new StringBuilder(s);
      for (RoundingMode m : List.of(RoundingMode.UP, RoundingMode.DOWN, RoundingMode.CEILING, RoundingMode.FLOOR, RoundingMode.HALF_UP, RoundingMode.HALF_DOWN, RoundingMode.HALF_EVEN)) {
        line.append(' ').append(new BigDecimal(s).setScale(0, m));
      }
      System.out.println(line);
    }
  }
}
