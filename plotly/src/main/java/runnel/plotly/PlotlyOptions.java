package runnel.plotly;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.RunnelException;

/** What a figure can be told. Lives only inside the options lambda. */
public final class PlotlyOptions {
  @Nullable String key;
  String label = "Figure";
  int height = 400;
  boolean select;
  @Nullable Consumer<PlotlySelection> onSelect;
  @Nullable Consumer<PlotlyPoint> onClick;

  PlotlyOptions() {}

  /** What it is called, for those who cannot see it, and in tests. Default: Figure. */
  public PlotlyOptions label(String text) {
    label = text;
    return this;
  }

  /** A name that tells it from others of the same label in the same container. */
  public PlotlyOptions key(String key) {
    this.key = key;
    return this;
  }

  /**
   * Height in pixels; the width is that of its place, whatever the figure says. Default 400.
   *
   * @throws RunnelException RN010 if not within 80 to 4,000
   */
  public PlotlyOptions height(int pixels) {
    if (pixels < 80 || pixels > 4_000) {
      throw new RunnelException(
          "RN010", "height is within 80 to 4,000 pixels, got " + pixels, "o.height(400)");
    }
    height = pixels;
    return this;
  }

  /**
   * Lets the user choose points, by a click, a box or a lasso; the page is then drawn again, and
   * {@link Plotly#chart} returns what was chosen.
   */
  public PlotlyOptions select() {
    select = true;
    return this;
  }

  /** Called with what is chosen for each change, before the page is drawn. Lets choose. */
  public PlotlyOptions onSelect(Consumer<PlotlySelection> action) {
    onSelect = action;
    return select();
  }

  /** Called with the point for each click on one, before the page is drawn. */
  public PlotlyOptions onClick(Consumer<PlotlyPoint> action) {
    onClick = action;
    return this;
  }
}
