package runnel.internal.data;

/**
 * Sorts the numbers of rows. Stable: rows that are equal stay as they were, whichever way round.
 */
public final class Order {
  private static final int BITS = 11;
  private static final int BUCKETS = 1 << BITS;

  private Order() {}

  /** Which of two rows comes first. */
  interface Comparison {
    int compare(int a, int b);
  }

  /** 0, 1, 2, … */
  public static int[] natural(int size) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
    return order;
  }

  /** The rows of a column by its values; those without a value come last, either way. */
  public static int[] by(Column column, int[] rows, boolean descending) {
    int[] order = new int[rows.length];
    int[] last = new int[rows.length];
    int some = 0;
    int none = 0;
    for (int row : rows) {
      if (column.isNull(row)) {
        last[none++] = row;
      } else {
        order[some++] = row;
      }
    }
    radix(column.ranks(), order, some, descending);
    System.arraycopy(last, 0, order, some, none);
    return order;
  }

  // By digits of 11 bits, the lowest first: five million rows take a few tenths of a second.
  private static void radix(long[] ranks, int[] order, int size, boolean descending) {
    long flip = descending ? Long.MAX_VALUE : Long.MIN_VALUE;
    long[] keys = new long[size];
    long differ = 0;
    for (int i = 0; i < size; i++) {
      keys[i] = ranks[order[i]] ^ flip;
      differ |= keys[i] ^ keys[0];
    }
    long[] otherKeys = new long[size];
    int[] otherOrder = new int[size];
    int[] fromOrder = order;
    for (int shift = 0; shift < Long.SIZE; shift += BITS) {
      if (((differ >>> shift) & (BUCKETS - 1)) == 0) {
        continue; // All have the same digit here.
      }
      int[] at = starts(keys, size, shift);
      for (int i = 0; i < size; i++) {
        int to = at[(int) (keys[i] >>> shift) & (BUCKETS - 1)]++;
        otherKeys[to] = keys[i];
        otherOrder[to] = fromOrder[i];
      }
      long[] emptyKeys = keys;
      keys = otherKeys;
      otherKeys = emptyKeys;
      int[] emptyOrder = fromOrder;
      fromOrder = otherOrder;
      otherOrder = emptyOrder;
    }
    if (fromOrder != order) {
      System.arraycopy(fromOrder, 0, order, 0, size);
    }
  }

  private static int[] starts(long[] keys, int size, int shift) {
    int[] starts = new int[BUCKETS];
    for (int i = 0; i < size; i++) {
      starts[(int) (keys[i] >>> shift) & (BUCKETS - 1)]++;
    }
    int sum = 0;
    for (int i = 0; i < BUCKETS; i++) {
      int count = starts[i];
      starts[i] = sum;
      sum += count;
    }
    return starts;
  }

  /** The numbers below {@code size} in an order, by merging: without a box around each. */
  static int[] of(int size, Comparison comparison) {
    int[] from = natural(size);
    int[] to = new int[size];
    for (int width = 1; width < size; width *= 2) {
      for (int start = 0; start < size; start += 2 * width) {
        int middle = Math.min(start + width, size);
        merge(from, to, start, middle, Math.min(middle + width, size), comparison);
      }
      int[] empty = from;
      from = to;
      to = empty;
    }
    return from;
  }

  private static void merge(
      int[] from, int[] to, int start, int middle, int end, Comparison comparison) {
    int left = start;
    int right = middle;
    for (int i = start; i < end; i++) {
      boolean takeLeft =
          right == end || (left < middle && comparison.compare(from[left], from[right]) <= 0);
      to[i] = takeLeft ? from[left++] : from[right++];
    }
  }
}
