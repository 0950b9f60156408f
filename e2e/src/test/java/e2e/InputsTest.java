package e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example of inputs, worked with the keyboard and the mouse, on both hosts. */
class InputsTest extends Browser {
  private static final Path APP = AppProcess.ROOT.resolve("examples/inputs/App.java");

  @TempDir Path folder;

  private static Locator field(Page page, String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void inputs_are_worked_with_the_keyboard(boolean inBrowser) throws Exception {
    AppProcess app = keep(inBrowser ? Site.of(APP, folder.resolve("site")) : AppProcess.run(APP));
    Page page = open(app.url());

    // A select is searched; what is typed has no accent, the option has.
    Locator city = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("City"));
    city.focus();
    page.keyboard().type("malaga");
    assertThat(page.getByRole(AriaRole.OPTION)).hasText("Málaga");
    assertThat(ExamplesTest.violations(page)).isEmpty();
    page.keyboard().press("Enter");
    assertThat(text(page, "Spain, Apple, [new], 0 stops")).isVisible();
    assertThat(city).isFocused();

    // New options.
    field(page, "Fruit").fill("Quince");
    page.keyboard().press("Enter");
    field(page, "Tags").focus();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    page.keyboard().type("mine");
    page.keyboard().press("Enter");
    page.keyboard().press("Escape");
    assertThat(text(page, "Spain, Quince, [new, sale, mine], 0 stops")).isVisible();
    page.keyboard().press("Backspace");
    assertThat(text(page, "Spain, Quince, [new, sale], 0 stops")).isVisible();

    // In view.
    field(page, "12:00").focus();
    page.keyboard().press("Space");
    field(page, "SMALL").focus();
    page.keyboard().press("ArrowRight");
    field(page, "4 stars").press("Enter");
    assertThat(text(page, "[12], MEDIUM, PT1M, 4")).isVisible();

    // A date key by key: the year 2 is no date that anybody means.
    field(page, "Day").focus();
    page.keyboard().type("05062027");
    assertThat(element(page, "text").last()).containsText("2027-05-06, Optional.empty, 09:30");
    field(page, "Period, from").fill("2026-03-01");
    assertThat(element(page, "text").last()).containsText(", 1 days, ");

    // What is wrong stays, and is said.
    field(page, "Postcode").fill("123");
    page.keyboard().press("Enter");
    assertThat(field(page, "Postcode")).hasAttribute("aria-invalid", "true");
    assertThat(field(page, "Postcode")).hasValue("123");

    // A menu and a shortcut.
    Locator menu = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Export"));
    menu.press("ArrowDown");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(text(page, "Exported as Excel")).isVisible();
    assertThat(menu).isFocused();
    page.keyboard().press("Control+Enter");
    assertThat(text(page, "Saved")).isVisible();
    page.keyboard().press("Alt+k");
    assertThat(field(page, "Be reached by a key")).isFocused();
  }
}
