package runnel.browser.classlib.java.util.concurrent.atomic;

public class TLongAdder extends Number {
  private static final long serialVersionUID = 1;

  private long sum;

  public TLongAdder() {}

  public void add(long x) {
    sum += x;
  }

  public void increment() {
    sum++;
  }

  public void decrement() {
    sum--;
  }

  public long sum() {
    return sum;
  }

  public void reset() {
    sum = 0;
  }

  public long sumThenReset() {
    long was = sum;
    sum = 0;
    return was;
  }

  @Override
  public int intValue() {
    return (int) sum;
  }

  @Override
  public long longValue() {
    return sum;
  }

  @Override
  public float floatValue() {
    return (float) sum;
  }

  @Override
  public double doubleValue() {
    return (double) sum;
  }

  @Override
  public String toString() {
    return String.valueOf(sum);
  }
}
