import java.util.*;
import java.math.BigDecimal;
import java.math.RoundingMode;

public class BigDecimals {
  public static void main(String[] args) throws Exception {
    var a = new BigDecimal("123.4500");
    System.out.println(a + " " + a.scale() + " " + a.precision() + " " + a.stripTrailingZeros() + " " + a.negate() + " " + a.unscaledValue());
    System.out.println(a.add(new BigDecimal("0.55")) + " " + a.multiply(new BigDecimal("2.0")) + " " + a.subtract(BigDecimal.TEN) + " " + a.remainder(BigDecimal.TEN));
    System.out.println(a.setScale(1, RoundingMode.HALF_UP) + " " + a.setScale(0, RoundingMode.DOWN) + " " + a.divide(new BigDecimal("3"), 5, RoundingMode.HALF_EVEN));
    System.out.println(a.compareTo(new BigDecimal("123.45")) + " " + a.equals(new BigDecimal("123.45")) + " " + a.toPlainString() + " " + new BigDecimal("1E+5").toPlainString() + " " + new BigDecimal("0.00000012"));
    System.out.println(new BigDecimal("12E3") + " " + BigDecimal.valueOf(2.50) + " " + BigDecimal.valueOf(5, 2) + " " + a.intValue() + " " + a.movePointLeft(3) + " " + a.max(BigDecimal.ONE));
  }
}
