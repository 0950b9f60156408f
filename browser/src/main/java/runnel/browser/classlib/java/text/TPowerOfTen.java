package runnel.browser.classlib.java.text;

import java.util.Objects;

/**
 * What is written for a power of ten.
 *
 * @param zeros how many places the point moves to the left
 * @param one what comes after the number one
 * @param other what comes after any other number
 */
record TPowerOfTen(int zeros, String one, String other) {
  /** Null for a number that is written as it is. */
  static TPowerOfTen of(String pattern, int power) {
    Objects.requireNonNull(pattern);
    if (pattern.isEmpty() || pattern.equals("0")) {
      return null;
    }
    String other = pattern;
    String one = pattern;
    if (pattern.startsWith("{")) {
      int split = pattern.indexOf(" other:");
      one = pattern.substring("{one:".length(), split);
      other = pattern.substring(split + " other:".length(), pattern.length() - 1);
    }
    int places = other.lastIndexOf('0') + 1;
    return new TPowerOfTen(power - places + 1, suffix(one), suffix(other));
  }

  private static String suffix(String pattern) {
    return pattern.substring(pattern.lastIndexOf('0') + 1).replace("'", "");
  }

  String suffix(boolean isOne) {
    return isOne ? one : other;
  }

  /** How long the suffix is that stands in a text at a place; zero if none does. */
  int matching(String text, int start) {
    int length = text.startsWith(other, start) ? other.length() : 0;
    return text.startsWith(one, start) ? Math.max(length, one.length()) : length;
  }
}
