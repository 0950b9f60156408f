package runnel.internal.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of named values, gathered one by one: a column for each name that any of them has. */
public final class Gathered {
  private final int most;
  private final Map<String, @Nullable Object[]> columns = new LinkedHashMap<>();
  private int rows;

  /** Takes up to so many rows. */
  public Gathered(int most) {
    this.most = most;
  }

  /** Adds a row by its parts; without parts the value itself. */
  public void add(@Nullable Map<?, ?> parts, @Nullable Object value) {
    if (parts == null) {
      put("value", value);
    } else {
      parts.forEach((name, part) -> put(String.valueOf(name), part));
    }
    rows++;
  }

  private void put(String name, @Nullable Object value) {
    columns.computeIfAbsent(name, n -> new @Nullable Object[most])[rows] = value;
  }

  /** All rows so far. */
  public Table table() {
    List<Column> built = new ArrayList<>();
    for (@Nullable Object[] values : columns.values()) {
      built.add(Growing.of(Arrays.copyOf(values, rows), rows));
    }
    return new Table(List.copyOf(columns.keySet()), built, rows);
  }
}
