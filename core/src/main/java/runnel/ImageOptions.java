package runnel;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;
import runnel.internal.tree.Props;

/** What a picture can be told. */
public final class ImageOptions {
  private @Nullable String alt;
  private @Nullable String caption;
  private @Nullable Integer width;
  private boolean stretch;

  ImageOptions() {}

  /**
   * What there is to see, in a sentence, for those who cannot see it, and for when it cannot be
   * shown. Default: none, as for a picture that says nothing that is not said beside it.
   */
  public ImageOptions alt(String text) {
    alt = text;
    return this;
  }

  /** A line in Markdown below it. Default: none. */
  public ImageOptions caption(String markdown) {
    caption = markdown;
    return this;
  }

  /**
   * How wide it is drawn, but never wider than its place. Default: as wide as it is.
   *
   * @param pixels at least 1
   * @throws RunnelException RN010 if less
   */
  public ImageOptions width(int pixels) {
    width = Numbers.atLeastOne("width", pixels);
    return this;
  }

  /** As wide as its place, also if the picture is smaller. */
  public ImageOptions stretch() {
    stretch = true;
    return this;
  }

  static void place(Place at, Object source, Consumer<ImageOptions> options) {
    ImageOptions o = new ImageOptions();
    options.accept(o);
    MediaSource.place(
        at,
        "image",
        source,
        Props.of()
            .with("alt", o.alt)
            .with("caption", o.caption)
            .with("width", o.width)
            .flag("stretch", o.stretch));
  }
}
