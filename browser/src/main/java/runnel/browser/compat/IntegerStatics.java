package runnel.browser.compat;

/** Unsigned numbers, and bits. */
@StaticsOf(Integer.class)
public final class IntegerStatics {
  private IntegerStatics() {}

  public static int parseInt(String text) {
    return parseInt(text, 10);
  }

  public static int parseInt(String text, int radix) {
    if (text == null) {
      throw new NumberFormatException("Cannot parse null string: null");
    }
    long value = 0;
    int length = text.length();
    boolean negative = length > 0 && text.charAt(0) == '-';
    int at = negative || (length > 0 && text.charAt(0) == '+') ? 1 : 0;
    boolean right = at < length;
    while (right && at < length) {
      int digit = Character.digit(text.charAt(at++), radix);
      value = value * radix + digit;
      right = digit >= 0 && value <= (negative ? 0x80000000L : 0x7fffffffL);
    }
    if (!right) {
      throw new NumberFormatException(
          "For input string: \"" + text + "\"" + (radix == 10 ? "" : " under radix " + radix));
    }
    return (int) (negative ? -value : value);
  }

  public static int parseUnsignedInt(String text) {
    return parseUnsignedInt(text, 10);
  }

  public static int parseUnsignedInt(String text, int radix) {
    if (text == null) {
      throw new NumberFormatException("Cannot parse null string: null");
    }
    if (text.startsWith("-")) {
      throw new NumberFormatException(
          "Illegal leading minus sign on unsigned string " + text + ".");
    }
    long value = Long.parseLong(text, radix);
    if (value >>> 32 != 0) {
      throw new NumberFormatException("String value " + text + " exceeds range of unsigned int.");
    }
    return (int) value;
  }

  public static int compress(int bits, int mask) {
    return (int) LongStatics.compress(bits & 0xffffffffL, mask & 0xffffffffL);
  }

  public static int expand(int bits, int mask) {
    return (int) LongStatics.expand(bits & 0xffffffffL, mask & 0xffffffffL);
  }
}
