package runnel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Codec;

/**
 * The numbers that an input takes.
 *
 * @param whole integers only
 * @param step between values that can be chosen
 * @param decimals digits after the point
 */
record Numbers(boolean whole, double min, double max, double step, int decimals) {
  /** {@code decimals} below 0: as many as the step has. */
  Numbers {
    if (decimals < 0) {
      decimals = whole ? 0 : decimalsOf(step);
    }
  }

  private static int decimalsOf(double step) {
    int decimals = 0;
    double scaled = step;
    while (decimals < 10 && Math.abs(scaled - Math.rint(scaled)) > 1e-9 * Math.abs(scaled)) {
      scaled *= 10;
      decimals++;
    }
    return decimals;
  }

  static double positive(String option, double value) {
    if (value > 0 && value < Double.POSITIVE_INFINITY) {
      return value;
    }
    throw new RunnelException(
        "RN010", option + " is above 0, got " + value, "o." + option + "(0.5)");
  }

  static int notNegative(String option, int value) {
    if (value >= 0) {
      return value;
    }
    throw new RunnelException(
        "RN010", option + " is at least 0, got " + value, "o." + option + "(3)");
  }

  static int atLeastOne(String option, int value) {
    if (value >= 1) {
      return value;
    }
    throw new RunnelException(
        "RN010", option + " is at least 1, got " + value, "o." + option + "(100)");
  }

  static int gridHeight(int pixels) {
    if (pixels >= 120 && pixels <= 4_000) {
      return pixels;
    }
    throw new RunnelException(
        "RN010", "height is within 120 to 4,000 pixels, got " + pixels, "o.height(400)");
  }

  static long positiveMillis(String option, Duration value) {
    long millis = value.toMillis();
    if (millis > 0) {
      return millis;
    }
    throw new RunnelException(
        "RN010",
        option + " is at least a millisecond, got " + value,
        "o." + option + "(Duration.ofSeconds(1))");
  }

  static int decimals(int decimals) {
    if (decimals >= 0 && decimals <= 10) {
      return decimals;
    }
    throw new RunnelException(
        "RN010", "decimals is within 0 to 10, got " + decimals, "o.decimals(2)");
  }

  void check(String kind, String label, String what, double value) {
    if (!(value >= min && value <= max)) {
      throw Mistake.argument(
          kind,
          label,
          what + " " + Display.number(value) + " is not within " + range(),
          "ui." + kind + "(\"" + label + "\", …)   // with a value within " + range());
    }
  }

  /** As it goes over the wire: whole numbers as such. */
  Object wire(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? (Object) Long.valueOf((long) value)
        : (Object) Double.valueOf(value);
  }

  double read(@Nullable Object wire) throws Codec.Refused {
    if (wire instanceof Number number) {
      double value = number.doubleValue();
      if (value >= min && value <= max && (!whole || value == Math.rint(value))) {
        return value;
      }
    }
    throw new Codec.Refused(takes());
  }

  /**
   * The nearest value that can be chosen. The last step may be a short one: {@code max} can always
   * be chosen.
   */
  double snap(double value) {
    if (value == max) {
      return max;
    }
    double snapped = Math.min(max, min + Math.rint((value - min) / step) * step);
    double scale = Math.pow(10, Math.max(decimals, decimalsOf(step)));
    return Math.max(min, Math.min(max, Math.rint(snapped * scale) / scale));
  }

  @Nullable Object clamp(@Nullable Object wire) {
    if (wire instanceof Number number) {
      double value = Math.max(min, Math.min(max, number.doubleValue()));
      return wire(whole ? Math.rint(value) : value);
    }
    return wire;
  }

  String takes() {
    return (whole ? "a whole number from " : "a number from ") + range();
  }

  private String range() {
    return Display.number(min) + " to " + Display.number(max);
  }
}
