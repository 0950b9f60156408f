package runnel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;
import runnel.internal.tree.Props;

/**
 * What a box plot can be told.
 *
 * @param <T> type of the rows
 */
public final class BoxPlotOptions<T> extends PlaneOptions<T, Number, BoxPlotOptions<T>> {
  private static final int MOST_BOXES = 200;
  private static final int MOST_OUTLIERS = 2_000;

  BoxPlotOptions() {}

  @Override
  Chart<T> draw(Place at, List<T> rows) {
    boolean open = x == null;
    x = x == null ? null : x.in(rows, at);
    ChartColumn<T> named = lastY();
    ChartColumn<T> y =
        named == null ? ChartColumn.ofNumbers("boxPlot", rows, at) : named.in(rows, at);
    if (open) {
      for (ChartColumn<T> column : ChartColumn.of(rows, at)) {
        if (x == null && !column.isNumeric(rows)) {
          x = column;
        }
      }
    }
    double[] values = y == null || rows.isEmpty() ? new double[0] : y.numbers(rows);
    List<List<Integer>> groups = new ArrayList<>();
    List<@Nullable String> names = new ArrayList<>();
    if (x == null && values.length > 0) {
      names.add(y == null ? "" : y.name());
      List<Integer> all = new ArrayList<>();
      for (int i = 0; i < values.length; i++) {
        all.add(i);
      }
      groups.add(all);
    } else if (values.length > 0) {
      ChartGroups by = ChartGroups.of(x, null, rows);
      names = by.names();
      groups = by.rows();
    }
    if (groups.size() > MOST_BOXES) {
      throw new RunnelException(
          "RN153",
          "A box plot shows at most " + MOST_BOXES + " boxes, got " + groups.size(),
          "o.x(\"month\", r -> r.day().getMonth())   // a column of few values");
    }
    return put(at, "boxPlot", boxes(y, names, groups, values), drawn(rows, groups));
  }

  private static <T> Drawn<T> drawn(List<T> rows, List<List<Integer>> groups) {
    return new Drawn<>(rows).with(Drawn.Groups.nowhere(groups));
  }

  private Props boxes(
      @Nullable ChartColumn<T> y,
      List<@Nullable String> names,
      List<List<Integer>> groups,
      double[] values) {
    double[][] five = new double[5][groups.size()];
    List<double[]> outliers = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      double[] sorted =
          groups.get(g).stream()
              .mapToDouble(i -> values[i])
              .filter(value -> !Double.isNaN(value))
              .sorted()
              .toArray();
      double low = quantile(sorted, 0.25);
      double high = quantile(sorted, 0.75);
      double reach = 1.5 * (high - low);
      five[0][g] = high;
      five[4][g] = low;
      for (double value : sorted) {
        if (value < low - reach || value > high + reach) {
          outliers.add(new double[] {g, value});
        } else {
          five[0][g] = Math.min(five[0][g], value);
          five[4][g] = Math.max(five[4][g], value);
        }
      }
      five[1][g] = low;
      five[2][g] = quantile(sorted, 0.5);
      five[3][g] = high;
    }
    SentColumns columns = new SentColumns();
    Props series = Props.of("name", y == null ? "" : y.name()).with("x", columns.texts(names));
    List<Integer> numbers = new ArrayList<>();
    for (double[] each : five) {
      numbers.add(columns.numbers(each));
    }
    int n = Math.min(outliers.size(), MOST_OUTLIERS);
    double[] box = new double[n];
    double[] value = new double[n];
    for (int i = 0; i < n; i++) {
      double[] outlier = outliers.get((int) ((long) i * outliers.size() / n));
      box[i] = outlier[0];
      value[i] = outlier[1];
    }
    series
        .with("five", numbers)
        .with("outlierOf", columns.numbers(box))
        .with("outlier", columns.numbers(value));
    Props props = axes(x == null ? "x" : x.name(), "category").with("series", List.of(series));
    columns.into(props);
    return props;
  }

  /** Between the two values around it, in proportion: as in R by default, and in a spreadsheet. */
  private static double quantile(double[] sorted, double part) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double at = part * (sorted.length - 1);
    int below = (int) at;
    double next = sorted[Math.min(below + 1, sorted.length - 1)];
    return sorted[below] + (at - below) * (next - sorted[below]);
  }
}
