package runnel;

/**
 * Spans of equal width that begin at round numbers.
 *
 * @param first where the first begins, in widths
 * @param width of each, a round number
 * @param count how many there are
 */
record ChartBins(double first, double width, int count) {
  /**
   * Bins for all of the values.
   *
   * @param wanted about how many; 0 for by the number of values
   */
  static ChartBins of(double[] values, int wanted) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    boolean whole = true;
    int n = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        n++;
        least = Math.min(least, value);
        most = Math.max(most, value);
        whole &= value == Math.rint(value);
      }
    }
    if (n == 0) {
      return new ChartBins(0, 1, 0);
    }
    int about = wanted > 0 ? wanted : Math.max(5, Math.min(40, (int) Math.ceil(Math.sqrt(n))));
    // By parts, as the span of huge numbers is infinite.
    double step = round(most / about - least / about);
    if (whole && step < 1) {
      step = 1;
    }
    if (!(step > 0) || least / step + 1 == least / step) {
      step = Math.max(Math.abs(least) / 10, 1);
    }
    double first = Math.floor(least / step);
    int count = (int) Math.max(1, Math.min(1_000, Math.floor(most / step) - first + 1));
    return new ChartBins(first, step, count);
  }

  // 1, 2, 2.5 or 5 times a power of ten, at least as large.
  private static double round(double step) {
    if (!(step > 0)) {
      return 0;
    }
    double power = Math.pow(10, Math.floor(Math.log10(step)));
    for (double factor : new double[] {1, 2, 2.5, 5}) {
      if (step <= factor * power * (1 + 1e-9)) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  /** Where a bin begins. */
  double edge(int bin) {
    return (first + bin) * width;
  }

  /** The bin that a value is in. */
  int of(double value) {
    return (int) Math.max(0, Math.min(count - 1, Math.floor(value / width) - first));
  }
}
