package e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Charts: what is chosen in them, by pointer and by keys, how they go on, and how they are saved.
 */
class ChartsTest extends Browser {
  private static final Path EXAMPLE = AppProcess.ROOT.resolve("examples/charts/App.java");
  private static final Path GALLERY = AppProcess.ROOT.resolve("examples/gallery/App.java");

  @TempDir Path folder;

  @Test
  void the_example_on_a_server() throws Exception {
    Page page = open(keep(AppProcess.run(EXAMPLE)).url());
    choosesByPointer(page);
    choosesByKeys(page);
    saves(page);
    goesOn(page);
    choosesInVegaLite(page);
    saysWhatItCannotDraw(page);
  }

  @Test
  void the_example_in_a_browser() throws Exception {
    Page page = open(keep(Site.of(EXAMPLE, folder.resolve("site"))).url());
    choosesByPointer(page);
    choosesByKeys(page);
    goesOn(page);
    choosesInVegaLite(page);
  }

  @Test
  void drawings_of_other_languages_keep_to_the_policy() throws Exception {
    Page page = open(keep(AppProcess.run(GALLERY)).url());
    page.getByRole(AriaRole.LINK)
        .filter(new Locator.FilterOptions().setHasText("Drawings"))
        .first()
        .click();
    assertThat(page.locator(".rn-graph svg")).isVisible();
    assertThat(page.locator(".rn-graph")).containsText("Cancelled");
    assertThat(page.locator("[data-element=echarts] canvas")).isVisible();
    assertThat(canvas(page, "vegaLite")).isVisible();
    assertThat(page.locator(".rn-chart-fault")).hasCount(0);
  }

  private static void choosesByPointer(Page page) {
    Locator canvas = canvas(page, "scatterChart");
    BoundingBox at = canvas.boundingBox();
    page.mouse().move(at.x + at.width * 0.5, at.y + at.height * 0.3);
    page.mouse().down();
    page.mouse().move(at.x + at.width * 0.7, at.y + at.height * 0.5);
    page.mouse().move(at.x + at.width * 0.9, at.y + at.height * 0.6);
    page.mouse().up();
    Locator chosen = page.getByText(Pattern.compile("^\\d+ of 333 penguins$"));
    assertThat(chosen).not().hasText("333 of 333 penguins");
    tool(page, "scatterChart", "Clear the selection").click();
    assertThat(chosen).hasText("333 of 333 penguins");
  }

  private static void choosesByKeys(Page page) {
    Locator table = tool(page, "histogram", "Show as a table");
    table.focus();
    table.press("Enter");
    Locator chart = page.locator("[data-element=histogram]");
    assertThat(chart.getByRole(AriaRole.TABLE)).isVisible();
    Locator from = chart.getByLabel("Mass, from");
    from.fill("5000");
    from.press("Tab");
    assertThat(page.getByText(Pattern.compile("^\\d+ of 333 penguins$")))
        .not()
        .hasText("333 of 333 penguins");
    assertThat(chart.getByLabel("Mass, to")).not().hasValue("");
    chart.getByText("Clear the selection").last().click();
    assertThat(page.getByText("333 of 333 penguins")).isVisible();
    table.click();
    assertThat(canvas(page, "histogram")).isVisible();
  }

  private void saves(Page page) throws Exception {
    Download png = page.waitForDownload(() -> tool(page, "boxPlot", "Save as PNG").click());
    assertThat(png.suggestedFilename()).isEqualTo("Flippers.png");
    assertThat(Files.size(png.path())).isGreaterThan(5_000);
    Download svg = page.waitForDownload(() -> tool(page, "boxPlot", "Save as SVG").click());
    assertThat(Files.readString(svg.path())).startsWith("<svg").contains("Gentoo");
  }

  private static void goesOn(Page page) {
    page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Live")).click();
    assertThat(page.getByText("No data.")).isVisible();
    page.getByText("Measure").click();
    Locator chart = canvas(page, "lineChart");
    assertThat(chart).isVisible();
    Locator room = page.locator("[data-element=lineChart] [role=img]");
    assertThat(room).hasAttribute("aria-label", Pattern.compile(".*, 2\\d points.*"));
    // It is the same canvas: nothing was drawn anew from the start.
    chart.evaluate("canvas => { canvas.kept = true; }");
    assertThat(room).hasAttribute("aria-label", Pattern.compile(".*, [3-9]\\d points.*"));
    assertThat(chart.evaluate("canvas => canvas.kept")).isEqualTo(true);
    page.getByText("Measure").click();
    idle(page);
  }

  private static void choosesInVegaLite(Page page) {
    page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Vega-Lite")).click();
    Locator chosen = page.getByText(Pattern.compile("^\\d+ of 333 penguins are chosen$"));
    assertThat(chosen).hasText("333 of 333 penguins are chosen");
    Locator canvas = canvas(page, "vegaLite");
    assertThat(canvas).isVisible();
    BoundingBox at = canvas.boundingBox();
    page.mouse().move(at.x + at.width * 0.3, at.y + at.height * 0.3);
    page.mouse().down();
    page.mouse().move(at.x + at.width * 0.5, at.y + at.height * 0.5);
    page.mouse().move(at.x + at.width * 0.6, at.y + at.height * 0.7);
    page.mouse().up();
    assertThat(chosen).not().hasText("333 of 333 penguins are chosen");
    idle(page);
    String few = chosen.textContent();
    // The host knows it: it is chosen again on the page that comes next.
    page.reload();
    assertThat(chosen).hasText(few);
    assertThat(canvas).isVisible();
    page.mouse().dblclick(at.x + at.width * 0.45, at.y + at.height * 0.5);
    assertThat(chosen).hasText("333 of 333 penguins are chosen");
  }

  private static void saysWhatItCannotDraw(Page page) {
    page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Odd data")).click();
    assertThat(page.locator("[data-element=exception]")).hasCount(4);
    assertThat(page.getByText("RN150")).isVisible();
    assertThat(page.locator("[data-element=lineChart] canvas")).hasCount(2);
  }

  private static Locator canvas(Page page, String kind) {
    return page.locator("[data-element=" + kind + "] canvas").first();
  }

  private static Locator tool(Page page, String kind, String name) {
    Locator chart = page.locator("[data-element=" + kind + "]").first();
    chart.hover();
    return chart
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true))
        .first();
  }
}
