package runnel.internal.edit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import runnel.ColumnType;
import runnel.internal.data.Column;
import runnel.internal.data.Growing;
import runnel.internal.run.Codec.Refused;

/**
 * What the cells of one column may hold. A cell is null, or what a {@link Column} of the type has:
 * a {@link Long} (also for days and times), a {@link Double}, a {@link Boolean}, a text. A text in
 * a column that is not of texts is what the visitor wrote and is no such thing: kept, marked, and
 * not counted.
 *
 * @param blank what an emptied cell is: null, or an empty text, or false
 * @param options the only texts that it may hold; empty: any
 * @param min least number
 * @param max greatest number
 * @param maxLength of a text
 */
public record EditColumn(
    String name,
    ColumnType type,
    boolean readOnly,
    boolean required,
    @Nullable Object blank,
    List<String> options,
    double min,
    double max,
    int maxLength) {
  private static final int MOST_CHARS = 10_000;
  private static final long MOST_DAYS = 100_000_000;
  private static final long MOST_MILLIS = MOST_DAYS * 86_400_000;

  /** Takes a copy of the options. */
  public EditColumn {
    options = List.copyOf(options);
  }

  /** The cell of a row of this column. */
  public static @Nullable Object cell(Column column, int row) {
    if (column.isNull(row)) {
      return null;
    }
    return switch (column.type()) {
      case INTEGER, DATE, TIME, DATE_TIME, INSTANT -> (Object) column.whole(row);
      case NUMBER -> (Object) column.number(row);
      case BOOLEAN -> column.whole(row) != 0;
      case TEXT -> column.text(row);
      case OTHER -> {
        StringBuilder json = new StringBuilder();
        column.json(json, row);
        yield new Fixed(json.toString());
      }
    };
  }

  /** What cannot be edited, as JSON. */
  record Fixed(String json) {}

  /** Adds a cell of this column that is right. */
  public static void add(Growing column, @Nullable Object cell) {
    switch (cell) {
      case Long whole -> column.add(whole.longValue());
      case Double number -> column.add(number.doubleValue());
      case Boolean truth -> column.add(truth.booleanValue());
      case null, default -> column.add(cell);
    }
  }

  /**
   * The cell that a client has sent.
   *
   * @throws Refused RN173 if no client of ours sends such a thing
   */
  @Nullable Object read(@Nullable Object wire) throws Refused {
    Object cell =
        switch (wire) {
          case null -> blank;
          case Boolean truth -> type == ColumnType.BOOLEAN ? truth : null;
          case Long whole -> whole(whole);
          case Double number -> number(number);
          case String text -> text(text);
          default -> null;
        };
    if (cell == null && wire != null && !(wire instanceof String text && text.isBlank())) {
      throw new Refused(
          "RN173",
          "column " + name + " holds " + type + ", got " + shortened(String.valueOf(wire)));
    }
    return cell;
  }

  private @Nullable Object whole(long value) {
    return switch (type) {
      case INTEGER -> value;
      case NUMBER -> (double) value;
      case DATE -> Math.abs(value) <= MOST_DAYS ? (Long) value : null;
      case TIME -> value >= 0 && value < 86_400_000 ? (Long) value : null;
      case DATE_TIME, INSTANT -> Math.abs(value) <= MOST_MILLIS ? (Long) value : null;
      default -> null;
    };
  }

  private @Nullable Object number(double value) {
    if (type == ColumnType.NUMBER && Double.isFinite(value)) {
      return value;
    }
    if (type != ColumnType.INTEGER || !Double.isFinite(value)) {
      return null;
    }
    // A fraction among whole numbers is a mistake that anybody makes.
    return value == Math.rint(value) && Math.abs(value) < 0x1p53
        ? (Object) (long) value
        : String.valueOf(value);
  }

  private @Nullable Object text(String text) throws Refused {
    if (text.length() > MOST_CHARS) {
      throw new Refused(
          "RN173",
          "column "
              + name
              + " takes texts of at most "
              + MOST_CHARS
              + " characters, got "
              + text.length());
    }
    if (text.isBlank()) {
      return blank;
    }
    if (type == ColumnType.TEXT) {
      return text;
    }
    Growing said = new Growing(type);
    if (!said.add(text)) {
      return text.strip();
    }
    Object cell = cell(said.build(), 0);
    boolean endless = cell instanceof Double number && !Double.isFinite(number);
    return cell == null || endless ? text.strip() : cell;
  }

  /** What is wrong with a cell, by a word of the wire, or null. */
  @Nullable String wrong(@Nullable Object cell) {
    if (readOnly) {
      return null;
    }
    if (cell == null || "".equals(cell)) {
      return required ? "required" : null;
    }
    if (type != ColumnType.TEXT && cell instanceof String) {
      return "type";
    }
    if (cell instanceof String text) {
      return text.length() > maxLength
          ? "length"
          : !options.isEmpty() && !options.contains(text) ? "option" : null;
    }
    boolean counts = type == ColumnType.INTEGER || type == ColumnType.NUMBER;
    if (counts && cell instanceof Number number) {
      double value = number.doubleValue();
      return value >= min && value <= max ? null : "range";
    }
    return null;
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
