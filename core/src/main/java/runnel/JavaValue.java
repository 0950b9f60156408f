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
import org.jspecify.annotations.Nullable;
import runnel.spi.Host;

/** Makes values what Java code wants, if nothing is lost by it. */
final class JavaValue {
  private static final Map<String, String> BOXES =
      Map.of(
          "java.lang.Integer", "int",
          "java.lang.Long", "long",
          "java.lang.Short", "short",
          "java.lang.Byte", "byte",
          "java.lang.Double", "double",
          "java.lang.Float", "float",
          "java.lang.Boolean", "boolean");

  private JavaValue() {}

  static boolean isBox(String type) {
    return BOXES.containsKey(type);
  }

  static boolean isPrimitive(String type) {
    return BOXES.containsValue(type);
  }

  /** {@code int} for {@code java.lang.Integer}; what is no box stays. */
  static String unboxed(String type) {
    return BOXES.getOrDefault(type, type);
  }

  /**
   * A value as one of the class of that name, or {@code int} and the like; null if it cannot become
   * that.
   */
  static @Nullable Object made(Object value, String type, Host.Code code) {
    return switch (unboxed(type)) {
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
      default -> value instanceof String name ? constant(name, type, code) : null;
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

  private static @Nullable Object constant(String name, String type, Host.Code code) {
    Object exact = code.constant(type, name);
    return exact != null
        ? exact
        : code.constant(type, name.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_'));
  }
}
