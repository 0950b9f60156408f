package runnel.browser.compat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks of indices, and for null. */
@StaticsOf(Objects.class)
public final class ObjectsStatics {
  private ObjectsStatics() {}

  public static int checkIndex(int index, int length) {
    if (index < 0 || index >= length) {
      throw new IndexOutOfBoundsException("Index " + index + " out of bounds for length " + length);
    }
    return index;
  }

  public static int checkFromToIndex(int from, int to, int length) {
    if (from < 0 || from > to || to > length) {
      throw new IndexOutOfBoundsException(
          "Range [" + from + ", " + to + ") out of bounds for length " + length);
    }
    return from;
  }

  public static int checkFromIndexSize(int from, int size, int length) {
    if (from < 0 || size < 0 || size > length - from) {
      throw new IndexOutOfBoundsException(
          "Range [" + from + ", " + from + " + " + size + ") out of bounds for length " + length);
    }
    return from;
  }

  public static <T> T requireNonNull(@Nullable T value) {
    if (value == null) {
      throw new NullPointerException();
    }
    return value;
  }
}
