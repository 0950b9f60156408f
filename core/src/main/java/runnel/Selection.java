package runnel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor has chosen in a {@code ui.dataFrame}: rows, columns or cells. Rows are counted
 * from 0 as the app gave them, however the visitor has sorted them; those of a {@link RowSource}
 * other than a {@link Frame} in the order and with the filters that the visitor chose them in,
 * which {@link #frame} keeps to. Empty when the rows change.
 */
public final class Selection {
  /**
   * One cell.
   *
   * @param row its number, from 0
   * @param column name of its column
   */
  public record Cell(int row, String column) {}

  /** A click on a button in a cell; {@code number} tells clicks apart. */
  record Press(long number, int row, String column) {}

  private final RowSource source;
  // As the visitor put it; the rows are those of it with moments in place of days.
  final RowQuery query;
  private final BitSet rows;
  // Whether the rows are those that were left out of all.
  final boolean all;
  private final List<String> columns;
  private final List<Cell> cells;
  final @Nullable Press press;

  Selection(
      RowSource source,
      RowQuery query,
      BitSet rows,
      boolean all,
      List<String> columns,
      List<Cell> cells,
      @Nullable Press press) {
    this.source = source;
    this.query = query;
    this.rows = rows;
    this.all = all;
    this.columns = List.copyOf(columns);
    this.cells = List.copyOf(cells);
    this.press = press;
  }

  static Selection none(RowSource source) {
    return new Selection(source, RowQuery.ALL, new BitSet(), false, List.of(), List.of(), null);
  }

  /** Whether nothing is chosen. */
  public boolean isEmpty() {
    return count() == 0 && columns.isEmpty() && cells.isEmpty();
  }

  /** How many rows are chosen. */
  public int count() {
    return all ? Math.max(0, shown() - rows.cardinality()) : rows.cardinality();
  }

  /** The numbers of the rows that are chosen, in their order. */
  public int[] rows() {
    if (!all) {
      return rows.stream().toArray();
    }
    int[] order = source instanceof Frame frame ? frame.rowsOf(meant()) : null;
    int[] chosen = new int[shown()];
    int count = 0;
    for (int i = 0; i < chosen.length; i++) {
      int row = order == null ? i : order[i];
      if (!rows.get(row)) {
        chosen[count++] = row;
      }
    }
    int[] trimmed = Arrays.copyOf(chosen, count);
    Arrays.sort(trimmed);
    return trimmed;
  }

  private RowQuery meant() {
    return Moments.of(query, source.types());
  }

  private int shown() {
    return Math.toIntExact(source.count(meant()));
  }

  /** Whether a row is chosen. */
  public boolean contains(int row) {
    return all ? Arrays.binarySearch(rows(), row) >= 0 : rows.get(row);
  }

  /** The rows that are chosen, as a frame. */
  public Frame frame() {
    int[] chosen = rows();
    if (source instanceof Frame frame) {
      return frame.take(chosen);
    }
    return RowWindows.take(source, meant(), chosen);
  }

  /** The names of the columns that are chosen. */
  public List<String> columns() {
    return columns;
  }

  /** The cells that are chosen. */
  public List<Cell> cells() {
    return cells;
  }

  BitSet marked() {
    return rows;
  }

  /** What is chosen, like {@code rows [1, 3]}. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    if (all) {
      parts.add("all rows but " + rows.cardinality());
    } else if (!rows.isEmpty()) {
      parts.add("rows " + rows.toString().replace('{', '[').replace('}', ']'));
    }
    if (!columns.isEmpty()) {
      parts.add("columns " + columns);
    }
    if (!cells.isEmpty()) {
      parts.add("cells " + cells);
    }
    return parts.isEmpty() ? "nothing" : String.join(", ", parts);
  }
}
