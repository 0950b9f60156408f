package runnel.browser.compat;

import java.util.DoubleSummaryStatistics;
import java.util.Locale;

/** Text as on a JVM. */
@MethodsOf(DoubleSummaryStatistics.class)
public final class DoubleSummaryStatisticsMethods {
  private DoubleSummaryStatisticsMethods() {}

  public static String toString(DoubleSummaryStatistics self) {
    return Formats.format(
        Locale.getDefault(),
        "%s{count=%d, sum=%f, min=%f, average=%f, max=%f}",
        new Object[] {
          "DoubleSummaryStatistics",
          self.getCount(),
          self.getSum(),
          self.getMin(),
          self.getAverage(),
          self.getMax()
        });
  }
}
