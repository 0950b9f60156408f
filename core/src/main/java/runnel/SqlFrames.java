package runnel;

import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import runnel.spi.SqlColumn;
import runnel.spi.SqlResult;

/** What a database has brought, as a frame. Numbers stay in arrays of them. */
final class SqlFrames {
  private SqlFrames() {}

  /** All columns, with the types that the database gives them. */
  static Frame of(SqlResult result) {
    return of(result, types(result));
  }

  /** The columns of these types: others are not wanted. */
  static Frame of(SqlResult result, Map<String, ColumnType> types) {
    FrameBuilder frame = Frame.builder();
    Map<String, SqlColumn> columns = SqlRows.named(result);
    types.forEach(
        (name, type) -> {
          SqlColumn column = columns.get(name);
          if (column != null) {
            fill(frame.column(name, type), column, type, result.size());
          }
        });
    return frame.build();
  }

  /** By the names of the columns, in their order. */
  static Map<String, ColumnType> types(SqlResult result) {
    Map<String, ColumnType> types = new LinkedHashMap<>();
    SqlRows.named(result).forEach((name, column) -> types.put(name, typeOf(column)));
    return types;
  }

  /** The same with rows and without: it goes by what the database calls its type. */
  private static ColumnType typeOf(SqlColumn column) {
    String type = column.type().toUpperCase(Locale.ROOT);
    return switch (column.data()) {
      case long[] _ -> ColumnType.INTEGER;
      case double[] _ -> ColumnType.NUMBER;
      default -> {
        // PostgreSQL calls a list of int4 _int4.
        if (type.endsWith("[]")
            || type.startsWith("_")
            || type.startsWith("STRUCT")
            || type.startsWith("MAP")
            || type.equals("BLOB")
            || type.equals("BYTEA")) {
          yield ColumnType.OTHER;
        } else if (type.startsWith("HUGEINT") || type.startsWith("UBIGINT")) {
          yield ColumnType.INTEGER;
        } else if (type.startsWith("DECIMAL") || type.startsWith("NUMERIC")) {
          yield ColumnType.NUMBER;
        } else if (type.startsWith("BOOL") || type.equals("BIT")) {
          yield ColumnType.BOOLEAN;
        } else if (type.contains("WITH TIME ZONE") || type.equals("TIMESTAMPTZ")) {
          yield type.startsWith("TIMESTAMP") ? ColumnType.INSTANT : ColumnType.TEXT;
        } else if (type.startsWith("TIMESTAMP") || type.equals("DATETIME")) {
          yield ColumnType.DATE_TIME;
        } else if (type.equals("DATE")) {
          yield ColumnType.DATE;
        } else {
          yield type.startsWith("TIME") ? ColumnType.TIME : ColumnType.TEXT;
        }
      }
    };
  }

  private static void fill(ColumnBuilder to, SqlColumn from, ColumnType type, int rows) {
    for (int i = 0; i < rows; i++) {
      if (from.isNull(i)) {
        to.addNull();
        continue;
      }
      switch (from.data()) {
        case long[] longs when type == ColumnType.INTEGER -> to.add(longs[i]);
        case long[] longs -> to.add((double) longs[i]);
        case double[] doubles -> to.add(doubles[i]);
        default -> add(to, from, type, i);
      }
    }
  }

  private static void add(ColumnBuilder to, SqlColumn from, ColumnType type, int row) {
    Object value = from.get(row);
    if (value instanceof Number n && type == ColumnType.NUMBER) {
      to.add(n.doubleValue());
    } else if (value instanceof Long n) {
      to.add(n.longValue());
    } else if (value instanceof BigInteger) {
      throw new RunnelException(
          "RN162",
          "Column \""
              + from.name()
              + "\" is "
              + from.type()
              + ": row "
              + (row + 1)
              + " has "
              + value
              + ", which is too large for a frame",
          "cast(" + from.name() + " as double) as " + from.name());
    } else if (type == ColumnType.TEXT) {
      to.add((@Nullable Object) String.valueOf(value));
    } else {
      to.add(value instanceof OffsetDateTime time ? time.toInstant() : value);
    }
  }
}
