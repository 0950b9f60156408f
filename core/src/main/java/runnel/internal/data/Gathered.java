package runnel.internal.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of named values, gathered one by one: a column for each name that any of them has. */
public final class Gathered {
  private static final int FIRST = 16;

  private final Map<String, @Nullable Object[]> columns = new LinkedHashMap<>();
  private int rows;

  private long cells;
  private long values;

  /**
   * Adds a row by its parts; without parts the value itself.
   *
   * @throws runnel.RunnelException RN239 if nearly all rows lack nearly all columns
   */
  public void add(@Nullable Map<?, ?> parts, @Nullable Object value) {
    if (parts == null) {
      put("value", value);
    } else {
      parts.forEach((name, part) -> put(String.valueOf(name), part));
    }
    rows++;
  }

  private void put(String name, @Nullable Object value) {
    @Nullable Object[] column = columns.get(name);
    if (column == null || column.length <= rows) {
      int size = Math.max(FIRST, rows + 1 + (column == null ? 0 : rows / 2));
      cells += size - (column == null ? 0 : column.length);
      Sparse.check(cells, values);
      column = column == null ? new @Nullable Object[size] : Arrays.copyOf(column, size);
      columns.put(name, column);
    }
    column[rows] = value;
    values++;
  }

  /** All rows so far. */
  public Table table() {
    Sparse.check((long) rows * columns.size(), values);
    List<Column> built = new ArrayList<>();
    for (@Nullable Object[] column : columns.values()) {
      built.add(Growing.of(Arrays.copyOf(column, rows), rows));
    }
    return new Table(List.copyOf(columns.keySet()), built, rows);
  }
}
