package e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data frame of a million rows, as a visitor uses it, the same on both hosts. */
class FramesTest extends Browser {
  private static final Path EXAMPLE = AppProcess.ROOT.resolve("examples/frames/App.java");

  @TempDir Path folder;

  @Test
  void the_example_on_a_server() throws Exception {
    Page page = open(keep(AppProcess.run(EXAMPLE)).url());
    scrollsAndSorts(page);
    searchesAndFilters(page);
    saves(page);
    showsArrow(page);
    chooses(page);
    choosesRanges(page);
    // What was chosen is the session's: a reload shows it still.
    page.reload();
    idle(page);
    assertThat(element(page, "metric")).containsText("2,994");
  }

  @Test
  void the_example_in_a_browser() throws Exception {
    Page page = open(keep(Site.of(EXAMPLE, folder.resolve("site"))).url());
    scrollsAndSorts(page);
    searchesAndFilters(page);
    showsArrow(page);
    chooses(page);
    choosesRanges(page);
  }

  private static final String DAYS =
      """
      import java.time.*;
      import java.util.List;
      import runnel.*;

      void main() {
        // The night before the summer time of Berlin, that day with 23 hours, and the night after.
        var times = List.of("2026-03-28T23:59:59.999", "2026-03-29T00:00", "2026-03-29T23:59:59.999", "2026-03-30T00:00")
            .stream().map(LocalDateTime::parse).toList();
        Frame frame = Frame.builder()
            .values("at", times)
            .values("moment", times.stream().map(time -> time.atZone(ZoneId.of("Europe/Berlin")).toInstant()).toList())
            .build();
        Runnel.run(ui -> ui.dataFrame(frame));
      }
      """;

  @Test
  void a_filter_by_a_day_means_all_of_the_visitor_s_day() throws Exception {
    Path file = Files.writeString(folder.resolve("App.java"), DAYS);
    zone = "Europe/Berlin";
    Page page = open(keep(AppProcess.run(file)).url());
    for (String column : List.of("at", "moment")) {
      orders(page)
          .locator(".ag-header-cell[col-id=" + column + "] .ag-header-cell-filter-button")
          .click();
      page.locator(".ag-filter input[type=date]").first().fill("2026-03-29");
      assertThat(count(page)).hasText("2 of 4 rows");
      assertThat(cell(page, 0, "at")).hasText("Mar 29, 2026, 12:00\u202fAM");
      assertThat(cell(page, 1, "at")).hasText("Mar 29, 2026, 11:59\u202fPM");
      compare(page, "Is not");
      assertThat(cell(page, 0, "at")).hasText("Mar 28, 2026, 11:59\u202fPM");
      assertThat(cell(page, 1, "at")).hasText("Mar 30, 2026, 12:00\u202fAM");
      assertThat(count(page)).hasText("2 of 4 rows");
      compare(page, "Before");
      assertThat(count(page)).hasText("1 of 4 rows");
      assertThat(cell(page, 0, "at")).hasText("Mar 28, 2026, 11:59\u202fPM");
      compare(page, "After");
      assertThat(cell(page, 0, "at")).hasText("Mar 30, 2026, 12:00\u202fAM");
      page.locator(".ag-filter button").last().click();
      assertThat(count(page)).hasText("4 rows");
      page.keyboard().press("Escape");
      assertThat(page.locator(".ag-filter")).hasCount(0);
    }
  }

  private static void compare(Page page, String operator) {
    page.locator(".ag-filter .ag-picker-field-wrapper").first().click();
    page.locator(".ag-list-item")
        .getByText(operator, new Locator.GetByTextOptions().setExact(true))
        .click();
  }

  /** A file that Arrow's JavaScript library has written. */
  private static void showsArrow(Page page) {
    Locator stations = element(page, "dataFrame").last();
    assertThat(cell(stations, 4, "station")).hasText("Ben Nevis");
    assertThat(cell(stations, 4, "country")).hasText("United Kingdom");
    assertThat(cell(stations, 4, "metres")).hasText("1345 m");
    assertThat(cell(stations, 4, "since")).hasText("Oct 17, 1883");
    assertThat(cell(stations, 4, "reading")).hasText("");
    assertThat(cell(stations, 0, "week").locator("svg")).hasCount(1);
  }

  private static void scrollsAndSorts(Page page) {
    assertThat(cell(page, 0, "order")).hasText("1");
    cell(page, 0, "order").click();
    page.keyboard().press("Control+End");
    assertThat(cell(page, 999_999, "order")).hasText("1,000,000");
    page.keyboard().press("Control+Home");
    assertThat(cell(page, 0, "order")).hasText("1");
    head(page, "price").click();
    assertThat(cell(page, 0, "price")).hasText("$0.01");
    head(page, "price").click();
    assertThat(cell(page, 0, "price")).hasText("$999.99");
    head(page, "price").click();
    assertThat(cell(page, 0, "order")).hasText("1");
  }

  private static void searchesAndFilters(Page page) {
    Locator search = orders(page).getByRole(AriaRole.SEARCHBOX);
    search.fill("oct 2024"); // no cell says so: days are searched as 2024-10-04
    assertThat(count(page)).hasText("0 of 1,000,000 rows");
    search.fill("2024-10-04");
    assertThat(count(page)).hasText(Pattern.compile("3,000 of 1,000,000 rows"));
    search.fill("");
    assertThat(count(page)).hasText("1,000,000 rows");
    orders(page).locator(".ag-header-cell[col-id=items] .ag-header-cell-filter-button").click();
    page.locator(".ag-filter input[type=number]").first().fill("19");
    assertThat(count(page)).hasText(Pattern.compile("5\\d,\\d+ of 1,000,000 rows"));
    assertThat(cell(page, 0, "items")).hasText("19");
    page.locator(".ag-filter button").last().click();
    assertThat(count(page)).hasText("1,000,000 rows");
    page.keyboard().press("Escape");
  }

  private static void saves(Page page) throws Exception {
    orders(page).getByRole(AriaRole.SEARCHBOX).fill("2024-10-04");
    assertThat(count(page)).hasText("3,000 of 1,000,000 rows");
    Download saved = page.waitForDownload(() -> orders(page).getByLabel("Save as CSV").click());
    List<String> lines = Files.readString(saved.path(), UTF_8).lines().toList();
    assertThat(saved.suggestedFilename()).isEqualTo("Orders.csv");
    assertThat(lines).hasSize(3_001);
    assertThat(lines.get(0)).isEqualTo("\ufefforder,day,city,price,items,paid");
    assertThat(lines.get(3_000)).startsWith("3000,2024-10-04,");
    orders(page).getByRole(AriaRole.SEARCHBOX).fill("");
    assertThat(count(page)).hasText("1,000,000 rows");
  }

  private static void chooses(Page page) {
    assertThat(text(page, "Choose some rows.")).isVisible();
    orders(page).getByLabel("Choose all rows").check();
    assertThat(element(page, "metric")).containsText("1,000,000");
    cell(page, 2, "rn-frame-check").click();
    assertThat(element(page, "metric")).containsText("999,999");
    orders(page).getByLabel("Choose all rows").check();
    assertThat(element(page, "metric")).containsText("1,000,000");
    orders(page).getByLabel("Choose all rows").uncheck();
    assertThat(text(page, "Choose some rows.")).isVisible();
    cell(page, 1, "order").click();
    page.keyboard().press(" ");
    assertThat(element(page, "metric")).containsText("1");
    // A button in a cell.
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Teide")).click();
    assertThat(page.getByText("Up to Teide")).isVisible();
    // Columns are hidden and shown.
    orders(page).getByLabel("Columns").click();
    Locator city = page.locator(".rn-popup").getByLabel("city", exact());
    city.uncheck();
    assertThat(head(page, "city")).hasCount(0);
    city.check();
    assertThat(head(page, "city")).hasCount(1);
    page.keyboard().press("Escape");
  }

  /** Of rows that the page has never had between their ends. */
  private static void choosesRanges(Page page) {
    Locator chosen = element(page, "metric");
    orders(page).getByRole(AriaRole.SEARCHBOX).fill("2024-10-04");
    assertThat(count(page)).hasText("3,000 of 1,000,000 rows");
    head(page, "price").click();
    assertThat(cell(page, 1, "price")).hasText(Pattern.compile("\\$\\d\\.\\d\\d"));
    orders(page).getByLabel("Choose all rows").check();
    assertThat(chosen).containsText("3,000");
    orders(page).getByLabel("Choose all rows").uncheck();
    assertThat(text(page, "Choose some rows.")).isVisible();
    cell(page, 2, "rn-frame-check").click();
    assertThat(chosen).containsText("1");
    cell(page, 2, "order").click();
    page.keyboard().press("Control+End");
    assertThat(cell(page, 2_998, "price")).hasText(Pattern.compile("\\$9\\d\\d\\.\\d\\d"));
    cell(page, 2_998, "rn-frame-check")
        .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
    assertThat(chosen).containsText("2,997");
    // By keys, to the end and one back: over nothing else.
    orders(page).getByLabel("Choose all rows").check();
    orders(page).getByLabel("Choose all rows").uncheck();
    assertThat(text(page, "Choose some rows.")).isVisible();
    cell(page, 2_998, "order").click();
    page.keyboard().press("Control+Home");
    cell(page, 5, "order").click();
    page.keyboard().press("Control+Shift+End");
    assertThat(chosen).containsText("2,995");
    page.keyboard().press("Shift+ArrowUp");
    assertThat(chosen).containsText("2,994");
    // Too many are refused; what was chosen stays.
    orders(page).getByRole(AriaRole.SEARCHBOX).fill("");
    assertThat(count(page)).hasText("1,000,000 rows");
    cell(page, 3, "order").click();
    page.keyboard().press("Control+Shift+End");
    Locator problem = orders(page).getByRole(AriaRole.ALERT);
    assertThat(problem).containsText("at most 100000 are chosen one by one");
    assertThat(chosen).containsText("2,994");
    problem.getByRole(AriaRole.BUTTON).click();
    assertThat(problem).hasCount(0);
  }

  private static Locator.GetByLabelOptions exact() {
    return new Locator.GetByLabelOptions().setExact(true);
  }

  private static Locator orders(Page page) {
    return element(page, "dataFrame").first();
  }

  private static Locator count(Page page) {
    return orders(page).locator(".rn-frame-count");
  }

  private static Locator head(Page page, String column) {
    return orders(page).locator(".ag-header-cell[col-id=" + column + "] .rn-head");
  }

  private static Locator cell(Page page, int row, String column) {
    return cell(orders(page), row, column);
  }

  private static Locator cell(Locator frame, int row, String column) {
    return frame.locator(".ag-row[row-index=\"" + row + "\"] .ag-cell[col-id=" + column + "]");
  }
}
