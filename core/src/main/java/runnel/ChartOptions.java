package runnel;

import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;
import runnel.internal.tree.Props;
import runnel.internal.tree.Raw;
import runnel.internal.wire.JsonWriter;

/**
 * What a line chart or a bar chart can be told.
 *
 * @param <T> type of the rows
 */
public final class ChartOptions<T> {
  private Columns.@Nullable Column<T> x;
  private final List<Columns.Column<T>> ys = new ArrayList<>();
  private @Nullable String title;
  private @Nullable String xLabel;
  private @Nullable String yLabel;
  private int height = 320;
  private boolean stack;

  ChartOptions() {}

  /**
   * What lies along the horizontal axis: numbers, dates and times, or anything else as categories
   * by its text. Default: the first column of the rows that is no number, else the number of the
   * row.
   */
  public ChartOptions<T> x(Function<? super T, ?> value) {
    return x("x", value);
  }

  /** What lies along the horizontal axis, with its name. */
  public ChartOptions<T> x(String name, Function<? super T, ?> value) {
    x = new Columns.Column<>(name, value);
    return this;
  }

  /**
   * Adds a series of numbers; null and NaN leave a gap. Default: every column of the rows that
   * holds numbers.
   */
  public ChartOptions<T> y(String name, Function<? super T, ? extends @Nullable Number> value) {
    ys.add(new Columns.Column<>(name, value));
    return this;
  }

  /** Shown above the chart. Default: nothing. */
  public ChartOptions<T> title(String title) {
    this.title = title;
    return this;
  }

  /** Shown at the horizontal axis. Default: nothing. */
  public ChartOptions<T> xLabel(String text) {
    xLabel = text;
    return this;
  }

  /** Shown at the vertical axis. Default: nothing. */
  public ChartOptions<T> yLabel(String text) {
    yLabel = text;
    return this;
  }

  /**
   * Height in pixels. Default 320.
   *
   * @throws RunnelException RN010 if not within 80 to 4,000
   */
  public ChartOptions<T> height(int pixels) {
    if (pixels < 80 || pixels > 4_000) {
      throw new RunnelException(
          "RN010", "height is within 80 to 4,000 pixels, got " + pixels, "o.height(320)");
    }
    height = pixels;
    return this;
  }

  /** Puts the bars of one place on top of each other. Default: side by side. */
  public ChartOptions<T> stack() {
    stack = true;
    return this;
  }

  static <T> void place(
      Place at, String kind, Collection<T> rows, Consumer<ChartOptions<T>> options) {
    ChartOptions<T> o = new ChartOptions<>();
    options.accept(o);
    o.complete(kind, rows, at);
    List<@Nullable Object> along = o.x == null ? numbered(rows.size()) : Columns.values(rows, o.x);
    List<Map<String, Object>> series = new ArrayList<>();
    StringBuilder data = new StringBuilder("[");
    cells(data, along);
    for (Columns.Column<T> y : o.ys) {
      series.add(Map.of("name", y.name()));
      data.append(',');
      cells(data, Columns.values(rows, y));
    }
    Map<String, Object> axis = new LinkedHashMap<>();
    axis.put("name", o.x == null ? "row" : o.x.name());
    axis.put("type", axisType(along));
    at.element(
        kind,
        Props.of()
            .with("x", axis)
            .with("series", series)
            .with("data", new Raw(data.append(']').toString()))
            .with("height", o.height == 320 ? null : o.height)
            .with("title", o.title)
            .with("xLabel", o.xLabel)
            .with("yLabel", o.yLabel)
            .flag("stack", o.stack));
  }

  // What the app left open is found in the rows.
  private void complete(String kind, Collection<T> rows, Place at) {
    if (!ys.isEmpty()) {
      return;
    }
    for (Columns.Column<T> column : Columns.of(rows, at.code())) {
      String type = Columns.type(Columns.values(rows, column));
      if (type.equals("number")) {
        ys.add(column);
      } else if (x == null) {
        x = column;
      }
    }
    if (ys.isEmpty() && !rows.isEmpty()) {
      throw new RunnelException(
          "RN014",
          kind + ": the rows have no column of numbers; the first is " + rows.iterator().next(),
          "ui." + kind + "(rows, o -> o.x(Row::day).y(\"Sales\", Row::amount))");
    }
  }

  private static List<@Nullable Object> numbered(int rows) {
    List<@Nullable Object> numbers = new ArrayList<>(rows);
    for (int i = 0; i < rows; i++) {
      numbers.add(i);
    }
    return numbers;
  }

  private static String axisType(List<@Nullable Object> values) {
    boolean numbers = !values.isEmpty();
    boolean times = !values.isEmpty();
    for (Object value : values) {
      numbers &= value instanceof Number;
      // Only texts that every client reads as a point in time.
      times &= value instanceof Temporal && isoLike(value.toString());
    }
    return numbers ? "number" : times ? "time" : "category";
  }

  private static boolean isoLike(String text) {
    return text.length() >= 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
  }

  private static void cells(StringBuilder out, List<@Nullable Object> values) {
    out.append('[');
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      JsonWriter.write(out, Display.cell(values.get(i)));
    }
    out.append(']');
  }
}
