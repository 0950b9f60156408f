package runnel.internal.data;

import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import runnel.ColumnType;
import runnel.internal.wire.JsonWriter;

/** Texts: each different one once, where they repeat. */
public final class Texts extends Column {
  // Without codes row i has text i; else text codes[i], and none below 0.
  private final @Nullable String[] texts;
  private final int @Nullable [] codes;

  Texts(@Nullable String[] texts, int @Nullable [] codes) {
    this.texts = texts;
    this.codes = codes;
  }

  @Override
  public ColumnType type() {
    return ColumnType.TEXT;
  }

  @Override
  public int size() {
    return codes == null ? texts.length : codes.length;
  }

  private @Nullable String at(int row) {
    if (codes == null) {
      return texts[row];
    }
    int code = codes[row];
    return code < 0 ? null : texts[code];
  }

  @Override
  public boolean isNull(int row) {
    return at(row) == null;
  }

  @Override
  public String text(int row) {
    String text = at(row);
    return text == null ? "" : text;
  }

  /** How many texts are kept: no more than there are rows. */
  int kept() {
    return texts.length;
  }

  /** One of the texts that are kept. */
  @Nullable String kept(int index) {
    return texts[index];
  }

  /** Where the text of a row is kept; below 0: it has none. */
  int keptAt(int row) {
    return codes == null ? row : codes[row];
  }

  /** The rows whose text passes; each different text is looked at once, and none never passes. */
  public IntPredicate matching(Predicate<String> test) {
    BitSet passing = new BitSet(texts.length);
    for (int i = 0; i < texts.length; i++) {
      String text = texts[i];
      if (text != null && test.test(text)) {
        passing.set(i);
      }
    }
    return codes == null ? passing::get : row -> codes[row] >= 0 && passing.get(codes[row]);
  }

  @Override
  public long[] ranks() {
    int[] order = Order.of(texts.length, (a, b) -> compare(texts[a], texts[b]));
    long[] ranks = new long[texts.length];
    for (int i = 1; i < order.length; i++) {
      boolean same = compare(texts[order[i - 1]], texts[order[i]]) == 0;
      ranks[order[i]] = ranks[order[i - 1]] + (same ? 0 : 1);
    }
    if (codes == null) {
      return ranks;
    }
    long[] ofRows = new long[codes.length];
    for (int row = 0; row < ofRows.length; row++) {
      ofRows[row] = codes[row] < 0 ? 0 : ranks[codes[row]];
    }
    return ofRows;
  }

  /** As in a dictionary: capital letters are told apart last. */
  static int compare(@Nullable String a, @Nullable String b) {
    if (a == null || b == null) {
      return a == null ? (b == null ? 0 : 1) : -1;
    }
    int order = a.compareToIgnoreCase(b);
    return order != 0 ? order : a.compareTo(b);
  }

  @Override
  public Column take(int[] rows) {
    if (codes != null) {
      int[] taken = new int[rows.length];
      for (int i = 0; i < rows.length; i++) {
        taken[i] = codes[rows[i]];
      }
      return new Texts(texts, taken);
    }
    @Nullable String[] taken = new @Nullable String[rows.length];
    for (int i = 0; i < rows.length; i++) {
      taken[i] = texts[rows[i]];
    }
    return new Texts(taken, null);
  }

  @Override
  public void json(StringBuilder out, int row) {
    JsonWriter.write(out, at(row));
  }

  @Override
  long hashOf(int row) {
    return text(row).hashCode();
  }
}
