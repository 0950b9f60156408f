package runnel;

import java.util.List;

/**
 * What the user has chosen in a chart.
 *
 * @param rows numbers of the rows chosen, from 0, in order, each once; empty if nothing is chosen
 * @param x of a box the span along x: numbers, times in milliseconds since 1970, or categories
 *     counted from 0. Else without bounds
 * @param y of a box the span along y. Else without bounds
 */
public record ChartSelection(List<Integer> rows, DoubleRange x, DoubleRange y) {
  static final DoubleRange ALL =
      new DoubleRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  static final ChartSelection NONE = new ChartSelection(List.of(), ALL, ALL);

  /** Takes a copy of the list. */
  public ChartSelection {
    rows = List.copyOf(rows);
  }

  /** Whether nothing is chosen: no point, and no box. */
  public boolean isEmpty() {
    return rows.isEmpty() && x.equals(ALL) && y.equals(ALL);
  }
}
