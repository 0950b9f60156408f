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
