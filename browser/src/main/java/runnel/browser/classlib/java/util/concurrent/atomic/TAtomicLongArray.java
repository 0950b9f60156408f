package runnel.browser.classlib.java.util.concurrent.atomic;

import java.util.Arrays;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

public class TAtomicLongArray {
  private final long[] array;

  public TAtomicLongArray(int length) {
    array = new long[length];
  }

  public TAtomicLongArray(long[] array) {
    this.array = array.clone();
  }

  public final int length() {
    return array.length;
  }

  public final long get(int i) {
    return array[i];
  }

  public final long getPlain(int i) {
    return array[i];
  }

  public final long getAcquire(int i) {
    return array[i];
  }

  public final void set(int i, long value) {
    array[i] = value;
  }

  public final void lazySet(int i, long value) {
    array[i] = value;
  }

  public final void setRelease(int i, long value) {
    array[i] = value;
  }

  public final long getAndSet(int i, long value) {
    long old = array[i];
    array[i] = value;
    return old;
  }

  public final boolean compareAndSet(int i, long expected, long value) {
    boolean same = array[i] == expected;
    if (same) {
      array[i] = value;
    }
    return same;
  }

  public final long getAndIncrement(int i) {
    return array[i]++;
  }

  public final long getAndDecrement(int i) {
    return array[i]--;
  }

  public final long getAndAdd(int i, long delta) {
    long old = array[i];
    array[i] += delta;
    return old;
  }

  public final long incrementAndGet(int i) {
    return ++array[i];
  }

  public final long decrementAndGet(int i) {
    return --array[i];
  }

  public final long addAndGet(int i, long delta) {
    return array[i] += delta;
  }

  public final long getAndUpdate(int i, LongUnaryOperator fn) {
    return getAndSet(i, fn.applyAsLong(array[i]));
  }

  public final long updateAndGet(int i, LongUnaryOperator fn) {
    return array[i] = fn.applyAsLong(array[i]);
  }

  public final long getAndAccumulate(int i, long x, LongBinaryOperator fn) {
    return getAndSet(i, fn.applyAsLong(array[i], x));
  }

  public final long accumulateAndGet(int i, long x, LongBinaryOperator fn) {
    return array[i] = fn.applyAsLong(array[i], x);
  }

  @Override
  public String toString() {
    return Arrays.toString(array);
  }
}
