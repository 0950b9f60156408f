package runnel.browser.classlib.java.text;

/** The parts of a pattern such as {@code #,##0.00;(#,##0.00)}. */
final class TDecimalPattern {
  private final String pattern;
  private int at;

  String positivePrefix;
  String positiveSuffix;
  String negativePrefix;
  String negativeSuffix;
  int multiplier = 1;
  int minimumInteger;
  int maximumInteger;
  int minimumFraction;
  int maximumFraction;
  int grouping;
  int exponentDigits;
  boolean pointAlwaysShown;

  TDecimalPattern(String pattern) {
    this.pattern = pattern;
    positivePrefix = affix("#0,.", true);
    digits();
    positiveSuffix = affix("", true);
    if (at < pattern.length()) {
      at++;
      negativePrefix = affix("#0,.", false);
      while (at < pattern.length() && "#0,.E".indexOf(pattern.charAt(at)) >= 0) {
        at++;
      }
      negativeSuffix = affix("", false);
    }
    if (negativePrefix == null
        || negativePrefix.equals(positivePrefix) && negativeSuffix.equals(positiveSuffix)) {
      negativePrefix = "-" + positivePrefix;
      negativeSuffix = positiveSuffix;
    }
  }

  /** Whether negative numbers look otherwise than with a sign before them. */
  boolean hasNegative() {
    return !negativePrefix.equals("-" + positivePrefix) || !negativeSuffix.equals(positiveSuffix);
  }

  private IllegalArgumentException malformed(String why) {
    return new IllegalArgumentException(why + " \"" + pattern + '"');
  }

  /** Up to one of the characters that end it, or to the pattern for negative numbers. */
  private String affix(String ends, boolean setsMultiplier) {
    int start = at;
    boolean quoted = false;
    for (; at < pattern.length(); at++) {
      char c = pattern.charAt(at);
      if (c == '\'') {
        quoted = !quoted;
      } else if (!quoted) {
        if (ends.indexOf(c) >= 0 || c == ';') {
          break;
        }
        if ("#0,.".indexOf(c) >= 0) {
          throw malformed("Unquoted special character '" + c + "' in pattern");
        }
        if (setsMultiplier && (c == '%' || c == '\u2030')) {
          if (multiplier != 1) {
            throw malformed("Too many percent/per mille characters in pattern");
          }
          multiplier = c == '%' ? 100 : 1000;
        }
      }
    }
    if (quoted) {
      throw malformed("Malformed pattern");
    }
    return pattern.substring(start, at);
  }

  private void digits() {
    int left = 0;
    int zeros = 0;
    int right = 0;
    int point = -1;
    int group = -1;
    int start = at;
    for (; at < pattern.length() && "#0,.".indexOf(pattern.charAt(at)) >= 0; at++) {
      switch (pattern.charAt(at)) {
        case ',' -> group = 0;
        case '.' -> {
          if (point >= 0) {
            throw malformed("Multiple decimal separators in pattern");
          }
          point = left + zeros + right;
        }
        case '#' -> {
          if (zeros > 0) {
            right++;
          } else {
            left++;
          }
          group += group >= 0 && point < 0 ? 1 : 0;
        }
        default -> {
          if (right > 0) {
            throw malformed("Unexpected '0' in pattern");
          }
          zeros++;
          group += group >= 0 && point < 0 ? 1 : 0;
        }
      }
    }
    if (at > start && at < pattern.length() && pattern.charAt(at) == 'E') {
      exponent(left + zeros);
    }
    if (zeros == 0 && left > 0 && point >= 0) {
      // The last place before the point is always written: .5 is 0.5.
      int shown = Math.max(1, point);
      right = left - shown;
      left = shown - 1;
      zeros = 1;
    }
    if (point < 0 && right > 0
        || point >= 0 && (point < left || point > left + zeros)
        || group == 0) {
      throw malformed("Malformed pattern");
    }
    int all = left + zeros + right;
    minimumInteger = (point >= 0 ? point : all) - left;
    maximumInteger = exponentDigits > 0 ? left + minimumInteger : Integer.MAX_VALUE;
    maximumFraction = point >= 0 ? all - point : 0;
    minimumFraction = point >= 0 ? left + zeros - point : 0;
    grouping = Math.max(0, group);
    pointAlwaysShown = point >= 0 && (point == 0 || point == all);
  }

  private void exponent(int integerDigits) {
    at++;
    while (at < pattern.length() && pattern.charAt(at) == '0') {
      exponentDigits++;
      at++;
    }
    if (integerDigits < 1 || exponentDigits < 1) {
      throw malformed("Malformed exponential pattern");
    }
  }
}
