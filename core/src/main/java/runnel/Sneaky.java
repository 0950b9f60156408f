package runnel;

/**
 * Throws checked exceptions from where none is declared, so that straight-line code needs no
 * wrapping.
 */
final class Sneaky {
  private Sneaky() {}

  /** Throws {@code problem} as it is; the return type lets the caller write {@code throw}. */
  static RuntimeException rethrow(Throwable problem) {
    throw Sneaky.<RuntimeException>as(problem);
  }

  @SuppressWarnings("unchecked") // The cast is erased: that is the trick.
  private static <X extends Throwable> X as(Throwable problem) throws X {
    throw (X) problem;
  }
}
