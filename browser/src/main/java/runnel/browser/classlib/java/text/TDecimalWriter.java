package runnel.browser.classlib.java.text;

import java.math.BigDecimal;
import java.math.MathContext;

/** Writes the digits of a number, without its sign. */
final class TDecimalWriter {
  private final TDecimalFormat format;
  private final StringBuffer out;
  private final char point;

  TDecimalWriter(TDecimalFormat format, StringBuffer out) {
    this.format = format;
    this.out = out;
    point =
        format.isMoney()
            ? format.symbols.getMonetaryDecimalSeparator()
            : format.symbols.getDecimalSeparator();
  }

  /** How many digits are written in all, if there is an exponent; zero means any number. */
  static int significant(TDecimalFormat format) {
    long most = (long) format.getMaximumIntegerDigits() + format.getMaximumFractionDigits();
    return (int) Math.min(most, Integer.MAX_VALUE);
  }

  void write(BigDecimal number) {
    if (format.exponentDigits > 0) {
      int significant = significant(format);
      scientific(
          significant == 0
              ? number
              : number.round(new MathContext(significant, format.getRoundingMode())));
    } else {
      plain(
          number.scale() > format.getMaximumFractionDigits()
              ? number.setScale(format.getMaximumFractionDigits(), format.getRoundingMode())
              : number);
    }
  }

  private void digits(String digits) {
    char zero = format.symbols.getZeroDigit();
    for (int i = 0; i < digits.length(); i++) {
      out.append((char) (digits.charAt(i) - '0' + zero));
    }
  }

  private void plain(BigDecimal number) {
    String text = number.abs().toPlainString();
    int dot = text.indexOf('.');
    String whole = dot < 0 ? text : text.substring(0, dot);
    if (whole.equals("0")) {
      whole = "";
    }
    String fraction = fraction(dot < 0 ? "" : text.substring(dot + 1));
    if (whole.length() > format.getMaximumIntegerDigits()) {
      whole = whole.substring(whole.length() - format.getMaximumIntegerDigits());
    }
    whole = "0".repeat(Math.max(0, format.getMinimumIntegerDigits() - whole.length())) + whole;
    if (whole.isEmpty() && fraction.isEmpty()) {
      whole = "0";
    }
    int group = format.isGroupingUsed() ? format.getGroupingSize() : 0;
    for (int i = 0; i < whole.length(); i++) {
      int left = whole.length() - i;
      if (group > 0 && i > 0 && left % group == 0) {
        out.append(format.symbols.getGroupingSeparator());
      }
      digits(whole.substring(i, i + 1));
    }
    if (!fraction.isEmpty() || format.isDecimalSeparatorAlwaysShown()) {
      out.append(point);
    }
    digits(fraction);
  }

  private String fraction(String digits) {
    int end = digits.length();
    while (end > format.getMinimumFractionDigits() && digits.charAt(end - 1) == '0') {
      end--;
    }
    return digits.substring(0, end)
        + "0".repeat(Math.max(0, format.getMinimumFractionDigits() - end));
  }

  private void scientific(BigDecimal rounded) {
    boolean isZero = rounded.signum() == 0;
    BigDecimal number = isZero ? BigDecimal.ZERO : rounded.abs().stripTrailingZeros();
    String digits = isZero ? "" : number.unscaledValue().toString();
    // The number is 0.digits times ten to this power.
    int power = isZero ? 0 : digits.length() - number.scale();
    int minimum = format.getMinimumIntegerDigits();
    int repeat = format.getMaximumIntegerDigits();
    int exponent = power;
    int leading = minimum;
    if (repeat > 1 && repeat > minimum) {
      exponent =
          exponent >= 1 ? (exponent - 1) / repeat * repeat : (exponent - repeat) / repeat * repeat;
      leading = 1;
    } else {
      exponent -= minimum;
    }
    int whole = isZero ? leading : power - exponent;
    int all =
        Math.max(digits.length(), Math.max(whole, minimum + format.getMinimumFractionDigits()));
    String padded = digits + "0".repeat(all - digits.length());
    digits(padded.substring(0, whole));
    if (all > whole || format.isDecimalSeparatorAlwaysShown()) {
      out.append(point);
    }
    digits(padded.substring(whole));
    out.append(format.symbols.getExponentSeparator());
    int shown = isZero ? 0 : exponent;
    if (shown < 0) {
      out.append(format.symbols.getMinusSign());
    }
    String power10 = Integer.toString(Math.abs(shown));
    digits("0".repeat(Math.max(0, format.exponentDigits - power10.length())) + power10);
  }
}
