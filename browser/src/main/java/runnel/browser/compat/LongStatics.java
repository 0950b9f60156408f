package runnel.browser.compat;

import java.math.BigInteger;

/** Unsigned numbers, and bits. */
@StaticsOf(Long.class)
public final class LongStatics {
  private LongStatics() {}

  public static long parseLong(String text) {
    return parseLong(text, 10);
  }

  public static long parseLong(String text, int radix) {
    if (text == null) {
      throw new NumberFormatException("Cannot parse null string: null");
    }
    // Counts down, for there is one more negative number.
    long value = 0;
    int length = text.length();
    boolean negative = length > 0 && text.charAt(0) == '-';
    int at = negative || (length > 0 && text.charAt(0) == '+') ? 1 : 0;
    long limit = negative ? Long.MIN_VALUE : -Long.MAX_VALUE;
    boolean right = at < length;
    while (right && at < length) {
      int digit = Character.digit(text.charAt(at++), radix);
      right = digit >= 0 && value >= (limit + digit) / radix;
      value = value * radix - digit;
    }
    if (!right) {
      throw new NumberFormatException(
          "For input string: \"" + text + "\"" + (radix == 10 ? "" : " under radix " + radix));
    }
    return negative ? value : -value;
  }

  public static long parseUnsignedLong(String text) {
    return parseUnsignedLong(text, 10);
  }

  public static long parseUnsignedLong(String text, int radix) {
    if (text == null) {
      throw new NumberFormatException("Cannot parse null string: null");
    }
    if (text.startsWith("-")) {
      throw new NumberFormatException(
          "Illegal leading minus sign on unsigned string " + text + ".");
    }
    if (text.isEmpty()) {
      return Long.parseLong(text, radix);
    }
    BigInteger value;
    try {
      value = new BigInteger(text, radix);
    } catch (NumberFormatException e) {
      return Long.parseLong(text, radix);
    }
    if (value.bitLength() > 64) {
      throw new NumberFormatException("String value " + text + " exceeds range of unsigned long.");
    }
    return value.longValue();
  }

  public static long compress(long bits, long mask) {
    long result = 0;
    int to = 0;
    for (int from = 0; from < 64; from++) {
      if ((mask >>> from & 1) != 0) {
        result |= (bits >>> from & 1) << to++;
      }
    }
    return result;
  }

  public static long expand(long bits, long mask) {
    long result = 0;
    int from = 0;
    for (int to = 0; to < 64; to++) {
      if ((mask >>> to & 1) != 0) {
        result |= (bits >>> from++ & 1) << to;
      }
    }
    return result;
  }
}
