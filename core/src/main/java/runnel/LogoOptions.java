package runnel;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;
import runnel.internal.tree.Props;

/** What a logo can be told. */
public final class LogoOptions {
  private @Nullable String image;
  private @Nullable String link;

  LogoOptions() {}

  /**
   * A picture in place of the name, which is what it says to those who cannot see it.
   *
   * @param url its address: {@code https:}, {@code data:image/png}, or relative to the page
   */
  public LogoOptions image(String url) {
    image = url;
    return this;
  }

  /** Where a click on it leads. Default: nowhere. */
  public LogoOptions link(String url) {
    link = url;
    return this;
  }

  static void place(Place at, String name, Consumer<LogoOptions> options) {
    LogoOptions o = new LogoOptions();
    options.accept(o);
    at.once("logo", Props.of().with("label", name).with("image", o.image).with("link", o.link));
  }
}
