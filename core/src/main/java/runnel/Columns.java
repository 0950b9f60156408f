package runnel;

import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import runnel.internal.wire.JsonWriter;
import runnel.spi.Host;

/** Rows of any kind taken apart into named columns. */
final class Columns<T> {
  /** One column: its name and how to get its value out of a row. */
  record Column<T>(String name, Function<? super T, ?> value) {}

  private final List<Column<T>> columns;

  Columns(List<Column<T>> columns) {
    this.columns = columns;
  }

  /**
   * The columns that rows have by themselves: the components of records, the keys of the first map,
   * or one column called {@code value}.
   */
  static <T> List<Column<T>> of(Collection<T> rows, Host.Code code) {
    T first = rows.isEmpty() ? null : rows.iterator().next();
    List<Column<T>> columns = new ArrayList<>();
    for (String name : names(first, code)) {
      columns.add(
          new Column<>(
              name,
              row -> row instanceof Map<?, ?> map ? map.get(name) : parts(row, code).get(name)));
    }
    if (columns.isEmpty() && first != null) {
      columns.add(new Column<>("value", row -> row));
    }
    return columns;
  }

  private static List<String> names(@Nullable Object row, Host.Code code) {
    List<String> names = new ArrayList<>();
    if (row instanceof Map<?, ?> map) {
      map.keySet().forEach(key -> names.add(String.valueOf(key)));
    } else if (row != null) {
      names.addAll(parts(row, code).keySet());
    }
    return names;
  }

  private static Map<String, @Nullable Object> parts(@Nullable Object row, Host.Code code) {
    Map<String, @Nullable Object> parts = row == null ? null : code.components(row);
    return parts == null ? Map.of() : parts;
  }

  /** The values of one column. */
  static <T> List<@Nullable Object> values(Collection<T> rows, Column<T> column) {
    List<@Nullable Object> values = new ArrayList<>(rows.size());
    for (T row : rows) {
      values.add(column.value().apply(row));
    }
    return values;
  }

  /** Names and types: {@code [{"name","type"},…]}. */
  List<Map<String, Object>> describe(Collection<T> rows) {
    List<Map<String, Object>> described = new ArrayList<>();
    for (Column<T> column : columns) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("name", column.name());
      one.put("type", type(values(rows, column)));
      described.add(one);
    }
    return described;
  }

  /** The first rows as JSON: {@code [[cell,…],…]}. */
  String json(Collection<T> rows, int most) {
    StringBuilder out = new StringBuilder("[");
    int n = 0;
    for (T row : rows) {
      if (n == most) {
        break;
      }
      out.append(n++ == 0 ? "[" : ",[");
      for (int i = 0; i < columns.size(); i++) {
        if (i > 0) {
          out.append(',');
        }
        JsonWriter.write(out, Display.cell(columns.get(i).value().apply(row)));
      }
      out.append(']');
    }
    return out.append(']').toString();
  }

  /**
   * {@code number}, {@code boolean}, {@code date} or {@code text}: what all values are, gaps apart.
   */
  static String type(List<@Nullable Object> values) {
    String type = null;
    for (Object value : values) {
      if (value != null) {
        String here = typeOf(value);
        if (type != null && !type.equals(here)) {
          return "text";
        }
        type = here;
      }
    }
    return type == null ? "text" : type;
  }

  private static String typeOf(Object value) {
    return switch (value) {
      case Number n -> "number";
      case Boolean b -> "boolean";
      case Temporal t -> "date";
      default -> "text";
    };
  }
}
