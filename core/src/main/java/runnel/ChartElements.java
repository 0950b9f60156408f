package runnel;

import java.util.Collection;
import java.util.function.Consumer;
import runnel.internal.run.Place;

/**
 * Charts. Part of {@link Ui}.
 *
 * <p>Rows are records, maps, just numbers, or a {@link Frame}. What cannot be drawn says why in its
 * place (RN014, RN150 to RN153, RN180 to RN183), and the rest of the page lives. A chart whose rows
 * have not changed sends nothing.
 */
abstract class ChartElements extends OutputElements {
  ChartElements(Place place) {
    super(place);
  }

  /** A line for each column of numbers in the rows (records, maps, or just numbers). */
  public <T> Chart<T> lineChart(Collection<T> rows) {
    return ChartOptions.place(place, "lineChart", rows, defaults());
  }

  /** Lines. */
  public <T> Chart<T> lineChart(Collection<T> rows, Consumer<ChartOptions<T>> options) {
    return ChartOptions.place(place, "lineChart", rows, options);
  }

  /** Lines, of the rows of a frame. */
  public Chart<FrameRow> lineChart(Frame frame) {
    return ChartOptions.place(place, "lineChart", new FrameRows(frame), defaults());
  }

  /** Lines, of the columns of a frame: {@code o.x("day").y("price")}. */
  public Chart<FrameRow> lineChart(Frame frame, Consumer<ChartOptions<FrameRow>> options) {
    return ChartOptions.place(place, "lineChart", new FrameRows(frame), options);
  }

  /** An area for each column of numbers in the rows. */
  public <T> Chart<T> areaChart(Collection<T> rows) {
    return ChartOptions.place(place, "areaChart", rows, defaults());
  }

  /** Areas. */
  public <T> Chart<T> areaChart(Collection<T> rows, Consumer<ChartOptions<T>> options) {
    return ChartOptions.place(place, "areaChart", rows, options);
  }

  /** Areas, of the rows of a frame. */
  public Chart<FrameRow> areaChart(Frame frame) {
    return ChartOptions.place(place, "areaChart", new FrameRows(frame), defaults());
  }

  /** Areas, of the columns of a frame: {@code o.x("day").y("price")}. */
  public Chart<FrameRow> areaChart(Frame frame, Consumer<ChartOptions<FrameRow>> options) {
    return ChartOptions.place(place, "areaChart", new FrameRows(frame), options);
  }

  /** Bars for each column of numbers in the rows. */
  public <T> Chart<T> barChart(Collection<T> rows) {
    return ChartOptions.place(place, "barChart", rows, defaults());
  }

  /** Bars. */
  public <T> Chart<T> barChart(Collection<T> rows, Consumer<ChartOptions<T>> options) {
    return ChartOptions.place(place, "barChart", rows, options);
  }

  /** Bars, of the rows of a frame. */
  public Chart<FrameRow> barChart(Frame frame) {
    return ChartOptions.place(place, "barChart", new FrameRows(frame), defaults());
  }

  /** Bars, of the columns of a frame: {@code o.x("city").y("sales")}. */
  public Chart<FrameRow> barChart(Frame frame, Consumer<ChartOptions<FrameRow>> options) {
    return ChartOptions.place(place, "barChart", new FrameRows(frame), options);
  }

  /** Points: the first column of numbers along x, the others along y. */
  public <T> Chart<T> scatterChart(Collection<T> rows) {
    return ChartOptions.place(place, "scatterChart", rows, defaults());
  }

  /** Points. */
  public <T> Chart<T> scatterChart(Collection<T> rows, Consumer<ChartOptions<T>> options) {
    return ChartOptions.place(place, "scatterChart", rows, options);
  }

  /** Points, of the rows of a frame. */
  public Chart<FrameRow> scatterChart(Frame frame) {
    return ChartOptions.place(place, "scatterChart", new FrameRows(frame), defaults());
  }

  /** Points, of the columns of a frame: {@code o.x("beak").y("mass").color("species")}. */
  public Chart<FrameRow> scatterChart(Frame frame, Consumer<ChartOptions<FrameRow>> options) {
    return ChartOptions.place(place, "scatterChart", new FrameRows(frame), options);
  }

  /**
   * A pie of the first column of numbers, with a slice for each text of the first column of text.
   */
  public <T> Chart<T> pieChart(Collection<T> rows) {
    return PieOptions.place(place, rows, defaults());
  }

  /** A pie. */
  public <T> Chart<T> pieChart(Collection<T> rows, Consumer<PieOptions<T>> options) {
    return PieOptions.place(place, rows, options);
  }

  /** A pie, of the rows of a frame. */
  public Chart<FrameRow> pieChart(Frame frame) {
    return PieOptions.place(place, new FrameRows(frame), defaults());
  }

  /** A pie, of the columns of a frame: {@code o.label("city").value("sales")}. */
  public Chart<FrameRow> pieChart(Frame frame, Consumer<PieOptions<FrameRow>> options) {
    return PieOptions.place(place, new FrameRows(frame), options);
  }

  /** How often numbers of the first column of numbers are there, as bars. */
  public <T> Chart<T> histogram(Collection<T> rows) {
    return HistogramOptions.place(place, rows, defaults());
  }

  /** How often numbers are there, as bars. */
  public <T> Chart<T> histogram(Collection<T> rows, Consumer<HistogramOptions<T>> options) {
    return HistogramOptions.place(place, rows, options);
  }

  /** How often numbers are there, as bars, of the rows of a frame. */
  public Chart<FrameRow> histogram(Frame frame) {
    return HistogramOptions.place(place, new FrameRows(frame), defaults());
  }

  /** How often numbers are there, as bars, of the columns of a frame: {@code o.x("mass")}. */
  public Chart<FrameRow> histogram(Frame frame, Consumer<HistogramOptions<FrameRow>> options) {
    return HistogramOptions.place(place, new FrameRows(frame), options);
  }

  /** Cells, coloured by a third column, at the place that the first two name. */
  public <T> Chart<T> heatMap(Collection<T> rows) {
    return HeatMapOptions.place(place, rows, defaults());
  }

  /** Coloured cells. */
  public <T> Chart<T> heatMap(Collection<T> rows, Consumer<HeatMapOptions<T>> options) {
    return HeatMapOptions.place(place, rows, options);
  }

  /** Coloured cells, of the rows of a frame. */
  public Chart<FrameRow> heatMap(Frame frame) {
    return HeatMapOptions.place(place, new FrameRows(frame), defaults());
  }

  /** Coloured cells, of the columns of a frame: {@code o.x("day").y("hour").value("calls")}. */
  public Chart<FrameRow> heatMap(Frame frame, Consumer<HeatMapOptions<FrameRow>> options) {
    return HeatMapOptions.place(place, new FrameRows(frame), options);
  }

  /**
   * How numbers are spread: a box from the first quartile to the third with a line at the median,
   * whiskers as far as numbers lie within one and a half of its height, and points for the others.
   */
  public <T> Chart<T> boxPlot(Collection<T> rows) {
    return BoxPlotOptions.place(place, rows, defaults());
  }

  /** How numbers are spread. */
  public <T> Chart<T> boxPlot(Collection<T> rows, Consumer<BoxPlotOptions<T>> options) {
    return BoxPlotOptions.place(place, rows, options);
  }

  /** How numbers are spread, of the rows of a frame. */
  public Chart<FrameRow> boxPlot(Frame frame) {
    return BoxPlotOptions.place(place, new FrameRows(frame), defaults());
  }

  /** How numbers are spread, of the columns of a frame: {@code o.x("species").y("mass")}. */
  public Chart<FrameRow> boxPlot(Frame frame, Consumer<BoxPlotOptions<FrameRow>> options) {
    return BoxPlotOptions.place(place, new FrameRows(frame), options);
  }

  /**
   * A map with a point for each row: of latitude and longitude in degrees, by default the columns
   * that are called so ({@code lat}, {@code lon}). Without a source of tiles nothing is fetched
   * from anywhere. Of more than 20,000 points an even part is shown.
   *
   * <p>Rows without columns of these names are RN180, places that are not on Earth RN181.
   */
  public <T> Chart<T> map(Collection<T> rows) {
    return MapOptions.place(place, rows, defaults());
  }

  /** A map of points, areas and lines. */
  public <T> Chart<T> map(Collection<T> rows, Consumer<MapOptions<T>> options) {
    return MapOptions.place(place, rows, options);
  }

  /** A map, of the rows of a frame. */
  public Chart<FrameRow> map(Frame frame) {
    return MapOptions.place(place, new FrameRows(frame), defaults());
  }

  /** A map, of the columns of a frame: {@code o.size("people").tooltip("city")}. */
  public Chart<FrameRow> map(Frame frame, Consumer<MapOptions<FrameRow>> options) {
    return MapOptions.place(place, new FrameRows(frame), options);
  }

  // ---- Described as a whole

  /**
   * Whatever <a href="https://echarts.apache.org/en/option.html">ECharts</a> can draw, in the
   * colours of the theme where the option names none. Only data: there are no functions in it.
   *
   * @param option a map, a record, or JSON as a text. What cannot be taken says so in its place:
   *     RN156
   */
  public void echarts(Object option) {
    DrawingOptions.place(place, "echarts", "option", option, defaults());
  }

  /** Whatever ECharts can draw. */
  public void echarts(Object option, Consumer<DrawingOptions> options) {
    DrawingOptions.place(place, "echarts", "option", option, options);
  }

  /**
   * A graph in the <a href="https://graphviz.org/doc/info/lang.html">DOT language</a>: {@code
   * digraph { a -> b }}. A fault in it is shown in its place.
   */
  public void graphviz(String dot) {
    DrawingOptions.placeText(place, "graphviz", dot, defaults());
  }

  /** A graph in the DOT language. */
  public void graphviz(String dot, Consumer<DrawingOptions> options) {
    DrawingOptions.placeText(place, "graphviz", dot, options);
  }

  /**
   * Whatever <a href="https://vega.github.io/vega-lite/docs/">Vega-Lite</a> can draw, in the
   * colours of the theme where the specification names none. Its data stands in it ({@code "data":
   * {"values": [...]}}): nothing is fetched from elsewhere.
   *
   * @param spec a map, a record, or JSON as a text. What cannot be taken says so in its place:
   *     RN156
   */
  public VegaSelection vegaLite(Object spec) {
    return VegaOptions.place(place, spec, defaults());
  }

  /**
   * Whatever Vega-Lite can draw, and with {@code o.select("brush")} what the user has chosen in it.
   *
   * @return what is chosen; nothing without {@code o.select}
   */
  public VegaSelection vegaLite(Object spec, Consumer<VegaOptions> options) {
    return VegaOptions.place(place, spec, options);
  }
}
