package runnel.browser.classlib.java.util.concurrent.atomic;

import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

public class TAtomicReferenceArray<E> {
  private final Object[] array;

  public TAtomicReferenceArray(int length) {
    array = new Object[length];
  }

  public TAtomicReferenceArray(E[] array) {
    this.array = Arrays.copyOf(array, array.length, Object[].class);
  }

  public final int length() {
    return array.length;
  }

  @SuppressWarnings("unchecked")
  public final E get(int i) {
    return (E) array[i];
  }

  public final E getPlain(int i) {
    return get(i);
  }

  public final E getAcquire(int i) {
    return get(i);
  }

  public final void set(int i, E value) {
    array[i] = value;
  }

  public final void lazySet(int i, E value) {
    array[i] = value;
  }

  public final void setRelease(int i, E value) {
    array[i] = value;
  }

  public final E getAndSet(int i, E value) {
    E old = get(i);
    array[i] = value;
    return old;
  }

  public final boolean compareAndSet(int i, E expected, E value) {
    boolean same = array[i] == expected;
    if (same) {
      array[i] = value;
    }
    return same;
  }

  public final E getAndUpdate(int i, UnaryOperator<E> fn) {
    return getAndSet(i, fn.apply(get(i)));
  }

  public final E updateAndGet(int i, UnaryOperator<E> fn) {
    E value = fn.apply(get(i));
    array[i] = value;
    return value;
  }

  public final E getAndAccumulate(int i, E x, BinaryOperator<E> fn) {
    return getAndSet(i, fn.apply(get(i), x));
  }

  public final E accumulateAndGet(int i, E x, BinaryOperator<E> fn) {
    E value = fn.apply(get(i), x);
    array[i] = value;
    return value;
  }

  @Override
  public String toString() {
    return Arrays.toString(array);
  }
}
