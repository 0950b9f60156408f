package runnel;

import java.util.Arrays;

/**
 * Fewer points that look the same: "Largest-Triangle-Three-Buckets" of Sveinn Steinarsson,
 * "Downsampling Time Series for Visual Representation", University of Iceland, 2013, <a
 * href="https://skemman.is/handle/1946/15343">skemman.is/handle/1946/15343</a>, section 4.2. The
 * points are cut into buckets of equal size; of each bucket that one is kept which makes the
 * largest triangle with the one kept before and the mean of the next bucket. The first and the last
 * point stay. Of points without a value one stays between two others, so that a gap stays one.
 */
final class Lttb {
  private Lttb() {}

  /**
   * The numbers of the points that stay, in order.
   *
   * @param most at least 3; gaps come on top
   */
  static int[] keep(double[] x, double[] y, int most) {
    return withGaps(kept(x, y, most), x, y);
  }

  private static int[] withGaps(int[] kept, double[] x, double[] y) {
    int[] all = new int[kept.length * 2];
    int n = 0;
    int at = 0;
    for (int each : kept) {
      int gap = -1;
      for (; at < each; at++) {
        if (Double.isNaN(y[at]) && !Double.isNaN(x[at])) {
          gap = at;
        }
      }
      if (gap >= 0) {
        all[n++] = gap;
      }
      all[n++] = each;
      at = each + 1;
    }
    return Arrays.copyOf(all, n);
  }

  private static int[] kept(double[] x, double[] y, int most) {
    int[] valid = valid(x, y);
    int n = valid.length;
    if (n <= most) {
      return valid;
    }
    int[] kept = new int[most];
    kept[0] = valid[0];
    kept[most - 1] = valid[n - 1];
    double size = (n - 2.0) / (most - 2);
    int before = valid[0];
    for (int bucket = 0; bucket < most - 2; bucket++) {
      int from = (int) (bucket * size) + 1;
      int to = (int) ((bucket + 1) * size) + 1;
      int nextTo = Math.min((int) ((bucket + 2) * size) + 1, n);
      double meanX = 0;
      double meanY = 0;
      for (int i = to; i < nextTo; i++) {
        meanX += x[valid[i]] / (nextTo - to);
        meanY += y[valid[i]] / (nextTo - to);
      }
      double largest = -1;
      int chosen = valid[from];
      for (int i = from; i < to; i++) {
        int at = valid[i];
        // Twice the area, which is as good for comparing.
        double area =
            Math.abs(
                (x[before] - meanX) * (y[at] - y[before])
                    - (x[before] - x[at]) * (meanY - y[before]));
        if (area > largest) {
          largest = area;
          chosen = at;
        }
      }
      kept[bucket + 1] = chosen;
      before = chosen;
    }
    return kept;
  }

  private static int[] valid(double[] x, double[] y) {
    int[] valid = new int[y.length];
    int n = 0;
    for (int i = 0; i < y.length; i++) {
      if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
        valid[n++] = i;
      }
    }
    return Arrays.copyOf(valid, n);
  }
}
