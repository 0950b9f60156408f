package runnel.internal.data;

import runnel.ColumnType;

/**
 * Days and times as numbers and as ISO 8601 texts. By hand: {@code java.time} would put all of its
 * calendar into every app in a browser that shows a table.
 */
public final class Dates {
  /** What parsing gives for a text that is no such thing. */
  public static final long NONE = Long.MIN_VALUE;

  static final long DAY = 86_400_000;

  private Dates() {}

  /** Days since 1970 like {@code 2026-12-31}. */
  public static String date(long days) {
    // The calendar of 400 years, counted from a 1st of March.
    long shifted = days + 719_468;
    long era = Math.floorDiv(shifted, 146_097L);
    long ofEra = shifted - era * 146_097;
    long yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365;
    long ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    long shiftedMonth = (5 * ofYear + 2) / 153;
    long day = ofYear - (153 * shiftedMonth + 2) / 5 + 1;
    long month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
    long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    StringBuilder out = new StringBuilder();
    if (year > 9_999) {
      out.append('+');
    } else if (year < 0) {
      out.append('-');
    }
    padded(out, Math.abs(year), 4).append('-');
    padded(out, month, 2).append('-');
    return padded(out, day, 2).toString();
  }

  /** Milliseconds since midnight like {@code 23:59}, with seconds and their parts if need be. */
  public static String time(long millis) {
    StringBuilder out = new StringBuilder();
    padded(out, millis / 3_600_000, 2).append(':');
    padded(out, millis / 60_000 % 60, 2);
    long rest = millis % 60_000;
    if (rest != 0) {
      padded(out.append(':'), rest / 1_000, 2);
    }
    if (rest % 1_000 != 0) {
      padded(out.append('.'), rest % 1_000, 3);
    }
    return out.toString();
  }

  /** Milliseconds since 1970 like {@code 2026-12-31T23:59}. */
  public static String dateTime(long millis) {
    return date(Math.floorDiv(millis, DAY)) + "T" + time(Math.floorMod(millis, DAY));
  }

  /** Milliseconds since 1970 like {@code 2026-12-31T23:59:00Z}. */
  static String instant(long millis) {
    String text = dateTime(millis);
    return text + (Math.floorMod(millis, 60_000) == 0 ? ":00Z" : "Z");
  }

  private static StringBuilder padded(StringBuilder out, long number, int digits) {
    String text = Long.toString(number);
    out.repeat('0', Math.max(0, digits - text.length()));
    return out.append(text);
  }

  /** Days since 1970 of {@code 2026-12-31}, or of {@code -0753-04-21} and {@code +10000-01-01}. */
  public static long parseDate(String text) {
    int end = text.length() - 6; // of the year
    int sign = end > 4 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
    if (end < 4 || end > 4 + 3 * sign || text.charAt(end) != '-' || text.charAt(end + 3) != '-') {
      return NONE;
    }
    int year = digits(text, sign, end);
    int month = digits(text, end + 1, end + 3);
    int day = digits(text, end + 4, end + 6);
    if (year < 0 || month < 1 || month > 12) {
      return NONE;
    }
    year = text.charAt(0) == '-' ? -year : year;
    if (day < 1 || day > daysOf(year, month)) {
      return NONE;
    }
    long shiftedYear = month <= 2 ? year - 1 : year;
    long era = Math.floorDiv(shiftedYear, 400L);
    long yearOfEra = shiftedYear - era * 400;
    long ofYear = (153L * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    long ofEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + ofYear;
    return era * 146_097 + ofEra - 719_468;
  }

  private static int daysOf(int year, int month) {
    return switch (month) {
      case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  /** Milliseconds since midnight of {@code 23:59}, {@code 23:59:58} or {@code 23:59:58.123}. */
  public static long parseTime(String text) {
    int length = text.length();
    if (length < 5 || text.charAt(2) != ':' || (length > 5 && length < 8)) {
      return NONE;
    }
    int hours = digits(text, 0, 2);
    int minutes = digits(text, 3, 5);
    int seconds = 0;
    int millis = 0;
    if (length > 5) {
      seconds = text.charAt(5) == ':' ? digits(text, 6, 8) : -1;
    }
    if (length > 8) {
      boolean fraction = text.charAt(8) == '.' && length > 9 && length <= 18;
      millis = fraction && digits(text, 9, length) >= 0 ? fraction(text) : -1;
    }
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) {
      return NONE;
    }
    if (seconds < 0 || seconds > 59 || millis < 0) {
      return NONE;
    }
    return ((hours * 60L + minutes) * 60 + seconds) * 1_000 + millis;
  }

  private static int fraction(String text) {
    int millis = 0;
    for (int i = 9; i < 12; i++) {
      millis = millis * 10 + (i < text.length() ? text.charAt(i) - '0' : 0);
    }
    return millis;
  }

  /** Milliseconds since 1970 of {@code 2026-12-31T23:59}; a space may stand in place of the T. */
  public static long parseDateTime(String text) {
    int end = Math.max(text.indexOf('T'), text.indexOf(' ')); // of the day
    if (end < 10) {
      return NONE;
    }
    long date = parseDate(text.substring(0, end));
    long time = parseTime(text.substring(end + 1));
    return date == NONE || time == NONE ? NONE : date * DAY + time;
  }

  /** Milliseconds since 1970 of a date and time with {@code Z} or {@code +01:00} behind it. */
  public static long parseInstant(String text) {
    int length = text.length();
    if (length > 16 && text.charAt(length - 1) == 'Z') {
      return parseDateTime(text.substring(0, length - 1));
    }
    if (length < 22 || text.charAt(length - 3) != ':') {
      return NONE;
    }
    char sign = text.charAt(length - 6);
    int hours = digits(text, length - 5, length - 3);
    int minutes = digits(text, length - 2, length);
    long local = parseDateTime(text.substring(0, length - 6));
    if ((sign != '+' && sign != '-') || hours < 0 || hours > 18 || minutes < 0 || local == NONE) {
      return NONE;
    }
    long offset = (hours * 60L + minutes) * 60_000;
    return sign == '+' ? local - offset : local + offset;
  }

  /** What a text means as a column of days or times keeps it. */
  public static long parse(ColumnType type, String text) {
    return switch (type) {
      case DATE -> parseDate(text);
      case TIME -> parseTime(text);
      case DATE_TIME -> parseDateTime(text);
      case INSTANT -> parseInstant(text);
      default -> NONE;
    };
  }

  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + c - '0';
    }
    return number;
  }
}
