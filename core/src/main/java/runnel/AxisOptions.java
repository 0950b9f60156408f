package runnel;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import runnel.internal.tree.Props;

/**
 * What charts with a horizontal axis can be told.
 *
 * @param <T> type of the rows
 * @param <X> what lies along that axis
 */
abstract class AxisOptions<T, X, O extends AxisOptions<T, X, O>> extends FigureOptions<T, O> {
  @Nullable ChartColumn<T> x;
  private @Nullable String xLabel;
  private @Nullable String yLabel;

  AxisOptions() {}

  /**
   * What lies along the horizontal axis, with its name.
   *
   * <p>Of lines, areas, bars and points: numbers, dates and times, or anything else as categories
   * by its text; instants are shown in the visitor's time zone, dates and times without a zone as
   * they are. Default: the first column of the rows that is no number, else the number of the row;
   * for points the first column of numbers.
   *
   * <p>Of a histogram the numbers that are counted; null, NaN and infinite are not. Default: the
   * first column of numbers. Of a box plot which box a row belongs to; default: the first column
   * that is no number, else one box for all. Of a heat map which column of cells: numbers come in
   * their order, others as they come; default: the first column.
   */
  public O x(String name, Function<? super T, ? extends @Nullable X> value) {
    x = new ChartColumn<>(name, value);
    return self();
  }

  /** The column of the rows that lies along the horizontal axis, by its name. */
  public O x(String column) {
    x = new ChartColumn<>(column, null);
    return self();
  }

  /** Shown at the horizontal axis. Default: nothing; of a histogram the name of the column. */
  public O xLabel(String text) {
    xLabel = text;
    return self();
  }

  /** Shown at the vertical axis. Default: nothing. */
  public O yLabel(String text) {
    yLabel = text;
    return self();
  }

  /** The properties that all of them have. */
  final Props axes(String xName, String type) {
    return props()
        .with("x", Props.of("name", xName).with("type", type))
        .with("xLabel", xLabel)
        .with("yLabel", yLabel);
  }

  final boolean hasXLabel() {
    return xLabel != null;
  }
}
