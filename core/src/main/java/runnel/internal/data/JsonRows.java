package runnel.internal.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import runnel.RunnelException;
import runnel.internal.wire.Json;

/** Reads rows and columns from JSON. */
public final class JsonRows {
  private JsonRows() {}

  /**
   * An array of objects, an object of arrays, or an array of anything else as column {@code value}.
   *
   * @throws RunnelException RN145 if it is none of these, RN142 if the arrays differ in length
   */
  public static Table read(String text) {
    Object value;
    try {
      value = Json.parse(text);
    } catch (Json.Malformed e) {
      throw wrong("The rows are no JSON: " + e.getMessage());
    }
    if (value instanceof List<?> rows) {
      Gathered gathered = new Gathered();
      for (Object row : rows) {
        gathered.add(row instanceof Map<?, ?> map ? map : null, row);
      }
      return gathered.table();
    }
    if (value instanceof Map<?, ?> columns) {
      return ofColumns(columns);
    }
    throw wrong("Rows are an array, got " + shortened(String.valueOf(value)));
  }

  private static Table ofColumns(Map<?, ?> columns) {
    List<String> names = new ArrayList<>();
    List<Column> read = new ArrayList<>();
    int rows = -1;
    for (Map.Entry<?, ?> column : columns.entrySet()) {
      String name = String.valueOf(column.getKey());
      if (!(column.getValue() instanceof List<?> values)) {
        throw wrong(
            "Column \""
                + name
                + "\" is an array, got "
                + shortened(String.valueOf(column.getValue())));
      }
      if (rows >= 0 && values.size() != rows) {
        throw lengths(names.get(0), rows, name, values.size());
      }
      rows = values.size();
      names.add(name);
      read.add(Growing.of(values.toArray(), rows));
    }
    return new Table(names, read, Math.max(0, rows));
  }

  /** RN142: columns of different lengths. */
  public static RunnelException lengths(String first, int rows, String other, int others) {
    return new RunnelException(
        "RN142",
        "Column \"" + first + "\" has " + rows + " rows, \"" + other + "\" has " + others,
        "frame.numbers(\"" + other + "\", new double[" + rows + "])   // one value for each row");
  }

  private static RunnelException wrong(String what) {
    return new RunnelException(
        "RN145", what, "Frame.json(\"[{\\\"name\\\":\\\"Ada\\\",\\\"age\\\":36}]\")");
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
