package runnel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;

/**
 * A column that a chart is made of.
 *
 * @param name shown, and if there is no {@code value} the name of a column of the rows
 */
record ChartColumn<T>(
    String name, @Nullable Function<? super T, ? extends @Nullable Object> value) {

  ChartColumn(Columns.Column<T> column) {
    this(column.name(), column.value());
  }

  /** The rows as a list; those of a frame are looked at in their place. */
  static <T> List<T> rows(Iterable<T> rows) {
    if (rows instanceof Frame frame) {
      @SuppressWarnings("unchecked") // The rows of a frame are those.
      List<T> own = (List<T>) new FrameRows(frame);
      return own;
    }
    if (rows instanceof List<T> list) {
      return list;
    }
    List<T> list = new ArrayList<>();
    rows.forEach(list::add);
    return list;
  }

  /** The columns that the rows have by themselves. */
  static <T> List<ChartColumn<T>> of(Collection<T> rows, Place at) {
    if (rows instanceof OwnColumns<?>) {
      @SuppressWarnings("unchecked") // Rows know the columns of rows of their own type.
      OwnColumns<T> own = (OwnColumns<T>) rows;
      return own.columns();
    }
    List<ChartColumn<T>> columns = new ArrayList<>();
    Columns.of(rows, at.code()).forEach(column -> columns.add(new ChartColumn<>(column)));
    return columns;
  }

  /**
   * This column with its value.
   *
   * @throws RunnelException RN150 if there is none of its name
   */
  ChartColumn<T> in(Collection<T> rows, Place at) {
    if (value != null || rows.isEmpty()) {
      return this;
    }
    List<ChartColumn<T>> own = of(rows, at);
    for (ChartColumn<T> column : own) {
      if (column.name.equals(name)) {
        return column;
      }
    }
    StringBuilder names = new StringBuilder();
    for (ChartColumn<T> column : own) {
      names.append(names.isEmpty() ? "" : ", ").append(column.name);
    }
    throw new RunnelException(
        "RN150",
        "There is no column \"" + name + "\"; the rows have " + names,
        "o.x(\"" + own.get(0).name + "\")   // one of " + names);
  }

  /**
   * The first column of numbers; null if there are no rows.
   *
   * @throws RunnelException RN014 if there is none
   */
  static <T> @Nullable ChartColumn<T> ofNumbers(String kind, Collection<T> rows, Place at) {
    for (ChartColumn<T> column : of(rows, at)) {
      if (column.isNumeric(rows)) {
        return column;
      }
    }
    if (rows.isEmpty()) {
      return null;
    }
    throw new RunnelException(
        "RN014",
        kind + ": the rows have no column of numbers; the first is " + rows.iterator().next(),
        "ui." + kind + "(rows, o -> o.x(\"Amount\", Row::amount))");
  }

  /** Whether all values are numbers, gaps apart. */
  boolean isNumeric(Collection<? extends T> rows) {
    return value instanceof WholeColumn<?> whole
        ? whole.isNumeric()
        : Columns.type(values(rows)).equals("number");
  }

  /** Where all rows are along an axis. */
  ChartAxis axis(Collection<? extends T> rows) {
    ChartAxis axis = value instanceof WholeColumn<?> whole ? whole.axis() : null;
    return axis == null ? ChartAxis.of(values(rows)) : axis;
  }

  /** The values of all rows. */
  List<@Nullable Object> values(Collection<? extends T> rows) {
    List<@Nullable Object> values = new ArrayList<>(rows.size());
    if (value != null) {
      for (T row : rows) {
        values.add(value.apply(row));
      }
    }
    return values;
  }

  /**
   * The values of all rows, NaN for null and for what is infinite.
   *
   * @throws RunnelException RN151 if one is no number
   */
  double[] numbers(Collection<? extends T> rows) {
    if (value instanceof WholeColumn<?> whole && whole.isNumeric()) {
      return whole.numbers();
    }
    double[] numbers = new double[rows.size()];
    int i = 0;
    for (Object each : values(rows)) {
      numbers[i++] = number(each);
    }
    return numbers;
  }

  double number(@Nullable Object each) {
    if (each == null) {
      return Double.NaN;
    }
    if (each instanceof Number number) {
      return ChartAxis.finite(number.doubleValue());
    }
    throw new RunnelException(
        "RN151",
        "The column \"" + name + "\" is to hold numbers, and has " + each,
        "o.y(\"" + name + "\", r -> Double.parseDouble(r." + name + "()))");
  }
}
