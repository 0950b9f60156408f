package runnel.browser.compat;

import java.math.BigInteger;

/** Hash codes, and the nearest double. */
@MethodsOf(BigInteger.class)
public final class BigIntegerMethods {
  private BigIntegerMethods() {}

  /** Of the magnitude, as words of 32 bits. */
  public static int hashCode(BigInteger self) {
    int hash = 0;
    byte[] magnitude = self.abs().toByteArray();
    int words = (magnitude.length + 3) / 4;
    for (int word = words - 1; word >= 0; word--) {
      int value = 0;
      for (int i = word * 4 + 3; i >= word * 4; i--) {
        int at = magnitude.length - 1 - i;
        value = value << 8 | (at < 0 ? 0 : magnitude[at] & 0xff);
      }
      hash = 31 * hash + value;
    }
    return hash * self.signum();
  }

  public static double doubleValue(BigInteger self) {
    return self.bitLength() < 64 ? (double) self.longValue() : Decimals.parse(self.toString());
  }
}
