package e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example runs, is accessible in light and dark, and fits on a phone. */
class ExamplesTest extends Browser {
  static Stream<Path> examples() {
    return AppProcess.examples().stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_example_runs_and_is_accessible(Path file) throws IOException {
    AppProcess app = keep(AppProcess.run(file));
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      Page page = open(app.url(), 1280, 900, scheme);
      assertThat(page.locator("html")).hasAttribute("data-run", "idle");
      assertThat(element(page, "title").first()).isVisible();
      assertThat(element(page, "exception")).hasCount(0);
      assertThat(violations(page)).as(scheme.toString()).isEmpty();
    }
    Page phone = open(app.url(), 360, 740, ColorScheme.LIGHT);
    Object wide = phone.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    assertThat(((Number) wide).intValue()).isLessThanOrEqualTo(0);
    assertThat(violations(phone)).isEmpty();
  }

  static List<?> violations(Page page) throws IOException {
    // Through the debugger, which the page's own policy does not bind.
    page.evaluate(Files.readString(AppProcess.ROOT.resolve("client/node_modules/axe-core/axe.js")));
    return (List<?>)
        page.evaluate(
            """
            async () => (await axe.run()).violations.map(v =>
              v.id + ": " + v.nodes.map(n => n.html + " " + n.failureSummary).join("; "))
            """);
  }

  @Test
  void the_weather_is_explored() throws IOException {
    AppProcess app = keep(AppProcess.run(AppProcess.ROOT.resolve("examples/weather/App.java")));
    Page page = open(app.url());
    assertThat(element(page, "title")).hasText("Seattle weather");
    assertThat(element(page, "metric").first()).containsText("365");
    assertThat(page.locator("[data-element=lineChart] canvas")).isVisible();
    page.getByLabel("Year").selectOption("2012");
    assertThat(element(page, "metric").first()).containsText("366");
    page.getByLabel("snow", new Page.GetByLabelOptions().setExact(true)).check();
    assertThat(element(page, "metric").first()).not().containsText("366");
    page.getByRole(
            com.microsoft.playwright.options.AriaRole.TAB,
            new Page.GetByRoleOptions().setName("Days"))
        .click();
    assertThat(element(page, "table").locator("tbody tr").first()).containsText("2012-01-1");
    assertThat(element(page, "barChart")).hasCount(0);
  }
}
