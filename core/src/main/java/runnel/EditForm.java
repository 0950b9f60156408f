package runnel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import runnel.internal.data.Column;
import runnel.internal.data.Csv;
import runnel.internal.edit.EditColumn;
import runnel.internal.edit.EditRow;
import runnel.internal.edit.Editing;
import runnel.internal.run.Place;
import runnel.spi.Host;

/**
 * Between the rows of an app and the cells of a data editor.
 *
 * @param <R> type of the rows
 */
abstract class EditForm<R> {
  final String label;
  final List<EditColumn> columns = new ArrayList<>();
  int key = -1;

  EditForm(String label) {
    this.label = label;
  }

  /** The form of records. */
  static <R extends Record> RecordForm<R> of(Place at, String label, Class<R> type, List<R> rows) {
    Host.Code code = at.code();
    Map<String, String> shape = code.shape(type);
    if (shape == null) {
      throw new RunnelException(
          "RN170",
          "dataEditor \"" + label + "\": " + type.getName() + " is no record of the app",
          "record Item(String name, double price) {}\n"
              + "List<Item> items = ui.dataEditor(\"Items\", Item.class, rows);");
    }
    return new RecordForm<>(label, code, type, shape, rows);
  }

  /** The names of all columns that there are. */
  abstract List<String> names();

  /** The type of a column; {@code chosen}: it has options. */
  abstract ColumnType type(String name, boolean chosen);

  /** The Java type that its values become, or empty. */
  abstract String javaType(String name);

  /** How many rows the app gives. */
  abstract int size();

  /** The values of a column. */
  abstract Column column(String name, ColumnType type);

  /** The app's own rows, or what stands for them. */
  abstract List<?> sources();

  /** The cells of an app's own row. */
  abstract @Nullable Object[] cells(R row);

  /**
   * A row with these cells.
   *
   * @throws RuntimeException if the app's class refuses them
   */
  abstract R row(EditRow row, @Nullable Object[] cells);

  /** What an emptied cell of this column is. */
  abstract @Nullable Object blank(String name, ColumnType type);

  // ---- For all.

  /** Which columns are shown, and what the options say of each. */
  void shape(List<String> shown, ColumnOptions.Named options, String keyName) {
    names(options.names());
    names(shown);
    List<String> all = new ArrayList<>(shown.isEmpty() ? names() : shown);
    if (!keyName.isEmpty()) {
      names(List.of(keyName));
      if (!all.contains(keyName)) {
        all.add(keyName);
        options.of(keyName).hide();
      }
      key = all.indexOf(keyName);
    }
    for (String name : all) {
      columns.add(described(name, options.of(name), name.equals(keyName)));
    }
  }

  private void names(List<String> wanted) {
    for (String name : wanted) {
      if (!names().contains(name)) {
        throw Csv.missing(name, names());
      }
    }
  }

  private EditColumn described(String name, ColumnOptions options, boolean isKey) {
    List<String> choices =
        options.prop("options") instanceof List<?> list
            ? list.stream().map(String::valueOf).toList()
            : List.of();
    String kind = String.valueOf(options.prop("kind"));
    if (kind.equals("button")) {
      throw Mistake.argument(
          "dataEditor",
          label,
          "column \"" + name + "\" is a button, which an editor has not",
          "ui.dataFrame(rows, o -> o.column(\"" + name + "\", c -> c.button(row -> ...)));");
    }
    ColumnType type = type(name, kind.equals("select") && !choices.isEmpty());
    String java = JavaValue.unboxed(javaType(name));
    boolean primitive = JavaValue.isPrimitive(javaType(name));
    boolean readOnly = options.prop("readOnly") != null || type == ColumnType.OTHER;
    boolean required =
        options.prop("required") != null || isKey || (primitive && type != ColumnType.BOOLEAN);
    double[] range = range(java);
    return new EditColumn(
        name,
        type,
        readOnly,
        required && !readOnly,
        blank(name, type),
        kind.equals("select") ? choices : List.of(),
        options.prop("min") instanceof Double min ? Math.max(min, range[0]) : range[0],
        options.prop("max") instanceof Double max ? Math.min(max, range[1]) : range[1],
        options.prop("maxLength") instanceof Integer length ? length : 10_000);
  }

  private static double[] range(String java) {
    return switch (java) {
      case "int" -> new double[] {Integer.MIN_VALUE, Integer.MAX_VALUE};
      case "short" -> new double[] {Short.MIN_VALUE, Short.MAX_VALUE};
      case "byte" -> new double[] {Byte.MIN_VALUE, Byte.MAX_VALUE};
      case "float" -> new double[] {-Float.MAX_VALUE, Float.MAX_VALUE};
      default -> new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
    };
  }

  /** The cells of all rows that the app gives. */
  List<@Nullable Object[]> given() {
    if (size() > Editing.MOST_ROWS) {
      throw new RunnelException(
          "RN170",
          "dataEditor \""
              + label
              + "\": at most "
              + Display.number(Editing.MOST_ROWS)
              + " rows can be edited, got "
              + Display.number(size()),
          "ui.dataFrame(rows);   // shows any number");
    }
    List<@Nullable Object[]> cells = new ArrayList<>(size());
    for (int row = 0; row < size(); row++) {
      cells.add(new @Nullable Object[columns.size()]);
    }
    for (int c = 0; c < columns.size(); c++) {
      Column column = column(columns.get(c).name(), columns.get(c).type());
      for (int row = 0; row < size(); row++) {
        cells.get(row)[c] = EditColumn.cell(column, row);
      }
    }
    if (key >= 0) {
      distinct(cells);
    }
    return cells;
  }

  private void distinct(List<@Nullable Object[]> cells) {
    Map<Object, Integer> known = new HashMap<>();
    for (int row = 0; row < cells.size(); row++) {
      Object id = cells.get(row)[key];
      String name = columns.get(key).name();
      Integer other = id == null ? (Integer) row : known.put(id, row);
      if (other != null) {
        throw new RunnelException(
            "RN170",
            "dataEditor \""
                + label
                + "\": column \""
                + name
                + "\" is to tell the rows apart, and "
                + (id == null
                    ? "row " + (row + 1) + " has none"
                    : "rows " + (other + 1) + " and " + (row + 1) + " both have " + id),
            "o.rowKey(\"id\")   // a column with another value in each row");
      }
    }
  }

  /** Whether these are the cells of the row's own source. */
  static boolean isSource(EditRow row, @Nullable Object[] cells) {
    return row.source() != null && Arrays.equals(row.sourceCells(), cells);
  }

  static boolean isSource(EditRow row, @Nullable Object[] cells, int column) {
    @Nullable Object[] before = row.sourceCells();
    return row.source() != null && before != null && Objects.equals(before[column], cells[column]);
  }
}
