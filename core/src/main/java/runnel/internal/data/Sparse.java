package runnel.internal.data;

import runnel.RunnelException;

/**
 * Bounds what a table may have more cells than values: a small file may name a column in each of
 * its rows, and would be a large table of nothing.
 */
final class Sparse {
  private static final long SPARE = 10_000_000;
  private static final long FOR_EACH = 100;

  private Sparse() {}

  /** RN239 if a table of so many cells is to be made of so few values. */
  static void check(long cells, long values) {
    if (cells > SPARE + FOR_EACH * values) {
      throw new RunnelException(
          "RN239",
          "The rows have only "
              + values
              + " values, and their table would have "
              + cells
              + " cells",
          "// rows of the same columns");
    }
  }
}
