package runnel.browser.classlib.java.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormatSymbols;
import java.text.ParsePosition;

/** Reads a number that was written by a pattern. */
final class TDecimalReader {
  private final TDecimalFormat format;
  private final DecimalFormatSymbols symbols;
  private final String text;
  private int at;

  TDecimalReader(TDecimalFormat format, String text) {
    this.format = format;
    this.symbols = format.symbols;
    this.text = text;
  }

  /** The number, and the position behind it; null, and where it failed. */
  Number read(ParsePosition position) {
    int start = position.getIndex();
    if (text.startsWith(symbols.getNaN(), start)) {
      position.setIndex(start + symbols.getNaN().length());
      return Double.NaN;
    }
    boolean positive = text.startsWith(format.prefix(false), start);
    boolean negative = text.startsWith(format.prefix(true), start);
    if (positive && negative) {
      int difference = format.prefix(false).length() - format.prefix(true).length();
      positive = difference >= 0;
      negative = difference <= 0;
    }
    Number number = null;
    if (positive || negative) {
      at = start + format.prefix(negative && !positive).length();
      number = text.startsWith(symbols.getInfinity(), at) ? infinity() : digits();
    }
    if (number != null) {
      positive &= text.startsWith(format.suffix(false), at);
      negative &= text.startsWith(format.suffix(true), at);
      if (positive && negative) {
        int difference = format.suffix(false).length() - format.suffix(true).length();
        positive = difference > 0;
        negative = difference < 0;
      }
    }
    if (number == null || positive == negative) {
      position.setErrorIndex(number == null ? start : at);
      return null;
    }
    position.setIndex(at + format.suffix(negative).length());
    return scaled(number, negative);
  }

  private Number infinity() {
    at += symbols.getInfinity().length();
    return Double.POSITIVE_INFINITY;
  }

  private int digitAt(int index) {
    int digit = index < text.length() ? text.charAt(index) - symbols.getZeroDigit() : -1;
    return digit > 9 ? -1 : digit;
  }

  private BigDecimal digits() {
    char point =
        format.isMoney() ? symbols.getMonetaryDecimalSeparator() : symbols.getDecimalSeparator();
    StringBuilder digits = new StringBuilder();
    int scale = 0;
    boolean fraction = false;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      int digit = digitAt(at);
      if (digit >= 0) {
        digits.append((char) ('0' + digit));
        scale += fraction ? 1 : 0;
      } else if (c == point && !fraction && !format.isParseIntegerOnly()) {
        fraction = true;
      } else if (!(c == symbols.getGroupingSeparator()
          && format.isGroupingUsed()
          && !fraction
          && digitAt(at + 1) >= 0)) {
        break;
      }
    }
    return digits.isEmpty()
        ? null
        : new BigDecimal(digits.toString()).movePointLeft(scale - exponent());
  }

  /** The power of ten behind the digits, if there is one. */
  private int exponent() {
    String sign = symbols.getExponentSeparator();
    int index = at + sign.length();
    if (!text.startsWith(sign, at)) {
      return 0;
    }
    boolean negative = index < text.length() && text.charAt(index) == symbols.getMinusSign();
    index += negative ? 1 : 0;
    if (digitAt(index) < 0) {
      return 0;
    }
    int exponent = 0;
    for (; digitAt(index) >= 0; index++) {
      exponent = Math.min(99999, exponent * 10 + digitAt(index));
    }
    at = index;
    return negative ? -exponent : exponent;
  }

  private Number scaled(Number number, boolean negative) {
    if (!(number instanceof BigDecimal)) {
      return negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    BigDecimal value = (BigDecimal) number;
    if (format.getMultiplier() != 1) {
      value = value.divide(BigDecimal.valueOf(format.getMultiplier()), MathContext.DECIMAL128);
    }
    if (negative) {
      value = value.negate();
    }
    if (format.isParseBigDecimal()) {
      return value;
    }
    if (value.signum() == 0) {
      return negative ? (Number) (-0.0) : (Number) 0L;
    }
    BigDecimal bare = value.stripTrailingZeros();
    return bare.scale() <= 0
            && bare.precision() - bare.scale() <= 19
            && bare.toBigInteger().bitLength() < 64
        ? (Number) bare.longValue()
        : (Number) value.doubleValue();
  }
}
