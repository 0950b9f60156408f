package runnel.browser.classlib.java.util;

import java.util.function.DoubleConsumer;

/** Sums with what is lost of each addend kept apart, as a JVM does: 0.1 ten times is 1. */
public class TDoubleSummaryStatistics implements DoubleConsumer {
  private long count;
  private double sum;
  private double excess;
  private double plainSum;
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;

  /** Of no number. */
  public TDoubleSummaryStatistics() {}

  /** Of numbers that are known. */
  public TDoubleSummaryStatistics(long count, double min, double max, double sum) {
    if (count < 0) {
      throw new IllegalArgumentException("Negative count value");
    }
    if (count > 0) {
      if (min > max) {
        throw new IllegalArgumentException("Minimum greater than maximum");
      }
      boolean some = Double.isNaN(min) || Double.isNaN(max) || Double.isNaN(sum);
      boolean all = Double.isNaN(min) && Double.isNaN(max) && Double.isNaN(sum);
      if (some && !all) {
        throw new IllegalArgumentException("Some, not all, of the minimum, maximum, or sum is NaN");
      }
      this.count = count;
      this.sum = sum;
      this.plainSum = sum;
      this.min = min;
      this.max = max;
    }
  }

  @Override
  public void accept(double value) {
    count++;
    plainSum += value;
    add(value);
    min = Math.min(min, value);
    max = Math.max(max, value);
  }

  /** Adds all that another has seen. */
  public void combine(TDoubleSummaryStatistics other) {
    count += other.count;
    plainSum += other.plainSum;
    add(other.sum);
    add(-other.excess);
    min = Math.min(min, other.min);
    max = Math.max(max, other.max);
  }

  /** Kahan's summation. */
  private void add(double value) {
    double rest = value - excess;
    double next = sum + rest;
    excess = (next - sum) - rest;
    sum = next;
  }

  public final long getCount() {
    return count;
  }

  public final double getSum() {
    double exact = sum - excess;
    return Double.isNaN(exact) && Double.isInfinite(plainSum) ? plainSum : exact;
  }

  public final double getMin() {
    return min;
  }

  public final double getMax() {
    return max;
  }

  public final double getAverage() {
    return count > 0 ? getSum() / count : 0;
  }

  @Override
  public String toString() {
    return String.format(
        "%s{count=%d, sum=%f, min=%f, average=%f, max=%f}",
        "DoubleSummaryStatistics", count, getSum(), min, getAverage(), max);
  }
}
