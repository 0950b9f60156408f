package runnel.browser.compat;

import java.util.DoubleSummaryStatistics;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** Sums that keep what each addend loses. */
@MethodsOf(value = DoubleStream.class, in = "java/util/stream/doubleimpl/SimpleDoubleStreamImpl")
public final class DoubleStreamSums {
  private DoubleStreamSums() {}

  public static double sum(DoubleStream self) {
    return self.summaryStatistics().getSum();
  }

  public static OptionalDouble average(DoubleStream self) {
    DoubleSummaryStatistics all = self.summaryStatistics();
    return all.getCount() > 0 ? OptionalDouble.of(all.getAverage()) : OptionalDouble.empty();
  }
}
