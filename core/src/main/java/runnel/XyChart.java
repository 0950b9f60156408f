package runnel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;
import runnel.internal.tree.Props;

/** Makes the properties of a chart with two axes out of rows. */
final class XyChart<T> {
  private static final int MOST_BARS = 10_000;

  private final String kind;
  private final List<T> rows;
  private final ChartOptions<T> o;
  private final Place at;
  private final SentColumns columns = new SentColumns();
  // For rows that come later: what to put into which column.
  private final Map<String, Integer> numberOf = new HashMap<>();
  private final List<Props> wired = new ArrayList<>();
  private ChartAxis x = ChartAxis.of(new double[0]);
  private int next;

  XyChart(String kind, List<T> rows, ChartOptions<T> o, Place at) {
    this.kind = kind;
    this.rows = rows;
    this.o = o;
    this.at = at;
  }

  Chart<T> place() {
    complete();
    x = o.x == null ? ChartAxis.of(numbered(rows.size())) : o.x.axis(rows);
    next = rows.size();
    if (o.x != null && kind.equals("barChart") && x.type.equals("number") && o.split == null) {
      // Bars stand side by side in the order of the rows, each with its number below it.
      x = ChartAxis.categories(o.x.values(rows));
    }
    List<ChartSeries> series = series();
    limit(series);
    Drawn<T> drawn = new Drawn<>(rows);
    for (ChartSeries each : series) {
      drawn.with(each.marks());
    }
    Props props = o.axes(xName(), x.type);
    write(series, props);
    props
        .with(
            "y",
            o.split == null ? null : Props.of("name", o.ys.isEmpty() ? "y" : o.ys.get(0).name()))
        .with("series", wired)
        .flag("stack", o.stack)
        .flag("horizontal", o.horizontal)
        .flag("zoom", o.zoom)
        .flag("xLog", o.xLog)
        .flag("yLog", o.yLog)
        .with("xMin", ChartNotes.placeOrNull(x, o.xMin))
        .with("xMax", ChartNotes.placeOrNull(x, o.xMax))
        .with("yMin", o.yMin)
        .with("yMax", o.yMax)
        .with("last", o.last == Integer.MAX_VALUE ? null : o.last)
        .with("notes", o.notes == null ? null : o.notes.wire(x));
    columns.into(props);
    if (o.split == null || !isPiled()) {
      drawn.grows(this::append);
    }
    return o.put(at, kind, props, drawn);
  }

  private String xName() {
    return o.x == null ? "row" : o.x.name();
  }

  // What the app left open is found in the rows; what it named is looked up.
  private void complete() {
    o.x = o.x == null ? null : o.x.in(rows, at);
    for (int i = 0; i < o.ys.size(); i++) {
      o.ys.set(i, o.ys.get(i).in(rows, at));
    }
    o.size = o.size == null ? null : o.size.in(rows, at);
    if (o.split != null) {
      o.split.resolve(o.split.column().in(rows, at));
    }
    boolean scatter = kind.equals("scatterChart");
    if (rows.isEmpty() || (!o.ys.isEmpty() && (o.x != null || !scatter))) {
      return;
    }
    boolean wantsY = o.ys.isEmpty();
    for (ChartColumn<T> column : ChartColumn.of(rows, at)) {
      if (isTaken(column.name())) {
        continue;
      }
      boolean numbers = column.isNumeric(rows);
      if (o.x == null && numbers == scatter) {
        o.x = column;
      } else if (numbers && wantsY && (o.split == null || o.ys.isEmpty())) {
        o.ys.add(column);
      }
    }
    if (o.ys.isEmpty() && scatter && o.x != null) {
      // Numbers alone lie over their numbers.
      o.ys.add(o.x);
      o.x = null;
    }
    if (o.ys.isEmpty()) {
      throw new RunnelException(
          "RN014",
          kind + ": the rows have no column of numbers; the first is " + rows.get(0),
          "ui." + kind + "(rows, o -> o.x(Row::day).y(\"Sales\", Row::amount))");
    }
  }

  private boolean isTaken(String column) {
    return (o.x != null && o.x.name().equals(column))
        || (o.size != null && o.size.name().equals(column))
        || (o.split != null && o.split.column().name().equals(column));
  }

  private List<ChartSeries> series() {
    double[] size = o.size == null || rows.isEmpty() ? null : o.size.numbers(rows);
    if (o.split != null) {
      if (o.ys.size() > 1) {
        throw new RunnelException(
            "RN010",
            kind + ": with color there is one y, got " + o.ys.size(),
            "o.x(Row::day).y(\"Sales\", Row::amount).color(Row::city)");
      }
      if (rows.isEmpty()) {
        return List.of();
      }
      ChartAxis colors = ChartAxis.categories(o.split.column().values(rows));
      double[] y = o.ys.get(0).numbers(rows);
      return isPiled()
          ? o.split.together(colors, x.at, y, kind.equals("areaChart") ? 0 : Double.NaN)
          : o.split.apart(colors, x.at, y, size);
    }
    List<ChartSeries> series = new ArrayList<>();
    for (ChartColumn<T> y : o.ys) {
      double[] numbers = rows.isEmpty() ? new double[0] : y.numbers(rows);
      series.add(new ChartSeries(y.name(), null, null, x.at, numbers, size));
    }
    return series;
  }

  /** Whether what lies at the same place of a long chart is put together. */
  private boolean isPiled() {
    return kind.equals("barChart") || kind.equals("areaChart");
  }

  private void limit(List<ChartSeries> series) {
    int bars = kind.equals("barChart") ? points(series) : 0;
    if (bars > MOST_BARS && o.last > MOST_BARS) {
      throw new RunnelException(
          "RN153",
          "A bar chart shows at most "
              + Display.number(MOST_BARS)
              + " bars, got "
              + Display.number(bars),
          "ui.histogram(rows, o -> o.x(Row::amount));   // or add them up before");
    }
  }

  private static int points(List<ChartSeries> series) {
    int points = 0;
    for (ChartSeries each : series) {
      points += each.y().length;
    }
    return points;
  }

  private static double[] numbered(int rows) {
    double[] numbers = new double[rows];
    for (int i = 0; i < rows; i++) {
      numbers[i] = i;
    }
    return numbers;
  }

  // ---- Columns.

  private void write(List<ChartSeries> series, Props props) {
    int all = points(series);
    double share = kind.equals("scatterChart") && all > o.most ? (double) o.most / all : 1;
    int[] together = o.stack && kind.equals("areaChart") ? togetherKept(series) : null;
    double @Nullable [] shared = null;
    int sharedColumn = -1;
    for (ChartSeries each : series) {
      int[] kept = together == null ? kept(each, share) : together;
      Props of = Props.of("name", each.name());
      int column = sharedColumn;
      if ((kept != null && together == null) || shared != each.x()) {
        column = columns.places(x.with(each.x()), kept, o.xLog);
        shared = kept == null || together != null ? each.x() : null;
        sharedColumn = column;
      }
      of.with("x", column).with("y", columns.numbers(each.y(), kept, o.yLog));
      if (each.size() != null) {
        of.with("size", columns.numbers(each.size(), kept, true));
      }
      boolean moves = kept != null || o.last != Integer.MAX_VALUE;
      if (moves && o.choosesPoints()) {
        of.with("marks", columns.whole(kept == null ? all(each) : kept));
      }
      numberOf.put(each.name(), wired.size());
      wired.add(of);
    }
    if (share < 1) {
      props.with("of", all);
    }
  }

  private static int[] all(ChartSeries series) {
    int[] all = new int[series.y().length];
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
    }
    return all;
  }

  /** The points that are sent; null for all. */
  private int @Nullable [] kept(ChartSeries series, double share) {
    int n = series.y().length;
    if (share < 1) {
      return ChartNumbers.evenly(n, share);
    }
    if (n > o.last) {
      int[] kept = new int[o.last];
      for (int i = 0; i < o.last; i++) {
        kept[i] = n - o.last + i;
      }
      return kept;
    }
    boolean drawn = kind.equals("lineChart") || kind.equals("areaChart");
    return drawn && n > o.most && o.last == Integer.MAX_VALUE
        ? Lttb.keep(series.x(), series.y(), o.most)
        : null;
  }

  // Areas on top of each other have to have the same places: those that suit their sum.
  private int @Nullable [] togetherKept(List<ChartSeries> series) {
    if (series.isEmpty()) {
      return null;
    }
    double[] sum = new double[series.get(0).y().length];
    for (ChartSeries each : series) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += Double.isNaN(each.y()[i]) ? 0 : each.y()[i];
      }
    }
    return kept(new ChartSeries("", null, null, series.get(0).x(), sum, null), 1);
  }

  // ---- Rows that come later.

  private synchronized void append(Place self, List<? extends T> more) {
    if (next == 0 && o.x != null && o.x.value() != null) {
      // The first rows say what the axis is of.
      x = ChartAxis.of(o.x.values(more));
      self.amend("x", Props.of("name", xName()).with("type", x.type));
    }
    Map<String, List<String>> items = new LinkedHashMap<>();
    for (T row : more) {
      String place =
          o.x == null || o.x.value() == null
              ? Integer.toString(next)
              : x.json(o.x.value().apply(row));
      if (place == null) {
        throw new RunnelException(
            "RN155",
            "append: the axis is of the type " + x.type + ", and has no place for " + row,
            "chart.append(new Point(Instant.now(), 5))   // as the rows before");
      }
      if (o.split == null) {
        List<Integer> placed = new ArrayList<>();
        for (int s = 0; s < o.ys.size(); s++) {
          add(items, wired.get(s), o.ys.get(s), place, row, placed);
        }
      } else {
        Object color = o.split.column().values(List.of(row)).get(0);
        Integer s = numberOf.get(ChartAxis.categories(Arrays.asList(color)).names.get(0));
        if (s == null) {
          throw new RunnelException(
              "RN155",
              "append: there is no series " + color + "; there are " + numberOf.keySet(),
              "ui.lineChart(rows, …);   // with a row of each series, to begin with");
        }
        add(items, wired.get(s), o.ys.get(0), place, row, new ArrayList<>());
      }
      next++;
    }
    self.append(items, o.last);
  }

  private void add(
      Map<String, List<String>> items,
      Props series,
      ChartColumn<T> y,
      String place,
      T row,
      List<Integer> placed) {
    Integer column = (Integer) series.get("x");
    if (column != null && !placed.contains(column)) {
      placed.add(column);
      add(items, column, place);
    }
    double number = y.number(y.values(List.of(row)).get(0));
    add(items, series.get("y"), ChartNumbers.json(number));
    if (o.size != null) {
      double size = o.size.number(o.size.values(List.of(row)).get(0));
      add(items, series.get("size"), ChartNumbers.json(size));
    }
    if (series.get("marks") != null) {
      add(items, series.get("marks"), Integer.toString(next));
    }
  }

  private static void add(Map<String, List<String>> items, @Nullable Object column, String item) {
    items.computeIfAbsent("c" + column, c -> new ArrayList<>()).add(item);
  }
}
