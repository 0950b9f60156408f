package runnel;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;
import runnel.internal.tree.Props;

/** What a PDF can be told. */
public final class PdfOptions {
  private @Nullable String label;
  private @Nullable Integer height;

  PdfOptions() {}

  /** What it is, on the link that opens it. Default: {@code PDF}. */
  public PdfOptions label(String text) {
    label = text;
    return this;
  }

  /**
   * How high the viewer is. Default: 600.
   *
   * @param pixels at least 1
   * @throws RunnelException RN010 if less
   */
  public PdfOptions height(int pixels) {
    height = Numbers.atLeastOne("height", pixels);
    return this;
  }

  static void place(Place at, Object source, Consumer<PdfOptions> options) {
    PdfOptions o = new PdfOptions();
    options.accept(o);
    MediaSource.place(
        at, "pdf", source, Props.of().with("label", o.label).with("height", o.height));
  }
}
