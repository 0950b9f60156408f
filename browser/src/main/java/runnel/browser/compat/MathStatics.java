package runnel.browser.compat;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Exact and wide arithmetic. */
@StaticsOf({Math.class, StrictMath.class})
public final class MathStatics {
  private MathStatics() {}

  /** In steps that a double can hold; only the last of them may round. */
  public static double scalb(double value, int scale) {
    int left = Math.clamp(scale, -2200, 2200);
    double result = value * powerOfTwo(left % 512);
    for (left /= 512; left != 0; left -= Integer.signum(left)) {
      result *= powerOfTwo(left > 0 ? 512 : -512);
    }
    return result;
  }

  public static float scalb(float value, int scale) {
    return (float) scalb((double) value, Math.clamp(scale, -600, 600));
  }

  private static double powerOfTwo(int exponent) {
    return Double.longBitsToDouble((exponent + 1023L) << 52);
  }

  public static int addExact(int a, int b) {
    int sum = a + b;
    if (((a ^ sum) & (b ^ sum)) < 0) {
      throw new ArithmeticException("integer overflow");
    }
    return sum;
  }

  public static int subtractExact(int a, int b) {
    int difference = a - b;
    if (((a ^ b) & (a ^ difference)) < 0) {
      throw new ArithmeticException("integer overflow");
    }
    return difference;
  }

  public static int incrementExact(int a) {
    return addExact(a, 1);
  }

  public static int decrementExact(int a) {
    return subtractExact(a, 1);
  }

  public static int negateExact(int a) {
    return subtractExact(0, a);
  }

  public static long addExact(long a, long b) {
    long sum = a + b;
    if (((a ^ sum) & (b ^ sum)) < 0) {
      throw new ArithmeticException("long overflow");
    }
    return sum;
  }

  public static long subtractExact(long a, long b) {
    long difference = a - b;
    if (((a ^ b) & (a ^ difference)) < 0) {
      throw new ArithmeticException("long overflow");
    }
    return difference;
  }

  public static long incrementExact(long a) {
    return addExact(a, 1L);
  }

  public static long decrementExact(long a) {
    return subtractExact(a, 1L);
  }

  public static long negateExact(long a) {
    return subtractExact(0L, a);
  }

  public static int multiplyExact(int a, int b) {
    return toIntExact((long) a * b, "integer overflow");
  }

  public static long multiplyExact(long a, int b) {
    return multiplyExact(a, (long) b);
  }

  public static long multiplyExact(long a, long b) {
    long product = a * b;
    if (multiplyHigh(a, b) != product >> 63) {
      throw new ArithmeticException("long overflow");
    }
    return product;
  }

  public static int toIntExact(long a) {
    return toIntExact(a, "integer overflow");
  }

  private static int toIntExact(long a, String message) {
    if (a != (int) a) {
      throw new ArithmeticException(message);
    }
    return (int) a;
  }

  public static long round(double a) {
    double whole = Math.floor(a);
    return (long) (a - whole >= 0.5 ? whole + 1 : whole);
  }

  public static int round(float a) {
    double whole = Math.floor(a);
    return (int) (a - whole >= 0.5 ? whole + 1 : whole);
  }

  public static double rint(double a) {
    double whole = Math.floor(a);
    double rest = a - whole;
    if (rest > 0.5 || (rest == 0.5 && whole % 2 != 0)) {
      whole++;
    }
    return whole == 0 ? Math.copySign(0.0, a) : whole;
  }

  public static double ulp(double a) {
    double size = Math.abs(a);
    if (!finite(a)) {
      return size;
    }
    return size == Double.MAX_VALUE ? size - Math.nextDown(size) : Math.nextUp(size) - size;
  }

  public static double fma(double a, double b, double c) {
    if (!finite(a) || !finite(b) || !finite(c)) {
      return a * b + c;
    }
    if (a == 0 || b == 0) {
      return a * b + c;
    }
    BigDecimal exact = new BigDecimal(a).multiply(new BigDecimal(b));
    if (c == 0) {
      return exact.doubleValue();
    }
    BigDecimal sum = exact.add(new BigDecimal(c));
    return sum.signum() == 0 ? a * b + c : sum.doubleValue();
  }

  private static boolean finite(double x) {
    return !Double.isNaN(x) && !Double.isInfinite(x);
  }

  public static float fma(float a, float b, float c) {
    if (!finite(a) || !finite(b) || !finite(c)) {
      return a * b + c;
    }
    BigDecimal sum = new BigDecimal((double) a * b).add(new BigDecimal(c));
    return sum.signum() == 0 ? a * b + c : sum.floatValue();
  }

  public static int powExact(int x, int n) {
    return intOf(power(BigInteger.valueOf(x), n));
  }

  public static long powExact(long x, int n) {
    return longOf(power(BigInteger.valueOf(x), n));
  }

  private static BigInteger power(BigInteger x, int n) {
    if (n < 0) {
      throw new ArithmeticException("negative exponent");
    }
    // A larger power of anything but these is too large for a long, so stop early.
    return x.bitLength() > 1 && n > 64 ? BigInteger.ONE.shiftLeft(70) : x.pow(n);
  }

  private static int intOf(BigInteger x) {
    if (x.bitLength() > 31) {
      throw new ArithmeticException("integer overflow");
    }
    return x.intValue();
  }

  private static long longOf(BigInteger x) {
    if (x.bitLength() > 63) {
      throw new ArithmeticException("long overflow");
    }
    return x.longValue();
  }

  public static long multiplyFull(int a, int b) {
    return (long) a * b;
  }

  public static long multiplyHigh(long a, long b) {
    return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).shiftRight(64).longValue();
  }

  public static long unsignedMultiplyHigh(long a, long b) {
    return multiplyHigh(a, b) + ((a >> 63) & b) + ((b >> 63) & a);
  }

  public static int unsignedMultiplyExact(int a, int b) {
    long product = (a & 0xffffffffL) * (b & 0xffffffffL);
    if (product >>> 32 != 0) {
      throw new ArithmeticException("unsigned integer overflow");
    }
    return (int) product;
  }

  public static long unsignedMultiplyExact(long a, int b) {
    return unsignedMultiplyExact(a, b & 0xffffffffL);
  }

  public static long unsignedMultiplyExact(long a, long b) {
    if (unsignedMultiplyHigh(a, b) != 0) {
      throw new ArithmeticException("unsigned long overflow");
    }
    return a * b;
  }
}
