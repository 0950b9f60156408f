package runnel;

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
  public <T> Chart<T> lineChart(Iterable<T> rows) {
    return FigureOptions.place(place, rows, new ChartOptions<>("lineChart"), defaults());
  }

  /** Lines. */
  public <T> Chart<T> lineChart(Iterable<T> rows, Consumer<ChartOptions<T>> options) {
    return FigureOptions.place(place, rows, new ChartOptions<>("lineChart"), options);
  }

  /** An area for each column of numbers in the rows. */
  public <T> Chart<T> areaChart(Iterable<T> rows) {
    return FigureOptions.place(place, rows, new ChartOptions<>("areaChart"), defaults());
  }

  /** Areas. */
  public <T> Chart<T> areaChart(Iterable<T> rows, Consumer<ChartOptions<T>> options) {
    return FigureOptions.place(place, rows, new ChartOptions<>("areaChart"), options);
  }

  /** Bars for each column of numbers in the rows. */
  public <T> Chart<T> barChart(Iterable<T> rows) {
    return FigureOptions.place(place, rows, new ChartOptions<>("barChart"), defaults());
  }

  /** Bars. */
  public <T> Chart<T> barChart(Iterable<T> rows, Consumer<ChartOptions<T>> options) {
    return FigureOptions.place(place, rows, new ChartOptions<>("barChart"), options);
  }

  /** Points: the first column of numbers along x, the others along y. */
  public <T> Chart<T> scatterChart(Iterable<T> rows) {
    return FigureOptions.place(place, rows, new ChartOptions<>("scatterChart"), defaults());
  }

  /** Points. */
  public <T> Chart<T> scatterChart(Iterable<T> rows, Consumer<ChartOptions<T>> options) {
    return FigureOptions.place(place, rows, new ChartOptions<>("scatterChart"), options);
  }

  /**
   * A pie of the first column of numbers, with a slice for each text of the first column of text.
   */
  public <T> Chart<T> pieChart(Iterable<T> rows) {
    return FigureOptions.place(place, rows, new PieOptions<>(), defaults());
  }

  /** A pie. */
  public <T> Chart<T> pieChart(Iterable<T> rows, Consumer<PieOptions<T>> options) {
    return FigureOptions.place(place, rows, new PieOptions<>(), options);
  }

  /** How often numbers of the first column of numbers are there, as bars. */
  public <T> Chart<T> histogram(Iterable<T> rows) {
    return FigureOptions.place(place, rows, new HistogramOptions<>(), defaults());
  }

  /** How often numbers are there, as bars. */
  public <T> Chart<T> histogram(Iterable<T> rows, Consumer<HistogramOptions<T>> options) {
    return FigureOptions.place(place, rows, new HistogramOptions<>(), options);
  }

  /** Cells, coloured by a third column, at the place that the first two name. */
  public <T> Chart<T> heatMap(Iterable<T> rows) {
    return FigureOptions.place(place, rows, new HeatMapOptions<>(), defaults());
  }

  /** Coloured cells. */
  public <T> Chart<T> heatMap(Iterable<T> rows, Consumer<HeatMapOptions<T>> options) {
    return FigureOptions.place(place, rows, new HeatMapOptions<>(), options);
  }

  /**
   * How numbers are spread: a box from the first quartile to the third with a line at the median,
   * whiskers as far as numbers lie within one and a half of its height, and points for the others.
   */
  public <T> Chart<T> boxPlot(Iterable<T> rows) {
    return FigureOptions.place(place, rows, new BoxPlotOptions<>(), defaults());
  }

  /** How numbers are spread. */
  public <T> Chart<T> boxPlot(Iterable<T> rows, Consumer<BoxPlotOptions<T>> options) {
    return FigureOptions.place(place, rows, new BoxPlotOptions<>(), options);
  }

  /**
   * A map with a point for each row: of latitude and longitude in degrees, by default the columns
   * that are called so ({@code lat}, {@code lon}). Without a source of tiles nothing is fetched
   * from anywhere. Of more than 20,000 points an even part is shown.
   *
   * <p>Rows without columns of these names are RN180, places that are not on Earth RN181.
   */
  public <T> Chart<T> map(Iterable<T> rows) {
    return FigureOptions.place(place, rows, new MapOptions<>(), defaults());
  }

  /** A map of points, areas and lines. */
  public <T> Chart<T> map(Iterable<T> rows, Consumer<MapOptions<T>> options) {
    return FigureOptions.place(place, rows, new MapOptions<>(), options);
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
