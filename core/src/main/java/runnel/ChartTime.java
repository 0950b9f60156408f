package runnel;

import org.jspecify.annotations.Nullable;

/**
 * Points in time as milliseconds since 1970, read from what {@code toString()} of dates and times
 * gives. By hand: {@code java.time} itself would put its formatting into the app in a browser.
 */
final class ChartTime {
  /** What JavaScript's dates reach to. */
  private static final double MOST = 8.64e15;

  /** Whether the text says where on earth it is so late: an instant. */
  final boolean instant;

  /** Milliseconds since 1970, of a text without a zone as if it were that of Greenwich. */
  final double millis;

  private ChartTime(boolean instant, double millis) {
    this.instant = instant;
    this.millis = millis;
  }

  /** A point in time. */
  static ChartTime ofInstant(long millis) {
    return new ChartTime(true, millis);
  }

  /** Whether a chart can show it. */
  static boolean inRange(double millis) {
    return Math.abs(millis) <= MOST;
  }

  /**
   * Reads {@code 2026-12}, {@code 2026-12-31}, {@code 2026-12-31T23:59:58.5+02:00[Europe/Oslo]};
   * null for others.
   */
  static @Nullable ChartTime of(String text) {
    int sign = text.startsWith("-") ? -1 : 1;
    int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    int dash = text.indexOf('-', at);
    if (dash < at + 4 || dash > at + 9) {
      return null;
    }
    int[] end = {at};
    double year = sign * digits(text, end);
    end[0]++;
    double month = digits(text, end);
    double day = 1;
    if (starts(text, end[0], '-')) {
      end[0]++;
      day = digits(text, end);
    }
    double millis = days(year, month, day) * 86_400_000.0;
    if (end[0] == text.length()) {
      return Double.isNaN(millis) ? null : new ChartTime(false, millis);
    }
    if (!starts(text, end[0], 'T') && !starts(text, end[0], ' ')) {
      return null;
    }
    end[0]++;
    millis += digits(text, end) * 3_600_000.0;
    for (double unit = 60_000; unit >= 1_000 && starts(text, end[0], ':'); unit /= 60) {
      end[0]++;
      millis += digits(text, end) * unit;
    }
    if (starts(text, end[0], '.')) {
      end[0]++;
      for (double unit = 100; end[0] < text.length() && digit(text, end[0]); unit /= 10) {
        millis += unit * (text.charAt(end[0]++) - '0');
      }
      millis = Math.floor(millis);
    }
    boolean instant = end[0] < text.length();
    if (starts(text, end[0], '+') || starts(text, end[0], '-')) {
      int ahead = text.charAt(end[0]) == '+' ? 1 : -1;
      for (double unit = 3_600_000; unit >= 1_000 && end[0] < text.length(); unit /= 60) {
        if (text.charAt(end[0]) == '[') {
          break;
        }
        end[0]++;
        millis -= ahead * digits(text, end) * unit;
      }
    }
    return Double.isNaN(millis) ? null : new ChartTime(instant, millis);
  }

  private static boolean starts(String text, int at, char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private static boolean digit(String text, int at) {
    return text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  /** The number at {@code end[0]}, which is moved behind it; NaN if there is none. */
  private static double digits(String text, int[] end) {
    int from = end[0];
    double number = 0;
    while (end[0] < text.length() && digit(text, end[0])) {
      number = number * 10 + (text.charAt(end[0]++) - '0');
    }
    return end[0] == from ? Double.NaN : number;
  }

  /**
   * Days from 1970-01-01 to a day of the calendar, counted from March so that a leap day is last.
   */
  private static double days(double year, double month, double day) {
    if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) {
      return Double.NaN;
    }
    double y = month <= 2 ? year - 1 : year;
    double m = (month + 9) % 12;
    double before = 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
    return before + Math.floor((153 * m + 2) / 5) + day - 1 - 719_468;
  }
}
