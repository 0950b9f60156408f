package e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code runnel build --single-file}: one HTML file, opened by a double click. */
class SingleFileTest extends Browser {
  @TempDir Path folder;

  @Test
  void the_weather_runs_from_a_file_with_its_data_and_its_charts() throws Exception {
    Path app = AppProcess.ROOT.resolve("examples/weather/App.java");
    Path file = folder.resolve("weather.html");
    Site.Outcome outcome =
        Site.run(Site.command("build", app.toString(), "--single-file", "-o", file.toString()));
    assertThat(outcome.status()).as(outcome.said()).isZero();

    Page page = open(file.toUri().toString());
    assertThat(page).hasTitle("Seattle weather");
    assertThat(element(page, "metric").first()).containsText("365");
    assertThat(page.locator("[data-element=lineChart] canvas")).isVisible();
    page.getByLabel("Year").selectOption("2012");
    assertThat(element(page, "metric").first()).containsText("366");
    assertThat(Files.readString(file)).doesNotContain("unsafe-inline");
  }

  @Test
  void a_file_that_is_no_app_is_not_replaced() throws Exception {
    Path app = folder.resolve("App.java");
    Files.writeString(
        app, "import runnel.*;\nvoid main() { Runnel.run(ui -> ui.text(\"hello\")); }\n");
    Path mine = folder.resolve("mine.html");
    Files.writeString(mine, "<p>years of work");
    Site.Outcome outcome =
        Site.run(Site.command("build", app.toString(), "--single-file", "-o", mine.toString()));
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(mine).hasContent("<p>years of work");
  }
}
