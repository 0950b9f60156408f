package runnel;

import java.util.ArrayList;
import java.util.List;
import runnel.internal.run.Place;
import runnel.internal.tree.Props;

/**
 * What a histogram can be told.
 *
 * @param <T> type of the rows
 */
public final class HistogramOptions<T> extends AxisOptions<T, Number, HistogramOptions<T>> {
  private static final int MOST_BINS = 500;

  private int bins;

  HistogramOptions() {}

  /**
   * About how many bars there are; they begin and end at round numbers. Default: the more numbers
   * the more bars, 5 to 40.
   *
   * @throws RunnelException RN010 if not within 1 to 500
   */
  public HistogramOptions<T> bins(int bins) {
    if (bins < 1 || bins > MOST_BINS) {
      throw new RunnelException("RN010", "bins is within 1 to 500, got " + bins, "o.bins(20)");
    }
    this.bins = bins;
    return this;
  }

  /** Lets the user choose a span of the numbers: {@link ChartOptions#selectBox()}. */
  public HistogramOptions<T> selectBox() {
    return selects("span");
  }

  @Override
  Chart<T> draw(Place at, List<T> rows) {
    ChartColumn<T> column =
        x == null ? ChartColumn.ofNumbers("histogram", rows, at) : x.in(rows, at);
    double[] values = column == null || rows.isEmpty() ? new double[0] : column.numbers(rows);
    ChartBins cut = ChartBins.of(values, bins);
    List<List<Integer>> groups = new ArrayList<>();
    double[] middles = new double[cut.count()];
    double[] counts = new double[cut.count()];
    for (int i = 0; i < cut.count(); i++) {
      groups.add(new ArrayList<>());
      middles[i] = cut.edge(i) + cut.width() / 2;
    }
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        int bin = cut.of(values[i]);
        counts[bin]++;
        groups.get(bin).add(i);
      }
    }
    SentColumns columns = new SentColumns();
    String name = column == null ? "" : column.name();
    Props series =
        Props.of("name", name)
            .with("x", columns.numbers(middles))
            .with("y", columns.numbers(counts));
    Props props =
        axes(name, "number").with("series", List.of(series)).with("binWidth", cut.width());
    if (!hasXLabel()) {
      props.with("xLabel", name);
    }
    columns.into(props);
    Drawn<T> drawn = new Drawn<>(rows);
    drawn.with(
        choosesPoints()
            ? Drawn.Groups.nowhere(groups)
            : new Drawn.Points(null, values, new double[values.length]));
    return put(at, "histogram", props, drawn);
  }
}
