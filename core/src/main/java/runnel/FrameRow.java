package runnel;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a {@link Frame}, while a function looks at it: the same object shows one row after the
 * other, so it is not to be kept.
 */
public final class FrameRow {
  private final Frame frame;
  private final Map<String, FrameColumn> columns = new HashMap<>();
  private int row;

  FrameRow(Frame frame) {
    this.frame = frame;
  }

  FrameRow at(int row) {
    this.row = row;
    return this;
  }

  private FrameColumn column(String name) {
    FrameColumn column = columns.get(name);
    if (column == null) {
      column = frame.column(name);
      columns.put(name, column);
    }
    return column;
  }

  /** Number of the row, from 0. */
  public int index() {
    return row;
  }

  /** Whether there is no value: {@link FrameColumn#isNull}. */
  public boolean isNull(String column) {
    return column(column).isNull(row);
  }

  /** {@link FrameColumn#number}: NaN for none. */
  public double number(String column) {
    return column(column).number(row);
  }

  /** {@link FrameColumn#integer}: 0 for none. */
  public long integer(String column) {
    return column(column).integer(row);
  }

  /** {@link FrameColumn#bool}: false for none. */
  public boolean bool(String column) {
    return column(column).bool(row);
  }

  /** {@link FrameColumn#millis}: 0 for none. */
  public long millis(String column) {
    return column(column).millis(row);
  }

  /** {@link FrameColumn#text}: empty for none. */
  public String text(String column) {
    return column(column).text(row);
  }

  /** {@link FrameColumn#value}: null for none. */
  public @Nullable Object value(String column) {
    return column(column).value(row);
  }
}
