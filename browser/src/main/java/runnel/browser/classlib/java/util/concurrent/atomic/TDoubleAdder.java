package runnel.browser.classlib.java.util.concurrent.atomic;

public class TDoubleAdder extends Number {
  private static final long serialVersionUID = 1;

  private double sum;

  public TDoubleAdder() {}

  public void add(double x) {
    sum += x;
  }

  public double sum() {
    return sum;
  }

  public void reset() {
    sum = 0;
  }

  public double sumThenReset() {
    double was = sum;
    sum = 0;
    return was;
  }

  @Override
  public int intValue() {
    return (int) sum;
  }

  @Override
  public long longValue() {
    return (long) sum;
  }

  @Override
  public float floatValue() {
    return (float) sum;
  }

  @Override
  public double doubleValue() {
    return sum;
  }

  @Override
  public String toString() {
    return String.valueOf(sum);
  }
}
