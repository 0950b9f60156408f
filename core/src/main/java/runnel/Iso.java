package runnel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Codec;

/**
 * Dates and times as the texts that HTML's inputs have. By hand: parsing them with {@code
 * java.time} would put all of its formatting into the app in a browser.
 *
 * @param takes what a client is to send, in words
 * @param whole without what the texts have no room for
 */
record Iso<T extends Comparable<? super T>>(
    String takes, Function<String, T> parse, UnaryOperator<T> whole) {
  static final Iso<LocalDate> DATE =
      new Iso<LocalDate>("a date like 2026-12-31", Iso::date, UnaryOperator.identity());
  static final Iso<LocalTime> TIME =
      new Iso<LocalTime>(
          "a time like 23:59", Iso::time, value -> value.truncatedTo(ChronoUnit.SECONDS));
  static final Iso<LocalDateTime> DATE_TIME =
      new Iso<LocalDateTime>(
          "a date and time like 2026-12-31T23:59",
          Iso::dateTime,
          value -> value.truncatedTo(ChronoUnit.SECONDS));

  T read(@Nullable Object wire) throws Codec.Refused {
    if (wire instanceof String text && text.length() <= 19) {
      try {
        return parse.apply(text);
      } catch (DateTimeException e) {
        // Refused below.
      }
    }
    throw new Codec.Refused(takes);
  }

  private static LocalDate date(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      throw new DateTimeException(text);
    }
    return LocalDate.of(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2));
  }

  private static LocalTime time(String text) {
    boolean seconds = text.length() == 8 && text.charAt(5) == ':';
    if ((text.length() != 5 && !seconds) || text.charAt(2) != ':') {
      throw new DateTimeException(text);
    }
    return LocalTime.of(number(text, 0, 2), number(text, 3, 2), seconds ? number(text, 6, 2) : 0);
  }

  private static LocalDateTime dateTime(String text) {
    if (text.length() < 11 || text.charAt(10) != 'T') {
      throw new DateTimeException(text);
    }
    return LocalDateTime.of(date(text.substring(0, 10)), time(text.substring(11)));
  }

  private static int number(String text, int from, int length) {
    int number = 0;
    for (int i = from; i < from + length; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        throw new DateTimeException(text);
      }
      number = number * 10 + c - '0';
    }
    return number;
  }
}
