package runnel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import runnel.spi.Databases;
import runnel.spi.SqlResult;

/**
 * The rows of a query, of which a database gives windows. Names of columns are those that the
 * database has given, in quotes; what visitors look for are arguments.
 */
final class SqlSource implements RowSource {
  private static final int MOST = 100_000;

  private final Databases.Database database;
  private final SqlText text;
  private final Map<String, ColumnType> types;
  private final String version;

  SqlSource(
      Databases.Database database, SqlText text, Map<String, ColumnType> types, String version) {
    this.database = database;
    this.text = text;
    this.types = types;
    this.version = version;
  }

  /** A query of which the other one is the table. It may end with a comment. */
  static String around(String sql) {
    return "select * from (\n" + sql + "\n) rows_";
  }

  @Override
  public Map<String, ColumnType> types() {
    return types;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public long count(RowQuery query) {
    Clause where = where(query);
    SqlResult result =
        ask(around(text.sql()).replaceFirst("\\*", "count(*)") + where.sql(), where.args(), 1);
    return result.columns().getFirst().get(0) instanceof Long n ? n : 0;
  }

  @Override
  public Frame window(RowQuery query, long from, int count) {
    Clause where = where(query);
    String sql =
        around(text.sql())
            + where.sql()
            + order(query)
            + " limit "
            + Math.min(count, MOST)
            + " offset "
            + Math.max(0, from);
    return SqlFrames.of(ask(sql, where.args(), MOST), types);
  }

  private SqlResult ask(String sql, List<@Nullable Object> more, int most) {
    List<@Nullable Object> args = new ArrayList<>(text.args());
    args.addAll(more);
    try {
      return database.query(sql, args, most);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunnelException("RN022", "The wait for a database was interrupted", "");
    }
  }

  /** A part of a statement, and what stands for its question marks. */
  private record Clause(String sql, List<@Nullable Object> args) {}

  private Clause where(RowQuery query) {
    List<String> all = new ArrayList<>();
    List<@Nullable Object> args = new ArrayList<>();
    if (!query.search().isEmpty()) {
      List<String> any = new ArrayList<>();
      for (String name : types.keySet()) {
        any.add(lower(name) + " like ? escape '!'");
        args.add("%" + literally(query.search()) + "%");
      }
      all.add(any.stream().collect(Collectors.joining(" or ", "(", ")")));
    }
    for (RowQuery.Filter filter : Moments.of(query.filters(), types)) {
      all.add(condition(filter, args));
    }
    return new Clause(all.isEmpty() ? "" : " where " + String.join(" and ", all), args);
  }

  private String condition(RowQuery.Filter filter, List<@Nullable Object> args) {
    String name = quoted(filter.column());
    List<Object> values = filter.values();
    return switch (filter.operator()) {
      case BLANK -> name + " is null";
      case NOT_BLANK -> name + " is not null";
      case EQUALS -> compared(filter, "=", 0, args);
      case NOT_EQUALS -> "(" + compared(filter, "<>", 0, args) + " or " + name + " is null)";
      case LESS -> compared(filter, "<", 0, args);
      case AT_MOST -> compared(filter, "<=", 0, args);
      case GREATER -> compared(filter, ">", 0, args);
      case AT_LEAST -> compared(filter, ">=", 0, args);
      case BETWEEN ->
          "(" + compared(filter, ">=", 0, args) + " and " + compared(filter, "<=", 1, args) + ")";
      case OUTSIDE ->
          "("
              + compared(filter, "<", 0, args)
              + " or "
              + compared(filter, ">=", 1, args)
              + " or "
              + name
              + " is null)";
      case CONTAINS -> like(filter, "%" + literally(values.getFirst()) + "%", args);
      case NOT_CONTAINS ->
          "(not "
              + like(filter, "%" + literally(values.getFirst()) + "%", args)
              + " or "
              + name
              + " is null)";
      case STARTS_WITH -> like(filter, literally(values.getFirst()) + "%", args);
      case ENDS_WITH -> like(filter, "%" + literally(values.getFirst()), args);
    };
  }

  private static String like(RowQuery.Filter filter, String pattern, List<@Nullable Object> args) {
    args.add(pattern);
    return lower(filter.column()) + " like ? escape '!'";
  }

  private String compared(
      RowQuery.Filter filter, String operator, int n, List<@Nullable Object> args) {
    Object value = filter.values().get(n);
    ColumnType type = types.getOrDefault(filter.column(), ColumnType.TEXT);
    String name = quoted(filter.column());
    if (value instanceof String text && !type.isTemporal()) {
      args.add(text.toLowerCase(Locale.ROOT));
      return lower(filter.column()) + " " + operator + " ?";
    }
    // ISO 8601 has a sign before years of five digits, most databases have none.
    args.add(value instanceof String text ? text.replaceFirst("^\\+0*", "") : value);
    return name
        + " "
        + operator
        + switch (type) {
          case DATE -> " cast(? as date)";
          case TIME -> " cast(? as time)";
          case DATE_TIME -> " cast(? as timestamp)";
          case INSTANT -> " cast(? as timestamp with time zone)";
          default -> " ?";
        };
  }

  /** Equal rows come in the order of all columns, so that no window has a row of another. */
  private String order(RowQuery query) {
    if (query.sort().isEmpty()) {
      return "";
    }
    List<String> by = new ArrayList<>();
    List<String> named = query.sort().stream().map(RowQuery.Sort::column).toList();
    for (RowQuery.Sort sort : query.sort()) {
      by.add(quoted(sort.column()) + (sort.descending() ? " desc" : " asc") + " nulls last");
    }
    types.forEach(
        (name, type) -> {
          if (type != ColumnType.OTHER && !named.contains(name)) {
            by.add(quoted(name));
          }
        });
    return " order by " + String.join(", ", by);
  }

  private static String lower(String column) {
    return "lower(cast(" + quoted(column) + " as varchar))";
  }

  private static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  /** So that it stands for itself in a pattern. */
  private static String literally(Object value) {
    return Display.text(value)
        .toLowerCase(Locale.ROOT)
        .replace("!", "!!")
        .replace("%", "!%")
        .replace("_", "!_");
  }
}
