package e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
      if (!file.toString().contains("elements")) {
        assertThat(element(page, "exception")).hasCount(0);
      }
      assertThat(violations(page)).as(scheme.toString()).isEmpty();
    }
    Page phone = open(app.url(), 360, 740, ColorScheme.LIGHT);
    Object wide = phone.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    assertThat(((Number) wide).intValue()).isLessThanOrEqualTo(0);
    assertThat(violations(phone)).isEmpty();
  }

  static List<?> violations(Page page) throws IOException {
    // What fades in is pale on its way.
    page.evaluate(
        """
        () => Promise.allSettled(document.getAnimations()
          .filter(a => a.effect.getComputedTiming().endTime < Infinity).map(a => a.finished))
        """);
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
    page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Days")).click();
    assertThat(element(page, "table").locator("tbody tr").first()).containsText("2012-01-1");
    assertThat(element(page, "barChart")).hasCount(0);
  }

  @Test
  void every_element_is_drawn_and_named() throws IOException {
    AppProcess app = keep(AppProcess.run(AppProcess.ROOT.resolve("examples/elements/App.java")));
    Page page = open(app.url());
    for (String kind :
        List.of(
            "title",
            "header",
            "subheader",
            "markdown",
            "text",
            "caption",
            "code",
            "divider",
            "metric",
            "json",
            "table",
            "lineChart",
            "barChart",
            "button",
            "checkbox",
            "toggle",
            "slider",
            "rangeSlider",
            "numberInput",
            "textInput",
            "select",
            "radio",
            "columns",
            "column",
            "container",
            "sidebar",
            "expander",
            "tabs",
            "tab",
            "empty",
            "keyed",
            "info",
            "success",
            "warning",
            "error",
            "exception",
            "progress")) {
      assertThat(element(page, kind).first()).isAttached();
    }
    assertThat(page.locator("[data-element=lineChart] canvas")).isVisible();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Primary")).click();
    assertThat(page.getByText("You clicked Primary")).isVisible();
    assertThat(page.locator("[data-element=progress]")).containsText("40");
    page.getByLabel("Slider", new Page.GetByLabelOptions().setExact(true)).press("End");
    assertThat(page.locator("[data-element=progress]")).containsText("100");
  }

  @Test
  void a_page_is_used_with_the_keyboard_alone() throws IOException {
    AppProcess app = keep(AppProcess.run(AppProcess.ROOT.resolve("examples/elements/App.java")));
    Page page = open(app.url());
    Locator box = page.getByLabel("Toggle");
    int presses = 0;
    while (!(Boolean) box.evaluate("e => e === document.activeElement") && presses++ < 60) {
      page.keyboard().press("Tab");
    }
    assertThat(box).isFocused();
    page.keyboard().press("Space");
    assertThat(box).isChecked();
    page.keyboard().press("Tab");
    page.keyboard().press("ArrowRight");
    assertThat(element(page, "slider").first()).containsText("41");
    assertThat(element(page, "progress")).containsText("41");
    Locator tab = page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("One"));
    tab.focus();
    page.keyboard().press("ArrowRight");
    assertThat(page.getByText("Lazy")).isVisible();
  }
}
