package runnel.internal.data;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import runnel.ColumnType;

/** What texts say. */
public final class Parsing {
  // Of more digits are ids, which are not to be rounded off.
  private static final int DIGITS = 18;

  private Parsing() {}

  /** What all texts of a column say, those apart that stand for none. */
  static ColumnType guess(Texts texts, Predicate<String> none) {
    ColumnType type = null;
    for (int i = 0; i < texts.kept(); i++) {
      String text = texts.kept(i);
      if (text == null || none.test(text)) {
        continue;
      }
      ColumnType here = typeOf(text);
      if (type == null || type == here) {
        type = here;
      } else if (type.isNumeric() && here.isNumeric()) {
        type = ColumnType.NUMBER;
      } else {
        return ColumnType.TEXT;
      }
      if (type == ColumnType.TEXT) {
        return type;
      }
    }
    return type == null ? ColumnType.TEXT : type;
  }

  private static ColumnType typeOf(String text) {
    if (text.isEmpty()) {
      return ColumnType.TEXT;
    }
    char last = text.charAt(text.length() - 1);
    if (last >= '0' && last <= '9') {
      if (isWhole(text)) {
        return ColumnType.INTEGER;
      }
      if (isNumber(text)) {
        return ColumnType.NUMBER;
      }
      if (Dates.parseDate(text) != Dates.NONE) {
        return ColumnType.DATE;
      }
      if (Dates.parseDateTime(text) != Dates.NONE) {
        return ColumnType.DATE_TIME;
      }
      if (Dates.parseTime(text) != Dates.NONE) {
        return ColumnType.TIME;
      }
    }
    if (Dates.parseInstant(text) != Dates.NONE) {
      return ColumnType.INSTANT;
    }
    return truth(text) == null ? ColumnType.TEXT : ColumnType.BOOLEAN;
  }

  private static boolean isWhole(String text) {
    int start = text.charAt(0) == '-' ? 1 : 0;
    int digits = text.length() - start;
    // 007 is no number but a name.
    boolean named = digits > 1 && text.charAt(start) == '0';
    return digits > 0 && digits <= DIGITS && !named && digitsFrom(text, start) == text.length();
  }

  private static boolean isNumber(String text) {
    int start = text.charAt(0) == '-' ? 1 : 0;
    int at = digitsFrom(text, start);
    int digits = at - start;
    if (digits > 1 && text.charAt(start) == '0') {
      return false;
    }
    boolean point = at < text.length() && text.charAt(at) == '.';
    if (point) {
      int end = digitsFrom(text, at + 1);
      digits += end - at - 1;
      at = end;
    }
    if (digits == 0) {
      return false;
    }
    if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      at++;
      if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
        at++;
      }
      int end = digitsFrom(text, at);
      return end > at && end == text.length();
    }
    return point && at == text.length();
  }

  /** Whether a text is a number, as this reads numbers. */
  static boolean isNumeral(String text) {
    return !text.isEmpty() && (isWhole(text) || isNumber(text));
  }

  private static int digitsFrom(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  private static @Nullable Boolean truth(String text) {
    return text.equalsIgnoreCase("true")
        ? Boolean.TRUE
        : text.equalsIgnoreCase("false") ? Boolean.FALSE : null;
  }

  /**
   * Adds what a text says to a column that is none of texts.
   *
   * @return whether it says such a thing
   */
  static boolean add(Growing column, String text) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      column.addNull();
      return true;
    }
    return switch (column.type()) {
      case INTEGER -> {
        String digits = trimmed.charAt(0) == '+' ? trimmed.substring(1) : trimmed;
        try {
          yield column.add(Long.parseLong(digits));
        } catch (NumberFormatException none) {
          yield isNumber(digits) && column.add(Double.parseDouble(digits));
        }
      }
      case NUMBER -> {
        try {
          yield column.add(Double.parseDouble(trimmed));
        } catch (NumberFormatException none) {
          yield false;
        }
      }
      case BOOLEAN -> {
        Boolean truth = truth(trimmed);
        yield truth != null && column.add(truth.booleanValue());
      }
      case DATE -> some(column, Dates.parseDate(trimmed));
      case TIME -> some(column, Dates.parseTime(trimmed));
      case DATE_TIME -> {
        long time = Dates.parseDateTime(trimmed);
        long date = time == Dates.NONE ? Dates.parseDate(trimmed) : Dates.NONE;
        yield some(column, date == Dates.NONE ? time : date * Dates.DAY);
      }
      case INSTANT -> some(column, Dates.parseInstant(trimmed));
      case TEXT, OTHER -> column.add(text);
    };
  }

  private static boolean some(Growing column, long value) {
    return value != Dates.NONE && column.add(value);
  }

  /** A text that is not what its column should hold. */
  public static final class Misfit extends Exception {
    /** The first row that has it. */
    public final int row;

    /** The text. */
    public final String text;

    Misfit(int row, String text) {
      super(text, null, false, false);
      this.row = row;
      this.text = text;
    }
  }

  /**
   * A column of texts as one of what they say. Each different text is looked at once.
   *
   * @param none which of them stand for none
   * @throws Misfit if one says no such thing
   */
  public static Column as(ColumnType type, Texts texts, Predicate<String> none) throws Misfit {
    int kept = texts.kept();
    Growing said = new Growing(type);
    for (int i = 0; i < kept; i++) {
      String text = texts.kept(i);
      if (text == null || none.test(text)) {
        said.addNull();
      } else if (!said.add(text)) {
        int row = rowOf(texts, i);
        if (row >= 0) {
          throw new Misfit(row, text);
        }
        said.addNull(); // Left over from rows that were taken away.
      }
    }
    said.addNull();
    int[] rows = new int[texts.size()];
    for (int row = 0; row < rows.length; row++) {
      int at = texts.keptAt(row);
      rows[row] = at < 0 ? kept : at;
    }
    return said.build().take(rows);
  }

  private static int rowOf(Texts texts, int kept) {
    for (int row = 0; row < texts.size(); row++) {
      if (texts.keptAt(row) == kept) {
        return row;
      }
    }
    return -1;
  }
}
