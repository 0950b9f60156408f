package e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of caches does the same on a server and in a browser. */
class CachesTest extends Browser {
  private static final Path APP = AppProcess.ROOT.resolve("examples/caches/App.java");

  @TempDir Path folder;

  @Test
  void on_a_server_and_for_all_who_come() throws Exception {
    AppProcess app = keep(AppProcess.run(APP));
    Page page = open(app.url());
    computesOnce(page);
    // Who comes later finds what is cached, and the resource that all share.
    Page later = open(app.url());
    assertThat(element(later, "text").first()).containsText(", 10, 5, 1, 32]");
    assertThat(element(later, "metric")).containsText("3");
  }

  @Test
  void in_a_browser() throws Exception {
    Page page = open(keep(Site.of(APP, folder.resolve("site"))).url());
    computesOnce(page);
    assertThat(ExamplesTest.violations(page)).isEmpty();
  }

  private static void computesOnce(Page page) {
    assertThat(element(page, "text").first()).containsText("[1, 5, 10, 10, 5, 1, 32]");
    assertThat(element(page, "metric")).containsText("1");

    // The spinner stands where the value is waited for, and nothing else is touched.
    slide(page, "ArrowRight");
    assertThat(element(page, "spinner")).containsText("Computing");
    assertThat(element(page, "text").first()).containsText("[1, 6, 15, 20, 15, 6, 1, 64]");
    assertThat(element(page, "metric")).containsText("2");
    assertThat(element(page, "spinner")).hasCount(0);

    // It is there, and what the reader has added to its own is not.
    slide(page, "ArrowLeft");
    assertThat(element(page, "text").first()).containsText("[1, 5, 10, 10, 5, 1, 32]");
    assertThat(element(page, "metric")).containsText("2");

    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compute anew")).click();
    assertThat(element(page, "metric")).containsText("3");
    assertThat(element(page, "text").first()).containsText("[1, 5, 10, 10, 5, 1, 32]");
    assertThat(element(page, "exception")).hasCount(0);
  }

  private static void slide(Page page, String key) {
    page.getByLabel("Height", new Page.GetByLabelOptions().setExact(true)).press(key);
  }
}
