package runnel.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import runnel.ColumnType;
import runnel.Frame;
import runnel.RowQuery;
import runnel.RowQuery.Filter;
import runnel.RowQuery.Operator;
import runnel.RowQuery.Sort;
import runnel.RowSource;
import runnel.server.Surroundings;
import runnel.test.AppTest;

/** Windows of a query, sorted and filtered by real databases; and frames. */
class SqlSourceTest {
  static final String ROWS =
      "select * from (values (1, 'Oslo', 1.5, date '2026-01-01'), (2, 'rome', 2.5, date '2026-02-01'),"
          + " (3, 'Lima', null, date '2026-03-01'), (4, '100%_!', 0.5, null))"
          + " v(\"n\", \"the \"\"city\"\"\", \"x\", \"day\") -- the end";
  private static final String CITY = "the \"city\"";

  private @Nullable RowSource source;
  private @Nullable Frame frame;

  private RowSource open(String database) {
    try (JdbcDatabases databases =
            new JdbcDatabases(
                new Surroundings(
                    Path.of(""),
                    () -> Map.of("h2.url", "jdbc:h2:mem:rows;DB_CLOSE_DELAY=-1"),
                    Map::of));
        var app =
            AppTest.startWith(
                databases,
                ui -> {
                  source = (database.isEmpty() ? ui.sql() : ui.sql(database)).rows(ROWS);
                  frame = (database.isEmpty() ? ui.sql() : ui.sql(database)).frame(ROWS);
                  assertAll(source);
                })) {
      return Objects.requireNonNull(source);
    }
  }

  private static List<Long> numbers(RowSource source, RowQuery query) {
    Frame window = source.window(query, 0, 100);
    assertThat(source.count(query)).isEqualTo(window.rows());
    return window.map(row -> row.integer("n"));
  }

  private static RowQuery only(String column, Operator operator, Object... values) {
    return new RowQuery("", List.of(new Filter(column, operator, List.of(values))), List.of());
  }

  static void assertAll(RowSource source) {
    assertThat(source.types())
        .containsEntry("n", ColumnType.INTEGER)
        .containsEntry(CITY, ColumnType.TEXT)
        .containsEntry("x", ColumnType.NUMBER)
        .containsEntry("day", ColumnType.DATE);
    assertThat(numbers(source, RowQuery.ALL)).containsExactly(1L, 2L, 3L, 4L);
    assertThat(numbers(source, new RowQuery("", List.of(), List.of(new Sort("x", true)))))
        .containsExactly(2L, 1L, 4L, 3L);
    assertThat(numbers(source, new RowQuery("", List.of(), List.of(new Sort("day", false)))))
        .containsExactly(1L, 2L, 3L, 4L);
    assertThat(numbers(source, new RowQuery("ROM", List.of(), List.of()))).containsExactly(2L);
    assertThat(numbers(source, new RowQuery("0%_!", List.of(), List.of()))).containsExactly(4L);
    assertThat(numbers(source, new RowQuery("%", List.of(), List.of()))).containsExactly(4L);
    assertThat(numbers(source, only(CITY, Operator.EQUALS, "ROME"))).containsExactly(2L);
    assertThat(numbers(source, only(CITY, Operator.NOT_CONTAINS, "o"))).containsExactly(3L, 4L);
    assertThat(numbers(source, only("x", Operator.AT_LEAST, 1.5))).containsExactly(1L, 2L);
    assertThat(numbers(source, only("x", Operator.NOT_EQUALS, 1.5))).containsExactly(2L, 3L, 4L);
    assertThat(numbers(source, only("x", Operator.BLANK))).containsExactly(3L);
    assertThat(numbers(source, only("n", Operator.BETWEEN, 2.0, 3.0))).containsExactly(2L, 3L);
    assertThat(numbers(source, only("day", Operator.GREATER, "2026-01-15")))
        .containsExactly(2L, 3L);
    assertThat(source.window(RowQuery.ALL, 2, 1).map(row -> row.integer("n"))).containsExactly(3L);
    for (String hostile : List.of("'; drop table t; --", "\" or 1=1 --", "?", "!", "\\")) {
      assertThat(numbers(source, only(CITY, Operator.EQUALS, hostile))).isEmpty();
      List<Long> found =
          new ArrayList<>(numbers(source, new RowQuery(hostile, List.of(), List.of())));
      assertThat(found).isEqualTo(hostile.equals("!") ? List.of(4L) : List.of());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "h2"})
  void aDatabaseSortsFiltersAndPages(String database) {
    open(database);
    Frame all = Objects.requireNonNull(frame);
    assertThat(all.rows()).isEqualTo(4);
    assertThat(all.types()).isEqualTo(Objects.requireNonNull(source).types());
  }

  @Test
  void aChangeMakesItAnother() {
    List<String> versions = new ArrayList<>();
    try (JdbcDatabases databases = new JdbcDatabases(Surroundings.none());
        var app =
            AppTest.startWith(
                databases,
                ui -> {
                  versions.add(ui.sql().rows("select 1 as n").version());
                  if (ui.button("change")) {
                    ui.sql().update("create table t (n int)");
                  }
                  ui.button("again");
                })) {
      app.button("again").click();
      assertThat(versions.get(1)).isEqualTo(versions.get(0));
      app.advance(java.time.Duration.ofSeconds(1));
      app.button("change").click();
      app.button("again").click();
      assertThat(versions.getLast()).isNotEqualTo(versions.getFirst());
    }
  }
}
