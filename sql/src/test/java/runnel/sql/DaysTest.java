package runnel.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static runnel.RowQuery.Operator.AT_LEAST;
import static runnel.RowQuery.Operator.AT_MOST;
import static runnel.RowQuery.Operator.BETWEEN;
import static runnel.RowQuery.Operator.EQUALS;
import static runnel.RowQuery.Operator.GREATER;
import static runnel.RowQuery.Operator.LESS;
import static runnel.RowQuery.Operator.NOT_EQUALS;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import runnel.ColumnType;
import runnel.Frame;
import runnel.RowQuery;
import runnel.RowQuery.Filter;
import runnel.RowQuery.Operator;
import runnel.RowSource;
import runnel.servlet.Surroundings;
import runnel.test.AppTest;

/** A day among moments is all of it, the same in each database and in a frame. */
class DaysTest {
  static final String ROWS =
      """
      select * from (values
        (1, timestamp '2026-03-28 23:59:59.999999', timestamp with time zone '2026-03-28 22:59:59.999999+00:00'),
        (2, timestamp '2026-03-29 00:00:00', timestamp with time zone '2026-03-28 23:00:00+00:00'),
        (3, timestamp '2026-03-29 12:00:00', timestamp with time zone '2026-03-29 12:00:00+00:00'),
        (4, timestamp '2026-03-29 23:59:59.999999', timestamp with time zone '2026-03-29 21:59:59.999999+00:00'),
        (5, timestamp '2026-03-30 00:00:00', timestamp with time zone '2026-03-29 22:00:00+00:00'),
        (6, timestamp '9999-12-31 23:59:59.999', timestamp with time zone '9999-12-31 12:00:00+00:00'),
        (7, null, null)) v("n", "at", "moment")""";

  /** The 29th of March in Berlin, which had 23 hours. */
  private static final String BERLIN = "2026-03-28T23:00:00.000Z/2026-03-29T22:00:00.000Z";

  private static void numbers(
      RowSource source, String column, Operator operator, List<Object> values, long... expected) {
    RowQuery query = new RowQuery("", List.of(new Filter(column, operator, values)), List.of());
    assertThat(source.window(query, 0, 10).column("n").values())
        .as("%s %s %s", column, operator, values)
        .hasSize(Math.toIntExact(source.count(query)))
        .containsExactlyElementsOf(
            Arrays.stream(expected).boxed().map(Object.class::cast).toList());
  }

  static void assertAll(RowSource source) {
    for (String column : List.of("at", "moment")) {
      String day = column.equals("at") ? "2026-03-29" : BERLIN;
      numbers(source, column, EQUALS, List.of(day), 2, 3, 4);
      numbers(source, column, NOT_EQUALS, List.of(day), 1, 5, 6, 7);
      numbers(source, column, LESS, List.of(day), 1);
      numbers(source, column, AT_MOST, List.of(day), 1, 2, 3, 4);
      numbers(source, column, GREATER, List.of(day), 5, 6);
      numbers(source, column, AT_LEAST, List.of(day), 2, 3, 4, 5, 6);
      numbers(source, column, BETWEEN, List.of(day, day), 2, 3, 4);
    }
    numbers(source, "at", BETWEEN, List.of("2026-03-28", "2026-03-29T12:00"), 1, 2, 3);
    numbers(source, "at", EQUALS, List.of("2026-03-29T12:00"), 3);
    numbers(source, "at", NOT_EQUALS, List.of("2026-03-29T12:00"), 1, 2, 4, 5, 6, 7);
    numbers(source, "at", EQUALS, List.of("9999-12-31"), 6);
    numbers(source, "at", GREATER, List.of("9999-12-31"));
    // A day among instants without a zone is one of UTC, whatever the database's zone is.
    numbers(source, "moment", EQUALS, List.of("2026-03-29"), 3, 4, 5);
    numbers(source, "moment", NOT_EQUALS, List.of("9999-12-31"), 1, 2, 3, 4, 5, 7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"duckdb", "h2"})
  void a_day_is_all_of_it(String name) {
    try (JdbcDatabases databases =
        new JdbcDatabases(
            new Surroundings(
                Path.of(""),
                () -> Map.of("h2.url", "jdbc:h2:mem:days", "duckdb.url", "jdbc:duckdb:"),
                Map::of))) {
      assertIn(databases, name);
    }
  }

  static void assertIn(JdbcDatabases databases, String name) {
    AtomicReference<Frame> frame = new AtomicReference<>();
    try (var app =
        AppTest.startWith(
            databases,
            ui -> {
              RowSource source = ui.sql(name).rows(ROWS);
              assertThat(source.types())
                  .containsEntry("at", ColumnType.DATE_TIME)
                  .containsEntry("moment", ColumnType.INSTANT);
              assertAll(source);
              frame.set(ui.sql(name).frame(ROWS));
            })) {
      assertThat(app.texts()).isEmpty();
    }
    assertAll(Objects.requireNonNull(frame.get()));
  }
}
