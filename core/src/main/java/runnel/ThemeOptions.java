package runnel;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How an app looks. What is not said stays as Runnel has it; what can be derived, like the colour
 * of text on the accent, is.
 */
public final class ThemeOptions {
  private static final Set<String> BASES = Set.of("light", "dark", "auto");
  private static final double MOST_RADIUS = 40;

  private final ThemeColors own = new ThemeColors();
  private final ThemeColors dark = new ThemeColors();
  private @Nullable String font;
  private @Nullable String codeFont;
  private double radius = -1;
  private @Nullable String base;

  ThemeOptions() {}

  /**
   * What stands out: buttons, links, what is chosen, the first series of a chart. In light and in
   * dark; there it is made lighter if it could not be told from the background.
   *
   * @param color like {@code #c2185b}
   * @throws RunnelException RN112 if it is none of the form #rrggbb or #rgb
   */
  public ThemeOptions accent(String color) {
    own.accent(color);
    return this;
  }

  /** What everything stands on, like {@code #fffdf7}. In light, unless the base is dark. */
  public ThemeOptions background(String color) {
    own.background(color);
    return this;
  }

  /** What is read, like {@code #222222}. In light, unless the base is dark. */
  public ThemeOptions text(String color) {
    own.text(color);
    return this;
  }

  /** Other colours in dark. */
  public ThemeOptions dark(Consumer<ThemeColors> colors) {
    colors.accept(dark);
    return this;
  }

  /**
   * The font of texts: a name, or several of which the first is taken that the visitor has, like
   * {@code Georgia, serif}.
   *
   * @throws RunnelException RN112 if there is something else in it
   */
  public ThemeOptions font(String names) {
    font = Fonts.list("font", names);
    return this;
  }

  /** The font of code, likewise. */
  public ThemeOptions codeFont(String names) {
    codeFont = Fonts.list("codeFont", names);
    return this;
  }

  /**
   * How round corners are.
   *
   * @param pixels 0, square, to 40; Runnel's own is 7
   * @throws RunnelException RN112 if it is something else
   */
  public ThemeOptions radius(double pixels) {
    if (!(pixels >= 0 && pixels <= MOST_RADIUS)) {
      throw new RunnelException(
          "RN112", "radius " + pixels + " is not within 0 to 40 pixels", "t.radius(12)");
    }
    radius = pixels;
    return this;
  }

  /**
   * {@code light} or {@code dark}, until the visitor chooses otherwise, or {@code auto}: as the
   * visitor's system is. Default: {@code auto}, but {@code dark} with a dark background.
   *
   * @throws RunnelException RN112 if it is something else
   */
  public ThemeOptions base(String base) {
    if (!BASES.contains(base)) {
      throw new RunnelException(
          "RN112",
          "base \"" + Rgb.shortened(base) + "\" is none of \"light\", \"dark\", \"auto\"",
          "t.base(\"dark\")");
    }
    this.base = base;
    return this;
  }

  /** {@code light}, {@code dark} or {@code auto}. */
  String base() {
    if (base != null) {
      return base;
    }
    Rgb background = own.background;
    boolean isDark = background != null && background.readable().equals(Rgb.WHITE);
    return isDark && dark.background == null ? "dark" : "auto";
  }

  /**
   * The variables of the page's styles that differ from Runnel's own; their names are in
   * client/src/theme/tokens.css.
   *
   * @throws RunnelException RN112 if text could not be read
   */
  Map<String, String> variables() {
    ThemeVariables made = new ThemeVariables();
    if (base().equals("dark")) {
      ThemeColors inLight = new ThemeColors();
      inLight.accent = own.accent;
      made.colors(inLight, over(own, dark), base());
    } else {
      made.colors(own, dark, base());
    }
    if (font != null) {
      made.put("--sans", font + ", system-ui, sans-serif");
    }
    if (codeFont != null) {
      made.put("--mono", codeFont + ", ui-monospace, monospace");
    }
    if (radius >= 0) {
      made.put("--radius", pixels(radius));
      made.put("--radius-large", pixels(radius * 1.4));
    }
    return made.all();
  }

  private static ThemeColors over(ThemeColors below, ThemeColors above) {
    ThemeColors both = new ThemeColors();
    both.accent = above.accent != null ? above.accent : below.accent;
    both.background = above.background != null ? above.background : below.background;
    both.text = above.text != null ? above.text : below.text;
    return both;
  }

  private static String pixels(double number) {
    double rounded = Math.round(number * 10) / 10.0;
    return (rounded == (int) rounded ? Integer.toString((int) rounded) : Double.toString(rounded))
        + "px";
  }
}
