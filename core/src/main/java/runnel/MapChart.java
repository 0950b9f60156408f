package runnel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;
import runnel.internal.tree.Props;

/** Makes the properties of a map out of rows. */
final class MapChart<T> {
  private static final int MOST_POINTS = 20_000;
  private static final double DECIMETRE = 1e6; // what degrees are rounded with

  private final List<T> rows;
  private final MapOptions<T> o;
  private final Place at;
  private final SentColumns columns = new SentColumns();
  private final List<List<@Nullable Object>> tips = new ArrayList<>();
  private double @Nullable [] values;

  MapChart(List<T> rows, MapOptions<T> o, Place at) {
    this.rows = rows;
    this.o = o;
    this.at = at;
  }

  Chart<T> place() {
    Props props = o.props();
    Drawn<T> drawn = new Drawn<>(rows);
    List<Props> wired = new ArrayList<>();
    if (!rows.isEmpty()) {
      double[] north = degrees(o.latitude, "latitude", 90);
      double[] east = degrees(o.longitude, "longitude", 180);
      int unplaced = 0;
      for (int i = 0; i < north.length; i++) {
        if (Double.isNaN(north[i]) || Double.isNaN(east[i])) {
          north[i] = Double.NaN;
          unplaced++;
        }
      }
      o.tooltips.forEach(column -> tips.add(column.values(rows)));
      double share = rows.size() > MOST_POINTS ? (double) MOST_POINTS / rows.size() : 1;
      for (ChartSeries series : series(east, north)) {
        drawn.with(series.marks());
        wired.add(wire(series, share));
      }
      props
          .with("of", share < 1 ? rows.size() : null)
          .with("unplaced", unplaced == 0 ? null : unplaced);
    }
    props
        .with("series", wired)
        .with("size", o.size == null ? null : o.size.name())
        .with("color", o.color == null ? null : o.color.name())
        .with("tips", tips.isEmpty() ? null : o.tooltips.stream().map(ChartColumn::name).toList())
        .with("view", o.view)
        .with("tiles", o.tiles == null ? null : o.tiles.wire());
    if (o.areas != null) {
      o.areas.into(props, at.code());
    }
    columns.into(props);
    return o.put(at, "map", props, drawn);
  }

  private double[] degrees(@Nullable ChartColumn<T> column, String what, int most) {
    if (column == null) {
      throw new IllegalStateException(what); // is looked for before
    }
    double[] degrees = column.numbers(rows);
    for (int i = 0; i < degrees.length; i++) {
      if (Math.abs(degrees[i]) > most) {
        throw new RunnelException(
            "RN181",
            "map: the row "
                + i
                + " has the "
                + what
                + " "
                + degrees[i]
                + ", which is not within -"
                + most
                + " to "
                + most
                + " degrees: "
                + rows.get(i),
            most == 90
                ? "ui.map(rows, o -> o.latitude(Row::north).longitude(Row::east));   // not the other way round?"
                : "o.longitude(r -> r.lon() > 180 ? r.lon() - 360 : r.lon())");
      }
      degrees[i] = ChartNumbers.rounded(degrees[i], DECIMETRE);
    }
    return degrees;
  }

  private List<ChartSeries> series(double[] east, double[] north) {
    double[] size = o.size == null ? null : o.size.numbers(rows);
    if (o.color != null && !o.color.isNumeric(rows)) {
      ChartAxis colors = ChartAxis.categories(o.color.values(rows));
      return new ChartSplit<>(o.color).apart(colors, east, north, size);
    }
    values = o.color == null ? null : o.color.numbers(rows);
    return List.of(new ChartSeries("", null, null, east, north, size));
  }

  private Props wire(ChartSeries series, double share) {
    int n = series.y().length;
    int[] kept = share < 1 ? ChartNumbers.evenly(n, share) : null;
    Props wire =
        Props.of("name", series.name())
            .with("x", columns.numbers(series.x(), kept, true))
            .with("y", columns.numbers(series.y(), kept, true));
    if (series.size() != null) {
      wire.with("size", columns.numbers(series.size(), kept, true));
    }
    if (values != null) {
      wire.with("value", columns.numbers(values, kept, true));
    }
    if (!tips.isEmpty()) {
      List<Integer> told = new ArrayList<>();
      tips.forEach(tip -> told.add(columns.cells(told(tip, series.rowOf(), kept, n))));
      wire.with("tips", told);
    }
    if (kept != null && o.choosesPoints()) {
      wire.with("marks", columns.whole(kept));
    }
    return wire;
  }

  private static List<@Nullable Object> told(
      List<@Nullable Object> tip, int @Nullable [] rowOf, int @Nullable [] kept, int n) {
    List<@Nullable Object> told = new ArrayList<>();
    for (int i = 0; i < (kept == null ? n : kept.length); i++) {
      int point = kept == null ? i : kept[i];
      told.add(tip.get(rowOf == null ? point : rowOf[point]));
    }
    return told;
  }
}
