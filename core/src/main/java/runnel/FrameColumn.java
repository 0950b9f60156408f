package runnel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import runnel.internal.data.Column;

/**
 * One column of a {@link Frame}. Rows are counted from 0; another row is an {@link
 * IndexOutOfBoundsException}. Immutable, safe for use by many threads.
 */
public final class FrameColumn {
  private static final long DAY = 86_400_000;

  private final String name;
  private final Column column;

  FrameColumn(String name, Column column) {
    this.name = name;
    this.column = column;
  }

  /** Its name in the frame. */
  public String name() {
    return name;
  }

  /** What its values are. */
  public ColumnType type() {
    return column.type();
  }

  /** How many rows there are. */
  public int size() {
    return column.size();
  }

  /** Whether that row has no value. NaN is none. */
  public boolean isNull(int row) {
    return column.isNull(checked(row));
  }

  /**
   * A number; NaN for none. Of booleans 1 and 0.
   *
   * @throws RunnelException RN143 if these are neither numbers nor booleans
   */
  public double number(int row) {
    if (!type().isNumeric() && type() != ColumnType.BOOLEAN) {
      throw other("number", ColumnType.NUMBER);
    }
    return column.number(checked(row));
  }

  /**
   * A whole number; 0 for none, see {@link #isNull}.
   *
   * @throws RunnelException RN143 if these are no whole numbers
   */
  public long integer(int row) {
    if (type() != ColumnType.INTEGER) {
      throw other("integer", ColumnType.INTEGER);
    }
    return column.whole(checked(row));
  }

  /**
   * True or false; false for none, see {@link #isNull}.
   *
   * @throws RunnelException RN143 if these are no booleans
   */
  public boolean bool(int row) {
    if (type() != ColumnType.BOOLEAN) {
      throw other("bool", ColumnType.BOOLEAN);
    }
    return column.whole(checked(row)) != 0;
  }

  /**
   * Milliseconds since 1970 of a date (its midnight in UTC), a date and time (as if in UTC) or an
   * instant, or since midnight of a time; 0 for none, see {@link #isNull}.
   *
   * @throws RunnelException RN143 if these are neither dates nor times
   */
  public long millis(int row) {
    if (!type().isTemporal()) {
      throw other("millis", ColumnType.DATE_TIME);
    }
    long kept = column.whole(checked(row));
    return type() == ColumnType.DATE ? kept * DAY : kept;
  }

  /** Any value as text, dates and times in ISO 8601; empty for none. */
  public String text(int row) {
    return column.text(checked(row));
  }

  /**
   * Any value as an object: {@link Long}, {@link Double}, {@link Boolean}, {@link String}, {@link
   * LocalDate}, {@link LocalTime}, {@link LocalDateTime}, {@link Instant}, or what was given; null
   * for none.
   */
  public @Nullable Object value(int row) {
    if (isNull(row)) {
      return null;
    }
    return switch (type()) {
      case INTEGER -> (Object) column.whole(row);
      case NUMBER -> (Object) column.number(row);
      case BOOLEAN -> column.whole(row) != 0;
      case TEXT -> column.text(row);
      case DATE -> LocalDate.ofEpochDay(column.whole(row));
      case TIME -> LocalTime.ofNanoOfDay(column.whole(row) * 1_000_000);
      case DATE_TIME -> dateTime(column.whole(row));
      case INSTANT -> Instant.ofEpochMilli(column.whole(row));
      case OTHER -> column.thing(row);
    };
  }

  private static LocalDateTime dateTime(long millis) {
    long seconds = Math.floorDiv(millis, 1_000L);
    int nanos = (int) Math.floorMod(millis, 1_000L) * 1_000_000;
    return LocalDateTime.ofEpochSecond(seconds, nanos, ZoneOffset.UTC);
  }

  /** All of {@link #number}, as a new array. */
  public double[] numbers() {
    double[] numbers = new double[size()];
    for (int row = 0; row < numbers.length; row++) {
      numbers[row] = number(row);
    }
    return numbers;
  }

  /** All of {@link #text}, as a new array. */
  public String[] texts() {
    String[] texts = new String[size()];
    for (int row = 0; row < texts.length; row++) {
      texts[row] = text(row);
    }
    return texts;
  }

  /**
   * All of {@link #value}, looked at in their place: a list that is not copied, with a box for a
   * number when it is asked for. For what takes any {@code Iterable}, such as a {@code Series} of
   * DFLib.
   */
  public List<@Nullable Object> values() {
    return new AbstractList<>() {
      @Override
      public @Nullable Object get(int row) {
        return value(row);
      }

      @Override
      public int size() {
        return FrameColumn.this.size();
      }
    };
  }

  private int checked(int row) {
    return Objects.checkIndex(row, column.size());
  }

  private RunnelException other(String asked, ColumnType wanted) {
    return new RunnelException(
        "RN143",
        "Column \"" + name + "\" is of " + type() + ": it has no " + asked + "(row)",
        "frame.as(\"" + name + "\", ColumnType." + wanted + ")   // or column.text(row)");
  }

  /** Its name, type and size, like {@code mass INTEGER (344)}. */
  @Override
  public String toString() {
    return name + " " + type() + " (" + size() + ")";
  }
}
