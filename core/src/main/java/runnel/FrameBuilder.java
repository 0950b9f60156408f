package runnel;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import runnel.internal.data.Column;
import runnel.internal.data.Csv;
import runnel.internal.data.Growing;
import runnel.internal.data.JsonRows;
import runnel.internal.data.Table;

/**
 * Makes a {@link Frame}, in either of two ways, neither of which puts a box around numbers.
 *
 * <p>Of whole arrays: {@code Frame.builder().texts("city", cities).numbers("degrees",
 * degrees).build()}. Arrays are copied.
 *
 * <p>Value by value, growing as it goes, for what comes from a database or a stream:
 *
 * <pre>{@code
 * FrameBuilder frame = Frame.builder();
 * ColumnBuilder city = frame.column("city", ColumnType.TEXT);
 * ColumnBuilder degrees = frame.column("degrees", ColumnType.NUMBER);
 * while (next()) {
 *   city.add(name());
 *   degrees.add(value());   // a double stays one
 * }
 * return frame.build();
 * }</pre>
 *
 * <p>For one thread. Two columns of one name are RN141.
 */
public final class FrameBuilder {
  private final Map<String, ColumnBuilder> columns = new LinkedHashMap<>();

  FrameBuilder() {}

  /** A new column at the right, to be filled by its {@code add} methods. */
  public ColumnBuilder column(String name, ColumnType type) {
    ColumnBuilder column = new ColumnBuilder(name, type);
    if (columns.containsKey(name)) {
      List<String> names = new ArrayList<>(columns.keySet());
      names.add(name);
      Csv.distinct(names);
    }
    columns.put(name, column);
    return column;
  }

  /** A column of numbers; NaN is a gap. */
  public FrameBuilder numbers(String name, double... values) {
    ColumnBuilder column = column(name, ColumnType.NUMBER);
    for (double value : values) {
      column.add(value);
    }
    return this;
  }

  /** A column of whole numbers. */
  public FrameBuilder integers(String name, long... values) {
    ColumnBuilder column = column(name, ColumnType.INTEGER);
    for (long value : values) {
      column.add(value);
    }
    return this;
  }

  /** A column of whole numbers. */
  public FrameBuilder integers(String name, int[] values) {
    ColumnBuilder column = column(name, ColumnType.INTEGER);
    for (int value : values) {
      column.add(value);
    }
    return this;
  }

  /** A column of true and false. */
  public FrameBuilder booleans(String name, boolean... values) {
    ColumnBuilder column = column(name, ColumnType.BOOLEAN);
    for (boolean value : values) {
      column.add(value);
    }
    return this;
  }

  /** A column of texts; null is a gap. */
  public FrameBuilder texts(String name, String... values) {
    return all(name, ColumnType.TEXT, values);
  }

  /** A column of days; null is a gap. */
  public FrameBuilder dates(String name, LocalDate... values) {
    return all(name, ColumnType.DATE, values);
  }

  /** A column of days with a time, as of a clock on the wall; null is a gap. */
  public FrameBuilder dateTimes(String name, LocalDateTime... values) {
    return all(name, ColumnType.DATE_TIME, values);
  }

  /** A column of points in time, in milliseconds since 1970. */
  public FrameBuilder instants(String name, long... millis) {
    ColumnBuilder column = column(name, ColumnType.INSTANT);
    for (long value : millis) {
      column.add(value);
    }
    return this;
  }

  /**
   * A column of what another library keeps, such as a {@code Series} of DFLib: what all values are,
   * is its type; if they differ, it holds texts. Null is a gap. Numbers have a box while they are
   * copied only.
   */
  public FrameBuilder values(String name, Iterable<?> values) {
    ColumnBuilder column = column(name, Growing.typeOf(values));
    values.forEach(column::add);
    return this;
  }

  private FrameBuilder all(String name, ColumnType type, Object[] values) {
    ColumnBuilder column = column(name, type);
    for (Object value : values) {
      column.add(value);
    }
    return this;
  }

  /**
   * The frame. The builder may go on: what is added later is in the next frame.
   *
   * @throws RunnelException RN142 if columns differ in length
   */
  public Frame build() {
    List<Column> built = new ArrayList<>();
    int rows = -1;
    String first = "";
    for (ColumnBuilder column : columns.values()) {
      if (rows >= 0 && column.size() != rows) {
        throw JsonRows.lengths(first, rows, column.name(), column.size());
      }
      if (rows < 0) {
        first = column.name();
        rows = column.size();
      }
      built.add(column.build());
    }
    return new Frame(new Table(List.copyOf(columns.keySet()), built, Math.max(0, rows)));
  }
}
