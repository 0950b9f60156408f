package runnel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;

/**
 * What a chart with two axes can be told: lines, areas, bars, points.
 *
 * @param <T> type of the rows
 */
public final class ChartOptions<T> extends PlaneOptions<T, Number, ChartOptions<T>> {
  /** What a series of numbers that is reduced by default is reduced to. */
  private static final int MOST_POINTS = 4_000;

  private final String kind;
  @Nullable ChartColumn<T> size;
  @Nullable ChartSplit<T> split;
  @Nullable ChartNotes notes;
  boolean stack;
  boolean horizontal;
  boolean zoom;
  boolean xLog;
  boolean yLog;
  @Nullable Object xMin;
  @Nullable Object xMax;
  @Nullable Object yMin;
  @Nullable Object yMax;
  int most;
  int last = Integer.MAX_VALUE;

  ChartOptions(String kind) {
    this.kind = kind;
    most = kind.equals("scatterChart") ? 5 * MOST_POINTS : MOST_POINTS;
  }

  /** What lies along the horizontal axis, called x. */
  public ChartOptions<T> x(Function<? super T, ? extends @Nullable Object> value) {
    return x("x", value);
  }

  /**
   * Makes a series of the rows of each value, in the order of their first rows: for rows like
   * {@code (day, city, sales)}. Bars and areas of the same place are added up.
   */
  public ChartOptions<T> color(Function<? super T, ? extends @Nullable Object> value) {
    split = new ChartSplit<>(new ChartColumn<>("color", value));
    return this;
  }

  /** Makes a series of the rows of each value of this column. */
  public ChartOptions<T> color(String column) {
    split = new ChartSplit<>(new ChartColumn<>(column, null));
    return this;
  }

  /** How large points are, by their area: the largest number is the largest point. */
  public ChartOptions<T> size(String name, Function<? super T, ? extends @Nullable Number> value) {
    size = new ChartColumn<>(name, value);
    return this;
  }

  /** How large points are, by a column. */
  public ChartOptions<T> size(String column) {
    size = new ChartColumn<>(column, null);
    return this;
  }

  /** Puts bars and areas of one place on top of each other. Default: side by side. */
  public ChartOptions<T> stack() {
    stack = true;
    return this;
  }

  /** Lays bars on their sides, with the first one at the top: for long names. */
  public ChartOptions<T> horizontal() {
    horizontal = true;
    return this;
  }

  /** Lets the user look at a part of the horizontal axis: with the wheel, and a bar below it. */
  public ChartOptions<T> zoom() {
    zoom = true;
    return this;
  }

  /** Lets equal steps of x be equal factors; what is not above 0 is left out. */
  public ChartOptions<T> xLog() {
    xLog = true;
    return this;
  }

  /** Lets equal steps of y be equal factors; what is not above 0 is left out. */
  public ChartOptions<T> yLog() {
    yLog = true;
    return this;
  }

  /** Where the horizontal axis begins: a number, or a date or time. Default: by the data. */
  public ChartOptions<T> xMin(Object value) {
    xMin = value;
    return this;
  }

  /** Where the horizontal axis ends. Default: by the data. */
  public ChartOptions<T> xMax(Object value) {
    xMax = value;
    return this;
  }

  /** Where the vertical axis begins. Default: by the data; for bars and areas 0 at most. */
  public ChartOptions<T> yMin(double value) {
    yMin = value;
    return this;
  }

  /** Where the vertical axis ends. Default: by the data. */
  public ChartOptions<T> yMax(double value) {
    yMax = value;
    return this;
  }

  /** A line across the chart at this place of the horizontal axis, with a text. */
  public ChartOptions<T> xLine(Object at, String text) {
    notes().add("x", at, at, text);
    return this;
  }

  /** A line across the chart at this height, with a text. */
  public ChartOptions<T> yLine(double at, String text) {
    notes().add("y", at, at, text);
    return this;
  }

  /** A coloured span of the horizontal axis, with a text. */
  public ChartOptions<T> xArea(Object from, Object to, String text) {
    notes().add("x", from, to, text);
    return this;
  }

  /** A coloured span of the vertical axis, with a text. */
  public ChartOptions<T> yArea(double from, double to, String text) {
    notes().add("y", from, to, text);
    return this;
  }

  /** A mark at one place of the chart, with a text. */
  public ChartOptions<T> point(Object x, double y, String text) {
    notes().add("point", x, y, text);
    return this;
  }

  private ChartNotes notes() {
    if (notes == null) {
      notes = new ChartNotes();
    }
    return notes;
  }

  /**
   * Lets the user draw a box around points, or a span over lines, areas and bars; the page is then
   * drawn again, and {@link Chart#selection()} has what lies in it.
   */
  public ChartOptions<T> selectBox() {
    return selects("box");
  }

  /**
   * Draws the last points only, of each series: for charts that go on and on.
   *
   * @throws RunnelException RN010 if less than 1
   */
  public ChartOptions<T> last(int points) {
    last = Numbers.atLeastOne("last", points);
    return this;
  }

  /**
   * To how many points a longer line or area is reduced on its way to the page, so that it looks
   * the same (<a href="https://skemman.is/handle/1946/15343">LTTB</a>). Of a cloud of points as
   * many are shown, evenly taken. Default: 4,000 for each line, 20,000 points.
   *
   * @throws RunnelException RN010 if less than 3
   */
  public ChartOptions<T> downsample(int points) {
    if (points < 3) {
      throw new RunnelException(
          "RN010", "downsample is at least 3, got " + points, "o.downsample(4_000)");
    }
    most = points;
    return this;
  }

  @Override
  Chart<T> draw(Place at, List<T> rows) {
    return new XyChart<>(kind, rows, this, at).place();
  }

  @Override
  void check() {
    only(stack, "stack", kind, "barChart", "areaChart");
    only(horizontal, "horizontal", kind, "barChart", "barChart");
    only(size != null, "size", kind, "scatterChart", "scatterChart");
    if (yMin instanceof Double low && yMax instanceof Double high && !(low < high)) {
      throw new RunnelException(
          "RN010",
          "yMin is below yMax, got " + Display.number(low) + " and " + Display.number(high),
          "o.yMin(0).yMax(100)");
    }
  }

  private static void only(boolean set, String option, String kind, String one, String other) {
    if (set && !kind.equals(one) && !kind.equals(other)) {
      throw new RunnelException(
          "RN010", kind + " has no " + option, "ui." + one + "(rows, …);   // which has it");
    }
  }
}
