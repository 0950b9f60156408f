package runnel.browser.compat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Spliterator;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;

/** Comparison, and what a JVM does in parallel, in sequence. */
@StaticsOf(Arrays.class)
public final class ArraysStatics {
  private ArraysStatics() {}

  public static int compare(int[] a, int[] b) {
    return compare(a, 0, a.length, b, 0, b.length);
  }

  public static int compare(int[] a, int from, int to, int[] b, int bFrom, int bTo) {
    range(a.length, from, to);
    range(b.length, bFrom, bTo);
    for (int i = from, j = bFrom; i < to && j < bTo; i++, j++) {
      int order = Integer.compare(a[i], b[j]);
      if (order != 0) {
        return order;
      }
    }
    return (to - from) - (bTo - bFrom);
  }

  public static void parallelSort(int[] a) {
    Arrays.sort(a);
  }

  public static void parallelSort(int[] a, int from, int to) {
    Arrays.sort(a, from, to);
  }

  public static void parallelPrefix(int[] a, IntBinaryOperator operator) {
    parallelPrefix(a, 0, a.length, operator);
  }

  public static void parallelPrefix(int[] a, int from, int to, IntBinaryOperator operator) {
    range(a.length, from, to);
    for (int i = from + 1; i < to; i++) {
      a[i] = operator.applyAsInt(a[i - 1], a[i]);
    }
  }

  public static void parallelSetAll(int[] a, IntUnaryOperator generator) {
    Arrays.setAll(a, generator);
  }

  public static int compare(long[] a, long[] b) {
    return compare(a, 0, a.length, b, 0, b.length);
  }

  public static int compare(long[] a, int from, int to, long[] b, int bFrom, int bTo) {
    range(a.length, from, to);
    range(b.length, bFrom, bTo);
    for (int i = from, j = bFrom; i < to && j < bTo; i++, j++) {
      int order = Long.compare(a[i], b[j]);
      if (order != 0) {
        return order;
      }
    }
    return (to - from) - (bTo - bFrom);
  }

  public static void parallelSort(long[] a) {
    Arrays.sort(a);
  }

  public static void parallelSort(long[] a, int from, int to) {
    Arrays.sort(a, from, to);
  }

  public static void parallelPrefix(long[] a, LongBinaryOperator operator) {
    parallelPrefix(a, 0, a.length, operator);
  }

  public static void parallelPrefix(long[] a, int from, int to, LongBinaryOperator operator) {
    range(a.length, from, to);
    for (int i = from + 1; i < to; i++) {
      a[i] = operator.applyAsLong(a[i - 1], a[i]);
    }
  }

  public static void parallelSetAll(long[] a, IntToLongFunction generator) {
    Arrays.setAll(a, generator);
  }

  public static int compare(double[] a, double[] b) {
    return compare(a, 0, a.length, b, 0, b.length);
  }

  public static int compare(double[] a, int from, int to, double[] b, int bFrom, int bTo) {
    range(a.length, from, to);
    range(b.length, bFrom, bTo);
    for (int i = from, j = bFrom; i < to && j < bTo; i++, j++) {
      int order = Double.compare(a[i], b[j]);
      if (order != 0) {
        return order;
      }
    }
    return (to - from) - (bTo - bFrom);
  }

  public static void parallelSort(double[] a) {
    Arrays.sort(a);
  }

  public static void parallelSort(double[] a, int from, int to) {
    Arrays.sort(a, from, to);
  }

  public static void parallelPrefix(double[] a, DoubleBinaryOperator operator) {
    parallelPrefix(a, 0, a.length, operator);
  }

  public static void parallelPrefix(double[] a, int from, int to, DoubleBinaryOperator operator) {
    range(a.length, from, to);
    for (int i = from + 1; i < to; i++) {
      a[i] = operator.applyAsDouble(a[i - 1], a[i]);
    }
  }

  public static void parallelSetAll(double[] a, IntToDoubleFunction generator) {
    Arrays.setAll(a, generator);
  }

  public static int compare(float[] a, float[] b) {
    return compare(a, 0, a.length, b, 0, b.length);
  }

  public static int compare(float[] a, int from, int to, float[] b, int bFrom, int bTo) {
    range(a.length, from, to);
    range(b.length, bFrom, bTo);
    for (int i = from, j = bFrom; i < to && j < bTo; i++, j++) {
      int order = Float.compare(a[i], b[j]);
      if (order != 0) {
        return order;
      }
    }
    return (to - from) - (bTo - bFrom);
  }

  public static void parallelSort(float[] a) {
    Arrays.sort(a);
  }

  public static void parallelSort(float[] a, int from, int to) {
    Arrays.sort(a, from, to);
  }

  public static int compare(char[] a, char[] b) {
    return compare(a, 0, a.length, b, 0, b.length);
  }

  public static int compare(char[] a, int from, int to, char[] b, int bFrom, int bTo) {
    range(a.length, from, to);
    range(b.length, bFrom, bTo);
    for (int i = from, j = bFrom; i < to && j < bTo; i++, j++) {
      int order = Character.compare(a[i], b[j]);
      if (order != 0) {
        return order;
      }
    }
    return (to - from) - (bTo - bFrom);
  }

  public static void parallelSort(char[] a) {
    Arrays.sort(a);
  }

  public static void parallelSort(char[] a, int from, int to) {
    Arrays.sort(a, from, to);
  }

  public static int compare(byte[] a, byte[] b) {
    return compare(a, 0, a.length, b, 0, b.length);
  }

  public static int compare(byte[] a, int from, int to, byte[] b, int bFrom, int bTo) {
    range(a.length, from, to);
    range(b.length, bFrom, bTo);
    for (int i = from, j = bFrom; i < to && j < bTo; i++, j++) {
      int order = Byte.compare(a[i], b[j]);
      if (order != 0) {
        return order;
      }
    }
    return (to - from) - (bTo - bFrom);
  }

  public static void parallelSort(byte[] a) {
    Arrays.sort(a);
  }

  public static void parallelSort(byte[] a, int from, int to) {
    Arrays.sort(a, from, to);
  }

  public static int compare(short[] a, short[] b) {
    return compare(a, 0, a.length, b, 0, b.length);
  }

  public static int compare(short[] a, int from, int to, short[] b, int bFrom, int bTo) {
    range(a.length, from, to);
    range(b.length, bFrom, bTo);
    for (int i = from, j = bFrom; i < to && j < bTo; i++, j++) {
      int order = Short.compare(a[i], b[j]);
      if (order != 0) {
        return order;
      }
    }
    return (to - from) - (bTo - bFrom);
  }

  public static void parallelSort(short[] a) {
    Arrays.sort(a);
  }

  public static void parallelSort(short[] a, int from, int to) {
    Arrays.sort(a, from, to);
  }

  public static int compare(boolean[] a, boolean[] b) {
    return compare(a, 0, a.length, b, 0, b.length);
  }

  public static int compare(boolean[] a, int from, int to, boolean[] b, int bFrom, int bTo) {
    range(a.length, from, to);
    range(b.length, bFrom, bTo);
    for (int i = from, j = bFrom; i < to && j < bTo; i++, j++) {
      int order = Boolean.compare(a[i], b[j]);
      if (order != 0) {
        return order;
      }
    }
    return (to - from) - (bTo - bFrom);
  }

  public static <T extends Comparable<? super T>> int compare(T[] a, T[] b) {
    return compare(a, b, Comparator.nullsFirst(Comparator.<T>naturalOrder()));
  }

  public static <T> int compare(T[] a, T[] b, Comparator<? super T> order) {
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      int found = order.compare(a[i], b[i]);
      if (found != 0) {
        return found;
      }
    }
    return a.length - b.length;
  }

  public static <T> boolean equals(T[] a, T[] b, Comparator<? super T> order) {
    return a.length == b.length && compare(a, b, order) == 0;
  }

  public static <T> int mismatch(T[] a, T[] b, Comparator<? super T> order) {
    int shorter = Math.min(a.length, b.length);
    for (int i = 0; i < shorter; i++) {
      if (order.compare(a[i], b[i]) != 0) {
        return i;
      }
    }
    return a.length == b.length ? -1 : shorter;
  }

  public static <T extends Comparable<? super T>> void parallelSort(T[] a) {
    Arrays.sort(a);
  }

  public static <T extends Comparable<? super T>> void parallelSort(T[] a, int from, int to) {
    Arrays.sort(a, from, to);
  }

  public static <T> void parallelSort(T[] a, @Nullable Comparator<? super T> order) {
    Arrays.sort(a, order);
  }

  public static <T> void parallelSort(
      T[] a, int from, int to, @Nullable Comparator<? super T> order) {
    Arrays.sort(a, from, to, order);
  }

  public static <T> void parallelPrefix(T[] a, BinaryOperator<T> operator) {
    parallelPrefix(a, 0, a.length, operator);
  }

  public static <T> void parallelPrefix(T[] a, int from, int to, BinaryOperator<T> operator) {
    range(a.length, from, to);
    for (int i = from + 1; i < to; i++) {
      a[i] = operator.apply(a[i - 1], a[i]);
    }
  }

  public static <T> void parallelSetAll(T[] a, IntFunction<? extends T> generator) {
    Arrays.setAll(a, generator);
  }

  public static <T> Spliterator<T> spliterator(T[] a) {
    return Arrays.asList(a).spliterator();
  }

  public static <T> Spliterator<T> spliterator(T[] a, int from, int to) {
    return Arrays.asList(a).subList(from, to).spliterator();
  }

  private static void range(int length, int from, int to) {
    if (from > to) {
      throw new IllegalArgumentException("fromIndex(" + from + ") > toIndex(" + to + ")");
    }
    if (from < 0) {
      throw new ArrayIndexOutOfBoundsException("Array index out of range: " + from);
    }
    if (to > length) {
      throw new ArrayIndexOutOfBoundsException("Array index out of range: " + to);
    }
  }
}
