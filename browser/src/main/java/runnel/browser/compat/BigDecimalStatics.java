package runnel.browser.compat;

import java.math.BigDecimal;

/** Constants. */
@StaticsOf(BigDecimal.class)
public final class BigDecimalStatics {
  public static final BigDecimal TWO = BigDecimal.valueOf(2);

  private BigDecimalStatics() {}
}
