package runnel.browser.compat;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;

/**
 * Text of floating-point numbers and back. The browser knows the shortest digits and the nearest
 * number; how they are written and read is Java's.
 */
final class Decimals {
  private Decimals() {}

  /** The shortest digits, or so many after the first, like 1.25e-7. */
  @JSBody(
      params = {"value", "more"},
      script = "return more < 0 ? value.toExponential() : value.toExponential(more);")
  private static native String digits(double value, int more);

  /**
   * The fewest digits, at least two, that are this float and no other. Of two that are as near, the
   * browser takes the greater, Java the even one.
   */
  @JSBody(
      params = "value",
      script =
          """
          for (var more = 1; more < 9; more++) {
            var text = value.toExponential(more);
            if (Math.fround(Number(text)) !== value) {
              // Below a power of two floats are denser: the next one up may still be this float.
              var place = Number(text.split('e')[1]) - more;
              var above = Number(text) + Number('1e' + place);
              text = above.toExponential(more);
              if (Math.fround(Number(text)) === value) return text;
              continue;
            }
            var longer = value.toExponential(more + 1);
            var even = longer.replace(/([02468])5e/, '$1e');
            var halfway = even !== longer && Number(longer) === value;
            return halfway && Math.fround(Number(even)) === value ? even : text;
          }
          return value.toExponential(9);
          """)
  private static native String floatDigits(double value);

  @JSBody(params = "text", script = "return Number(text);")
  private static native double nearest(String text);

  static String text(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "Infinity" : "-Infinity";
    }
    String digits = digits(Math.abs(value), -1);
    // Java takes the nearest number of two digits where there is room for more than one.
    if (Math.abs(value) < 1e-300 && digits.charAt(1) == 'e') {
      digits = digits(Math.abs(value), 1);
    }
    return sign(value) + written(digits);
  }

  static String text(float value) {
    if (Float.isNaN(value) || Float.isInfinite(value)) {
      return text((double) value);
    }
    return sign(value) + written(floatDigits(Math.abs(value)));
  }

  private static String sign(double value) {
    return value < 0 || value == 0 && 1 / value < 0 ? "-" : "";
  }

  /** Java's way of writing 1.25e-7. */
  private static String written(String number) {
    int e = number.indexOf('e');
    int exponent = Integer.parseInt(number.substring(e + 1));
    String digits = number.charAt(0) + (e > 2 ? number.substring(2, e) : "");
    int length = digits.length();
    while (length > 1 && digits.charAt(length - 1) == '0') {
      length--;
    }
    digits = digits.substring(0, length);
    if (digits.equals("0")) {
      return "0.0";
    }
    if (exponent < -3 || exponent >= 7) {
      return digits.charAt(0) + "." + fraction(digits.substring(1)) + "E" + exponent;
    }
    if (exponent < 0) {
      return "0." + "0".repeat(-exponent - 1) + digits;
    }
    if (length <= exponent + 1) {
      return digits + "0".repeat(exponent + 1 - length) + ".0";
    }
    return digits.substring(0, exponent + 1) + "." + digits.substring(exponent + 1);
  }

  private static String fraction(String digits) {
    return digits.isEmpty() ? "0" : digits;
  }

  static double parse(@Nullable String text) {
    if (text == null) {
      throw new NullPointerException();
    }
    String number = text.trim();
    if (number.isEmpty()) {
      throw new NumberFormatException("empty String");
    }
    boolean negative = number.charAt(0) == '-';
    String rest = negative || number.charAt(0) == '+' ? number.substring(1) : number;
    double value;
    if (rest.equals("NaN")) {
      value = Double.NaN;
    } else if (rest.equals("Infinity")) {
      value = Double.POSITIVE_INFINITY;
    } else {
      int length = lengthOf(rest);
      if (length < 0) {
        throw new NumberFormatException("For input string: \"" + text + "\"");
      }
      value = nearest(rest.substring(0, length));
    }
    return negative ? -value : value;
  }

  /** How much of a number is for the browser, without Java's suffix; negative if it is none. */
  private static int lengthOf(String text) {
    int i = digitsFrom(text, 0);
    int digits = i;
    if (i < text.length() && text.charAt(i) == '.') {
      int end = digitsFrom(text, i + 1);
      if (end < text.length() && text.charAt(end) == '.') {
        throw new NumberFormatException("multiple points");
      }
      digits += end - i - 1;
      i = end;
    }
    if (digits == 0) {
      return -1;
    }
    if (i < text.length() && (text.charAt(i) | ' ') == 'e') {
      int start = i + 1;
      if (start < text.length() && (text.charAt(start) == '-' || text.charAt(start) == '+')) {
        start++;
      }
      i = digitsFrom(text, start);
      if (i == start) {
        return -1;
      }
    }
    boolean suffix = i == text.length() - 1 && "fFdD".indexOf(text.charAt(i)) >= 0;
    return i == text.length() || suffix ? i : -1;
  }

  private static int digitsFrom(String text, int start) {
    int i = start;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i;
  }
}
