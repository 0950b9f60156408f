package e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms, and what lies over and around the page, by the keyboard. */
class LayoutTest extends Browser {
  private static final Path LAYOUT = AppProcess.ROOT.resolve("examples/layout/App.java");

  @TempDir Path folder;

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator orders(Page page) {
    return element(page, "metric").first();
  }

  private static Locator dialog(Page page) {
    return page.getByRole(AriaRole.DIALOG);
  }

  @Test
  void by_the_keyboard_on_a_server() throws Exception {
    byTheKeyboard(open(keep(AppProcess.run(LAYOUT)).url()));
  }

  @Test
  void by_the_keyboard_in_a_browser() throws Exception {
    byTheKeyboard(open(keep(Site.of(LAYOUT, folder.resolve("site"))).url()));
  }

  private static void byTheKeyboard(Page page) throws IOException {
    // What is typed in a form outlives runs, and is taken with Enter.
    Locator item = page.getByLabel("Item");
    item.fill("tea");
    page.getByLabel("Express").press("Space");
    idle(page);
    assertThat(item).hasValue("tea");
    assertThat(orders(page)).containsText("0");
    item.press("Enter");
    assertThat(orders(page)).containsText("1");
    assertThat(item).hasValue("");
    assertThat(item).isFocused();

    // A popover stays open while what is in it draws the page.
    button(page, "Filter").press("Enter");
    Locator least = page.getByLabel("At least");
    least.press("ArrowRight");
    assertThat(page.getByText("1 × tea")).hasCount(0);
    assertThat(least).isVisible();
    assertThat(ExamplesTest.violations(page)).isEmpty();
    least.press("Escape");
    assertThat(least).isHidden();
    assertThat(button(page, "Filter")).isFocused();

    // A dialog has the focus, and gives it back.
    button(page, "Cancel all").press("Enter");
    assertThat(page.getByLabel("Why?")).isFocused();
    assertThat(ExamplesTest.violations(page)).isEmpty();
    page.keyboard().press("Escape");
    assertThat(dialog(page)).hasCount(0);
    assertThat(button(page, "Cancel all")).isFocused();
    button(page, "Cancel all").press("Enter");
    page.getByLabel("Why?").fill("no money");
    page.getByLabel("Why?").press("Enter");
    // A key pressed on a button that is still disabled goes nowhere, and Playwright does not wait.
    assertThat(button(page, "Cancel them")).isEnabled();
    button(page, "Cancel them").press("Enter");
    assertThat(dialog(page)).hasCount(0);
    assertThat(orders(page)).containsText("0");
  }

  @Test
  void a_dialog_is_there_after_a_reload() throws Exception {
    Page page = open(keep(AppProcess.run(LAYOUT)).url());
    page.getByLabel("Item").fill("tea");
    page.getByLabel("Item").press("Enter");
    button(page, "Cancel all").click();
    assertThat(dialog(page)).isVisible();
    page.reload();
    assertThat(dialog(page).getByText("There are 1 of them.")).isVisible();
  }

  @Test
  void the_sidebar_stays_as_the_user_leaves_it() throws Exception {
    Page page = open(keep(AppProcess.run(LAYOUT)).url());
    assertThat(page).hasTitle("Layout");
    Locator handle = page.getByRole(AriaRole.SEPARATOR);
    double before = width(page);
    handle.press("ArrowRight");
    handle.press("ArrowRight");
    assertThat(width(page)).isEqualTo(before + 32);
    page.reload();
    idle(page);
    assertThat(width(page)).isEqualTo(before + 32);
    assertThat(page.locator(".rn-top .rn-logo")).isHidden();

    button(page, "Close sidebar").click();
    page.reload();
    idle(page);
    assertThat(button(page, "Open sidebar")).isVisible();
    assertThat(page.locator(".rn-top .rn-logo")).isVisible();
  }

  private static double width(Page page) {
    return page.getByRole(AriaRole.COMPLEMENTARY).boundingBox().width;
  }

  @Test
  void nothing_is_cut_off_on_a_phone() throws Exception {
    Page page = open(keep(AppProcess.run(LAYOUT)).url(), 360, 740, ColorScheme.DARK);
    page.getByLabel("Item").fill("tea");
    page.getByLabel("Item").press("Enter");
    for (String opener : List.of("Filter", "Cancel all")) {
      button(page, opener).click();
      Locator over = page.locator(":is(dialog, .rn-popover):is(:modal, :popover-open)");
      assertThat(over).isVisible();
      Object inside =
          over.evaluate(
              "e => { const r = e.getBoundingClientRect(); return r.left >= 0 && r.right <= innerWidth"
                  + " && r.bottom <= innerHeight && e.scrollWidth <= e.clientWidth }");
      assertThat(inside).as(opener).isEqualTo(true);
      page.keyboard().press("Escape");
    }
  }
}
