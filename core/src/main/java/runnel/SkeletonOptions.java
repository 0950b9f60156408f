package runnel;

import java.util.function.Consumer;
import runnel.internal.run.Place;
import runnel.internal.tree.Props;

/** What a skeleton can be told. */
public final class SkeletonOptions {
  private int lines = 3;
  private int height;

  SkeletonOptions() {}

  /**
   * As many lines of text. Default: 3.
   *
   * @throws RunnelException RN010 if less than 1
   */
  public SkeletonOptions lines(int lines) {
    this.lines = Numbers.atLeastOne("lines", lines);
    return this;
  }

  /**
   * One block of this height in place of lines: for a chart or a picture.
   *
   * @param pixels at least 1
   * @throws RunnelException RN010 if less than 1
   */
  public SkeletonOptions height(int pixels) {
    height = Numbers.atLeastOne("height", pixels);
    return this;
  }

  static void place(Place at, Consumer<SkeletonOptions> options) {
    SkeletonOptions o = new SkeletonOptions();
    options.accept(o);
    at.element(
        "skeleton", o.height > 0 ? Props.of("height", o.height) : Props.of("lines", o.lines));
  }
}
