package runnel.browser.classlib.java.util.concurrent.atomic;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

public class TAtomicIntegerArray {
  private final int[] array;

  public TAtomicIntegerArray(int length) {
    array = new int[length];
  }

  public TAtomicIntegerArray(int[] array) {
    this.array = array.clone();
  }

  public final int length() {
    return array.length;
  }

  public final int get(int i) {
    return array[i];
  }

  public final int getPlain(int i) {
    return array[i];
  }

  public final int getAcquire(int i) {
    return array[i];
  }

  public final void set(int i, int value) {
    array[i] = value;
  }

  public final void lazySet(int i, int value) {
    array[i] = value;
  }

  public final void setRelease(int i, int value) {
    array[i] = value;
  }

  public final int getAndSet(int i, int value) {
    int old = array[i];
    array[i] = value;
    return old;
  }

  public final boolean compareAndSet(int i, int expected, int value) {
    boolean same = array[i] == expected;
    if (same) {
      array[i] = value;
    }
    return same;
  }

  public final int getAndIncrement(int i) {
    return array[i]++;
  }

  public final int getAndDecrement(int i) {
    return array[i]--;
  }

  public final int getAndAdd(int i, int delta) {
    int old = array[i];
    array[i] += delta;
    return old;
  }

  public final int incrementAndGet(int i) {
    return ++array[i];
  }

  public final int decrementAndGet(int i) {
    return --array[i];
  }

  public final int addAndGet(int i, int delta) {
    return array[i] += delta;
  }

  public final int getAndUpdate(int i, IntUnaryOperator fn) {
    return getAndSet(i, fn.applyAsInt(array[i]));
  }

  public final int updateAndGet(int i, IntUnaryOperator fn) {
    return array[i] = fn.applyAsInt(array[i]);
  }

  public final int getAndAccumulate(int i, int x, IntBinaryOperator fn) {
    return getAndSet(i, fn.applyAsInt(array[i], x));
  }

  public final int accumulateAndGet(int i, int x, IntBinaryOperator fn) {
    return array[i] = fn.applyAsInt(array[i], x);
  }

  @Override
  public String toString() {
    return Arrays.toString(array);
  }
}
