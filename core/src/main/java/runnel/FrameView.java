package runnel;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import runnel.internal.data.Column;
import runnel.internal.data.Dates;
import runnel.internal.data.Order;
import runnel.internal.data.Texts;

/**
 * Which rows of a frame a query means, as an array of their numbers. The latest are kept with the
 * frame, for all sessions that show it.
 */
final class FrameView {
  private static final int KEPT = 16;
  private static final int KEPT_TIMES_ROWS = 4;

  private final Frame frame;
  // The one used last at the end.
  private final Map<RowQuery, int[]> views = new LinkedHashMap<>();

  FrameView(Frame frame) {
    this.frame = frame;
  }

  /** The rows in their order; null: all, as they are. */
  synchronized int @Nullable [] of(RowQuery query) {
    if (query.equals(RowQuery.ALL)) {
      return null;
    }
    int[] rows = views.remove(query);
    if (rows == null) {
      rows = find(query);
      long budget = Math.max(1L << 20, (long) KEPT_TIMES_ROWS * frame.rows()) - rows.length;
      long kept = views.values().stream().mapToLong(each -> each.length).sum();
      var oldest = views.values().iterator();
      while (oldest.hasNext() && (kept > budget || views.size() >= KEPT)) {
        kept -= oldest.next().length;
        oldest.remove();
      }
    }
    views.put(query, rows);
    return rows;
  }

  private int[] find(RowQuery query) {
    RowQuery unsorted = new RowQuery(query.search(), query.filters(), List.of());
    int[] known = views.get(unsorted);
    int[] rows = known == null ? matching(unsorted) : known;
    for (RowQuery.Sort sort : query.sort().reversed()) {
      rows = Order.by(frame.inner(sort.column()), rows, sort.descending());
    }
    return rows;
  }

  private int[] matching(RowQuery query) {
    int[] rows = Order.natural(frame.rows());
    for (RowQuery.Filter filter : Moments.of(query.filters(), frame.types())) {
      rows = kept(rows, condition(frame.inner(filter.column()), filter));
    }
    if (!query.search().isEmpty()) {
      rows = kept(rows, search(query.search().toLowerCase(Locale.ROOT)));
    }
    return rows;
  }

  private static int[] kept(int[] rows, IntPredicate condition) {
    int[] kept = new int[rows.length];
    int count = 0;
    for (int row : rows) {
      if (condition.test(row)) {
        kept[count++] = row;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  private IntPredicate search(String text) {
    IntPredicate any = row -> false;
    for (Column column : frame.table().columns()) {
      any = any.or(textual(column, value -> value.toLowerCase(Locale.ROOT).contains(text)));
    }
    return any;
  }

  // Each different text of a column is looked at once.
  private static IntPredicate textual(Column column, Predicate<String> test) {
    return column instanceof Texts texts
        ? texts.matching(test)
        : row -> !column.isNull(row) && test.test(column.text(row));
  }

  private static IntPredicate condition(Column column, RowQuery.Filter filter) {
    List<Object> values = filter.values();
    return switch (filter.operator()) {
      case BLANK -> column::isNull;
      case NOT_BLANK -> row -> !column.isNull(row);
      case NOT_EQUALS -> condition(column, filter, RowQuery.Operator.EQUALS, values).negate();
      case NOT_CONTAINS -> condition(column, filter, RowQuery.Operator.CONTAINS, values).negate();
      case OUTSIDE ->
          condition(column, filter, RowQuery.Operator.AT_LEAST, values.subList(0, 1))
              .and(condition(column, filter, RowQuery.Operator.LESS, values.subList(1, 2)))
              .negate();
      default -> {
        ColumnType type = column.type();
        if (type.isNumeric() || type == ColumnType.BOOLEAN) {
          yield numeric(column, filter);
        }
        yield type.isTemporal() && filter.operator().compares()
            ? temporal(column, filter)
            : text(column, filter);
      }
    };
  }

  private static IntPredicate condition(
      Column column, RowQuery.Filter filter, RowQuery.Operator operator, List<Object> values) {
    return condition(column, new RowQuery.Filter(filter.column(), operator, values));
  }

  private static IntPredicate numeric(Column column, RowQuery.Filter filter) {
    double[] bounds = new double[2];
    for (int i = 0; i < filter.values().size(); i++) {
      Object value = filter.values().get(i);
      bounds[i] =
          switch (value) {
            case Number number -> number.doubleValue();
            case Boolean truth -> truth ? 1 : 0;
            default -> Double.NaN;
          };
    }
    double low = bounds[0];
    double high = bounds[1];
    return switch (filter.operator()) {
      case EQUALS -> row -> column.number(row) == low;
      case LESS -> row -> column.number(row) < low;
      case AT_MOST -> row -> column.number(row) <= low;
      case GREATER -> row -> column.number(row) > low;
      case AT_LEAST -> row -> column.number(row) >= low;
      case BETWEEN -> row -> column.number(row) >= low && column.number(row) <= high;
      default -> text(column, filter);
    };
  }

  // Days are moments by now, and BETWEEN is two conditions.
  private static IntPredicate temporal(Column column, RowQuery.Filter filter) {
    long bound = Dates.parse(column.type(), String.valueOf(filter.values().getFirst()));
    IntPredicate some = row -> !column.isNull(row);
    return some.and(
        switch (filter.operator()) {
          case LESS -> row -> column.whole(row) < bound;
          case AT_MOST -> row -> column.whole(row) <= bound;
          case GREATER -> row -> column.whole(row) > bound;
          case AT_LEAST -> row -> column.whole(row) >= bound;
          default -> row -> column.whole(row) == bound;
        });
  }

  private static IntPredicate text(Column column, RowQuery.Filter filter) {
    String low = String.valueOf(filter.values().get(0)).toLowerCase(Locale.ROOT);
    Predicate<String> test =
        switch (filter.operator()) {
          case EQUALS -> text -> text.equals(low);
          case CONTAINS -> text -> text.contains(low);
          case STARTS_WITH -> text -> text.startsWith(low);
          case ENDS_WITH -> text -> text.endsWith(low);
          case LESS -> text -> text.compareTo(low) < 0;
          case AT_MOST -> text -> text.compareTo(low) <= 0;
          case GREATER -> text -> text.compareTo(low) > 0;
          case AT_LEAST -> text -> text.compareTo(low) >= 0;
          default -> {
            String high = String.valueOf(filter.values().get(1)).toLowerCase(Locale.ROOT);
            yield text -> text.compareTo(low) >= 0 && text.compareTo(high) <= 0;
          }
        };
    return textual(column, text -> test.test(text.toLowerCase(Locale.ROOT)));
  }
}
