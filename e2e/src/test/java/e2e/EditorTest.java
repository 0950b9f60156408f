package e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data editor as a visitor uses it, mostly by the keyboard, the same on both hosts. */
class EditorTest extends Browser {
  private static final Path EXAMPLE = AppProcess.ROOT.resolve("examples/editor/App.java");

  /** Slower than anybody types. */
  private static final String SLOW =
      """
      import runnel.*;

      record Line(String name, int n) {}

      void main() {
        Runnel.run(this::app);
      }

      void app(Ui ui) {
        ui.sleep(Duration.ofMillis(150));
        State<List<Line>> lines = ui.state("lines",
            List.of(new Line("a", 0), new Line("b", 0), new Line("c", 0), new Line("d", 0), new Line("e", 0)));
        List<Line> edited =
            ui.dataEditor("Lines", Line.class, lines.get(), o -> o.addRows().deleteRows());
        ui.sleep(Duration.ofMillis(150));
        lines.set(edited);
        ui.text("sum " + edited.stream().map(l -> l.name() + l.n()).toList());
      }
      """;

  @TempDir Path folder;

  @Test
  void the_example_on_a_server() throws Exception {
    Page page = open(keep(AppProcess.run(EXAMPLE)).url());
    writesByTheKeyboard(page);
    addsDeletesAndTakesBack(page);
    copiesAndPastes(page);
    saysWhatIsWrong(page);
    // The rows are the session's: a reload shows them still.
    page.reload();
    idle(page);
    assertThat(cell(page, 0, "what")).hasText("Flat");
  }

  @Test
  void the_example_in_a_browser() throws Exception {
    Page page = open(keep(Site.of(EXAMPLE, folder.resolve("site"))).url());
    writesByTheKeyboard(page);
    addsDeletesAndTakesBack(page);
    copiesAndPastes(page);
    saysWhatIsWrong(page);
  }

  @Test
  void no_edit_is_lost_by_typing_faster_than_the_app_on_a_server() throws Exception {
    typesFast(open(keep(AppProcess.run(slow())).url()));
  }

  @Test
  void no_edit_is_lost_by_typing_faster_than_the_app_in_a_browser() throws Exception {
    typesFast(open(keep(Site.of(slow(), folder.resolve("site"))).url()));
  }

  @Test
  void no_edit_is_lost_or_doubled_by_a_connection_that_drops() throws Exception {
    tolerant = true;
    AppProcess app = keep(AppProcess.run(slow()));
    Proxy proxy = keep(new Proxy(app.port()));
    Page page = open(proxy.url());
    cell(page, 0, "n").click();
    page.keyboard().type("1");
    page.keyboard().press("Enter");
    proxy.cut(); // the first may be on its way there, or the answer on its way back
    page.locator("html[data-run=offline]").waitFor(attached());
    page.keyboard().type("2");
    page.keyboard().press("Enter");
    page.getByRole(AriaRole.BUTTON, named("Add row")).click();
    assertThat(field(page)).isFocused();
    page.keyboard().type("new");
    page.keyboard().press("Tab");
    page.keyboard().type("6");
    page.keyboard().press("Enter");
    assertThat(cell(page, 5, "n")).hasText("6");
    assertThat(cell(page, 1, "n")).hasText("2");
    proxy.mend(app.port());
    assertThat(text(page, "sum [a1, b2, c0, d0, e0, new6]")).isVisible();
    idle(page);
    for (int i = 0; i < 3; i++) {
      page.getByRole(AriaRole.BUTTON, named("Undo")).click();
    }
    assertThat(text(page, "sum [a1, b2, c0, d0, e0]")).isVisible();
    assertThat(editor(page).locator(".rn-frame-count")).hasText("5 rows");
  }

  @Test
  void no_edit_is_lost_or_doubled_by_a_killed_server() throws Exception {
    Path file = slow();
    killed(file, folder.resolve("sessions").toString());
  }

  @Test
  void no_edit_is_lost_or_doubled_by_a_server_that_knows_nothing() throws Exception {
    Path file = slow();
    Files.writeString(file, SLOW.replace("lines.set(edited);", "")); // a state is lost with it
    killed(file, "none");
  }

  private void killed(Path file, String sessions) throws Exception {
    tolerant = true;
    AppProcess first = keep(AppProcess.run(file, "--sessions", sessions));
    Proxy proxy = keep(new Proxy(first.port()));
    Page page = open(proxy.url());
    page.getByRole(AriaRole.BUTTON, named("Add row")).click();
    page.keyboard().type("new");
    page.keyboard().press("Enter");
    assertThat(text(page, "sum [a0, b0, c0, d0, e0]")).isVisible();
    idle(page);
    cell(page, 0, "n").click();
    page.keyboard().type("1");
    page.keyboard().press("Enter");
    first.kill(); // with the change on its way, or in the middle of the run that answers it
    page.locator("html[data-run=offline]").waitFor(attached());
    page.keyboard().type("2");
    page.keyboard().press("Enter");
    cell(page, 5, "n").click();
    page.keyboard().type("6");
    page.keyboard().press("Enter");
    assertThat(cell(page, 0, "n")).hasText("1");
    AppProcess second = keep(AppProcess.run(file, "--sessions", sessions));
    proxy.mend(second.port());
    assertThat(text(page, "sum [a1, b2, c0, d0, e0, new6]")).isVisible();
    idle(page);
    assertThat(editor(page).locator(".rn-frame-count")).hasText("6 rows");
    cell(page, 2, "n").click();
    page.keyboard().type("3");
    page.keyboard().press("Enter");
    assertThat(text(page, "sum [a1, b2, c3, d0, e0, new6]")).isVisible();
  }

  private Path slow() throws Exception {
    Path file = folder.resolve("App.java");
    Files.writeString(file, SLOW);
    return file;
  }

  private static void typesFast(Page page) {
    cell(page, 0, "n").click();
    for (int i = 1; i <= 5; i++) {
      page.keyboard().type(String.valueOf(i));
      page.keyboard().press("Enter");
      // Shown from now on, whatever runs come by.
      assertThat(cell(page, i - 1, "n")).hasText(String.valueOf(i));
    }
    cell(page, 0, "name").click();
    page.keyboard().type("x");
    page.keyboard().press("Tab");
    page.keyboard().type("7");
    page.keyboard().press("Enter");
    assertThat(cell(page, 0, "n")).hasText("7");
    assertThat(text(page, "sum [x7, b2, c3, d4, e5]")).isVisible();
    // A field that is open is not touched by the runs of what was written before.
    cell(page, 3, "name").click();
    page.keyboard().type("y");
    page.keyboard().press("Enter");
    page.keyboard().type("unfinished");
    assertThat(text(page, "sum [x7, b2, c3, y4, e5]")).isVisible();
    idle(page);
    assertThat(field(page)).hasValue("unfinished");
    page.keyboard().press("Enter");
    assertThat(text(page, "sum [x7, b2, c3, y4, unfinished5]")).isVisible();
    for (int i = 0; i < 3; i++) {
      page.keyboard().press("Control+z");
    }
    assertThat(text(page, "sum [x1, b2, c3, d4, e5]")).isVisible();
  }

  private static void writesByTheKeyboard(Page page) {
    assertThat(metric(page, 0)).containsText("1881.00");
    cell(page, 0, "what").click();
    page.keyboard().press("F2");
    assertThat(field(page)).hasValue("Rent");
    page.keyboard().type("Nothing");
    page.keyboard().press("Escape");
    assertThat(cell(page, 0, "what")).hasText("Rent");
    page.keyboard().press("Enter");
    assertThat(field(page)).isFocused();
    page.keyboard().type("Flat");
    page.keyboard().press("Tab");
    assertThat(cell(page, 0, "group").locator(".rn-cell-field")).isFocused();
    page.keyboard().press("Escape");
    assertThat(field(page)).hasCount(0);
    page.keyboard().press("ArrowRight");
    assertThat(cell(page, 0, "planned")).isFocused();
    page.keyboard().type("1000");
    page.keyboard().press("Enter");
    assertThat(cell(page, 0, "what")).hasText("Flat");
    assertThat(cell(page, 0, "planned")).hasText("1000.00 €");
    assertThat(metric(page, 0)).containsText("1931.00");
    // A box by Space, a day by its field.
    cell(page, 2, "due").click();
    page.keyboard().press("ArrowRight");
    page.keyboard().press("Space");
    assertThat(metric(page, 2)).containsText("3 of 8");
    cell(page, 2, "due").dblclick();
    field(page).fill("2026-12-24");
    page.keyboard().press("Enter");
    assertThat(cell(page, 2, "due")).hasText("Dec 24, 2026");
  }

  private static void addsDeletesAndTakesBack(Page page) {
    page.getByRole(AriaRole.BUTTON, named("Add row")).click();
    assertThat(field(page)).isFocused();
    page.keyboard().type("Books");
    page.keyboard().press("Enter");
    assertThat(cell(page, 8, "what")).hasText("Books");
    assertThat(metric(page, 2)).containsText("4 of 9");
    cell(page, 8, "rn-mark").click();
    cell(page, 7, "rn-mark").click();
    Locator bin = page.getByRole(AriaRole.BUTTON, named("Delete rows"));
    assertThat(bin).isEnabled();
    bin.click();
    assertThat(count(page)).hasText("7 rows");
    Locator undo = page.getByRole(AriaRole.BUTTON, named("Undo"));
    undo.click();
    assertThat(count(page)).hasText("9 rows");
    assertThat(cell(page, 7, "what")).hasText("Music lessons");
    undo.click();
    undo.click();
    assertThat(count(page)).hasText("8 rows");
    Locator redo = page.getByRole(AriaRole.BUTTON, named("Redo"));
    assertThat(redo).isEnabled();
    cell(page, 0, "what").click();
    page.keyboard().press("Control+y");
    assertThat(count(page)).hasText("9 rows");
    page.keyboard().press("Control+z");
    assertThat(count(page)).hasText("8 rows");
  }

  private static void copiesAndPastes(Page page) {
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    page.evaluate(
        "() => navigator.clipboard.writeText('Tea\\tFood\\t1.234,50\\t2\\nCoffee\\tFood\\t3\\t4\\n')");
    cell(page, 7, "what").click();
    page.keyboard().press("Control+v");
    assertThat(count(page)).hasText("9 rows");
    assertThat(cell(page, 7, "planned")).hasText("1234.50 €");
    assertThat(cell(page, 8, "what")).hasText("Coffee");
    assertThat(cell(page, 8, "due")).hasText("Nov 30, 2026");
    assertThat(metric(page, 0)).containsText("3093.50"); // 1931 - 75 + 1234.50 + 3
    cell(page, 7, "planned").click();
    page.keyboard().press("Control+c");
    assertThat(page.evaluate("() => navigator.clipboard.readText()")).isEqualTo("1234.5");
    page.keyboard().press("Control+z");
    assertThat(count(page)).hasText("8 rows");
    assertThat(metric(page, 0)).containsText("1931.00");
  }

  private static void saysWhatIsWrong(Page page) {
    cell(page, 1, "spent").click();
    page.keyboard().type("a lot");
    page.keyboard().press("Enter");
    assertThat(cell(page, 1, "spent")).hasClass(Pattern.compile("rn-cell-wrong"));
    Locator status = editor(page).getByRole(AriaRole.STATUS);
    assertThat(status).hasText("Row 2, Spent: A number is expected");
    assertThat(metric(page, 1)).containsText("1546.50"); // as it was
    cell(page, 1, "spent").click();
    page.keyboard().press("Delete");
    assertThat(status).hasText("Row 2, Spent: Must not be empty");
    page.keyboard().type("0");
    page.keyboard().press("Enter");
    assertThat(status).hasText("Row 2: paid, but nothing was spent");
    assertThat(cell(page, 1, "rn-mark")).containsText("paid, but nothing was spent");
    page.keyboard().press("Control+z");
    page.keyboard().press("Control+z");
    page.keyboard().press("Control+z");
    assertThat(status).isEmpty();
    assertThat(cell(page, 1, "spent")).hasText("134.50 €");
  }

  private static Locator editor(Page page) {
    return element(page, "dataEditor");
  }

  private static Locator metric(Page page, int number) {
    return element(page, "metric").nth(number);
  }

  private static Locator count(Page page) {
    return editor(page).locator(".rn-frame-count");
  }

  private static Locator field(Page page) {
    return editor(page).locator(".rn-cell-field");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator cell(Page page, int row, String column) {
    return editor(page)
        .locator(".ag-row[row-index=\"" + row + "\"] .ag-cell[col-id=" + column + "]");
  }
}
