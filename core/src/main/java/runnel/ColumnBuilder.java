package runnel;

import org.jspecify.annotations.Nullable;
import runnel.internal.data.Column;
import runnel.internal.data.Growing;

/**
 * A column of a {@link FrameBuilder} that grows value by value, without a box around numbers. For
 * one thread. A value that its type has no room for is RN146.
 */
public final class ColumnBuilder {
  private final String name;
  private final Growing column;

  ColumnBuilder(String name, ColumnType type) {
    this.name = name;
    column = new Growing(type);
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** How many values it has. */
  public int size() {
    return column.size();
  }

  /** Adds a gap. */
  public void addNull() {
    column.addNull();
  }

  /**
   * Adds a whole number; in a column of dates the days since 1970, of times the milliseconds since
   * midnight, of dates with times and of instants the milliseconds since 1970.
   */
  public void add(long value) {
    if (!column.add(value)) {
      throw misfit(value);
    }
  }

  /** Adds a number; a column of whole numbers takes no other. NaN is a gap. */
  public void add(double value) {
    if (Double.isNaN(value)) {
      addNull();
    } else if (!column.add(value)) {
      throw misfit(value);
    }
  }

  /** Adds true or false. */
  public void add(boolean value) {
    if (!column.add(value)) {
      throw misfit(value);
    }
  }

  /**
   * Adds any value; null is a gap. Texts are read: a column of dates takes {@code "2026-12-31"}.
   */
  public void add(@Nullable Object value) {
    if (!column.add(value)) {
      throw misfit(value);
    }
  }

  private RunnelException misfit(@Nullable Object value) {
    return new RunnelException(
        "RN146",
        "Column \"" + name + "\" is of " + column.type() + ", got " + value + " in row " + size(),
        "frame.column(\"" + name + "\", ColumnType.TEXT)");
  }

  Column build() {
    return column.build();
  }
}
