package runnel.browser.compat;

import java.math.BigInteger;
import java.time.Duration;
import java.time.temporal.TemporalUnit;

/** Parts of durations. */
@MethodsOf(Duration.class)
public final class DurationMethods {
  private DurationMethods() {}

  public static boolean isPositive(Duration self) {
    return !self.isNegative() && !self.isZero();
  }

  public static long toDaysPart(Duration self) {
    return self.getSeconds() / 86_400;
  }

  public static int toHoursPart(Duration self) {
    return (int) (self.getSeconds() / 3600 % 24);
  }

  public static int toMinutesPart(Duration self) {
    return (int) (self.getSeconds() / 60 % 60);
  }

  public static int toSecondsPart(Duration self) {
    return (int) (self.getSeconds() % 60);
  }

  public static int toMillisPart(Duration self) {
    return self.getNano() / 1_000_000;
  }

  public static int toNanosPart(Duration self) {
    return self.getNano();
  }

  public static long dividedBy(Duration self, Duration divisor) {
    if (divisor.isZero()) {
      throw new ArithmeticException("Cannot divide by zero");
    }
    return nanos(self).divide(nanos(divisor)).longValueExact();
  }

  public static Duration truncatedTo(Duration self, TemporalUnit unit) {
    long size = unit.getDuration().toNanos();
    BigInteger whole = nanos(self).divide(BigInteger.valueOf(size));
    BigInteger[] parts = whole.multiply(BigInteger.valueOf(size)).divideAndRemainder(SECOND);
    return Duration.ofSeconds(parts[0].longValue(), parts[1].longValue());
  }

  private static BigInteger nanos(Duration time) {
    return BigInteger.valueOf(time.getSeconds())
        .multiply(SECOND)
        .add(BigInteger.valueOf(time.getNano()));
  }

  private static final BigInteger SECOND = BigInteger.valueOf(1_000_000_000);

  public static long toSeconds(Duration self) {
    return self.getSeconds();
  }
}
