import java.math.*;
import java.text.*;
import java.util.*;

/** Numbers in short, in four locales. */
public class CompactNumbers {
  public static void main(String[] args) throws Exception {
    double[] numbers = {
      0, 1, 999, 1000, 1234, 1500, 2500, 9999, 12345, 999499, 999999, 1e6, 1.5e6, 2e6, 12.3e6, 1e9, 2e9,
      1e12, 3e12, 1e14, 1e15, 1e16, -1234, -5, 0.5, -0.4, 1.6, 999.5, Double.NaN, Double.POSITIVE_INFINITY
    };
    for (Locale locale :
        List.of(Locale.US, Locale.GERMANY, Locale.FRANCE, Locale.of("nb", "NO"), Locale.UK, Locale.ROOT)) {
      for (NumberFormat.Style style : NumberFormat.Style.values()) {
        NumberFormat format = NumberFormat.getCompactNumberInstance(locale, style);
        StringJoiner line = new StringJoiner("|", locale + " " + style + ": ", "");
        for (double number : numbers) line.add(format.format(number));
        System.out.println(line);
        format.setMaximumFractionDigits(2);
        format.setMinimumFractionDigits(1);
        System.out.println(format.format(1234) + "|" + format.format(1500000) + "|" + format.format(7) + "|" + format.format(999999) + "|" + format.format(1030L));
      }
    }
    NumberFormat format = NumberFormat.getCompactNumberInstance();
    System.out.println(format.format(new BigDecimal("1e20")) + format.format(BigInteger.TEN.pow(7)) + format.format(1234567890123L));
    System.out.println(format.isGroupingUsed() + " " + format.getMaximumFractionDigits() + format.getRoundingMode());
    format.setRoundingMode(RoundingMode.UP);
    System.out.println(format.format(1001) + " " + format.format(1000));
    for (String text : List.of("1.5K", "2M", "-3B", "7", "12T rest", "x")) {
      try {
        System.out.print(format.parse(text) + " ");
      } catch (ParseException e) {
        System.out.print(e.getMessage() + " " + e.getErrorOffset());
      }
    }
    System.out.println();
  }
}
