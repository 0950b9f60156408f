package runnel.browser.compat;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What changed bytecode calls to behave as on a JVM; first of all integer division, and sizes of
 * arrays. WebAssembly's own traps on a zero, on the one quotient that overflows, and on a negative
 * size; a trap cannot be caught.
 */
public final class Checks {
  private Checks() {}

  /** Integer quotient. */
  public static int div(int a, int b) {
    if (b == 0) {
      throw byZero();
    }
    return b == -1 ? -a : a / b;
  }

  /** Integer remainder. */
  public static int rem(int a, int b) {
    if (b == 0) {
      throw byZero();
    }
    return b == -1 ? 0 : a % b;
  }

  /** Long quotient. */
  public static long div(long a, long b) {
    if (b == 0) {
      throw byZero();
    }
    return b == -1 ? -a : a / b;
  }

  /** Long remainder. */
  public static long rem(long a, long b) {
    if (b == 0) {
      throw byZero();
    }
    return b == -1 ? 0 : a % b;
  }

  /** The size of a new array. */
  public static int size(int size) {
    if (size < 0) {
      throw new NegativeArraySizeException(Integer.toString(size));
    }
    return size;
  }

  /** The divisor of an unsigned division. */
  public static int divisor(int divisor) {
    if (divisor == 0) {
      throw byZero();
    }
    return divisor;
  }

  /** The divisor of an unsigned division. */
  public static long divisor(long divisor) {
    if (divisor == 0) {
      throw byZero();
    }
    return divisor;
  }

  /** The message of an exception that is made of a cause alone. */
  public static @Nullable String message(@Nullable Throwable cause) {
    return cause == null ? null : cause.toString();
  }

  /** Before a wait: a thread that is interrupted does not begin it. */
  public static void interrupted() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  /** What groups by a key refuses null. */
  public static <T, K> Function<T, K> keys(Function<T, K> key) {
    return element ->
        Objects.requireNonNull(key.apply(element), "element cannot be mapped to a null key");
  }

  /** The exception for a name that no constant of an enum has. */
  public static RuntimeException noConstant(Class<?> type, @Nullable String name) {
    return name == null
        ? new NullPointerException("Name is null")
        : new IllegalArgumentException(
            "No enum constant " + type.getName().replace('$', '.') + "." + name);
  }

  private static ArithmeticException byZero() {
    return new ArithmeticException("/ by zero");
  }
}
