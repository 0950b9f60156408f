package runnel.browser.compat;

import java.util.Objects;

/** Checks of indices. */
@StaticsOf(Objects.class)
public final class ObjectsStatics {
  private ObjectsStatics() {}

  public static int checkIndex(int index, int length) {
    if (index < 0 || index >= length) {
      throw new IndexOutOfBoundsException("Index " + index + " out of bounds for length " + length);
    }
    return index;
  }
}
