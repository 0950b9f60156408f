package runnel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import runnel.internal.data.Column;
import runnel.internal.run.Place;
import runnel.internal.tree.Props;
import runnel.internal.tree.Raw;
import runnel.internal.wire.JsonWriter;

/**
 * What a table can be told.
 *
 * @param <T> type of the rows
 */
public final class TableOptions<T> {
  private final FrameOptions<T> columns = new FrameOptions<>();
  private int maxRows = 1_000;
  private @Nullable String help;

  TableOptions() {}

  /** Adds a column. Default: the components of records, or the keys of the first map. */
  public TableOptions<T> column(String name, Function<? super T, ?> value) {
    columns.column(name, value);
    return this;
  }

  /**
   * The most rows that are shown; the page says how many there are. Default 1,000.
   *
   * @throws RunnelException RN010 if less than 1
   */
  public TableOptions<T> maxRows(int rows) {
    if (rows < 1) {
      throw new RunnelException("RN010", "maxRows is at least 1, got " + rows, "o.maxRows(100)");
    }
    maxRows = rows;
    return this;
  }

  /** An explanation in Markdown, shown at a question mark. Default: none. */
  public TableOptions<T> help(String markdown) {
    help = markdown;
    return this;
  }

  static <T> void place(Place at, Collection<T> rows, Consumer<TableOptions<T>> options) {
    TableOptions<T> o = new TableOptions<>();
    options.accept(o);
    Frame frame =
        o.columns.isEmpty() ? RowReader.read(rows, o.maxRows) : o.columns.read(rows, o.maxRows);
    place(at, frame, rows.size(), o);
  }

  private static void place(Place at, Frame frame, int total, TableOptions<?> o) {
    at.element(
        "table",
        Props.of()
            .with("columns", describe(frame))
            .with("rows", new Raw(json(frame)))
            .with("total", total > frame.rows() ? total : null)
            .with("help", o.help));
  }

  private static List<Map<String, Object>> describe(Frame frame) {
    List<Map<String, Object>> described = new ArrayList<>();
    for (int i = 0; i < frame.names().size(); i++) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("name", frame.names().get(i));
      one.put("type", type(frame.table().columns().get(i).type()));
      described.add(one);
    }
    return described;
  }

  private static String type(ColumnType type) {
    return switch (type) {
      case INTEGER, NUMBER -> "number";
      case BOOLEAN -> "boolean";
      case DATE, TIME, DATE_TIME, INSTANT -> "date";
      case TEXT, OTHER -> "text";
    };
  }

  // Dates as texts: a table is small, and its client is to know nothing of calendars.
  private static String json(Frame frame) {
    StringBuilder out = new StringBuilder("[");
    for (int row = 0; row < frame.rows(); row++) {
      out.append(row == 0 ? "[" : ",[");
      for (int i = 0; i < frame.names().size(); i++) {
        Column column = frame.table().columns().get(i);
        out.append(i == 0 ? "" : ",");
        if (column.type().isNumeric()
            || column.type() == ColumnType.BOOLEAN
            || column.isNull(row)) {
          column.json(out, row);
        } else {
          JsonWriter.string(out, column.text(row));
        }
      }
      out.append(']');
    }
    return out.append(']').toString();
  }
}
