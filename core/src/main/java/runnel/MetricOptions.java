package runnel;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;
import runnel.internal.tree.Props;
import runnel.internal.tree.Raw;
import runnel.internal.wire.JsonWriter;

/** What a metric can be told. */
public final class MetricOptions {
  private boolean inverse;
  private @Nullable String help;
  private double @Nullable [] spark;
  private @Nullable String sparkKind;

  MetricOptions() {}

  /** A small line of these numbers below: how the value came about. NaN is a gap. */
  public MetricOptions lineSpark(double... values) {
    return spark("line", values);
  }

  /** The same as a filled line. */
  public MetricOptions areaSpark(double... values) {
    return spark("area", values);
  }

  /** The same as small bars. */
  public MetricOptions barSpark(double... values) {
    return spark("bar", values);
  }

  private MetricOptions spark(String kind, double[] values) {
    if (values.length > 1_000) {
      throw new RunnelException(
          "RN010",
          kind + "Spark is small: at most 1,000 numbers, got " + values.length,
          "o." + kind + "Spark(Arrays.copyOfRange(values, values.length - 100, values.length))");
    }
    spark = values.clone();
    sparkKind = kind;
    return this;
  }

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
            .with("spark", o.spark == null ? null : new Raw(JsonWriter.text(o.spark)))
            .with("sparkKind", o.sparkKind)
            .with("help", o.help));
  }

  private static String direction(String change) {
    if (change.startsWith("-") || change.startsWith("−")) {
      return "down";
    }
    return change.equals("0") ? "flat" : "up";
  }
}
