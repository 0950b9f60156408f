package runnel;

import java.util.function.Consumer;
import runnel.internal.run.Place;
import runnel.internal.tree.Raw;
import runnel.internal.wire.JsonWriter;

/** What a drawing that is described as a whole can be told: an ECharts option, a graph. */
public final class DrawingOptions extends DescribedOptions<DrawingOptions> {
  DrawingOptions() {}

  /**
   * Puts one.
   *
   * @param property that holds what is described
   * @param description JSON as a text, or what JSON can hold
   */
  static void place(
      Place at,
      String kind,
      String property,
      Object description,
      Consumer<DrawingOptions> options) {
    DrawingOptions o = new DrawingOptions();
    options.accept(o);
    try {
      at.element(
          kind, o.props().with(property, new Raw(JsonWriter.text(object(kind, description, at)))));
    } catch (RunnelException refused) {
      at.failed(refused);
    }
  }

  /** Puts one that is described by a text of a language of its own. */
  static void placeText(Place at, String kind, String text, Consumer<DrawingOptions> options) {
    DrawingOptions o = new DrawingOptions();
    options.accept(o);
    if (text.length() > MOST_CHARS) {
      at.failed(tooLong(kind, text.length()));
      return;
    }
    at.element(kind, o.props().with("text", text));
  }
}
