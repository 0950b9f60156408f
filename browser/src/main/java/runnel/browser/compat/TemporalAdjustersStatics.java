package runnel.browser.compat;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.function.UnaryOperator;

/** Adjusters of dates alone. */
@StaticsOf(TemporalAdjusters.class)
public final class TemporalAdjustersStatics {
  private TemporalAdjustersStatics() {}

  public static TemporalAdjuster ofDateAdjuster(UnaryOperator<LocalDate> adjuster) {
    return day -> day.with(adjuster.apply(LocalDate.from(day)));
  }
}
