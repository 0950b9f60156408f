package runnel.browser.compat;

import java.util.Locale;
import java.util.LongSummaryStatistics;

/** Text as on a JVM. */
@MethodsOf(LongSummaryStatistics.class)
public final class LongSummaryStatisticsMethods {
  private LongSummaryStatisticsMethods() {}

  public static String toString(LongSummaryStatistics self) {
    return Formats.format(
        Locale.getDefault(),
        "%s{count=%d, sum=%d, min=%d, average=%f, max=%d}",
        new Object[] {
          "LongSummaryStatistics",
          self.getCount(),
          self.getSum(),
          self.getMin(),
          self.getAverage(),
          self.getMax()
        });
  }
}
