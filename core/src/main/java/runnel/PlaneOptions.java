package runnel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What charts whose rows lie along two axes can be told.
 *
 * @param <T> type of the rows
 * @param <Y> what lies along the vertical axis
 */
abstract class PlaneOptions<T, Y, O extends PlaneOptions<T, Y, O>>
    extends AxisOptions<T, Object, O> {
  /** All that were named, of which some charts look at the last one only. */
  final List<ChartColumn<T>> ys = new ArrayList<>();

  PlaneOptions() {}

  /**
   * What lies along the vertical axis, with its name.
   *
   * <p>Of lines, areas, bars and points each adds a series of numbers; null, NaN and infinite leave
   * a gap. Default: every column of the rows that holds numbers. Of a box plot the numbers; null,
   * NaN and infinite are left out; default: the first column of numbers. Of a heat map the line of
   * cells that a row belongs to, the first at the top; default: the second column.
   */
  public O y(String name, Function<? super T, ? extends @Nullable Y> value) {
    ys.add(new ChartColumn<>(name, value));
    return self();
  }

  /** The column of the rows that lies along the vertical axis, by its name; see the other. */
  public O y(String column) {
    ys.add(new ChartColumn<>(column, null));
    return self();
  }

  /** The one that counts where there is one. */
  final @Nullable ChartColumn<T> lastY() {
    return ys.isEmpty() ? null : ys.getLast();
  }
}
