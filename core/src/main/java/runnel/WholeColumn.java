package runnel;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column that is there as a whole, so that it need not be asked row by row.
 *
 * @param <T> type of the rows
 */
interface WholeColumn<T> extends Function<T, @Nullable Object> {
  /** Whether it holds numbers. */
  boolean isNumeric();

  /** Its numbers, NaN for none, finite; a copy. */
  double[] numbers();

  /** Its values along an axis; null for categories. */
  @Nullable ChartAxis axis();
}
