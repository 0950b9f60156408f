package runnel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import runnel.spi.Host;
import runnel.spi.SqlColumn;

/**
 * Makes the values of a column what Java code wants, if nothing is lost by it.
 *
 * @param target what wants it, like {@code Flight.delay}
 * @param type of that: the name of a class, or {@code int}
 */
record SqlValue(SqlColumn column, String target, String type, Host.Code code) {
  private static final Map<String, String> BOXES =
      Map.of(
          "java.lang.Integer", "int",
          "java.lang.Long", "long",
          "java.lang.Short", "short",
          "java.lang.Byte", "byte",
          "java.lang.Double", "double",
          "java.lang.Float", "float",
          "java.lang.Boolean", "boolean");

  private static final Set<String> OTHERS =
      Set.of(
          "java.lang.String",
          "java.lang.Object",
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.LocalTime",
          "java.time.Instant",
          "java.time.OffsetDateTime");

  /** Whether one column can become this. */
  static boolean isKnown(Class<?> type) {
    return type.isPrimitive()
        || type.isEnum()
        || BOXES.containsKey(type.getName())
        || OTHERS.contains(type.getName());
  }

  /**
   * The value of a row.
   *
   * @throws RunnelException RN162 if it is of another type, or does not fit
   */
  @Nullable Object of(int row) {
    Object value = column.get(row);
    if (value == null) {
      if (type.indexOf('.') < 0 && BOXES.containsValue(type)) {
        throw new RunnelException(
            "RN162",
            "Column \""
                + column.name()
                + "\" ("
                + column.type()
                + ") is null in row "
                + (row + 1)
                + ", and "
                + target
                + " is "
                + type,
            "coalesce("
                + column.name()
                + ", 0) as "
                + column.name()
                + "   -- or a type that can be null");
      }
      return null;
    }
    Object made = made(value);
    if (made == null) {
      throw new RunnelException(
          "RN162",
          "Column \""
              + column.name()
              + "\" is "
              + column.type()
              + ", and "
              + target
              + " is "
              + type
              + ": row "
              + (row + 1)
              + " has "
              + shown(value),
          fix());
    }
    return made;
  }

  private String fix() {
    String sqlType =
        switch (BOXES.getOrDefault(type, type)) {
          case "int", "short", "byte" -> "integer";
          case "long", "java.math.BigInteger" -> "bigint";
          case "double", "float" -> "double precision";
          case "boolean" -> "boolean";
          case "java.time.LocalDate" -> "date";
          case "java.time.LocalDateTime", "java.time.Instant" -> "timestamp";
          default -> "varchar";
        };
    return "cast(" + column.name() + " as " + sqlType + ") as " + column.name();
  }

  private static String shown(Object value) {
    String text = Display.text(value);
    return value instanceof String ? "\"" + text + "\"" : text;
  }

  /** Null if it cannot become that. */
  private @Nullable Object made(Object value) {
    return switch (BOXES.getOrDefault(type, type)) {
      case "java.lang.Object" -> value;
      case "java.lang.String" -> text(value);
      case "boolean" -> value instanceof Boolean ? value : null;
      case "int" ->
          whole(value, Integer.MIN_VALUE, Integer.MAX_VALUE) instanceof Long n
              ? (Object) n.intValue()
              : null;
      case "long" -> whole(value, Long.MIN_VALUE, Long.MAX_VALUE);
      case "short" ->
          whole(value, Short.MIN_VALUE, Short.MAX_VALUE) instanceof Long n
              ? (Object) n.shortValue()
              : null;
      case "byte" ->
          whole(value, Byte.MIN_VALUE, Byte.MAX_VALUE) instanceof Long n
              ? (Object) n.byteValue()
              : null;
      case "double" -> value instanceof Number n ? (Object) n.doubleValue() : null;
      case "float" -> value instanceof Number n ? (Object) n.floatValue() : null;
      case "java.math.BigDecimal" -> decimal(value);
      case "java.math.BigInteger" ->
          value instanceof Long n
              ? BigInteger.valueOf(n)
              : value instanceof BigInteger ? value : null;
      case "java.time.LocalDate" -> value instanceof LocalDate ? value : null;
      case "java.time.LocalDateTime" ->
          value instanceof LocalDate date
              ? date.atStartOfDay()
              : value instanceof LocalDateTime ? value : null;
      case "java.time.LocalTime" -> value instanceof java.time.LocalTime ? value : null;
      case "java.time.Instant" ->
          switch (value) {
            case Instant time -> time;
            case OffsetDateTime time -> time.toInstant();
            case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
            default -> null;
          };
      case "java.time.OffsetDateTime" -> value instanceof OffsetDateTime ? value : null;
      case "java.util.List" -> value instanceof List ? value : null;
      case "java.util.Map" -> value instanceof Map ? value : null;
      case "[B" -> value instanceof byte[] ? value : null;
      default -> value instanceof String name ? constant(name) : null;
    };
  }

  private static @Nullable Object text(Object value) {
    return value instanceof byte[] || value instanceof List || value instanceof Map
        ? null
        : String.valueOf(value);
  }

  private static @Nullable Long whole(Object value, long min, long max) {
    long n;
    switch (value) {
      case Long whole -> n = whole;
      case Double fraction when fraction == Math.rint(fraction) && Math.abs(fraction) < 9e15 ->
          n = fraction.longValue();
      case BigInteger big when big.bitLength() < Long.SIZE -> n = big.longValue();
      case BigDecimal exact
          when exact.stripTrailingZeros().scale() <= 0
              && exact.toBigInteger().bitLength() < Long.SIZE ->
          n = exact.longValue();
      default -> {
        return null;
      }
    }
    return n >= min && n <= max ? (Long) n : null;
  }

  private static @Nullable Object decimal(Object value) {
    return switch (value) {
      case BigDecimal exact -> exact;
      case BigInteger big -> new BigDecimal(big);
      case Long n -> BigDecimal.valueOf(n);
      case Double n when !n.isNaN() && !n.isInfinite() -> BigDecimal.valueOf(n);
      default -> null;
    };
  }

  private @Nullable Object constant(String name) {
    Object exact = code.constant(type, name);
    return exact != null
        ? exact
        : code.constant(type, name.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_'));
  }
}
