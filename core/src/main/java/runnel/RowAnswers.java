package runnel;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import runnel.internal.data.Column;
import runnel.internal.run.Answers;
import runnel.internal.run.Place;
import runnel.internal.tree.Raw;

/**
 * What a data frame tells its client: windows of its rows, and where they are to be had as a file.
 *
 * @param given what the app gave, of which the source was made
 * @param columns those that are shown, in the client's order
 */
record RowAnswers(Object given, RowSource source, List<String> columns, Place at)
    implements Answers {
  /** Rows as a source. Records that cannot have changed since the last run are not looked at. */
  static RowSource source(Place at, Object rows) {
    if (rows instanceof RowSource source) {
      return source;
    }
    Collection<?> given = (Collection<?>) rows;
    if (given instanceof List<?> list && !list.isEmpty() && list.getFirst() instanceof Record) {
      for (Answers known : at.answers()) {
        if (known instanceof RowAnswers before && before.given == rows && isFixed(list)) {
          return before.source;
        }
      }
    }
    return Frame.of(given);
  }

  // Java's lists that cannot be changed are their own copies.
  @SuppressWarnings("ReferenceEquality")
  private static boolean isFixed(List<?> list) {
    return List.copyOf(list) == list;
  }

  @Override
  public Object answer(Map<String, @Nullable Object> ask) throws IOException {
    RowAsk wanted = RowAsk.read(ask, source.types());
    if (ask.get("range") instanceof List<?> ends) {
      return Map.of("rows", RowRange.of(source, wanted.query(), ends));
    }
    return ask.containsKey("download")
        ? Map.of("href", at.files().offer(new CsvContent(source, wanted.query(), columns)))
        : window(wanted);
  }

  private Object window(RowAsk ask) {
    Map<String, Object> reply = new LinkedHashMap<>();
    reply.put("count", source.count(ask.query()));
    if (ask.count() > 0) {
      Frame rows = source.window(ask.query(), ask.from(), ask.count());
      reply.put("rows", new Raw(json(rows)));
      int[] order = source instanceof Frame frame ? frame.rowsOf(ask.query()) : null;
      if (order != null) {
        int from = (int) Math.min(ask.from(), order.length);
        int[] index = Arrays.copyOfRange(order, from, from + rows.rows());
        reply.put("index", Arrays.stream(index).boxed().toList());
      }
    }
    return reply;
  }

  private String json(Frame rows) {
    List<Column> shown = columns.stream().map(rows::inner).toList();
    StringBuilder out = new StringBuilder("[");
    for (int row = 0; row < rows.rows(); row++) {
      out.append(row == 0 ? "[" : ",[");
      for (int i = 0; i < shown.size(); i++) {
        if (i > 0) {
          out.append(',');
        }
        shown.get(i).json(out, row);
      }
      out.append(']');
    }
    return out.append(']').toString();
  }
}
