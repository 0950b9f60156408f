package runnel;

import runnel.internal.run.Place;
import runnel.internal.tree.Node;
import runnel.internal.tree.Props;

/** A progress bar on the page, to be moved on during the run that drew it. */
public final class Progress {
  private final Place place;
  private final Node node;
  private String text;

  Progress(Place place, double value, String text) {
    this.place = place;
    this.text = text;
    this.node = place.element("progress", props(value, text));
  }

  /**
   * Moves it.
   *
   * @param value from 0 to 1
   * @throws RunnelException RN010 if not within 0 to 1; RN020 after the end of the run
   */
  public void set(double value) {
    set(value, text);
  }

  /** Moves it and changes its text. */
  public void set(double value, String markdown) {
    text = markdown;
    place.update(node, props(value, markdown));
  }

  private static Props props(double value, String text) {
    if (!(value >= 0 && value <= 1)) {
      throw new RunnelException(
          "RN010", "progress is within 0 to 1, got " + value, "ui.progress(done / (double) all)");
    }
    return Props.of().with("value", value).with("text", text.isEmpty() ? null : text);
  }
}
