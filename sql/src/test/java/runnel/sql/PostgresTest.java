package runnel.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import runnel.AppBody;
import runnel.ColumnType;
import runnel.Frame;
import runnel.RunnelException;
import runnel.Sql;
import runnel.servlet.Surroundings;
import runnel.test.AppTest;

/** A real PostgreSQL, as an app has it. */
class PostgresTest {
  private static Postgres postgres;

  private JdbcDatabases databases;

  @BeforeAll
  static void start() throws Exception {
    postgres = Postgres.start();
  }

  @AfterAll
  static void stop() throws Exception {
    postgres.close();
  }

  @BeforeEach
  void open() throws Exception {
    Map<String, String> settings =
        Map.of("shop.url", postgres.url(), "shop.user", "postgres", "shop.password", "hunter2");
    databases = new JdbcDatabases(new Surroundings(Path.of(""), () -> settings, Map::of));
    change("drop table if exists orders");
    change("create table orders (id int primary key, city text, price numeric(9,2), day date)");
    change(
        "insert into orders select i, case when i % 2 = 0 then 'Oslo' else 'Rome' end, i / 4.0,"
            + " date '2026-01-01' + i from generate_series(1, 20000) i");
  }

  @AfterEach
  void close() {
    databases.close();
  }

  private void change(String sql) throws InterruptedException {
    databases.open("shop").update(sql, List.of());
  }

  private AppTest app(AppBody body) {
    return AppTest.startWith(databases, body);
  }

  private static String code(Throwable problem) {
    return ((RunnelException) problem).code();
  }

  @Test
  void a_day_is_all_of_it() {
    DaysTest.assertIn(databases, "shop");
  }

  record Order(int id, String city, BigDecimal price, LocalDate day) {}

  @Test
  void rows_are_records_maps_and_single_values() {
    try (AppTest app =
        app(
            ui -> {
              Sql shop = ui.sql("shop");
              ui.text(
                  ""
                      + shop.query(
                          Order.class, "select * from orders where id <= ? order by id", 2));
              ui.text("" + shop.query("select city, price from orders where id = 3"));
              ui.text("" + shop.one(long.class, "select count(*) from orders"));
              ui.text("" + shop.query(String.class, "select distinct city from orders order by 1"));
            })) {
      assertThat(app.texts())
          .containsExactly(
              "[Order[id=1, city=Rome, price=0.25, day=2026-01-02],"
                  + " Order[id=2, city=Oslo, price=0.50, day=2026-01-03]]",
              "[{city=Rome, price=0.75}]",
              "20000",
              "[Oslo, Rome]");
    }
  }

  private static final String ALL =
      """
      select 1::smallint as s, 2 as i, 9223372036854775807 as l, 0.5::real as r, 1e300::float8 as d,
        12345678901234567890.12 as n, true as b, 'Zürich'::text as t, 'x'::char(3) as c,
        date '1969-07-20' as day, time '23:59:58.125' as clock,
        timestamp '1969-12-31 23:59:59.5' as at, timestamptz '2026-11-22 01:20:00+01' as moment,
        '11111111-2222-3333-4444-555555555555'::uuid as id, '{"a": 1}'::jsonb as j,
        array[1, 2] as list, '\\xaa00'::bytea as bytes, interval '1 day' as wait
      """;

  @Test
  void each_type_has_its_column() {
    List<Frame> frames = new ArrayList<>();
    try (AppTest _ =
        app(
            ui -> {
              frames.add(ui.sql("shop").frame(ALL));
              frames.add(ui.sql("shop").frame("select * from (" + ALL + ") all_ where false"));
            })) {
      Frame frame = frames.getFirst();
      assertThat(frame.types())
          .containsExactlyInAnyOrderEntriesOf(
              Map.ofEntries(
                  Map.entry("s", ColumnType.INTEGER),
                  Map.entry("i", ColumnType.INTEGER),
                  Map.entry("l", ColumnType.INTEGER),
                  Map.entry("r", ColumnType.NUMBER),
                  Map.entry("d", ColumnType.NUMBER),
                  Map.entry("n", ColumnType.NUMBER),
                  Map.entry("b", ColumnType.BOOLEAN),
                  Map.entry("t", ColumnType.TEXT),
                  Map.entry("c", ColumnType.TEXT),
                  Map.entry("day", ColumnType.DATE),
                  Map.entry("clock", ColumnType.TIME),
                  Map.entry("at", ColumnType.DATE_TIME),
                  Map.entry("moment", ColumnType.INSTANT),
                  Map.entry("id", ColumnType.TEXT),
                  Map.entry("j", ColumnType.TEXT),
                  Map.entry("list", ColumnType.OTHER),
                  Map.entry("bytes", ColumnType.OTHER),
                  Map.entry("wait", ColumnType.TEXT)));
      assertThat(frames.getLast().types()).isEqualTo(frame.types());
      assertThat(frame.column("l").value(0)).isEqualTo(Long.MAX_VALUE);
      assertThat(frame.column("b").value(0)).isEqualTo(true);
      assertThat(frame.column("day").value(0)).isEqualTo(LocalDate.of(1969, 7, 20));
      assertThat(frame.column("clock").value(0)).isEqualTo(LocalTime.of(23, 59, 58, 125_000_000));
      assertThat(frame.column("at").value(0))
          .isEqualTo(LocalDateTime.of(1969, 12, 31, 23, 59, 59, 500_000_000));
      assertThat(frame.column("moment").value(0)).isEqualTo(Instant.parse("2026-11-22T00:20:00Z"));
      assertThat(frame.column("id").value(0)).isEqualTo("11111111-2222-3333-4444-555555555555");
      assertThat(frame.column("j").value(0)).isEqualTo("{\"a\": 1}");
      assertThat(frame.column("list").value(0)).isEqualTo(List.of(1L, 2L));
    }
  }

  record Sent(
      boolean b, long l, double d, BigDecimal n, LocalDate day, LocalTime clock, Instant moment) {}

  @Test
  void arguments_keep_their_types() {
    Sent sent =
        new Sent(
            true,
            Long.MIN_VALUE,
            -0.1,
            new BigDecimal("0.10"),
            LocalDate.of(2026, 1, 31),
            LocalTime.of(1, 2, 3),
            Instant.parse("2026-11-22T00:20:00.5Z"));
    try (AppTest app =
        app(
            ui -> {
              Sql shop = ui.sql("shop");
              ui.text(
                  ""
                      + shop.query(
                          Sent.class,
                          "select ? as b, ? as l, ? as d, ? as n, ? as day, ? as clock, ?::timestamptz as moment",
                          sent.b,
                          sent.l,
                          sent.d,
                          sent.n,
                          sent.day,
                          sent.clock,
                          sent.moment));
              ui.text(
                  ""
                      + shop.query(
                          Integer.class,
                          "select id from orders where id in (?) order by id",
                          List.of(7, 3, 99_999)));
              ui.text("" + shop.query("select id from orders where city = ?", (Object) null));
              ui.text(
                  ""
                      + shop.one(
                          long.class,
                          "select count(*) from orders where day > ?",
                          LocalDate.of(2080, 1, 1)));
              ui.text("" + shop.one(String.class, "select ?::uuid::text", new UUID(1, 2)));
            })) {
      assertThat(app.texts().getFirst()).isEqualTo("[" + sent + "]");
      assertThat(app.texts().get(1)).isEqualTo("[3, 7]");
      assertThat(app.texts().get(2)).isEqualTo("[]");
      assertThat(app.texts().get(3)).isEqualTo("277");
      assertThat(app.texts().get(4)).isEqualTo("00000000-0000-0001-0000-000000000002");
    }
  }

  @Test
  void a_value_that_is_sql_stays_a_value() {
    String[] hostile = {
      "'; drop table orders; --", "Oslo' or '1'='1", "\\'; drop table orders; --", "$1", "?"
    };
    try (AppTest app =
        app(
            ui -> {
              Sql shop = ui.sql("shop");
              for (String each : hostile) {
                ui.text("" + shop.query("select * from orders where city = ?", each).size());
                ui.text(
                    ""
                        + shop.query("select * from orders where city in (?)", List.of(each, each))
                            .size());
                ui.text(shop.one(String.class, "select ?::text", each));
              }
              ui.text("" + shop.one(long.class, "select count(*) from orders"));
            })) {
      List<String> expected = new ArrayList<>();
      for (String each : hostile) {
        expected.addAll(List.of("0", "0", each));
      }
      expected.add("20000");
      assertThat(app.texts()).isEqualTo(expected);
    }
  }

  /** Windows, sorted and filtered by it: the same as of the other databases. */
  @Test
  void it_pages_for_a_data_frame() {
    try (AppTest _ = app(ui -> SqlSourceTest.assertAll(ui.sql("shop").rows(SqlSourceTest.ROWS)))) {}
    try (AppTest app =
        app(
            ui ->
                ui.dataFrame(
                    ui.sql("shop").rows("select * from orders"), o -> o.label("Orders")))) {
      assertThat(app.dataFrame().ask(Map.of("from", 19_999, "count", 5)).get("count"))
          .isEqualTo(20_000L);
    }
  }

  @Test
  void mistakes_are_told_in_its_words_with_their_place() {
    try (AppTest app =
        AppTest.startAllowingErrorsWith(
            databases, ui -> ui.sql("shop").query("select id,\n nobody\nfrom orders"))) {
      assertThat(app.exception().prop("code")).isEqualTo("RN160");
      assertThat(String.valueOf(app.exception().prop("message")))
          .contains("column \"nobody\" does not exist", "LINE 2:  nobody\n         ^")
          .doesNotContain("hunter2");
    }
  }

  /** So that only what is wanted is brought here: the 50,000th row would end the connection. */
  @Test
  void a_result_that_is_too_large_is_not_brought_to_its_end() {
    assertThatThrownBy(
            () -> databases.open("shop").query(KILLED_AT.formatted(50_000), List.of(), 10))
        .satisfies(e -> assertThat(code(e)).as("%s", e).isEqualTo("RN169"));
  }

  private static final String KILLED_AT =
      "select i, case when i = %d then pg_terminate_backend(pg_backend_pid()) end as killed"
          + " from generate_series(1, 100000) i";

  @Test
  void a_connection_that_drops_in_the_middle_is_told_at_its_place_and_the_rest_lives() {
    try (AppTest app =
        AppTest.startAllowingErrorsWith(
            databases,
            ui -> {
              ui.text("before");
              if (ui.checkbox("broken", true)) {
                ui.sql("shop").query(KILLED_AT.formatted(50_000));
              }
              ui.text("after " + ui.sql("shop").one(long.class, "select count(*) from orders"));
            })) {
      assertThat(app.texts()).containsExactly("before");
      assertThat(app.exception().prop("code")).isEqualTo("RN161");
      try (AppTest other = app.another()) {
        other.checkbox("broken").set(false);
        assertThat(other.texts()).containsExactly("before", "after 20000");
      }
      app.checkbox("broken").set(false);
      assertThat(app.texts()).containsExactly("before", "after 20000");
    }
  }

  @Test
  void a_transaction_whose_connection_drops_has_not_happened() throws Exception {
    try (AppTest app =
        AppTest.startAllowingErrorsWith(
            databases,
            ui ->
                ui.sql("shop")
                    .transaction(
                        tx -> {
                          tx.update("delete from orders");
                          tx.one(
                              String.class, "select pg_terminate_backend(pg_backend_pid())::text");
                          return tx.update("insert into orders values (-1, 'x', 0, null)");
                        }))) {
      assertThat(app.exception().prop("code")).isEqualTo("RN161");
    }
    assertThat(count()).isEqualTo(20_000L);
  }

  private @Nullable Object count() throws InterruptedException {
    return databases
        .open("shop")
        .query("select count(*) from orders", Arrays.asList(), 1)
        .columns()
        .getFirst()
        .get(0);
  }

  @Test
  void what_is_inserted_by_a_query_is_kept() throws Exception {
    try (AppTest app =
        app(
            ui ->
                ui.text(
                    ""
                        + ui.sql("shop")
                            .query(
                                "insert into orders values (0, 'Lima', 1, null) returning id")))) {
      assertThat(app.texts()).containsExactly("[{id=0}]");
    }
    assertThat(Objects.requireNonNull(count())).isEqualTo(20_001L);
  }
}
