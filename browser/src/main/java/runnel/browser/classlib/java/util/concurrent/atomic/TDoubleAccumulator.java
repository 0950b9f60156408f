package runnel.browser.classlib.java.util.concurrent.atomic;

import java.util.Objects;
import java.util.function.DoubleBinaryOperator;

public class TDoubleAccumulator extends Number {
  private static final long serialVersionUID = 1;

  private final DoubleBinaryOperator fn;
  private final double identity;
  private double value;

  public TDoubleAccumulator(DoubleBinaryOperator accumulatorFunction, double identity) {
    fn = Objects.requireNonNull(accumulatorFunction);
    this.identity = identity;
    value = identity;
  }

  public void accumulate(double x) {
    value = fn.applyAsDouble(value, x);
  }

  public double get() {
    return value;
  }

  public void reset() {
    value = identity;
  }

  public double getThenReset() {
    double was = value;
    value = identity;
    return was;
  }

  @Override
  public int intValue() {
    return (int) value;
  }

  @Override
  public long longValue() {
    return (long) value;
  }

  @Override
  public float floatValue() {
    return (float) value;
  }

  @Override
  public double doubleValue() {
    return value;
  }

  @Override
  public String toString() {
    return String.valueOf(value);
  }
}
