import java.math.*;
import java.text.*;
import java.util.*;

/** Patterns of numbers: written, read, and refused. */
public class DecimalPatterns {
  public static void main(String[] args) {
    double[] numbers = {0, -0.0, 0.5, -0.125, 1234.5678, 0.056, 1e7, 0.1, 99.995, 1e15};
    for (String pattern :
        List.of(
            "#.#%", "##0.###E0", "0.###E0", "#,##0.00", "#", "0.00;(0.00)", "#,###", "000.0##", "0.0#‰", "'#'0", "#.##",
            "##.##", "0.00 ¤", "¤¤ 0.00", "00.00E00", "#E0", "###,###.###", "0", "#,##0.###;-#", ".00", "#.00", "0.", "#,####.0",
            "0 'o''clock'", "it''s 0", "##0.##E00", "0000E0")) {
      DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.US));
      StringJoiner line = new StringJoiner(" | ", pattern + " = " + format.toPattern() + ": ", "");
      for (double number : numbers) line.add(format.format(number));
      System.out.println(line.add(format.format(Double.NEGATIVE_INFINITY)).add(format.format(Long.MIN_VALUE)));
    }
    for (String bad : List.of("0#", "0.0.0", "0,", "#,", "'0", "0E", "#0#", "0%%", "0.0#0", "0.0,0")) {
      try {
        System.out.println(bad + " " + new DecimalFormat(bad).format(1234.5));
      } catch (IllegalArgumentException e) {
        System.out.println(bad + " " + e.getMessage());
      }
    }
    DecimalFormat format = new DecimalFormat("#,##0.###");
    for (String text : List.of("1,234.5", "-7", "12abc", "1,2,3", "1.5E3", "", "x", "-", "9223372036854775808", "0.0", "-0", "∞", "1.2.3", "  5", "NaN", ".5", "5,")) {
      ParsePosition position = new ParsePosition(0);
      Number number = format.parse(text, position);
      System.out.println("[" + text + "] " + number + " " + (number == null ? "" : number.getClass().getSimpleName()) + " " + position.getIndex() + " " + position.getErrorIndex());
    }
    format = new DecimalFormat("0.00%;(0.00%)");
    System.out.println(parse(format, "12.5%") + " " + parse(format, "(3%)") + " " + parse(format, "5"));
    format.setParseBigDecimal(true);
    System.out.println(parse(format, "12.5%").getClass().getSimpleName());
    format = new DecimalFormat("0.##");
    for (RoundingMode mode : RoundingMode.values()) {
      format.setRoundingMode(mode);
      try {
        System.out.print(format.format(0.125) + " " + format.format(-0.135) + " " + format.format(new BigDecimal("2.675")) + " " + format.format(2.675) + " ");
      } catch (ArithmeticException e) {
        System.out.print("inexact");
      }
    }
    System.out.println();
    format = new DecimalFormat("0");
    format.setMaximumFractionDigits(30);
    System.out.println(format.format(0.1) + " " + format.format(1e-20) + " " + format.format(1 / 3.0) + " " + format.format(1e22));
    format.setMinimumIntegerDigits(3);
    format.setMaximumIntegerDigits(4);
    format.setGroupingSize(2);
    format.setGroupingUsed(true);
    format.setPositivePrefix("+");
    format.setNegativeSuffix("-'#");
    format.setMultiplier(10);
    format.setDecimalSeparatorAlwaysShown(true);
    System.out.println(format.format(7) + " " + format.format(-1234567) + " " + format.toPattern());
    DecimalFormat copy = (DecimalFormat) format.clone();
    System.out.println(copy.equals(format) + " " + copy.getNegativePrefix() + copy.getGroupingSize() + copy.isDecimalSeparatorAlwaysShown());
    DecimalFormat french = new DecimalFormat("#,##0.00 ¤", DecimalFormatSymbols.getInstance(Locale.FRANCE));
    french.setCurrency(Currency.getInstance("EUR"));
    System.out.println(french.format(1234567.891) + " " + french.format(-5));
    try {
      System.out.println(new DecimalFormat("0").format("text"));
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage());
    }
  }

  static Number parse(DecimalFormat format, String text) {
    return format.parse(text, new ParsePosition(0));
  }
}
