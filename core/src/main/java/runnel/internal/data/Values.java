package runnel.internal.data;

import java.lang.reflect.Array;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import runnel.ColumnType;

/** Values of Java as columns keep them. */
final class Values {
  private static final int MAX_DEPTH = 20;

  private Values() {}

  /** What all values are, gaps apart; texts if they differ. */
  static ColumnType typeOf(Iterable<?> values) {
    ColumnType type = null;
    for (Object value : values) {
      if (value != null) {
        ColumnType here = typeOf(value);
        type = type == null ? here : common(type, here);
      }
    }
    return type == null ? ColumnType.TEXT : type;
  }

  private static ColumnType common(ColumnType a, ColumnType b) {
    if (a == b) {
      return a;
    }
    if (a.isNumeric() && b.isNumeric()) {
      return ColumnType.NUMBER;
    }
    return a == ColumnType.OTHER || b == ColumnType.OTHER ? ColumnType.OTHER : ColumnType.TEXT;
  }

  static ColumnType typeOf(Object value) {
    return switch (value) {
      case Long l -> ColumnType.INTEGER;
      case Integer i -> ColumnType.INTEGER;
      case Short s -> ColumnType.INTEGER;
      case Byte b -> ColumnType.INTEGER;
      case Number n -> ColumnType.NUMBER;
      case Boolean b -> ColumnType.BOOLEAN;
      case LocalDate d -> ColumnType.DATE;
      case LocalTime t -> ColumnType.TIME;
      case LocalDateTime t -> near(ColumnType.DATE_TIME, t);
      case Instant i -> near(ColumnType.INSTANT, i);
      case OffsetDateTime t -> near(ColumnType.INSTANT, t);
      case ZonedDateTime t -> near(ColumnType.INSTANT, t);
      case Iterable<?> items -> ColumnType.OTHER;
      case Map<?, ?> map -> ColumnType.OTHER;
      case Record r -> ColumnType.OTHER;
      default -> value.getClass().isArray() ? ColumnType.OTHER : ColumnType.TEXT;
    };
  }

  // A text if it cannot be kept.
  private static ColumnType near(ColumnType type, Object time) {
    return whole(type, time) == Dates.NONE ? ColumnType.TEXT : type;
  }

  /** As a column of that type keeps it; {@link Dates#NONE} if it cannot. */
  static long whole(ColumnType type, Object value) {
    return switch (type) {
      case INTEGER -> value instanceof Number number ? integer(number) : Dates.NONE;
      case DATE -> value instanceof LocalDate date ? date.toEpochDay() : Dates.NONE;
      case TIME -> value instanceof LocalTime time ? time.toNanoOfDay() / 1_000_000 : Dates.NONE;
      case DATE_TIME ->
          switch (value) {
            case LocalDateTime time -> millis(time.toEpochSecond(ZoneOffset.UTC), time.getNano());
            case LocalDate date -> date.toEpochDay() * Dates.DAY;
            default -> Dates.NONE;
          };
      case INSTANT ->
          switch (value) {
            case Instant instant -> millis(instant.getEpochSecond(), instant.getNano());
            case OffsetDateTime time -> millis(time.toEpochSecond(), time.getNano());
            case ZonedDateTime time -> millis(time.toEpochSecond(), time.getNano());
            default -> Dates.NONE;
          };
      default -> Dates.NONE;
    };
  }

  private static long integer(Number number) {
    double value = number.doubleValue();
    return value == Math.rint(value) && Math.abs(value) < 0x1p63 ? number.longValue() : Dates.NONE;
  }

  // Java's last years are too far away for milliseconds.
  private static long millis(long seconds, int nanos) {
    return Math.abs(seconds) >= Long.MAX_VALUE / 1_000
        ? Dates.NONE
        : seconds * 1_000 + nanos / 1_000_000;
  }

  /** As one line. */
  static String text(Object value) {
    Object json = json(value, 0);
    return json instanceof String text ? text : String.valueOf(json);
  }

  /** As JSON: lists, maps and arrays by their parts. Records come as maps already. */
  static @Nullable Object json(@Nullable Object value, int depth) {
    if (depth > MAX_DEPTH) {
      return "…";
    }
    return switch (value) {
      case null -> null;
      case Boolean b -> b;
      case Long l -> Math.abs(l) <= 1L << 53 ? (Object) l : String.valueOf(l);
      case Integer i -> i;
      case Short s -> s;
      case Byte b -> b;
      case Double d -> d;
      case Float f -> f;
      case Map<?, ?> map -> {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        map.forEach((key, part) -> object.put(String.valueOf(key), json(part, depth + 1)));
        yield object;
      }
      case Iterable<?> items -> {
        List<@Nullable Object> list = new ArrayList<>();
        items.forEach(item -> list.add(json(item, depth + 1)));
        yield list;
      }
      default -> value.getClass().isArray() ? array(value, depth) : String.valueOf(value);
    };
  }

  private static List<@Nullable Object> array(Object array, int depth) {
    List<@Nullable Object> list = new ArrayList<>();
    for (int i = 0; i < Array.getLength(array); i++) {
      list.add(json(Array.get(array, i), depth + 1));
    }
    return list;
  }
}
