package runnel;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;
import runnel.internal.tree.Props;

/** What sound and films can be told. */
public final class PlayerOptions {
  private @Nullable String label;
  private @Nullable String caption;
  private @Nullable Integer width;
  private boolean loop;
  private boolean autoplay;

  PlayerOptions() {}

  /** What it is, for those who do not see it, and for when it cannot be played. Default: none. */
  public PlayerOptions label(String text) {
    label = text;
    return this;
  }

  /** A line in Markdown below it. Default: none. */
  public PlayerOptions caption(String markdown) {
    caption = markdown;
    return this;
  }

  /**
   * How wide a film is, but never wider than its place. Default: as wide as its place. Sound is
   * always as wide as its place.
   *
   * @param pixels at least 1
   * @throws RunnelException RN010 if less
   */
  public PlayerOptions width(int pixels) {
    width = Numbers.atLeastOne("width", pixels);
    return this;
  }

  /** Begins anew when it is over. */
  public PlayerOptions loop() {
    loop = true;
    return this;
  }

  /** Begins by itself; a film without its sound, as browsers want it. Some browsers never do. */
  public PlayerOptions autoplay() {
    autoplay = true;
    return this;
  }

  static void place(Place at, String kind, Object source, Consumer<PlayerOptions> options) {
    PlayerOptions o = new PlayerOptions();
    options.accept(o);
    MediaSource.place(
        at,
        kind,
        source,
        Props.of()
            .with("label", o.label)
            .with("caption", o.caption)
            .with("width", kind.equals("video") ? o.width : null)
            .flag("loop", o.loop)
            .flag("autoplay", o.autoplay));
  }
}
