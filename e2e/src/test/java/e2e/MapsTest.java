package e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maps: chosen in, moved and read by pointer and by keys, with tiles and without. */
class MapsTest extends Browser {
  private static final Path EXAMPLE = AppProcess.ROOT.resolve("examples/map/App.java");
  private static final String TILES = "https://tile.openstreetmap.org/";
  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  @TempDir Path folder;

  @Test
  void the_example_on_a_server() throws Exception {
    Page page = open(keep(AppProcess.run(EXAMPLE)).url());
    choosesByKeys(page);
    moves(page);
    choosesByPointer(page);
  }

  @Test
  void the_example_in_a_browser() throws Exception {
    Page page = open(keep(Site.of(EXAMPLE, folder.resolve("site"))).url());
    choosesByKeys(page);
    moves(page);
    choosesByPointer(page);
  }

  @Test
  void pictures_are_fetched_only_from_where_the_app_says() throws Exception {
    tolerant = true; // it counts requests to elsewhere
    Page page = open(keep(AppProcess.run(EXAMPLE)).url());
    page.route(
        TILES + "**",
        route ->
            route.fulfill(
                new Route.FulfillOptions().setContentType("image/png").setBodyBytes(PICTURE)));
    tab(page, "Tiles");
    assertThat(complaints()).isEmpty();
    page.getByText("Fetch them from OpenStreetMap").click();
    Locator tile = page.locator("img.leaflet-tile-loaded").first();
    assertThat(tile).isVisible();
    assertThat(tile)
        .hasAttribute(
            "src", Pattern.compile("^https://tile\\.openstreetmap\\.org/\\d+/\\d+/\\d+\\.png$"));
    assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("OpenStreetMap")))
        .isVisible();
    assertThat(complaints())
        .isNotEmpty()
        .allMatch(complaint -> complaint.startsWith("a request to elsewhere: " + TILES));
  }

  @Test
  void pictures_that_do_not_come_are_told_of() throws Exception {
    tolerant = true;
    Page page = open(keep(AppProcess.run(EXAMPLE)).url());
    page.route(TILES + "**", Route::abort);
    tab(page, "Tiles");
    page.getByText("Fetch them from OpenStreetMap").click();
    assertThat(
            page.getByRole(AriaRole.STATUS)
                .filter(new Locator.FilterOptions().setHasText("tile.openstreetmap.org")))
        .isVisible();
  }

  @Test
  void a_table_and_each_tab_are_accessible_also_on_a_phone() throws Exception {
    String url = keep(AppProcess.run(EXAMPLE)).url();
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      Page page = open(url, 360, 740, scheme);
      for (String name : new String[] {"Countries", "Odd data", "Cities"}) {
        tab(page, name);
        assertThat(page.locator(".leaflet-container canvas").first()).isVisible();
        assertThat(ExamplesTest.violations(page)).as(name + " " + scheme).isEmpty();
        assertThat(
                page.evaluate(
                    "() => document.documentElement.scrollWidth - window.innerWidth <= 0"))
            .isEqualTo(true);
      }
      asTable(page).click();
      assertThat(page.getByRole(AriaRole.TABLE)).isVisible();
      assertThat(ExamplesTest.violations(page)).as("table " + scheme).isEmpty();
    }
  }

  private static void choosesByKeys(Page page) {
    assertThat(page.getByText("16 cities, 320.7 million people")).isVisible();
    Locator table = asTable(page);
    table.focus();
    table.press("Enter");
    Locator tokyo = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tokyo"));
    tokyo.focus();
    tokyo.press("Enter");
    assertThat(page.getByText("1 cities, 37.0 million people")).isVisible();
    assertThat(tokyo).hasAttribute("aria-pressed", "true");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Clear the selection"))
        .click();
    assertThat(page.getByText("16 cities, 320.7 million people")).isVisible();
    table.press("Enter");
    assertThat(page.locator(".leaflet-container")).isVisible();
  }

  private static void moves(Page page) {
    Locator map = page.locator(".leaflet-container");
    assertThat(map)
        .hasAttribute("aria-label", Pattern.compile("Map: The largest cities\\. 16 points\\..*"));
    Locator pane = page.locator(".leaflet-map-pane");
    assertThat(pane).hasAttribute("style", Pattern.compile(".*translate3d\\(0px, 0px, 0px\\).*"));
    map.focus();
    map.press("ArrowRight");
    assertThat(pane).hasAttribute("style", Pattern.compile(".*translate3d\\(-\\d+.*"));
    String before = map.getAttribute("data-zoom");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Zoom in")).click();
    assertThat(map).not().hasAttribute("data-zoom", before);
    map.press("Minus");
    map.press("Minus");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show all")).click();
    assertThat(map).hasAttribute("data-zoom", before);
    assertThat(pane).hasAttribute("style", Pattern.compile(".*translate3d\\(0px, 0px, 0px\\).*"));
  }

  /** The only point of a map is in its middle. */
  private static void choosesByPointer(Page page) {
    tab(page, "Odd data");
    Locator map = page.locator(".leaflet-container").first();
    assertThat(map.locator("canvas").first()).isVisible();
    map.hover();
    assertThat(page.locator(".leaflet-tooltip")).hasText("Here");
    map.click();
    assertThat(page.getByText("Chosen: [Here]")).isVisible();
    assertThat(page.getByText("2 rows have no place, and are not shown.")).isVisible();
    assertThat(page.locator("[data-element=exception]")).hasCount(5);
  }

  private static void tab(Page page, String name) {
    page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name)).click();
    idle(page);
  }

  private static Locator asTable(Page page) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show as a table"));
  }
}
