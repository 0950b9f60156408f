package runnel.internal.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Numbers, dates and times. By their numbers, not their texts: parsing those would put all of
 * {@code java.time.format} into every app in the browser.
 */
final class Scalars {
  private Scalars() {}

  /** The array for a value, or null if it is none of these. */
  static @Nullable List<Object> tree(Object value) {
    return switch (value) {
      case Double d -> List.of("double", Double.isFinite(d) ? d : d.toString());
      // Beyond 18 digits JSON's numbers are not exact.
      case Long l -> List.of("long", l.toString());
      case Float f -> List.of("float", f.toString());
      case Short s -> List.of("short", s);
      case Byte b -> List.of("byte", b);
      case Character c -> List.of("char", c.toString());
      case BigDecimal n -> List.of("BigDecimal", n.toString());
      case BigInteger n -> List.of("BigInteger", n.toString());
      case UUID id -> List.of("UUID", id.toString());
      case LocalDate d -> List.of("LocalDate", d.toEpochDay());
      case LocalTime t -> List.of("LocalTime", t.toNanoOfDay());
      case LocalDateTime t ->
          List.of("LocalDateTime", t.toLocalDate().toEpochDay(), t.toLocalTime().toNanoOfDay());
      case Instant i -> List.of("Instant", i.getEpochSecond(), i.getNano());
      case Duration d -> List.of("Duration", d.getSeconds(), d.getNano());
      case Period p -> List.of("Period", p.getYears(), p.getMonths(), p.getDays());
      case YearMonth m -> List.of("YearMonth", m.getYear(), m.getMonthValue());
      case Year y -> List.of("Year", y.getValue());
      case DayOfWeek d -> List.of("DayOfWeek", d.getValue());
      case Month m -> List.of("Month", m.getValue());
      default -> null;
    };
  }

  /** The value that an array stands for, or null if it is none of these. */
  static @Nullable Object value(String type, List<?> parts) {
    return switch (type) {
      case "double" -> Double.valueOf(text(parts));
      case "long" -> Long.valueOf(text(parts));
      case "float" -> Float.valueOf(text(parts));
      case "short" -> Short.valueOf(text(parts));
      case "byte" -> Byte.valueOf(text(parts));
      case "char" -> text(parts).charAt(0);
      case "BigDecimal" -> new BigDecimal(text(parts));
      case "BigInteger" -> new BigInteger(text(parts));
      case "UUID" -> UUID.fromString(text(parts));
      case "LocalDate" -> LocalDate.ofEpochDay(number(parts, 1));
      case "LocalTime" -> LocalTime.ofNanoOfDay(number(parts, 1));
      case "LocalDateTime" ->
          LocalDateTime.of(
              LocalDate.ofEpochDay(number(parts, 1)), LocalTime.ofNanoOfDay(number(parts, 2)));
      case "Instant" -> Instant.ofEpochSecond(number(parts, 1), number(parts, 2));
      case "Duration" -> Duration.ofSeconds(number(parts, 1), number(parts, 2));
      case "Period" -> Period.of(whole(parts, 1), whole(parts, 2), whole(parts, 3));
      case "YearMonth" -> YearMonth.of(whole(parts, 1), whole(parts, 2));
      case "Year" -> Year.of(whole(parts, 1));
      case "DayOfWeek" -> DayOfWeek.of(whole(parts, 1));
      case "Month" -> Month.of(whole(parts, 1));
      default -> null;
    };
  }

  private static String text(List<?> parts) {
    return String.valueOf(parts.get(1));
  }

  private static long number(List<?> parts, int at) {
    return (Long) parts.get(at);
  }

  private static int whole(List<?> parts, int at) {
    return Math.toIntExact(number(parts, at));
  }
}
