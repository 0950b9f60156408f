package runnel.browser.classlib.java.util.concurrent.atomic;

import java.util.Objects;
import java.util.function.LongBinaryOperator;

public class TLongAccumulator extends Number {
  private static final long serialVersionUID = 1;

  private final LongBinaryOperator fn;
  private final long identity;
  private long value;

  public TLongAccumulator(LongBinaryOperator accumulatorFunction, long identity) {
    fn = Objects.requireNonNull(accumulatorFunction);
    this.identity = identity;
    value = identity;
  }

  public void accumulate(long x) {
    value = fn.applyAsLong(value, x);
  }

  public long get() {
    return value;
  }

  public void reset() {
    value = identity;
  }

  public long getThenReset() {
    long was = value;
    value = identity;
    return was;
  }

  @Override
  public int intValue() {
    return (int) value;
  }

  @Override
  public long longValue() {
    return value;
  }

  @Override
  public float floatValue() {
    return (float) value;
  }

  @Override
  public double doubleValue() {
    return (double) value;
  }

  @Override
  public String toString() {
    return String.valueOf(value);
  }
}
