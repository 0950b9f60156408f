package runnel.browser.classlib.java.util;

import java.util.Objects;

public final class THexFormat {
  private static final String LOWER = "0123456789abcdef";
  private static final String UPPER = "0123456789ABCDEF";
  private static final THexFormat PLAIN = new THexFormat("", "", "", LOWER);

  private final String delimiter;
  private final String prefix;
  private final String suffix;
  private final String digits;

  private THexFormat(String delimiter, String prefix, String suffix, String digits) {
    this.delimiter = Objects.requireNonNull(delimiter, "delimiter");
    this.prefix = Objects.requireNonNull(prefix, "prefix");
    this.suffix = Objects.requireNonNull(suffix, "suffix");
    this.digits = digits;
  }

  public static THexFormat of() {
    return PLAIN;
  }

  public static THexFormat ofDelimiter(String delimiter) {
    return PLAIN.withDelimiter(delimiter);
  }

  public THexFormat withDelimiter(String delimiter) {
    return new THexFormat(delimiter, prefix, suffix, digits);
  }

  public THexFormat withPrefix(String prefix) {
    return new THexFormat(delimiter, prefix, suffix, digits);
  }

  public THexFormat withSuffix(String suffix) {
    return new THexFormat(delimiter, prefix, suffix, digits);
  }

  public THexFormat withUpperCase() {
    return new THexFormat(delimiter, prefix, suffix, UPPER);
  }

  public THexFormat withLowerCase() {
    return new THexFormat(delimiter, prefix, suffix, LOWER);
  }

  public String delimiter() {
    return delimiter;
  }

  public String prefix() {
    return prefix;
  }

  public String suffix() {
    return suffix;
  }

  public boolean isUpperCase() {
    return digits.equals(UPPER);
  }

  public String formatHex(byte[] bytes) {
    return formatHex(bytes, 0, bytes.length);
  }

  public String formatHex(byte[] bytes, int fromIndex, int toIndex) {
    Objects.checkFromToIndex(fromIndex, toIndex, bytes.length);
    StringBuilder out = new StringBuilder();
    for (int i = fromIndex; i < toIndex; i++) {
      if (i > fromIndex) {
        out.append(delimiter);
      }
      out.append(prefix).append(toHexDigits(bytes[i])).append(suffix);
    }
    return out.toString();
  }

  public byte[] parseHex(CharSequence string) {
    return parseHex(string, 0, string.length());
  }

  public byte[] parseHex(CharSequence string, int fromIndex, int toIndex) {
    Objects.checkFromToIndex(fromIndex, toIndex, string.length());
    String text = string.subSequence(fromIndex, toIndex).toString();
    if (text.isEmpty()) {
      return new byte[0];
    }
    int each = prefix.length() + 2 + suffix.length();
    int stride = each + delimiter.length();
    if ((text.length() + delimiter.length()) % stride != 0) {
      throw new IllegalArgumentException(
          "string is incorrect length: " + text.length() + " is not a whole number of bytes");
    }
    byte[] bytes = new byte[(text.length() + delimiter.length()) / stride];
    for (int i = 0, at = 0; i < bytes.length; i++, at += stride) {
      expect(text, at, prefix);
      int digit = at + prefix.length();
      bytes[i] =
          (byte) (fromHexDigit(text.charAt(digit)) << 4 | fromHexDigit(text.charAt(digit + 1)));
      expect(text, digit + 2, suffix);
      if (i < bytes.length - 1) {
        expect(text, at + each, delimiter);
      }
    }
    return bytes;
  }

  private static void expect(String text, int at, String part) {
    if (!text.startsWith(part, at)) {
      throw new IllegalArgumentException(
          "found: " + text.substring(at) + ", expected: \"" + part + "\"");
    }
  }

  public char toLowHexDigit(int value) {
    return digits.charAt(value & 15);
  }

  public char toHighHexDigit(int value) {
    return digits.charAt(value >> 4 & 15);
  }

  public String toHexDigits(byte value) {
    return toHexDigits(value, 2);
  }

  public String toHexDigits(char value) {
    return toHexDigits(value, 4);
  }

  public String toHexDigits(short value) {
    return toHexDigits(value, 4);
  }

  public String toHexDigits(int value) {
    return toHexDigits(value, 8);
  }

  public String toHexDigits(long value) {
    return toHexDigits(value, 16);
  }

  public String toHexDigits(long value, int digits) {
    if (digits < 0 || digits > 16) {
      throw new IllegalArgumentException("number of digits: " + digits);
    }
    StringBuilder out = new StringBuilder();
    for (int i = digits - 1; i >= 0; i--) {
      out.append(this.digits.charAt((int) (value >> 4 * i) & 15));
    }
    return out.toString();
  }

  public static boolean isHexDigit(int ch) {
    return ch >= '0' && ch <= '9' || ch >= 'a' && ch <= 'f' || ch >= 'A' && ch <= 'F';
  }

  public static int fromHexDigit(int ch) {
    if (!isHexDigit(ch)) {
      throw new NumberFormatException("not a hexadecimal digit: \"" + (char) ch + "\" = " + ch);
    }
    return Character.digit((char) ch, 16);
  }

  public static int fromHexDigits(CharSequence string) {
    return fromHexDigits(string, 0, string.length());
  }

  public static int fromHexDigits(CharSequence string, int fromIndex, int toIndex) {
    return (int) digits(string, fromIndex, toIndex, 8);
  }

  public static long fromHexDigitsToLong(CharSequence string) {
    return fromHexDigitsToLong(string, 0, string.length());
  }

  public static long fromHexDigitsToLong(CharSequence string, int fromIndex, int toIndex) {
    return digits(string, fromIndex, toIndex, 16);
  }

  private static long digits(CharSequence string, int from, int to, int most) {
    Objects.checkFromToIndex(from, to, string.length());
    if (to - from > most) {
      throw new IllegalArgumentException(
          "string is longer than " + most + " hexadecimal digits: " + (to - from));
    }
    long value = 0;
    for (int i = from; i < to; i++) {
      value = value << 4 | fromHexDigit(string.charAt(i));
    }
    return value;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof THexFormat other && toString().equals(other.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  @Override
  public String toString() {
    return "uppercase: "
        + isUpperCase()
        + ", delimiter: \""
        + delimiter
        + "\", prefix: \""
        + prefix
        + "\", suffix: \""
        + suffix
        + "\"";
  }
}
