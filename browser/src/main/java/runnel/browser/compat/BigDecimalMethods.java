package runnel.browser.compat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** Roots and hash codes. */
@MethodsOf(BigDecimal.class)
public final class BigDecimalMethods {
  private BigDecimalMethods() {}

  public static int hashCode(BigDecimal self) {
    return 31 * self.unscaledValue().hashCode() + self.scale();
  }

  public static BigDecimal sqrt(BigDecimal self, MathContext context) {
    if (self.signum() < 0) {
      throw new ArithmeticException("Attempted square root of negative BigDecimal");
    }
    int scale = self.scale() / 2;
    if (self.signum() == 0) {
      return BigDecimal.valueOf(0, scale);
    }
    BigDecimal stripped = self.stripTrailingZeros();
    if (context.getPrecision() == 0) {
      BigDecimal root = root(stripped, stripped.precision() / 2 + 1);
      if (root.multiply(root).compareTo(self) != 0) {
        throw new ArithmeticException("Computed square root not exact.");
      }
      return toScale(root, scale);
    }
    // Two more digits than asked for, and a sticky one if the root goes on.
    BigDecimal root = root(stripped, context.getPrecision() + 2);
    boolean exact = root.multiply(root).compareTo(self) == 0;
    if (!exact) {
      root =
          new BigDecimal(
              root.unscaledValue().multiply(BigInteger.TEN).add(BigInteger.ONE), root.scale() + 1);
    }
    BigDecimal rounded = root.round(context);
    return exact && rounded.compareTo(root) == 0 ? toScale(rounded, scale) : rounded;
  }

  /** The root with so many digits, cut off. */
  private static BigDecimal root(BigDecimal value, int digits) {
    int shift = Math.max(0, 2 * digits - value.precision() + 1);
    int newScale = value.scale() + shift;
    if (newScale % 2 != 0) {
      newScale++;
    }
    BigInteger unscaled = value.setScale(newScale).unscaledValue();
    return new BigDecimal(unscaled.sqrt(), newScale / 2);
  }

  /** As near to the wanted scale as goes without a loss. */
  private static BigDecimal toScale(BigDecimal value, int scale) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() >= scale ? stripped : stripped.setScale(scale);
  }
}
