package apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runnel.AppBody;
import runnel.RunnelException;
import runnel.Sql;
import runnel.test.AppTest;
import runnel.test.TestSql;

/** What apps do with databases; the databases are made up. */
class SqlTest {
  enum Kind {
    DRY,
    VERY_WET
  }

  record Day(
      LocalDate day,
      String cityName,
      int n,
      long big,
      double share,
      BigDecimal price,
      boolean open,
      Kind kind,
      @Nullable Integer maybe) {}

  private final TestSql sql = new TestSql();

  /** What the element says that stands for the exception. */
  private static String said(AppTest app) {
    return app.exception().toString();
  }

  private String failure(AppBody body) {
    try (var app = AppTest.startAllowingErrorsWith(sql, body)) {
      return said(app);
    }
  }

  @Test
  void rows_become_records_by_the_names_of_their_columns() {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("DAY", LocalDate.of(2026, 1, 2));
    row.put("city_name", "Oslo");
    row.put("N", new BigDecimal("3.0"));
    row.put("big", Long.MAX_VALUE);
    row.put("Share", 2L);
    row.put("price", 1.5);
    row.put("open", true);
    row.put("kind", "very wet");
    row.put("maybe", null);
    row.put("unused", "x");
    sql.answer("from days", List.of(row));
    try (var app =
        AppTest.startWith(sql, ui -> ui.text("" + ui.sql().query(Day.class, "from days")))) {
      assertThat(app.texts())
          .containsExactly(
              "["
                  + new Day(
                      LocalDate.of(2026, 1, 2),
                      "Oslo",
                      3,
                      Long.MAX_VALUE,
                      2.0,
                      new BigDecimal("1.5"),
                      true,
                      Kind.VERY_WET,
                      null)
                  + "]");
    }
  }

  record Small(byte n) {}

  record Text(String n) {}

  record Date(LocalDate n) {}

  record Colour(Kind n) {}

  record Needs(int n, int other) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Small  | 300   | RN162 | Column "n" is ANY, and Small.n is byte: row 1 has 300
          Small  |       | RN162 | Column "n" (ANY) is null in row 1, and Small.n is byte
          Small  | x     | RN162 | Small.n is byte: row 1 has "x"
          Date   | x     | RN162 | Date.n is java.time.LocalDate: row 1 has "x"
          Colour | green | RN162 | row 1 has "green"
          Needs  | 1     | RN163 | No column is called Needs.other; there are n
          """)
  void what_does_not_fit_is_named(String type, @Nullable String value, String code, String words)
      throws ClassNotFoundException {
    Class<?> wanted = Class.forName("apps.SqlTest$" + type);
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("n", value != null && value.matches("\\d+") ? Long.valueOf(value) : value);
    sql.answer("from t", List.of(row));

    assertThat(failure(ui -> ui.sql().query(wanted, "from t"))).contains(code).contains(words);
  }

  @Test
  void one_column_is_a_list_of_values_and_one_row_is_a_value() {
    sql.answer("select name", List.of(Map.of("name", "Oslo"), Map.of("name", "Rome")));
    sql.answer("count(*)", List.of(Map.of("count", 2L)));
    sql.answer("nothing", List.of());
    try (var app =
        AppTest.startWith(
            sql,
            ui -> {
              ui.text("" + ui.sql().query(String.class, "select name"));
              ui.text("" + ui.sql().one(int.class, "select count(*)"));
            })) {
      assertThat(app.texts()).containsExactly("[Oslo, Rome]", "2");
    }
    assertThat(failure(ui -> ui.sql().one(String.class, "select name")))
        .contains("RN164", "there are 2");
    assertThat(failure(ui -> ui.sql().one(String.class, "nothing"))).contains("RN16");
  }

  @Test
  void a_query_is_asked_once_for_all_until_something_changes_or_time_is_up() {
    sql.answer("from t", List.of(Map.of("n", 1L)));
    sql.answer("insert", List.of(Map.of("n", 1L)));
    AppBody body =
        ui -> {
          Sql db = ui.sql("shop", o -> o.ttl(Duration.ofSeconds(5)));
          if (ui.button("Add")) {
            db.update("insert into t values (?)", 7);
          }
          ui.button("again");
          db.query("from t where n = ?", 1);
        };
    try (var app = AppTest.startWith(sql, body);
        var other = app.another()) {
      app.button("again").click();
      other.button("again").click();
      assertThat(sql.asked()).containsExactly("shop: from t where n = ? [1]");

      other.button("Add").click();
      app.button("again").click();
      assertThat(sql.asked().subList(1, 3))
          .containsExactly("shop: insert into t values (?) [7]", "shop: from t where n = ? [1]");

      app.advance(Duration.ofSeconds(6));
      app.button("again").click();
      assertThat(sql.asked()).hasSize(4);
    }
  }

  @Test
  void lists_stand_for_as_many_values_and_nothing_is_put_into_the_text() {
    sql.answer("select", List.of());
    AppBody body =
        ui -> {
          ui.sql()
              .query(
                  "select '?' as \"?\" /* ? */ from t where a in (?) and b = ? -- ?\n and c in (?)",
                  List.of("x", "'; drop table t"),
                  Kind.DRY,
                  List.of());
        };
    try (var app = AppTest.startWith(sql, body)) {
      assertThat(sql.asked())
          .containsExactly(
              "select '?' as \"?\" /* ? */ from t where a in (?, ?) and b = ? -- ?\n"
                  + " and c in (select null where 1 = 0) [x, '; drop table t, DRY]");
    }
    assertThat(failure(ui -> ui.sql().query("select ?", new Small((byte) 1)))).contains("RN167");
  }

  @Test
  void a_transaction_is_undone_by_what_is_thrown() {
    sql.answer("insert", List.of(Map.of("n", 1L)));
    AppBody body =
        ui -> {
          Sql db = ui.sql();
          ui.button(
              "Good",
              o -> o.onClick(() -> db.transaction(tx -> tx.update("insert into t values (1)"))));
          if (ui.button("Bad")) {
            db.transaction(
                tx -> {
                  tx.update("insert into t values (2)");
                  throw new IllegalStateException("no");
                });
          }
        };
    try (var app = AppTest.startAllowingErrorsWith(sql, body)) {
      app.button("Good").click();
      assertThat(sql.asked()).containsExactly("begin", "insert into t values (1)", "commit");
      app.button("Bad").click();
      assertThat(sql.asked().subList(3, 6))
          .containsExactly("begin", "insert into t values (2)", "rollback");
      assertThat(said(app)).contains("no");
    }
  }

  @Test
  void what_the_database_says_stands_at_the_apps_own_line() {
    sql.answer(
        "from t",
        (text, args) -> {
          throw new RunnelException("RN160", "no such table: t", "");
        });

    assertThat(failure(ui -> ui.sql().query("from t")))
        .contains("RN160", "no such table: t", "SqlTest.java:");
  }

  @Test
  void a_load_and_a_cached_value_may_ask() {
    sql.answer("from t", List.of(Map.of("n", 1L)));
    AppBody body =
        ui -> {
          Sql db = ui.sql();
          ui.text("" + ui.cached("sum", () -> db.one(long.class, "from t") + 1));
          ui.text("" + ui.load("n", () -> db.update("from t")).await());
        };
    try (var app = AppTest.startWith(sql, body)) {
      assertThat(app.texts()).containsExactly("2", "1");
    }
  }
}
