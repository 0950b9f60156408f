package runnel.servlet;

import java.math.BigDecimal;

/** Writes figures in the text format of OpenMetrics 1.0, which Prometheus reads. */
final class OpenMetrics {
  static final String TYPE = "application/openmetrics-text; version=1.0.0; charset=utf-8";

  private final StringBuilder out = new StringBuilder();
  private String family = "";

  /**
   * Begins a family; its samples follow.
   *
   * @param name without {@code runnel_}; ends with its unit, if that is seconds or bytes
   */
  OpenMetrics family(String name, String type, String help) {
    family = "runnel_" + name;
    out.append("# HELP ").append(family).append(' ').append(help).append('\n');
    out.append("# TYPE ").append(family).append(' ').append(type).append('\n');
    for (String unit : new String[] {"seconds", "bytes"}) {
      if (name.endsWith("_" + unit)) {
        out.append("# UNIT ").append(family).append(' ').append(unit).append('\n');
      }
    }
    return this;
  }

  /** A sample of the present family: what follows its name, and its value. */
  OpenMetrics sample(String suffix, Number value) {
    out.append(family).append(suffix).append(' ').append(value).append('\n');
    return this;
  }

  OpenMetrics seconds(String suffix, long millis) {
    return sample(suffix, BigDecimal.valueOf(millis, 3));
  }

  /** A family with one sample that goes up and down. */
  OpenMetrics gauge(String name, String help, Number value) {
    return family(name, "gauge", help).sample("", value);
  }

  /** A family with one sample that only grows. */
  OpenMetrics counter(String name, String help, Number value) {
    return family(name, "counter", help).sample("_total", value);
  }

  /** All of it. */
  String text() {
    return out + "# EOF\n";
  }
}
