package runnel.browser.compat;

import java.util.Arrays;
import java.util.NoSuchElementException;

/** The exceptions for what is out of bounds, that TeaVM's classes throw without a message. */
public final class Bounds {
  private Bounds() {}

  /** No such character. */
  public static RuntimeException character(int index, int length) {
    return new StringIndexOutOfBoundsException(index(index, length));
  }

  /** No such part of a text. */
  public static RuntimeException part(int from, int to, int length) {
    return new StringIndexOutOfBoundsException(
        "Range [" + from + ", " + to + ") out of bounds for length " + length);
  }

  /** Before a part of a text is taken. */
  public static void checkPart(int from, int to, int length) {
    if (from < 0 || from > to || to > length) {
      throw part(from, to, length);
    }
  }

  /** Before a character is changed. */
  public static void checkCharacter(int index, int length) {
    if (index < 0 || index >= length) {
      throw character(index, length);
    }
  }

  /** Before a text is changed from an index on. */
  public static void checkStart(int from, int length) {
    if (from < 0 || from > length) {
      throw part(from, length, length);
    }
  }

  /** Characters that a text gets at its end. */
  public static void clear(char[] text, int length, int newLength) {
    if (newLength > length) {
      Arrays.fill(text, length, newLength, '\0');
    }
  }

  /** No such element. */
  public static RuntimeException element(int index, int size) {
    return new IndexOutOfBoundsException(index(index, size));
  }

  /** No such place for a new element. */
  public static RuntimeException place(int index, int size) {
    return new IndexOutOfBoundsException("Index: " + index + ", Size: " + size);
  }

  /** Before an element is used. */
  public static void checkElement(int index, int size) {
    if (index < 0 || index >= size) {
      throw place(index, size);
    }
  }

  /** Before an element is added. */
  public static void checkPlace(int index, int size) {
    if (index < 0 || index > size) {
      throw place(index, size);
    }
  }

  /** Before an iterator goes on. */
  public static void checkNext(boolean hasNext) {
    if (!hasNext) {
      throw new NoSuchElementException();
    }
  }

  /** Before a part of a list is taken. */
  public static void checkSublist(int from, int to, int size) {
    if (from < 0) {
      throw new IndexOutOfBoundsException("fromIndex = " + from);
    }
    if (to > size) {
      throw new IndexOutOfBoundsException("toIndex = " + to);
    }
    if (from > to) {
      throw new IllegalArgumentException("fromIndex(" + from + ") > toIndex(" + to + ")");
    }
  }

  /** Before an element of an array is read or written. */
  public static void checkArray(int index, int length) {
    if (index < 0 || index >= length) {
      throw slot(index, length);
    }
  }

  /** No such element of an array. */
  static RuntimeException slot(int index, int length) {
    return new ArrayIndexOutOfBoundsException(index(index, length));
  }

  private static String index(int index, int length) {
    return "Index " + index + " out of bounds for length " + length;
  }
}
