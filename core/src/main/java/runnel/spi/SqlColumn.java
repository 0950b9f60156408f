package runnel.spi;

import org.jspecify.annotations.Nullable;

/**
 * One column of a {@link SqlResult}: whole numbers and fractions as arrays of them, all else as
 * objects. Not to be changed once it is made.
 */
public final class SqlColumn {
  private final String name;
  private final String type;
  private final Object data;
  private final boolean @Nullable [] nulls;

  /**
   * A column.
   *
   * @param name as the database gives it
   * @param type in the words of the database, like {@code DECIMAL(18,2)}
   * @param data {@code long[]}, {@code double[]}, or {@code Object[]} of texts, truth values,
   *     {@code BigDecimal}, {@code BigInteger}, {@code java.time}, {@code byte[]}, lists and maps
   *     of these, and null
   * @param nulls which rows have no value; null if all have one, and for objects
   */
  public SqlColumn(String name, String type, Object data, boolean @Nullable [] nulls) {
    this.name = name;
    this.type = type;
    this.data = data;
    this.nulls = nulls;
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** What the database calls its type. */
  public String type() {
    return type;
  }

  /** The values as one array, see the constructor; what stands where there is none is no matter. */
  public Object data() {
    return data;
  }

  /** Whether a row has no value. */
  public boolean isNull(int row) {
    return data instanceof Object[] objects ? objects[row] == null : nulls != null && nulls[row];
  }

  /** The value of a row: a {@code Long}, a {@code Double}, or the object; null if there is none. */
  public @Nullable Object get(int row) {
    if (isNull(row)) {
      return null;
    }
    return switch (data) {
      case long[] longs -> longs[row];
      case double[] doubles -> doubles[row];
      default -> ((Object[]) data)[row];
    };
  }
}
