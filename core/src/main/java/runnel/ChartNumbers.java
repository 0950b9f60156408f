package runnel;

/** Numbers of charts as JSON, no longer than they need to be. */
final class ChartNumbers {
  /** From so many on, more digits than can be seen are left out. */
  private static final int MANY = 1_000;

  private ChartNumbers() {}

  /** One number as it is; null for NaN and what is infinite. */
  static String json(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return "null";
    }
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /**
   * What numbers are multiplied with, rounded, and divided by again, so that they keep a millionth
   * of their span: 10 to some power. 0 for no rounding.
   */
  static double scale(double[] numbers) {
    if (numbers.length < MANY) {
      return 0;
    }
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double number : numbers) {
      if (number < least) {
        least = number;
      }
      if (number > most) {
        most = number;
      }
    }
    double span = most - least;
    double scale = 1;
    while (span * scale < 1e6 && scale < 1e12) {
      scale *= 10;
    }
    return span > 0 && Math.max(Math.abs(least), most) * scale < 1e15 ? scale : 0;
  }

  /** One number, rounded by {@link #scale}. */
  static double rounded(double value, double scale) {
    return scale == 0 ? value : Math.rint(value * scale) / scale;
  }

  /** So large a part of the numbers from 0, evenly taken. */
  static int[] evenly(int n, double share) {
    int[] kept = new int[(int) Math.ceil(n * share)];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = (int) ((long) i * n / kept.length);
    }
    return kept;
  }
}
