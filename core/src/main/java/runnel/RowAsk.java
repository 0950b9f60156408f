package runnel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import runnel.RowQuery.Filter;
import runnel.RowQuery.Operator;
import runnel.RowQuery.Sort;
import runnel.internal.data.Csv;

/**
 * What a client asks of rows, checked: names are those of columns, and nothing is beyond measure.
 *
 * @param from number of the first row
 * @param count at most so many
 */
record RowAsk(RowQuery query, long from, int count) {
  static final int MOST_ROWS = 1_000;
  private static final int MOST_CHARS = 200;
  private static final int MOST_FILTERS = 100;
  private static final int MOST_SORTS = 8;

  static RowAsk read(Map<?, ?> ask, Map<String, ColumnType> types) {
    long from = ask.get("from") instanceof Long number ? number : 0;
    long count = ask.get("count") instanceof Long number ? number : 0;
    if (from < 0 || count < 0 || count > MOST_ROWS) {
      throw refused("a window of " + count + " rows from " + from);
    }
    return new RowAsk(query(ask, types), from, (int) count);
  }

  static RowQuery query(Map<?, ?> ask, Map<String, ColumnType> types) {
    return Moments.of(asked(ask, types), types);
  }

  /** The same as the visitor put it, with days. */
  static RowQuery asked(Map<?, ?> ask, Map<String, ColumnType> types) {
    String search = ask.get("search") instanceof String text ? text : "";
    if (search.length() > MOST_CHARS) {
      throw refused("a search for " + search.length() + " characters");
    }
    List<Filter> filters = new ArrayList<>();
    for (Object filter : list(ask.get("filters"), MOST_FILTERS)) {
      filters.add(filter(list(filter, 3), types));
    }
    List<Sort> sorts = new ArrayList<>();
    for (Object sort : list(ask.get("sort"), MOST_SORTS)) {
      List<?> parts = list(sort, 2);
      String column = column(parts.isEmpty() ? null : parts.get(0), types);
      sorts.add(new Sort(column, parts.size() > 1 && Boolean.TRUE.equals(parts.get(1))));
    }
    return new RowQuery(search, filters, sorts);
  }

  private static Filter filter(List<?> parts, Map<String, ColumnType> types) {
    if (parts.size() != 3 || !(parts.get(1) instanceof String name)) {
      throw refused("a filter of " + parts);
    }
    String column = column(parts.get(0), types);
    Operator operator = operator(name);
    List<Object> values = new ArrayList<>();
    for (Object value : list(parts.get(2), operator.values)) {
      values.add(value(types.get(column), value));
    }
    if (values.size() != operator.values) {
      throw refused(operator + " with " + values.size() + " values");
    }
    return new Filter(column, operator, values);
  }

  private static Object value(@Nullable ColumnType type, @Nullable Object value) {
    if (type != null && type.isNumeric()) {
      if (value instanceof Number number) {
        return number.doubleValue();
      }
    } else if (type == ColumnType.BOOLEAN && value instanceof Boolean truth) {
      return truth;
    } else if (value instanceof String text && text.length() <= MOST_CHARS) {
      return text;
    }
    throw refused("a value of " + value + " for a column of " + type);
  }

  private static Operator operator(String name) {
    for (Operator operator : Operator.values()) {
      if (operator.name().equals(name.toUpperCase(Locale.ROOT))) {
        return operator;
      }
    }
    throw refused("the operator " + name);
  }

  static String column(@Nullable Object name, Map<String, ColumnType> types) {
    if (name instanceof String text && types.containsKey(text)) {
      return text;
    }
    throw Csv.missing(String.valueOf(name), List.copyOf(types.keySet()));
  }

  private static List<?> list(@Nullable Object value, int most) {
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list && list.size() <= most) {
      return list;
    }
    throw refused(String.valueOf(value));
  }

  static RunnelException refused(String got) {
    String shown = got.length() <= 80 ? got : got.substring(0, 80) + "…";
    return new RunnelException("RN147", "Rows were asked for by " + shown, "");
  }
}
