package runnel.browser.compat;

import java.util.Arrays;

/** Unsigned order. */
@StaticsOf(Arrays.class)
public final class UnsignedComparisons {
  private UnsignedComparisons() {}

  public static int compareUnsigned(byte[] a, byte[] b) {
    int i = Arrays.mismatch(a, b);
    return i < 0 || i >= Math.min(a.length, b.length)
        ? a.length - b.length
        : Byte.compareUnsigned(a[i], b[i]);
  }

  public static int compareUnsigned(int[] a, int[] b) {
    int i = Arrays.mismatch(a, b);
    return i < 0 || i >= Math.min(a.length, b.length)
        ? a.length - b.length
        : Integer.compareUnsigned(a[i], b[i]);
  }

  public static int compareUnsigned(long[] a, long[] b) {
    int i = Arrays.mismatch(a, b);
    return i < 0 || i >= Math.min(a.length, b.length)
        ? a.length - b.length
        : Long.compareUnsigned(a[i], b[i]);
  }
}
