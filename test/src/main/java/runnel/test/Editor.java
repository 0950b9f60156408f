package runnel.test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A data editor, and what a visitor does to it. Rows are counted from 0 as they are shown. Cells
 * are as on the wire: whole numbers are {@code Long}, days are days since 1970; what is written
 * into them may also be a text, which is taken for what it says.
 */
public final class Editor {
  private static final String SENDER = "test";
  private final Element element;

  Editor(Element element) {
    this.element = element;
  }

  /** The element, for its properties. */
  public Element element() {
    return element;
  }

  /** The cells of all rows, in the order of the columns. */
  public List<List<@Nullable Object>> rows() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (long number : numbers()) {
      rows.add(cells(number));
    }
    return rows;
  }

  /**
   * The cell of a row.
   *
   * @throws AssertionError if there is no such column
   */
  public @Nullable Object cell(int row, String column) {
    return cells(number(row)).get(columns().indexOf(known(column)));
  }

  /**
   * What is wrong with a cell, by a word of the wire: {@code type}, {@code required}, {@code
   * range}, {@code option}, {@code length}, {@code unique}; empty if nothing.
   */
  public String wrong(int row, String column) {
    List<?> parts = parts(number(row));
    Object wrong = parts.size() < 2 ? null : ((Map<?, ?>) parts.get(1)).get(known(column));
    return wrong == null ? "" : wrong.toString();
  }

  /** What the app says is wrong with a row; empty if nothing. */
  public String wrong(int row) {
    List<?> parts = parts(number(row));
    return parts.size() < 3 ? "" : String.valueOf(parts.get(2));
  }

  /** Writes into a cell; null empties it. */
  public Editor edit(int row, String column, @Nullable Object value) {
    return put(
        List.of(number(row)), List.of(known(column)), List.of(Collections.singletonList(value)));
  }

  /** Adds a row at the end. */
  public Editor add() {
    return put(List.of(lowest() - 1), List.of(), List.of(List.of()));
  }

  /** Deletes rows. */
  public Editor delete(int... rows) {
    List<Long> numbers = new ArrayList<>();
    for (int row : rows) {
      numbers.add(number(row));
    }
    send(List.of("remove", numbers));
    return this;
  }

  /** Takes back the last change. */
  public Editor undo() {
    send(List.of("undo"));
    return this;
  }

  /** Makes again what was taken back. */
  public Editor redo() {
    send(List.of("redo"));
    return this;
  }

  /**
   * Pastes lines of cells that tabs separate, as a spreadsheet has them, from a cell on to the
   * right and down. Lines beyond the last row become new ones.
   */
  public Editor paste(int row, String column, String text) {
    List<Long> numbers = numbers();
    List<String> columns = columns();
    int left = columns.indexOf(known(column));
    List<Long> into = new ArrayList<>();
    List<List<Object>> cells = new ArrayList<>();
    int wide = 0;
    long lowest = lowest();
    for (String line : text.split("\n")) {
      int at = row + into.size();
      into.add(at < numbers.size() ? numbers.get(at) : --lowest);
      List<Object> parts = List.of((Object[]) line.split("\t", -1));
      cells.add(parts);
      wide = Math.max(wide, parts.size());
    }
    return put(into, columns.subList(left, left + wide), cells);
  }

  private Editor put(List<Long> rows, List<String> columns, List<?> cells) {
    send(List.of("put", rows, columns, cells));
    return this;
  }

  // Each change has the next number of those of this sender.
  private void send(List<?> change) {
    long made =
        element.prop("value") instanceof Map<?, ?> kept
                && kept.get("seen") instanceof Map<?, ?> seen
                && seen.get(SENDER) instanceof Long number
            ? number
            : 0;
    element.send(List.of(SENDER, made + 1, change));
  }

  private List<String> columns() {
    return ((List<?>) Objects.requireNonNull(element.prop("columns")))
        .stream().map(column -> String.valueOf(((Map<?, ?>) column).get("name"))).toList();
  }

  private String known(String column) {
    if (!columns().contains(column)) {
      throw new AssertionError(
          element.label() + " has no column " + column + ", only " + columns());
    }
    return column;
  }

  private long lowest() {
    return element.prop("low") instanceof Long low ? low : 0;
  }

  private long number(int row) {
    return numbers().get(row);
  }

  private List<Long> numbers() {
    List<Long> numbers = new ArrayList<>();
    for (Object run : (List<?>) Objects.requireNonNull(element.prop("order"))) {
      long from = (Long) ((List<?>) run).get(0);
      long to = (Long) ((List<?>) run).get(1);
      for (long n = from; from > 0 ? n <= to : n >= to; n += from > 0 ? 1 : -1) {
        numbers.add(n);
      }
    }
    return numbers;
  }

  private List<?> parts(long number) {
    return (List<?>) Objects.requireNonNull(element.prop(Long.toString(number)));
  }

  @SuppressWarnings("unchecked") // Cells are JSON.
  private List<@Nullable Object> cells(long number) {
    return (List<@Nullable Object>) parts(number).get(0);
  }
}
