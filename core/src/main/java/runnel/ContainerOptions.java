package runnel;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;
import runnel.internal.tree.Props;

/** What a container can be told. */
public final class ContainerOptions {
  private boolean border;
  private int height;
  private boolean follow;
  private @Nullable String key;

  ContainerOptions() {}

  /** Draws a border around it. */
  public ContainerOptions border() {
    border = true;
    return this;
  }

  /**
   * It is so high, and what does not fit is scrolled within. Default: as high as what is in it.
   *
   * @param pixels at least 1
   * @throws RunnelException RN010 if less than 1
   */
  public ContainerOptions height(int pixels) {
    height = Numbers.atLeastOne("height", pixels);
    return this;
  }

  /**
   * With a {@code height}: its end stays in view while it grows, unless the user has scrolled up.
   * For logs and conversations.
   */
  public ContainerOptions autoscroll() {
    follow = true;
    return this;
  }

  /**
   * A name that tells it from others of its kind beside it, so that what is in it keeps its values
   * wherever it moves.
   */
  public ContainerOptions key(String key) {
    this.key = key;
    return this;
  }

  static Ui place(Place at, Consumer<ContainerOptions> options) {
    ContainerOptions o = new ContainerOptions();
    options.accept(o);
    if (o.follow && o.height == 0) {
      throw new RunnelException(
          "RN094",
          "The container scrolls to its end, but has no height within which to scroll",
          "ui.container(o -> o.height(300).autoscroll())");
    }
    Props props =
        Props.of()
            .flag("border", o.border)
            .with("height", o.height == 0 ? null : o.height)
            .flag("follow", o.follow);
    return new Ui(at.container("container", o.key, props));
  }
}
