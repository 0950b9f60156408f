package runnel;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;
import runnel.internal.tree.Props;

/** What a metric can be told. */
public final class MetricOptions {
  private boolean inverse;
  private @Nullable String help;

  MetricOptions() {}

  /** Less is better: down is drawn green and up red. */
  public MetricOptions inverse() {
    inverse = true;
    return this;
  }

  /** An explanation in Markdown, shown at a question mark. Default: none. */
  public MetricOptions help(String markdown) {
    help = markdown;
    return this;
  }

  static void place(
      Place at,
      String label,
      @Nullable Object value,
      @Nullable Object delta,
      Consumer<MetricOptions> options) {
    MetricOptions o = new MetricOptions();
    options.accept(o);
    String change = delta == null ? null : Display.text(delta);
    at.element(
        "metric",
        Props.of()
            .with("label", label)
            .with("value", value == null ? "–" : Display.text(value))
            .with("delta", change)
            .with("direction", change == null ? null : direction(change))
            .flag("inverse", o.inverse)
            .with("help", o.help));
  }

  private static String direction(String change) {
    if (change.startsWith("-") || change.startsWith("−")) {
      return "down";
    }
    return change.equals("0") ? "flat" : "up";
  }
}
