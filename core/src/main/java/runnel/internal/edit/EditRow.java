package runnel.internal.edit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import runnel.internal.tree.Raw;
import runnel.internal.wire.JsonWriter;

/**
 * A row of a data editor. Its arrays have a cell for each column and are never written to: a change
 * gives the row another.
 */
public final class EditRow {
  private static final long EXACT = 1L << 53;

  final long number;
  // As the app gave it last; null if the visitor has added it.
  @Nullable Object @Nullable [] given;
  // As the visitor sees it.
  @Nullable Object[] cells;
  // As it counts: without a mistake. Null: not yet.
  @Nullable Object @Nullable [] good;
  // As the app has last seen it: in what the editor returned, and when it was told of a change.
  @Nullable Object @Nullable [] returned;
  @Nullable Object @Nullable [] told;
  boolean removed;
  // The visitor had deleted it when the app saw the rows last.
  boolean missed;
  // The app has let it go, and the visitor has brought it back: it stands after this one, or first.
  boolean isBack;
  @Nullable EditRow after;
  // What is wrong, by column; and with the row as a whole.
  private @Nullable String @Nullable [] wrong;
  private String message = "";
  private @Nullable Raw wire;
  // What the app's own row is, and the cells that it had then.
  private @Nullable Object source;
  private @Nullable Object @Nullable [] sourceCells;

  EditRow(long number, @Nullable Object @Nullable [] given, @Nullable Object[] cells) {
    this.number = number;
    this.given = given;
    this.cells = cells;
    this.good = given;
  }

  /** The cells that count, or null if the row does not yet. */
  public @Nullable Object @Nullable [] good() {
    return good;
  }

  /** As the visitor sees it. */
  public @Nullable Object[] cells() {
    return cells;
  }

  /** What the app gave of which the row is made, or null. */
  public @Nullable Object source() {
    return source;
  }

  /** The cells that {@link #source} has. */
  public @Nullable Object @Nullable [] sourceCells() {
    return sourceCells;
  }

  /** The app's own row. */
  void source(@Nullable Object source, @Nullable Object[] cells) {
    this.source = source;
    this.sourceCells = cells;
  }

  void set(int column, @Nullable Object cell) {
    cells = cells.clone();
    cells[column] = cell;
    wire = null;
  }

  void cells(@Nullable Object[] all) {
    if (!Arrays.equals(cells, all)) {
      wire = null;
    }
    cells = all;
  }

  /** The app has let it go, and the visitor wants it: it stands after that row, or first. */
  void comesBack(@Nullable EditRow predecessor) {
    given = null;
    returned = null;
    told = null;
    isBack = true;
    after = predecessor;
  }

  boolean isEdited() {
    return given != null && cells != given && !Arrays.equals(cells, given);
  }

  void judge(@Nullable String @Nullable [] wrong, String message) {
    if (!Arrays.equals(this.wrong, wrong) || !this.message.equals(message)) {
      wire = null;
    }
    this.wrong = wrong;
    this.message = message;
  }

  /** Whether something is wrong with it. */
  boolean isWrong() {
    return wrong != null || !message.isEmpty();
  }

  /** {@code [[cell,…], {"column": what is wrong,…}, what is wrong with the row]}. */
  Raw wire(String[] names) {
    Raw known = wire;
    if (known != null) {
      return known;
    }
    StringBuilder out = new StringBuilder("[[");
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        out.append(',');
      }
      write(out, cells[i]);
    }
    out.append(']');
    if (isWrong()) {
      Map<String, Object> words = new LinkedHashMap<>();
      for (int i = 0; wrong != null && i < names.length; i++) {
        if (wrong[i] != null) {
          words.put(names[i], Objects.requireNonNull(wrong[i]));
        }
      }
      JsonWriter.write(out.append(','), words);
    }
    if (!message.isEmpty()) {
      JsonWriter.write(out.append(','), message);
    }
    Raw made = new Raw(out.append(']').toString());
    wire = made;
    return made;
  }

  private static void write(StringBuilder out, @Nullable Object cell) {
    if (cell instanceof EditColumn.Fixed fixed) {
      out.append(fixed.json());
    } else {
      JsonWriter.write(out, json(cell));
    }
  }

  /** A cell as the wire has it. */
  static @Nullable Object json(@Nullable Object cell) {
    return switch (cell) {
      case Long whole when Math.abs(whole) > EXACT -> whole.toString();
      case Double number when number.isInfinite() -> number > 0 ? "∞" : "-∞";
      case Double number when number.isNaN() -> null;
      case null, default -> cell;
    };
  }
}
