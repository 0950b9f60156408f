package runnel.browser.compat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.FieldPosition;

/** Rounding of the exact binary value. */
@MethodsOf(DecimalFormat.class)
public final class DecimalFormatMethods {
  private DecimalFormatMethods() {}

  public static StringBuffer format(
      DecimalFormat self, double value, StringBuffer out, FieldPosition position) {
    if (Double.isNaN(value)) {
      return out.append("NaN");
    }
    if (Double.isInfinite(value)) {
      return out.append(value > 0 ? self.getPositivePrefix() : self.getNegativePrefix())
          .append("∞")
          .append(value > 0 ? self.getPositiveSuffix() : self.getNegativeSuffix());
    }
    return self.format(new BigDecimal(value), out, position);
  }
}
