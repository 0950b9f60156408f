package runnel.test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import runnel.RunnelException;
import runnel.spi.Databases;
import runnel.spi.SqlColumn;
import runnel.spi.SqlResult;

/**
 * Databases that a test makes up: what each statement brings, by a part of its text. {@code new
 * TestSql().answer("from sales", List.of(Map.of("city", "Oslo", "n", 3L)))}.
 *
 * <p>What is asked is written down in {@link #asked}: statements with their arguments. A statement
 * that has no answer fails with RN160. For one thread.
 */
public final class TestSql implements Databases {
  private record Answer(
      String part,
      BiFunction<String, List<@Nullable Object>, List<? extends Map<String, ?>>> rows) {}

  private final List<Answer> answers = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();

  /** No statement has an answer yet. */
  public TestSql() {}

  /**
   * What statements bring that have this in their text: a map for each row, by the names of the
   * columns. Of several that fit the last one counts.
   */
  public TestSql answer(String part, List<? extends Map<String, ?>> rows) {
    return answer(part, (sql, args) -> rows);
  }

  /** What statements bring, by their text and arguments; it may throw. */
  public TestSql answer(
      String part,
      BiFunction<String, List<@Nullable Object>, List<? extends Map<String, ?>>> rows) {
    answers.addFirst(new Answer(part, rows));
    return this;
  }

  /** All statements so far, like {@code select * from sales where city = ? [Oslo]}. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public Database open(String name) {
    return new Asked(name.isEmpty() ? "" : name + ": ");
  }

  private final class Asked implements Database, Transaction {
    private final String before;
    private boolean over;

    Asked(String before) {
      this.before = before;
    }

    @Override
    public SqlResult query(String sql, List<@Nullable Object> args, int maxRows) {
      return table(rows(sql, args));
    }

    @Override
    public long update(String sql, List<@Nullable Object> args) {
      return rows(sql, args).size();
    }

    private List<? extends Map<String, ?>> rows(String sql, List<@Nullable Object> args) {
      asked.add(before + sql + (args.isEmpty() ? "" : " " + args));
      for (Answer answer : answers) {
        if (sql.contains(answer.part())) {
          return answer.rows().apply(sql, args);
        }
      }
      throw new RunnelException("RN160", "The test has no answer to: " + sql, "sql.answer(...)");
    }

    @Override
    public Transaction begin() {
      asked.add(before + "begin");
      return new Asked(before);
    }

    @Override
    public void commit() {
      asked.add(before + "commit");
      over = true;
    }

    @Override
    public void rollback() {
      if (!over) {
        asked.add(before + "rollback");
      }
    }
  }

  private static SqlResult table(List<? extends Map<String, ?>> rows) {
    Set<String> names = new LinkedHashSet<>();
    rows.forEach(row -> names.addAll(row.keySet()));
    List<SqlColumn> columns = new ArrayList<>();
    for (String name : names) {
      @Nullable Object[] values = new Object[rows.size()];
      Arrays.setAll(values, i -> plain(rows.get(i).get(name)));
      columns.add(new SqlColumn(name, "ANY", values, null));
    }
    return new SqlResult(columns, rows.size());
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return value instanceof Integer n ? (Object) n.longValue() : value;
  }
}
