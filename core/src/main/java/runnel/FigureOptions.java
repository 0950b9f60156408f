package runnel;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;
import runnel.internal.tree.Props;

/**
 * What every chart can be told. Lives only inside the options lambda.
 *
 * @param <T> type of the rows
 */
abstract class FigureOptions<T, O extends FigureOptions<T, O>> {
  @Nullable String key;
  private @Nullable String title;
  private @Nullable String help;
  private int height = 320;
  private int decimals = -1;
  private @Nullable String unit;
  private @Nullable String notation;
  private @Nullable Object colors;
  private @Nullable Selecting selecting;
  @Nullable Consumer<ChartSelection> onSelect;

  FigureOptions() {}

  @SuppressWarnings("unchecked") // Each subclass names itself.
  final O self() {
    return (O) this;
  }

  /** Shown above the chart. Default: nothing. */
  public O title(String title) {
    this.title = title;
    return self();
  }

  /** An explanation in Markdown, shown at a question mark behind the title. Default: none. */
  public O help(String markdown) {
    help = markdown;
    return self();
  }

  /**
   * A name that tells a chart in which the user can choose from others of its kind in the same
   * container. Default: its title does.
   */
  public O key(String key) {
    this.key = key;
    return self();
  }

  /**
   * Height in pixels. Default 320.
   *
   * @throws RunnelException RN010 if not within 80 to 4,000
   */
  public O height(int pixels) {
    if (pixels < 80 || pixels > 4_000) {
      throw new RunnelException(
          "RN010", "height is within 80 to 4,000 pixels, got " + pixels, "o.height(320)");
    }
    height = pixels;
    return self();
  }

  /**
   * Digits shown after the point. Default: as many as are needed, up to 3.
   *
   * @throws RunnelException RN010 if not within 0 to 10
   */
  public O decimals(int decimals) {
    this.decimals = Numbers.decimals(decimals);
    return self();
  }

  /** Shown behind the numbers, like {@code °C}. Default: nothing. */
  public O unit(String unit) {
    this.unit = unit;
    return self();
  }

  /** Shows 0.25 as 25%. */
  public O percent() {
    notation = "percent";
    return self();
  }

  /** Shows large numbers in short, 1,200,000 as 1.2M. */
  public O compact() {
    notation = "compact";
    return self();
  }

  /**
   * The colours of categories: of series, slices, or points of a map, by their names as the chart
   * shows them, each written {@code #rrggbb} or {@code #rgb}. In light and in dark: choose some
   * that are seen on both. Other categories have the theme's colours, where each keeps its own in
   * all charts of a page, whatever is filtered.
   *
   * @throws RunnelException RN185 if one is no such colour
   */
  public O colors(Map<String, String> byName) {
    colors = OwnColors.byName(byName);
    return self();
  }

  /**
   * A palette instead of the theme's: categories take its colours as they come, and keep them in
   * all charts with this palette. Charts without categories have the first one.
   *
   * @throws RunnelException RN185 if there is none, or one is not written {@code #rrggbb} or {@code
   *     #rgb}
   */
  public O colors(List<String> palette) {
    colors = OwnColors.palette(palette);
    return self();
  }

  /**
   * Lets the user choose points, bars or slices by a click; the page is then drawn again, and
   * {@link Chart#selection()} has what was chosen.
   */
  public O selectPoints() {
    selecting = new Selecting("points");
    return self();
  }

  final O selects(String by) {
    selecting = new Selecting(by);
    return self();
  }

  /** Called with what is chosen for each change, before the page is drawn. */
  public O onSelect(Consumer<ChartSelection> action) {
    onSelect = action;
    return self();
  }

  /** Whether the page has to say which points are chosen. */
  final boolean choosesPoints() {
    return selecting != null && selecting.choosesPoints();
  }

  final Props props() {
    Props props =
        Props.of()
            .with("key", key)
            .with("title", title)
            .with("help", help)
            .with("height", height == 320 ? null : height)
            .with("colors", colors);
    if (decimals >= 0 || unit != null || notation != null) {
      props.with(
          "format",
          Props.of()
              .with("decimals", decimals < 0 ? null : decimals)
              .with("unit", unit)
              .with("notation", notation));
    }
    return props;
  }

  /** Puts the chart, as an input if the user can choose in it. */
  final Chart<T> put(Place at, String kind, Props props, Drawn<T> drawn) {
    if (selecting == null) {
      return new Chart<>(at.container(kind, null, props), drawn, ChartSelection.NONE);
    }
    return selecting.put(at, kind, title == null ? kind : title, this, props, drawn);
  }

  /** Puts a chart of the rows. What cannot be drawn says why in its place; the run goes on. */
  static <T, O extends FigureOptions<T, O>> Chart<T> place(
      Place at, Iterable<T> rows, O o, Consumer<? super O> options) {
    options.accept(o);
    o.check();
    try {
      return o.draw(at, ChartColumn.rows(rows));
    } catch (RunnelException wrongData) {
      at.failed(wrongData);
      return new Chart<>(null, new Drawn<>(List.of()), ChartSelection.NONE);
    }
  }

  /** Refuses options that do not go together. */
  void check() {}

  /**
   * Draws the rows.
   *
   * @throws RunnelException if these cannot be drawn
   */
  abstract Chart<T> draw(Place at, List<T> rows);
}
