package runnel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Long rows made into series: one for each value of a column.
 *
 * <p>Not final: a call on a final class is in the app in a browser even if there is never an
 * instance.
 */
class ChartSplit<T> {
  private static final int MOST = 60;

  private ChartColumn<T> column;

  ChartSplit(ChartColumn<T> column) {
    this.column = column;
  }

  ChartColumn<T> column() {
    return column;
  }

  void resolve(ChartColumn<T> found) {
    column = found;
  }

  /** Each series with points of its own. */
  List<ChartSeries> apart(ChartAxis colors, double[] x, double[] y, double @Nullable [] size) {
    int[] count = new int[check(colors)];
    for (double color : colors.at) {
      count[(int) color]++;
    }
    int[][] rows = new int[count.length][];
    for (int s = 0; s < count.length; s++) {
      rows[s] = new int[count[s]];
      count[s] = 0;
    }
    for (int i = 0; i < colors.at.length; i++) {
      int s = (int) colors.at[i];
      rows[s][count[s]++] = i;
    }
    List<ChartSeries> series = new ArrayList<>();
    for (int s = 0; s < rows.length; s++) {
      series.add(
          new ChartSeries(
              colors.names.get(s),
              rows[s],
              null,
              pick(x, rows[s]),
              pick(y, rows[s]),
              size == null ? null : pick(size, rows[s])));
    }
    return series;
  }

  static double[] pick(double[] from, int[] numbers) {
    double[] picked = new double[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      picked[i] = from[numbers[i]];
    }
    return picked;
  }

  /**
   * All series at the same places, in order; what falls together is added up.
   *
   * @param empty what stands where a series has nothing
   */
  List<ChartSeries> together(ChartAxis colors, double[] x, double[] y, double empty) {
    int n = check(colors);
    Map<Double, Integer> places = new TreeMap<>();
    for (double each : x) {
      if (!Double.isNaN(each)) {
        places.put(each, 0);
      }
    }
    double[] at = new double[places.size()];
    Map<Double, Integer> indexes = new HashMap<>();
    for (double each : places.keySet()) {
      at[indexes.size()] = each;
      indexes.put(each, indexes.size());
    }
    double[][] sums = new double[n][at.length];
    List<List<List<Integer>>> groups = new ArrayList<>();
    for (int s = 0; s < n; s++) {
      Arrays.fill(sums[s], empty);
      List<List<Integer>> of = new ArrayList<>();
      for (int i = 0; i < at.length; i++) {
        of.add(new ArrayList<>(1));
      }
      groups.add(of);
    }
    for (int i = 0; i < x.length; i++) {
      Integer place = indexes.get(x[i]);
      if (place != null && !Double.isNaN(y[i])) {
        int s = (int) colors.at[i];
        sums[s][place] = (Double.isNaN(sums[s][place]) ? 0 : sums[s][place]) + y[i];
        groups.get(s).get(place).add(i);
      }
    }
    List<ChartSeries> series = new ArrayList<>();
    for (int s = 0; s < n; s++) {
      series.add(new ChartSeries(colors.names.get(s), null, groups.get(s), at, sums[s], null));
    }
    return series;
  }

  private int check(ChartAxis colors) {
    int n = colors.names.size();
    if (n > MOST) {
      throw new RunnelException(
          "RN153",
          "The column \""
              + column.name()
              + "\" has "
              + n
              + " values, at most "
              + MOST
              + " series can be told apart",
          "o.color(r -> r.kind())   // a column of few values");
    }
    return n;
  }
}
