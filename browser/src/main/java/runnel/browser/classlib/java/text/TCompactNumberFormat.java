package runnel.browser.classlib.java.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Objects;

/** Numbers like 12K and 3 million. */
public final class TCompactNumberFormat extends NumberFormat {
  /** The number with the suffix of its power of ten, if that has a pattern. */
  private record Part(BigDecimal number, TPowerOfTen power) {}

  private final DecimalFormat plain;
  private final DecimalFormat digits;
  private final TPowerOfTen[] powers;
  private RoundingMode rounding = RoundingMode.HALF_EVEN;

  public TCompactNumberFormat(
      String decimalPattern, DecimalFormatSymbols symbols, String[] compactPatterns) {
    this(decimalPattern, symbols, compactPatterns, "");
  }

  /**
   * With words that have a singular.
   *
   * @param pluralRules one is the singular, whatever they say
   */
  public TCompactNumberFormat(
      String decimalPattern,
      DecimalFormatSymbols symbols,
      String[] compactPatterns,
      String pluralRules) {
    Objects.requireNonNull(pluralRules);
    plain = new DecimalFormat(decimalPattern, symbols);
    plain.setMaximumFractionDigits(0);
    plain.setRoundingMode(RoundingMode.HALF_EVEN);
    digits = new DecimalFormat("0", symbols);
    powers = new TPowerOfTen[compactPatterns.length];
    for (int i = 0; i < powers.length; i++) {
      powers[i] = TPowerOfTen.of(compactPatterns[i], i);
    }
    setMaximumFractionDigits(0);
    setGroupingUsed(false);
  }

  private Part part(BigDecimal number) {
    BigDecimal size = number.abs();
    int length = Math.max(0, size.precision() - size.scale() - 1);
    Part part = part(size, length);
    // 999,999 becomes 1 million, not 1000 thousand.
    int longer = part.number().precision() - part.number().scale() - 1;
    if (part.power() != null) {
      longer += part.power().zeros();
    }
    return longer > length && length + 1 < powers.length ? part(size, length + 1) : part;
  }

  private Part part(BigDecimal size, int length) {
    TPowerOfTen power = powers.length == 0 ? null : powers[Math.min(length, powers.length - 1)];
    if (power == null) {
      return new Part(size.setScale(0, RoundingMode.HALF_EVEN), null);
    }
    // The quotient of two doubles, whose last digit decides how it is rounded.
    double quotient = size.doubleValue() / Math.pow(10, power.zeros());
    return new Part(new BigDecimal(quotient).setScale(getMaximumFractionDigits(), rounding), power);
  }

  private StringBuffer format(BigDecimal number, boolean negative, StringBuffer out) {
    Part part = part(number);
    if (negative) {
      out.append(plain.getNegativePrefix());
    }
    if (part.power() == null) {
      return out.append(plain.format(part.number()));
    }
    digits.setMinimumIntegerDigits(getMinimumIntegerDigits());
    digits.setMaximumFractionDigits(getMaximumFractionDigits());
    digits.setMinimumFractionDigits(getMinimumFractionDigits());
    boolean one = part.number().compareTo(BigDecimal.ONE) == 0;
    return out.append(digits.format(part.number())).append(part.power().suffix(one));
  }

  @Override
  public StringBuffer format(double number, StringBuffer out, FieldPosition position) {
    if (Double.isNaN(number)) {
      return out.append("NaN");
    }
    if (Double.isInfinite(number)) {
      return out.append(number > 0 ? "" : plain.getNegativePrefix()).append('\u221e');
    }
    boolean negative = number < 0 || number == 0 && 1 / number < 0;
    return format(BigDecimal.valueOf(number), negative, out);
  }

  @Override
  public StringBuffer format(long number, StringBuffer out, FieldPosition position) {
    return format(BigDecimal.valueOf(number), number < 0, out);
  }

  @Override
  public StringBuffer format(Object number, StringBuffer out, FieldPosition position) {
    return switch (number) {
      case BigDecimal b -> format(b, b.signum() < 0, out);
      case java.math.BigInteger b -> format(new BigDecimal(b), b.signum() < 0, out);
      default -> super.format(number, out, position);
    };
  }

  @Override
  public Number parse(String text, ParsePosition position) {
    Number number = digits.parse(text, position);
    if (number == null) {
      return null;
    }
    TPowerOfTen best = null;
    int length = 0;
    for (TPowerOfTen power : powers) {
      int matching = power == null ? 0 : power.matching(text, position.getIndex());
      if (matching > length) {
        best = power;
        length = matching;
      }
    }
    if (best == null) {
      return number;
    }
    BigDecimal whole =
        new BigDecimal(number.toString()).movePointRight(best.zeros()).stripTrailingZeros();
    position.setIndex(position.getIndex() + length);
    return whole.scale() <= 0 && whole.precision() - whole.scale() < 19
        ? (Number) whole.longValue()
        : (Number) whole.doubleValue();
  }

  @Override
  public RoundingMode getRoundingMode() {
    return rounding;
  }

  @Override
  public void setRoundingMode(RoundingMode mode) {
    rounding = Objects.requireNonNull(mode);
  }
}
