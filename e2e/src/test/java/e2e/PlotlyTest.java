package e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of Plotly, from a library's jar, under the page's policy, on both hosts. */
class PlotlyTest extends Browser {
  private static final Path EXAMPLE = AppProcess.ROOT.resolve("examples/plotly/App.java");

  @TempDir Path folder;

  @Test
  void the_example_on_a_server() throws Exception {
    locale = "de-AT";
    works(keep(AppProcess.run(EXAMPLE)).url(), "Rechteckauswahl");
  }

  @Test
  void the_example_in_a_browser() throws Exception {
    Path site = folder.resolve("site");
    works(keep(Site.of(EXAMPLE, site)).url(), "Box Select");
    assertThat(Files.list(site.resolve("app/modules"))).hasSize(1);
  }

  private void works(String url, String button) {
    Page page = open(url, 1000, 1400, ColorScheme.LIGHT);
    List<String> refused = new ArrayList<>();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            refused.add(message.text());
          }
        });
    page.reload();
    Locator figures = page.locator("[data-element=component]");
    assertThat(figures).hasCount(3);
    for (int i = 0; i < 3; i++) {
      assertThat(figures.nth(i).locator(".main-svg").first()).isVisible();
    }
    // Styles that Plotly writes as attributes are there all the same.
    assertThat(figures.nth(0).locator(".ytitle tspan").first()).hasCSS("font-weight", "700");
    assertThat(figures.nth(2).locator(".gtitle tspan").nth(0)).hasCSS("font-style", "italic");

    // Plotly speaks the visitor's language.
    assertThat(figures.nth(1).locator("[data-val=select]")).hasAttribute("data-title", button);

    // A box from corner to corner has all points; a click elsewhere takes it back.
    Locator cloud = figures.nth(1).locator(".nsewdrag");
    cloud.scrollIntoViewIfNeeded();
    BoundingBox box = cloud.boundingBox();
    page.mouse().move(box.x + 1, box.y + 1);
    page.mouse().down();
    page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
    page.mouse().move(box.x + box.width - 1, box.y + box.height - 1);
    page.mouse().up();
    assertThat(page.getByText("60 plots have 8.9 t")).isVisible();
    assertThat(refused).isEmpty();

    // It stays over a reload, and what was drawn is as wide as the page.
    page.reload();
    assertThat(page.getByText("60 plots have 8.9 t")).isVisible();
    page.setViewportSize(360, 800);
    assertThat(figures.nth(1).locator(".main-svg").first())
        .hasAttribute("width", java.util.regex.Pattern.compile("3[0-4]\\d(\\.\\d+)?"));
    assertThat(refused).isEmpty();
  }
}
