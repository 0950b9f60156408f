package runnel;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;
import runnel.internal.tree.Props;

/** What a badge can be told. */
public final class BadgeOptions {
  private Hue color = Hue.BLUE;
  private @Nullable String icon;
  private @Nullable String help;

  BadgeOptions() {}

  /** Its colour. Default: blue. */
  public BadgeOptions color(Hue color) {
    this.color = color;
    return this;
  }

  /** An emoji before the text, as such or as a short code. Default: none. */
  public BadgeOptions icon(String emoji) {
    icon = emoji;
    return this;
  }

  /** An explanation in Markdown, shown at a question mark. Default: none. */
  public BadgeOptions help(String markdown) {
    help = markdown;
    return this;
  }

  static void place(Place at, String label, Consumer<BadgeOptions> options) {
    BadgeOptions o = new BadgeOptions();
    options.accept(o);
    at.element(
        "badge",
        Props.of()
            .with("label", Lengths.text("badge", label))
            .with("color", o.color.wire)
            .with("icon", o.icon)
            .with("help", o.help));
  }
}
