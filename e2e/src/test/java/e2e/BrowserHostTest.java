package e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same file, wholly in the browser. */
class BrowserHostTest extends Browser {
  @TempDir Path folder;

  private AppProcess site(String source) throws Exception {
    Path file = folder.resolve("App.java");
    Files.writeString(file, source);
    return keep(Site.of(file, folder.resolve("site")));
  }

  private static void click(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
  }

  @Test
  void the_weather_is_explored_without_a_server_and_without_a_network() throws Exception {
    Path app = AppProcess.ROOT.resolve("examples/weather/App.java");
    AppProcess site = keep(Site.of(app, folder.resolve("site")));
    Page page = open(site.url());
    assertThat(element(page, "title")).hasText("Seattle weather");
    assertThat(element(page, "metric").first()).containsText("365");
    assertThat(page.locator("[data-element=lineChart] canvas")).isVisible();
    // Columns that are found in records, which takes the rewrite.
    assertThat(page.locator("[data-element=barChart] canvas")).isVisible();
    page.getByLabel("Year").selectOption("2012");
    assertThat(element(page, "metric").first()).containsText("366");
    idle(page);
    assertThat(ExamplesTest.violations(page)).isEmpty();

    // The service worker has all of it: the host may go.
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
    site.close();
    page.reload();
    idle(page);
    assertThat(element(page, "title")).hasText("Seattle weather");
  }

  @Test
  void blocking_code_waits_and_the_page_stays_alive() throws Exception {
    Page page =
        open(
            site("""
                    import runnel.*;

                    void main() {
                      Runnel.run(this::app);
                    }

                    void app(Ui ui) throws InterruptedException {
                      State<Integer> n = ui.state("n", 0);
                      int x = ui.slider("x", 0, 100, 50);
                      ui.text("x is " + x);
                      if (ui.button("Wait")) {
                        ui.text("before");
                        String got = ui.spinner("Fetching", () -> slowly());
                        n.update(v -> v + 1);
                        ui.text("after " + got);
                      }
                      if (x == 99) {
                        Thread.sleep(60_000);
                        ui.text("never");
                      }
                      ui.text("n is " + n.get());
                    }

                    String slowly() throws InterruptedException {
                      Thread.sleep(1500);
                      return "it";
                    }
                    """)
                .url());
    click(page, "Wait");
    assertThat(text(page, "before")).isVisible();
    assertThat(element(page, "spinner")).isVisible();
    assertThat(text(page, "after it")).isVisible();
    assertThat(text(page, "n is 1")).isVisible();

    // A newer touch ends a wait at the next call; what is old has faded meanwhile.
    page.getByLabel("x", new Page.GetByLabelOptions().setExact(true)).fill("42");
    assertThat(text(page, "x is 42")).isVisible();
    assertThat(text(page, "n is 1")).isVisible();
  }

  @Test
  void an_endless_loop_is_stopped_and_the_values_stay() throws Exception {
    Page page =
        open(
            site("""
                    import runnel.*;

                    void main() {
                      Runnel.run(ui -> {
                        String name = ui.textInput("Name");
                        boolean loop = ui.checkbox("Loop");
                        ui.text("Hello " + name);
                        long n = 0;
                        while (loop) n++;
                        if (ui.button("Go")) ui.text("went");
                        ui.text("end " + n);
                      });
                    }
                    """)
                .url());
    page.getByLabel("Name").fill("Ada");
    page.getByLabel("Name").press("Enter");
    assertThat(text(page, "Hello Ada")).isVisible();
    page.getByLabel("Loop").check();
    click(page, "Stop");
    idle(page);
    assertThat(text(page, "Hello Ada")).isVisible();
    page.getByLabel("Loop").uncheck();
    assertThat(text(page, "end 0")).isVisible();
    assertThat(text(page, "Hello Ada")).isVisible();
    assertThat(page.getByLabel("Name")).hasValue("Ada");
    click(page, "Go");
    assertThat(text(page, "went")).isVisible();
  }

  @Test
  void an_exception_is_shown_and_the_app_goes_on() throws Exception {
    Page page =
        open(
            site("""
                    import runnel.*;

                    void main() {
                      Runnel.run(ui -> {
                        int x = ui.slider("x", 0, 10, 5);
                        if (x == 0) throw new IllegalStateException("zero");
                        ui.text("fine at " + x);
                      });
                    }
                    """)
                .url());
    page.getByLabel("x", new Page.GetByLabelOptions().setExact(true)).press("Home");
    assertThat(element(page, "exception")).containsText("IllegalStateException");
    page.getByLabel("x", new Page.GetByLabelOptions().setExact(true)).press("End");
    assertThat(text(page, "fine at 10")).isVisible();
  }

  @Test
  void what_a_browser_lacks_is_said_with_file_and_line_and_nothing_is_written() throws Exception {
    Path file = folder.resolve("App.java");
    Files.writeString(
        file,
        """
        import runnel.*;

        void main() {
          Runnel.run(ui -> ui.text(query()));
        }

        String query() throws Exception {
          return "" + java.sql.DriverManager.getConnection("jdbc:h2:mem:");
        }
        """);
    Site.Outcome outcome = Site.build(file, folder.resolve("site"));
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.said())
        .contains("App.java:8: RNB013 java.sql.DriverManager", "1 use of what");
    assertThat(folder.resolve("site")).doesNotExist();

    Files.writeString(file, "void main() { nonsense }");
    outcome = Site.build(file, folder.resolve("site"));
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.said()).contains("App.java:1: error:");
    assertThat(folder.resolve("site")).doesNotExist();
  }

  @Test
  void the_site_is_previewed_and_an_app_is_checked() throws Exception {
    Path file = folder.resolve("App.java");
    Files.writeString(
        file, "import runnel.*;\nvoid main() { Runnel.run(ui -> ui.text(\"hello\")); }\n");
    AppProcess preview =
        keep(
            AppProcess.start(
                Site.command(
                    "build",
                    file.toString(),
                    "-o",
                    folder.resolve("site").toString(),
                    "--serve",
                    "--port",
                    "0")));
    assertThat(text(open(preview.url()), "hello")).isVisible();

    Site.Outcome fine = Site.run(Site.command("check", file.toString(), "--browser"));
    assertThat(fine.said()).contains("no problem found");
    Files.writeString(
        file,
        "import runnel.*;\nvoid main() { Runnel.run(ui -> new ProcessBuilder(\"ls\").start()); }\n");
    Site.Outcome lacking = Site.run(Site.command("check", file.toString(), "--browser"));
    assertThat(lacking.status()).isEqualTo(1);
    assertThat(lacking.said()).contains("App.java:2: RNB015 java.lang.ProcessBuilder");
    assertThat(Site.run(Site.command("check", file.toString())).status()).isZero();
  }

  @Test
  void a_folder_that_is_no_site_is_not_replaced_and_secrets_stay_at_home() throws Exception {
    Path file = folder.resolve("App.java");
    Files.writeString(
        file,
        """
        import runnel.*;

        void main() {
          Runnel.run(ui -> ui.text("" + getClass().getResourceAsStream("data.csv").read()));
        }
        """);
    Files.writeString(folder.resolve("data.csv"), "for-everyone");
    for (String name :
        new String[] {
          "secrets.toml", ".env", "prod.env", "application-secrets.yml", "server.pem", "id_rsa"
        }) {
      Files.writeString(folder.resolve(name), "password = \"hush-hush\"");
    }
    Path mine = Files.createDirectories(folder.resolve("mine"));
    Files.writeString(mine.resolve("thesis.txt"), "years of work");
    assertThat(Site.build(file, mine).status()).isEqualTo(1);
    assertThat(mine.resolve("thesis.txt")).exists();

    Path site = folder.resolve("site");
    Site.Outcome built = Site.build(file, site);
    assertThat(built.status()).isZero();
    assertThat(built.said()).contains("secrets.toml is left out").doesNotContain("data.csv is");
    assertThat(new String(Files.readAllBytes(site.resolve("app/app.wasm")), "ISO-8859-1"))
        .contains("for-everyone")
        .doesNotContain("hush-hush");
  }
}
