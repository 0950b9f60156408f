package runnel;

import java.util.Collection;
import java.util.function.Consumer;
import runnel.internal.run.Place;

/**
 * Charts. Part of {@link Ui}.
 *
 * <p>Rows are records, maps, or just numbers. What cannot be drawn says why in its place (RN014,
 * RN150 to RN153), and the rest of the page lives. A chart whose rows have not changed sends
 * nothing.
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

  /** An area for each column of numbers in the rows. */
  public <T> Chart<T> areaChart(Collection<T> rows) {
    return ChartOptions.place(place, "areaChart", rows, defaults());
  }

  /** Areas. */
  public <T> Chart<T> areaChart(Collection<T> rows, Consumer<ChartOptions<T>> options) {
    return ChartOptions.place(place, "areaChart", rows, options);
  }

  /** Bars for each column of numbers in the rows. */
  public <T> Chart<T> barChart(Collection<T> rows) {
    return ChartOptions.place(place, "barChart", rows, defaults());
  }

  /** Bars. */
  public <T> Chart<T> barChart(Collection<T> rows, Consumer<ChartOptions<T>> options) {
    return ChartOptions.place(place, "barChart", rows, options);
  }

  /** Points: the first column of numbers along x, the others along y. */
  public <T> Chart<T> scatterChart(Collection<T> rows) {
    return ChartOptions.place(place, "scatterChart", rows, defaults());
  }

  /** Points. */
  public <T> Chart<T> scatterChart(Collection<T> rows, Consumer<ChartOptions<T>> options) {
    return ChartOptions.place(place, "scatterChart", rows, options);
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

  /** How often numbers of the first column of numbers are there, as bars. */
  public <T> Chart<T> histogram(Collection<T> rows) {
    return HistogramOptions.place(place, rows, defaults());
  }

  /** How often numbers are there, as bars. */
  public <T> Chart<T> histogram(Collection<T> rows, Consumer<HistogramOptions<T>> options) {
    return HistogramOptions.place(place, rows, options);
  }

  /** Cells, coloured by a third column, at the place that the first two name. */
  public <T> Chart<T> heatMap(Collection<T> rows) {
    return HeatMapOptions.place(place, rows, defaults());
  }

  /** Coloured cells. */
  public <T> Chart<T> heatMap(Collection<T> rows, Consumer<HeatMapOptions<T>> options) {
    return HeatMapOptions.place(place, rows, options);
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
}
