package runnel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import runnel.internal.data.Column;
import runnel.internal.data.Growing;

/** Values of one column whose type is found out when all are there. */
final class ValueColumn {
  private final RowReader reader = new RowReader();
  private @Nullable Object[] values;
  private int size;

  ValueColumn(int expected) {
    values = new @Nullable Object[expected];
  }

  void add(@Nullable Object value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, Math.max(16, size * 2));
    }
    values[size++] = reader.plain(value);
  }

  Column build() {
    return Growing.of(values, size);
  }
}
