package runnel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import runnel.RowQuery.Filter;
import runnel.RowQuery.Operator;
import runnel.internal.data.Dates;

/**
 * Conditions on days, said of moments: so they mean the same in every source. A day among moments,
 * or an interval {@code from/to}, is from its first moment to before its last: a day may have 23
 * hours, and a database nanoseconds.
 */
final class Moments {
  private Moments() {}

  /** The same query with {@linkplain #of(List, Map) moments} in place of days. */
  static RowQuery of(RowQuery query, Map<String, ColumnType> types) {
    return new RowQuery(query.search(), of(query.filters(), types), query.sort());
  }

  /**
   * The same conditions, in columns of dates and times with moments only.
   *
   * @throws RunnelException RN147 if a value is no date or time
   */
  static List<Filter> of(List<Filter> filters, Map<String, ColumnType> types) {
    List<Filter> all = new ArrayList<>();
    for (Filter filter : filters) {
      ColumnType type = types.getOrDefault(filter.column(), ColumnType.OTHER);
      if (type.isTemporal() && filter.operator().compares()) {
        add(all, filter, type);
      } else {
        all.add(filter);
      }
    }
    return all;
  }

  private static void add(List<Filter> to, Filter filter, ColumnType type) {
    List<Span> spans = filter.values().stream().map(value -> span(filter, type, value)).toList();
    String from = spans.getFirst().from;
    String end = spans.getFirst().end;
    String name = filter.column();
    switch (filter.operator()) {
      case BETWEEN -> {
        to.add(new Filter(name, Operator.AT_LEAST, List.of(from)));
        Span last = spans.getLast();
        to.add(
            last.end == null
                ? new Filter(name, Operator.AT_MOST, List.of(last.from))
                : new Filter(name, Operator.LESS, List.of(last.end)));
      }
      case EQUALS -> {
        if (end == null) {
          to.add(filter);
        } else {
          to.add(new Filter(name, Operator.AT_LEAST, List.of(from)));
          to.add(new Filter(name, Operator.LESS, List.of(end)));
        }
      }
      case NOT_EQUALS ->
          to.add(end == null ? filter : new Filter(name, Operator.OUTSIDE, List.of(from, end)));
      case AT_MOST -> to.add(end == null ? filter : new Filter(name, Operator.LESS, List.of(end)));
      case GREATER ->
          to.add(end == null ? filter : new Filter(name, Operator.AT_LEAST, List.of(end)));
      case OUTSIDE ->
          to.add(new Filter(name, Operator.OUTSIDE, List.of(from, spans.getLast().from)));
      default -> to.add(new Filter(name, filter.operator(), List.of(from)));
    }
  }

  /** From a moment to before another; without an end it is that moment. */
  private record Span(String from, @Nullable String end) {}

  private static Span span(Filter filter, ColumnType type, Object value) {
    String text = String.valueOf(value);
    Span span = new Span(text, null);
    int slash = text.indexOf('/');
    if (type == ColumnType.DATE_TIME || type == ColumnType.INSTANT) {
      long day = Dates.parseDate(text);
      if (slash >= 0) {
        span = new Span(text.substring(0, slash), text.substring(slash + 1));
      } else if (day != Dates.NONE) {
        span = new Span(midnight(day, type), midnight(day + 1, type));
      }
    }
    if (Dates.parse(type, span.from) == Dates.NONE
        || (span.end != null && Dates.parse(type, span.end) == Dates.NONE)) {
      throw new RunnelException(
          "RN147", "Column \"" + filter.column() + "\" cannot be compared with " + text, "");
    }
    return span;
  }

  private static String midnight(long day, ColumnType type) {
    return Dates.date(day) + (type == ColumnType.INSTANT ? "T00:00:00Z" : "T00:00:00");
  }
}
