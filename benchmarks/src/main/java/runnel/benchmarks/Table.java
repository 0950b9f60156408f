package runnel.benchmarks;

import java.util.Arrays;

/** The figures, printed line by line as they come. */
final class Table {
  private boolean allMet = true;

  Table() {
    System.out.printf("%-58s %12s %12s%n", "", "measured", "target");
  }

  /** A figure that is only shown. */
  void note(String what, double value, String unit) {
    System.out.printf("%-58s %12s%n", what, text(value, unit));
  }

  /** A figure that is to be at most {@code target}. */
  void atMost(String what, double value, double target, String unit) {
    line(what, value, target, unit, "<=", value <= target);
  }

  /** A figure that is to be at least {@code target}. */
  void atLeast(String what, double value, double target, String unit) {
    line(what, value, target, unit, ">=", value >= target);
  }

  boolean allMet() {
    return allMet;
  }

  private void line(
      String what, double value, double target, String unit, String sign, boolean met) {
    allMet &= met;
    System.out.printf(
        "%-58s %12s %12s %s%n",
        what, text(value, unit), sign + " " + text(target, unit), met ? "ok" : "MISSED");
  }

  private static String text(double value, String unit) {
    String number = value >= 100 || value == Math.rint(value) ? "%.0f" : "%.2f";
    return number.formatted(value) + " " + unit;
  }

  /** The value below which {@code share} of the values are. Sorts the array. */
  static double percentile(long[] values, double share) {
    Arrays.sort(values);
    return values[(int) Math.min(values.length - 1L, Math.round(values.length * share))];
  }
}
