package runnel.browser.compat;

import java.util.IntSummaryStatistics;
import java.util.Locale;

/** Text as on a JVM. */
@MethodsOf(IntSummaryStatistics.class)
public final class IntSummaryStatisticsMethods {
  private IntSummaryStatisticsMethods() {}

  public static String toString(IntSummaryStatistics self) {
    return Formats.format(
        Locale.getDefault(),
        "%s{count=%d, sum=%d, min=%d, average=%f, max=%d}",
        new Object[] {
          "IntSummaryStatistics",
          self.getCount(),
          self.getSum(),
          self.getMin(),
          self.getAverage(),
          self.getMax()
        });
  }
}
