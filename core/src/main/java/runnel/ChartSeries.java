package runnel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The points of one series.
 *
 * @param rowOf the row that each point is; null if its number is the point's
 * @param groups instead of that, the rows that each point is the sum of
 * @param size how large each point is, or null
 */
record ChartSeries(
    String name,
    int @Nullable [] rowOf,
    @Nullable List<List<Integer>> groups,
    double[] x,
    double[] y,
    double @Nullable [] size) {

  Drawn.Marks marks() {
    return groups == null ? new Drawn.Points(rowOf, x, y) : new Drawn.Groups(groups, x, y);
  }
}
