package runnel.internal.data;

import org.jspecify.annotations.Nullable;
import runnel.ColumnType;

/**
 * The values of one column, all of one type, without a box around each. Immutable: safe for use by
 * many threads, and shared between sessions.
 *
 * <p>What a type does not have is asked of nobody: the public face checks the type first.
 */
public abstract sealed class Column permits Longs, Doubles, Truths, Texts, Things {
  /** What the values are. */
  public abstract ColumnType type();

  /** How many there are. */
  public abstract int size();

  /** Whether there is none in that row. */
  public abstract boolean isNull(int row);

  /** A whole number, or days or milliseconds since 1970; 0 for none. */
  public long whole(int row) {
    throw new UnsupportedOperationException(type() + " has no whole numbers");
  }

  /** A number; NaN for none. */
  public double number(int row) {
    throw new UnsupportedOperationException(type() + " has no numbers");
  }

  /** As people read it, dates and times in ISO 8601; empty for none. */
  public abstract String text(int row);

  /** What a column of {@link ColumnType#OTHER} holds, else the text. */
  public @Nullable Object thing(int row) {
    return isNull(row) ? null : text(row);
  }

  /**
   * A number for each row that is in the order of the values; equal values have the same. What it
   * is for rows without a value means nothing.
   */
  public abstract long[] ranks();

  /** The values of these rows, in this order. */
  public abstract Column take(int[] rows);

  /** Appends the value as JSON: dates and times as the numbers that {@link #whole} gives. */
  public abstract void json(StringBuilder out, int row);

  /** Mixes all values into a hash of content. */
  public long hash(long seed) {
    long hash = mix(seed + type().name().hashCode());
    for (int row = 0; row < size(); row++) {
      hash = mix(hash ^ (isNull(row) ? 0x5bd1e995L : hashOf(row)));
    }
    return hash;
  }

  abstract long hashOf(int row);

  static long mix(long bits) {
    long mixed = (bits ^ (bits >>> 32)) * 0x9e3779b97f4a7c15L;
    return mixed ^ (mixed >>> 29);
  }
}
