package runnel;

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
        || JavaValue.isBox(type.getName())
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
      if (JavaValue.isPrimitive(type)) {
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
    Object made = JavaValue.made(value, type, code);
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
        switch (JavaValue.unboxed(type)) {
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
}
