package runnel.browser.compat;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Parts of arrays, that may go on behind the end. */
@StaticsOf(Arrays.class)
public final class ArrayParts {
  private ArrayParts() {}

  public static int[] copyOfRange(int[] array, int from, int to) {
    int[] part = new int[size(from, to, array.length)];
    System.arraycopy(array, from, part, 0, Math.min(array.length - from, part.length));
    return part;
  }

  public static long[] copyOfRange(long[] array, int from, int to) {
    long[] part = new long[size(from, to, array.length)];
    System.arraycopy(array, from, part, 0, Math.min(array.length - from, part.length));
    return part;
  }

  public static double[] copyOfRange(double[] array, int from, int to) {
    double[] part = new double[size(from, to, array.length)];
    System.arraycopy(array, from, part, 0, Math.min(array.length - from, part.length));
    return part;
  }

  public static float[] copyOfRange(float[] array, int from, int to) {
    float[] part = new float[size(from, to, array.length)];
    System.arraycopy(array, from, part, 0, Math.min(array.length - from, part.length));
    return part;
  }

  public static char[] copyOfRange(char[] array, int from, int to) {
    char[] part = new char[size(from, to, array.length)];
    System.arraycopy(array, from, part, 0, Math.min(array.length - from, part.length));
    return part;
  }

  public static byte[] copyOfRange(byte[] array, int from, int to) {
    byte[] part = new byte[size(from, to, array.length)];
    System.arraycopy(array, from, part, 0, Math.min(array.length - from, part.length));
    return part;
  }

  public static short[] copyOfRange(short[] array, int from, int to) {
    short[] part = new short[size(from, to, array.length)];
    System.arraycopy(array, from, part, 0, Math.min(array.length - from, part.length));
    return part;
  }

  public static boolean[] copyOfRange(boolean[] array, int from, int to) {
    boolean[] part = new boolean[size(from, to, array.length)];
    System.arraycopy(array, from, part, 0, Math.min(array.length - from, part.length));
    return part;
  }

  public static <T> @Nullable T[] copyOfRange(T[] array, int from, int to) {
    T[] part = Arrays.copyOf(array, size(from, to, array.length));
    int copied = Math.min(array.length - from, part.length);
    System.arraycopy(array, from, part, 0, copied);
    Arrays.fill(part, copied, part.length, null);
    return part;
  }

  private static int size(int from, int to, int length) {
    if (from > to) {
      throw new IllegalArgumentException(from + " > " + to);
    }
    if (from > length) {
      throw new ArrayIndexOutOfBoundsException(
          "arraycopy: length " + (length - from) + " is negative");
    }
    return to - from;
  }
}
