package runnel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import runnel.internal.data.Column;
import runnel.internal.data.Csv;
import runnel.internal.data.Table;

/**
 * The columns of a frame that is made of objects.
 *
 * @param <T> type of the rows
 */
public final class FrameOptions<T> {
  private final List<String> names = new ArrayList<>();
  private final List<Function<? super T, ?>> values = new ArrayList<>();

  FrameOptions() {}

  /** Adds a column, with a value for each row; null is a gap. */
  public FrameOptions<T> column(String name, Function<? super T, ?> value) {
    names.add(name);
    values.add(value);
    return this;
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  /** The first rows, at most so many. */
  Frame read(Collection<T> rows, int most) {
    Csv.distinct(names);
    int count = Math.min(rows.size(), most);
    List<Column> columns = new ArrayList<>();
    for (Function<? super T, ?> value : values) {
      ValueColumn column = new ValueColumn(count);
      int n = 0;
      for (T row : rows) {
        if (n++ == count) {
          break;
        }
        column.add(value.apply(row));
      }
      columns.add(column.build());
    }
    return new Frame(new Table(names, columns, count));
  }
}
