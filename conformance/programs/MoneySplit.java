import java.util.*;
import java.math.BigDecimal;
import java.math.RoundingMode;

public class MoneySplit {
  public static void main(String[] args) throws Exception {
    var total = new BigDecimal("100.00");
    var part = total.divide(BigDecimal.valueOf(3), 2, RoundingMode.DOWN);
    System.out.println(part + " " + total.subtract(part.multiply(BigDecimal.valueOf(3))));
  }
}
