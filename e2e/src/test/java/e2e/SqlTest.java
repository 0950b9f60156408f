package e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Databases, as a visitor and an author see them, on both hosts. */
class SqlTest extends Browser {
  private static final String APP =
      """
      import runnel.*;

      void main() {
        Runnel.run(this::app);
      }

      record City(String name, int people, LocalDate since, double share) {}

      void app(Ui ui) {
        Sql sql = ui.sql();
        String name = ui.textInput("Name", "Oslo");
        ui.text("Found " + sql.query(City.class, "from 'cities.json' where name = ?", name));
        ui.text("Typed " + sql.query("select ? + 1 as n, ? as d, ?::decimal(9,2) as e, sum(?) as s",
            Long.MAX_VALUE - 1, LocalDate.of(2026, 1, 2), new BigDecimal("1.5"), 2));
        ui.cached("t", () -> sql.update("create table t (name varchar)"));
        if (ui.button("Add")) {
          ui.text("Added " + sql.update("insert into t values (?), (?)", name, name));
        }
        if (ui.button("Undo")) {
          try {
            sql.transaction(tx -> {
              tx.update("delete from t");
              ui.text("Within " + tx.one(int.class, "select count(*) from t"));
              throw new IllegalStateException();
            });
          } catch (IllegalStateException e) {
            ui.text("Undone");
          }
        }
        ui.text("There are " + sql.one(long.class, "select count(*) from t where name = ?", name));
        sql.query("select nobody from 'cities.json'");
        ui.text("not reached");
      }
      """;

  @TempDir Path folder;

  enum Host {
    SERVER,
    BROWSER
  }

  private Path app() throws Exception {
    Files.writeString(
        folder.resolve("cities.json"),
        """
        [{"name": "Oslo", "people": 717710, "since": "1048-01-01", "share": 0.25},
         {"name": "Rome", "people": 2748109, "since": "0001-04-21", "share": 1}]
        """);
    return Files.writeString(folder.resolve("App.java"), APP);
  }

  @ParameterizedTest
  @EnumSource(Host.class)
  void values_statements_and_mistakes_are_the_same_on_both_hosts(Host host) throws Exception {
    String url =
        host == Host.SERVER
            ? keep(AppProcess.run(app())).url()
            : keep(Site.of(app(), folder.resolve("site"))).url();
    Page page = open(url);
    assertThat(
            page.getByText("Found [City[name=Oslo, people=717710, since=1048-01-01, share=0.25]]"))
        .isVisible();
    assertThat(page.getByText("Typed [{n=9223372036854775807, d=2026-01-02, e=1.50, s=2}]"))
        .isVisible();
    assertThat(element(page, "exception")).containsText("\"nobody\" not found in FROM clause");
    assertThat(element(page, "exception")).containsText("LINE 1: select nobody from");
    assertThat(element(page, "exception")).containsText("App.java:31");
    assertThat(element(page, "exception")).containsText("RN160");

    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add")).click();
    assertThat(page.getByText("Added 2")).isVisible();
    assertThat(page.getByText("There are 2")).isVisible();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo")).click();
    assertThat(page.getByText("Within 0")).isVisible();
    assertThat(page.getByText("Undone")).isVisible();
    assertThat(page.getByText("There are 2")).isVisible();

    String hostile = "Oslo'; drop table t; --";
    page.getByLabel("Name").fill(hostile);
    page.getByLabel("Name").press("Enter");
    assertThat(page.getByText("There are 0")).isVisible();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add")).click();
    // What the runs before have drawn and this one did not reach is still there, as old.
    Locator fresh = page.locator("[data-element=text]:not([data-stale])");
    assertThat(fresh.filter(new Locator.FilterOptions().setHasText("There are 2"))).isVisible();
  }

  /** Written by the server's DuckDB, read by it and, in a browser, without its reader. */
  @Test
  void parquet_beside_the_app_is_the_same_on_both_hosts() throws Exception {
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckDb.createStatement()) {
      statement.execute(
          """
          copy (
            select -1::tinyint as i8, 70000 as i32, 9223372036854775807 as i64,
              200000::ubigint as u64, 0.25::float as f, 1e300 as d, true as ok,
              12345678901234567890.12::decimal(38,2) as big, -1.05::decimal(4,2) as small,
              'Zürich, "x"' as t, 'b'::enum('a', 'b') as e, date '1969-07-20' as day,
              time '23:59:58.123456' as clock, timestamp '1969-12-31 23:59:59.999999' as at,
              null::integer as none
          ) to '%s/all.parquet'"""
              .formatted(folder));
      for (String codec : List.of("zstd", "gzip", "brotli", "snappy")) {
        statement.execute(
            "copy (select i, 'name ' || i as name from range(20000) t(i)) to '%s/%s.parquet' (compression %s)"
                .formatted(folder, codec, codec));
      }
    }
    Files.writeString(folder.resolve("bad.parquet"), "PAR1, it says");
    Path app =
        Files.writeString(
            folder.resolve("App.java"),
            """
            import runnel.*;

            void main() {
              Runnel.run(
                  ui -> {
                    Sql sql = ui.sql();
                    ui.text("All " + sql.query("from 'all.parquet'"));
                    ui.text("Frame " + sql.frame("from 'all.parquet'"));
                    for (String codec : List.of("zstd", "gzip", "brotli", "snappy")) {
                      ui.text(codec + sql.query(
                          "select sum(i)::bigint as n, max(name) as m from '" + codec + ".parquet'"));
                    }
                    ui.button("Again");
                    sql.query("from 'bad.parquet'");
                  });
            }
            """);
    Page server = open(keep(AppProcess.run(app)).url());
    Page site = open(keep(Site.of(app, folder.resolve("site"))).url());
    for (Page page : List.of(server, site)) {
      assertThat(page.getByText("zstd[{n=199990000, m=name 9999}]")).isVisible();
      assertThat(element(page, "exception")).containsText("RN160");
      assertThat(element(page, "exception")).containsText("App.java:14");
    }
    assertThat(server.locator("[data-element=text]").allTextContents())
        .hasSize(6)
        .anyMatch(text -> text.contains("big=12345678901234567890.12, small=-1.05, t=Zürich"))
        .isEqualTo(site.locator("[data-element=text]").allTextContents());
  }

  /** As DuckDB's users write it: with its readers by name, their options, lists and patterns. */
  @Test
  void files_are_read_by_the_same_calls_on_both_hosts() throws Exception {
    Files.writeString(folder.resolve("north.csv"), "city;n\nOslo;1\nBergen;2\n");
    Files.writeString(folder.resolve("south.csv"), "city;n\nRome;3\n");
    Files.writeString(
        folder.resolve("a.json"),
        "[{\"city\":\"Lima\",\"n\":7,\"day\":\"2026-01-02\"},{\"city\":\"Cusco\",\"n\":8}]");
    Files.writeString(folder.resolve("b.json"), "[{\"city\":\"Quito\",\"n\":9}]");
    Files.writeString(folder.resolve("c.ndjson"), "{\"n\":1.5}\n{\"n\":2}\n");
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckDb.createStatement()) {
      for (int i = 1; i <= 2; i++) {
        statement.execute(
            "copy (select %d::bigint as n, 'Nr. %d' as name) to '%s/p%d.parquet'"
                .formatted(i, i, folder, i));
      }
    }
    List<String> statements =
        List.of(
            "from read_csv('north.csv', delim=';')",
            "from read_csv('north.csv', delim=';', columns={town: 'varchar', n: 'double'})",
            "from read_csv_auto('./south.csv')",
            "from './south.csv'",
            "from read_csv(['north.csv', 'south.csv'], delim=';') order by n",
            "from '*.csv' order by n",
            "from read_csv('./*or*.csv') order by n",
            "from read_parquet('p1.parquet')",
            "from parquet_scan('./p2.parquet')",
            "from read_parquet(['p1.parquet', 'p2.parquet'], union_by_name=true) order by n",
            "from read_parquet('*.parquet') order by n",
            "from '*.parquet' order by n",
            "from read_json('a.json')",
            "from read_json_auto('a.json', format='array')",
            "from read_json_auto(['a.json', 'b.json']) order by n",
            "from read_json('*.json') order by n",
            "from read_ndjson('c.ndjson')",
            "with p as (from read_parquet('p1.parquet'))"
                + " select name, city from p join read_csv('north.csv', delim=';') using (n)");
    Path app =
        Files.writeString(
            folder.resolve("App.java"),
            """
            import runnel.*;

            void main() {
              Runnel.run(
                  ui -> {
                    Sql sql = ui.sql();
                    for (String statement : List.of(
                      %s)) {
                      ui.text(statement + " " + sql.query(statement));
                    }
                    ui.text("csv " + sql.query("from read_csv(?, delim=';')", "north.csv"));
                    ui.text("parquet " + sql.query("from read_parquet(?)", "p1.parquet"));
                    ui.text("within " + sql.transaction(tx -> tx.query("from read_json('b.json')")));
                    String option = "sample_size";
                    sql.query("from read_json('a.json', " + option + "=1)");
                    ui.text("last");
                  });
            }
            """
                .formatted(
                    statements.stream()
                        .map(statement -> "\"" + statement + "\"")
                        .collect(Collectors.joining(",\n"))));
    Page server = open(keep(AppProcess.run(app)).url());
    Page site = open(keep(Site.of(app, folder.resolve("site"))).url());

    assertThat(server.getByText("last")).isVisible();
    assertThat(element(site, "exception")).containsText("RN242");
    assertThat(element(site, "exception")).containsText("read_json(..., sample_size = ...)");
    assertThat(element(site, "exception")).containsText("App.java:");
    List<String> told = site.locator("[data-element=text]").allTextContents();
    assertThat(told)
        .hasSize(statements.size() + 3)
        .contains(
            "from read_csv('north.csv', delim=';') [{city=Oslo, n=1}, {city=Bergen, n=2}]",
            "from read_json('*.json') order by n [{city=Lima, n=7, day=2026-01-02},"
                + " {city=Cusco, n=8, day=null}, {city=Quito, n=9, day=null}]",
            "within [{city=Quito, n=9}]");
    assertThat(server.locator("[data-element=text]").allTextContents())
        .startsWith(told.toArray(String[]::new));
  }

  @Test
  void what_a_site_cannot_read_is_said_by_the_build() throws Exception {
    Path app =
        Files.writeString(
            folder.resolve("App.java"),
            """
            import runnel.*;

            void main() {
              Runnel.run(
                  ui -> {
                    Sql sql = ui.sql();
                    sql.query("from read_json('a.json', columns={n: 'int'})");
                    sql.query(String.class, "select * from 'data/b.csv' where city = ?", "x");
                    sql.rows(
                        "from read_xlsx('a.xlsx')");
                    sql.frame("from read_csv('a.csv', delim=';') where a = 'data/b.csv'");
                    ui.button("Load more");
                  });
            }
            """);

    Site.Outcome built = Site.build(app, folder.resolve("site"));

    assertThat(built.status()).isEqualTo(1);
    assertThat(built.said())
        .contains(
            "App.java:7: RNB063 read_json(..., columns = ...) is not there in the browser. Instead: ",
            "App.java:8: RNB063 'data/b.csv' is not there in the browser. Instead: 'b.csv'",
            "RNB063 read_xlsx() is not there in the browser",
            "3 uses of what a browser lacks");
  }

  @Test
  void a_file_that_is_not_in_the_site_is_named_with_those_that_are() throws Exception {
    Files.writeString(folder.resolve("sales.csv"), "n\n1\n");
    Path app =
        Files.writeString(
            folder.resolve("App.java"),
            """
            import runnel.*;

            void main() {
              Runnel.run(ui -> ui.table(ui.sql().query("from read_parquet('sale.parquet')")));
            }
            """);
    Page site = open(keep(Site.of(app, folder.resolve("site"))).url());

    assertThat(element(site, "exception")).containsText("RN243");
    assertThat(element(site, "exception")).containsText("where there are sales.csv");
    assertThat(element(site, "exception")).containsText("App.java:4");
  }

  @Test
  void what_needs_a_server_is_refused_by_the_build() throws Exception {
    Path app =
        Files.writeString(
            folder.resolve("App.java"),
            """
            import runnel.*;

            void main() {
              Runnel.run(
                  ui -> {
                    ui.table(ui.sql("shop").query("from orders"));
                    ui.text(ui.secrets("key").length() + "");
                  });
            }
            """);
    Files.writeString(folder.resolve("secrets.toml"), "key = \"hunter2\"\n");

    Site.Outcome built = Site.build(app, folder.resolve("site"));

    assertThat(built.status()).isEqualTo(1);
    assertThat(built.said())
        .contains("App.java:6: RNB060", "App.java:7: RNB061", "secrets.toml is left out");
    assertThat(folder.resolve("site")).doesNotExist();

    Page page = open(keep(AppProcess.run(app)).url());
    assertThat(element(page, "exception")).containsText("RN165");
    assertThat(page.content()).doesNotContain("hunter2");
  }
}
