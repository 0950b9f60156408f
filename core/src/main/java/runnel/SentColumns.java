package runnel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import runnel.internal.tree.Growing;
import runnel.internal.tree.Props;
import runnel.internal.wire.JsonWriter;

/** The columns of a chart as they are sent: properties {@code c0}, {@code c1} … */
final class SentColumns {
  private final List<Growing> columns = new ArrayList<>();

  /** Adds a column of numbers, those at {@code kept} only unless that is null; gives its number. */
  int numbers(double[] numbers, int @Nullable [] kept, boolean exact) {
    Growing column = new Growing();
    double scale = exact ? 0 : ChartNumbers.scale(numbers);
    int n = kept == null ? numbers.length : kept.length;
    for (int i = 0; i < n; i++) {
      column.add(
          ChartNumbers.json(ChartNumbers.rounded(numbers[kept == null ? i : kept[i]], scale)));
    }
    return add(column);
  }

  int numbers(double[] numbers) {
    return numbers(numbers, null, true);
  }

  /** Adds the places along an axis. */
  int places(ChartAxis axis, int @Nullable [] kept, boolean exact) {
    if (!axis.isCategory()) {
      return numbers(axis.at, kept, exact);
    }
    Growing column = new Growing();
    int n = kept == null ? axis.at.length : kept.length;
    for (int i = 0; i < n; i++) {
      column.add(axis.json(kept == null ? i : kept[i]));
    }
    return add(column);
  }

  /** Adds a column of texts. */
  int texts(List<? extends @Nullable String> texts) {
    Growing column = new Growing();
    texts.forEach(text -> column.add(JsonWriter.text(text)));
    return add(column);
  }

  /** Adds a column of any values, each a number, a truth value, a text or null. */
  int cells(List<? extends @Nullable Object> values) {
    Growing column = new Growing();
    values.forEach(value -> column.add(JsonWriter.text(Display.cell(value))));
    return add(column);
  }

  /** Adds a column of whole numbers. */
  int whole(int[] numbers) {
    Growing column = new Growing();
    for (int number : numbers) {
      column.add(Integer.toString(number));
    }
    return add(column);
  }

  private int add(Growing column) {
    columns.add(column);
    return columns.size() - 1;
  }

  void into(Props props) {
    for (int c = 0; c < columns.size(); c++) {
      props.with("c" + c, columns.get(c));
    }
  }
}
