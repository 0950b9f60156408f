package runnel.internal.data;

import org.jspecify.annotations.Nullable;
import runnel.ColumnType;
import runnel.internal.wire.JsonWriter;

/** Values of no type of ours: lists, maps, records. Shown and sorted by their texts. */
public final class Things extends Column {
  private final @Nullable Object[] values;

  Things(@Nullable Object[] values) {
    this.values = values;
  }

  @Override
  public ColumnType type() {
    return ColumnType.OTHER;
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public boolean isNull(int row) {
    return values[row] == null;
  }

  @Override
  public String text(int row) {
    Object value = values[row];
    return value == null ? "" : Values.text(value);
  }

  @Override
  public @Nullable Object thing(int row) {
    return values[row];
  }

  @Override
  public long[] ranks() {
    @Nullable String[] texts = new @Nullable String[values.length];
    for (int row = 0; row < texts.length; row++) {
      texts[row] = values[row] == null ? null : text(row);
    }
    return new Texts(texts, null).ranks();
  }

  @Override
  public Column take(int[] rows) {
    @Nullable Object[] taken = new @Nullable Object[rows.length];
    for (int i = 0; i < rows.length; i++) {
      taken[i] = values[rows[i]];
    }
    return new Things(taken);
  }

  @Override
  public void json(StringBuilder out, int row) {
    JsonWriter.write(out, Values.json(values[row], 0));
  }

  @Override
  long hashOf(int row) {
    return text(row).hashCode();
  }
}
