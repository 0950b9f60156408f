import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Rounding to digits, hash codes and the nearest double of big numbers. */
public class BigRounding {
  public static void main(String[] args) {
    for (RoundingMode mode : RoundingMode.values()) {
      if (mode == RoundingMode.UNNECESSARY) {
        continue;
      }
      for (int digits : new int[] {1, 3, 7, 20}) {
        MathContext context = new MathContext(digits, mode);
        for (String number :
            new String[] {"12345.678", "-2.5", "99999", "123456789012345678901234567.8", "0.00012345"}) {
          System.out.print(new BigDecimal(number).round(context) + " ");
        }
        System.out.println(
            BigDecimal.TEN.divide(new BigDecimal("7"), context)
                + " "
                + new BigDecimal("1.1").pow(3, context)
                + " "
                + new BigDecimal("9.99").add(new BigDecimal("0.006"), context));
      }
    }
    for (String number :
        new String[] {"0", "-5", "4294967296", "9223372036854775807", "-9223372036854775808",
          "9007199254740993", "123456789012345678901234567890", "-99999999999999999999999"}) {
      BigInteger big = new BigInteger(number);
      System.out.println(
          big.hashCode() + " " + big.doubleValue() + " " + new BigDecimal(big, 2).hashCode());
    }
    System.out.println(BigInteger.TWO.pow(1100).doubleValue());
    System.out.println(Double.parseDouble("4.9E-324") + " " + 1e-320 + " " + Double.MIN_NORMAL);
  }
}
