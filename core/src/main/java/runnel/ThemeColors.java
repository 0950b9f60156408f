package runnel;

import org.jspecify.annotations.Nullable;

/** Colours of a theme, each written {@code #rrggbb} or {@code #rgb}. */
public final class ThemeColors {
  @Nullable Rgb accent;
  @Nullable Rgb background;
  @Nullable Rgb text;

  ThemeColors() {}

  /**
   * What stands out: buttons, links, what is chosen, the first series of a chart.
   *
   * @throws RunnelException RN112 if it is no such colour; so do the others
   */
  public ThemeColors accent(String color) {
    accent = Rgb.parse("accent", color);
    return this;
  }

  /** What everything stands on. */
  public ThemeColors background(String color) {
    background = Rgb.parse("background", color);
    return this;
  }

  /** What is read. */
  public ThemeColors text(String color) {
    text = Rgb.parse("text", color);
    return this;
  }
}
