package runnel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import runnel.internal.data.Column;
import runnel.internal.data.Growing;
import runnel.internal.data.Table;

/** Rows here and there of a source that knows windows only. */
final class RowWindows {
  private static final int MOST = 1_000;

  private RowWindows() {}

  /** These rows of a query, in rising order. */
  static Frame take(RowSource source, RowQuery query, int[] rows) {
    Map<String, ColumnType> types = source.types();
    List<Growing> columns = new ArrayList<>();
    types.values().forEach(type -> columns.add(new Growing(type)));
    List<String> names = List.copyOf(types.keySet());
    int done = 0;
    while (done < rows.length) {
      int first = rows[done];
      int end = done;
      while (end < rows.length && rows[end] - first < MOST) {
        end++;
      }
      Frame window = source.window(query, first, rows[end - 1] - first + 1);
      for (; done < end; done++) {
        int row = rows[done] - first;
        for (int i = 0; i < names.size() && row < window.rows(); i++) {
          columns.get(i).add(window.column(names.get(i)).value(row));
        }
      }
    }
    List<Column> built = columns.stream().map(Growing::build).toList();
    return new Frame(new Table(names, built, built.isEmpty() ? 0 : built.get(0).size()));
  }
}
