package runnel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import runnel.spi.Host;
import runnel.spi.SqlColumn;
import runnel.spi.SqlResult;

/** What a database has brought, as rows of the app's own kind. */
final class SqlRows {
  private SqlRows() {}

  /** The columns by their names; of two of one name the second is called {@code name_2}. */
  static Map<String, SqlColumn> named(SqlResult result) {
    Map<String, SqlColumn> columns = new LinkedHashMap<>();
    for (SqlColumn column : result.columns()) {
      String name = column.name();
      for (int n = 2; columns.containsKey(name); n++) {
        name = column.name() + "_" + n;
      }
      columns.put(name, column);
    }
    return columns;
  }

  /** One map for each row. */
  static List<Map<String, @Nullable Object>> maps(SqlResult result) {
    Map<String, SqlColumn> columns = named(result);
    List<Map<String, @Nullable Object>> rows = new ArrayList<>(result.size());
    for (int i = 0; i < result.size(); i++) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      for (Map.Entry<String, SqlColumn> column : columns.entrySet()) {
        row.put(column.getKey(), column.getValue().get(i));
      }
      rows.add(Collections.unmodifiableMap(row));
    }
    return Collections.unmodifiableList(rows);
  }

  /** One record or value for each row. */
  @SuppressWarnings("unchecked") // A record of this class, or what SqlValue makes for it.
  static <T> List<T> of(SqlResult result, Class<T> type, Host.Code code) {
    Map<String, String> shape = code.shape(type);
    List<T> rows = new ArrayList<>(result.size());
    if (shape == null) {
      SqlColumn only = only(result, type);
      SqlValue value = new SqlValue(only, type.getSimpleName(), type.getName(), code);
      for (int i = 0; i < result.size(); i++) {
        rows.add((T) value.of(i));
      }
    } else {
      List<SqlValue> values = new ArrayList<>();
      shape.forEach(
          (name, kind) ->
              values.add(
                  new SqlValue(
                      column(result, type, name), type.getSimpleName() + "." + name, kind, code)));
      for (int i = 0; i < result.size(); i++) {
        @Nullable Object[] parts = new Object[values.size()];
        for (int c = 0; c < parts.length; c++) {
          parts[c] = values.get(c).of(i);
        }
        rows.add((T) code.make(type, parts));
      }
    }
    return Collections.unmodifiableList(rows);
  }

  private static SqlColumn only(SqlResult result, Class<?> type) {
    if (!SqlValue.isKnown(type)) {
      throw new RunnelException(
          "RN163",
          type.getSimpleName() + " is neither a record of the app nor the type of a value",
          "record " + type.getSimpleName() + "(" + components(result) + ") {}");
    }
    if (result.columns().size() != 1) {
      throw new RunnelException(
          "RN163",
          "There are "
              + result.columns().size()
              + " columns for a "
              + type.getSimpleName()
              + ": "
              + names(result),
          "record Row(" + components(result) + ") {}\nsql.query(Row.class, ...);");
    }
    return result.columns().getFirst();
  }

  private static SqlColumn column(SqlResult result, Class<?> type, String name) {
    SqlColumn found = null;
    for (SqlColumn column : result.columns()) {
      if (column.name().equals(name)) {
        return column;
      }
      if (plain(column.name()).equals(plain(name))) {
        if (found != null) {
          throw new RunnelException(
              "RN163",
              type.getSimpleName()
                  + "."
                  + name
                  + " may be either of the columns \""
                  + found.name()
                  + "\" and \""
                  + column.name()
                  + "\"",
              "select " + column.name() + " as \"" + name + "\"");
        }
        found = column;
      }
    }
    if (found == null) {
      throw new RunnelException(
          "RN163",
          "No column is called "
              + type.getSimpleName()
              + "."
              + name
              + "; there are "
              + names(result),
          "select ... as " + name + ", ...");
    }
    return found;
  }

  private static String plain(String name) {
    return name.replace("_", "").replace(" ", "").toLowerCase(Locale.ROOT);
  }

  private static String names(SqlResult result) {
    return String.join(", ", result.columns().stream().map(SqlColumn::name).toList());
  }

  /** What a record for this result could be. */
  private static String components(SqlResult result) {
    return String.join(
        ", ",
        result.columns().stream()
            .map(
                column ->
                    switch (column.data()) {
                          case long[] _ -> "long ";
                          case double[] _ -> "double ";
                          default -> "String ";
                        }
                        + column.name())
            .toList());
  }
}
