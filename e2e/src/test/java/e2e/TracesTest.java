package e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong in an app in the browser is told with the author's own lines. */
class TracesTest extends Browser {
  private static final String APP =
      """
      import runnel.*;
      import java.util.*;

      void main() { Runnel.run(this::app); }

      static class Sour extends RuntimeException {
        Sour(String what) {
          super(what);
        }
      }

      void app(Ui ui) throws Exception {
        String name = ui.textInput("Name");
        String what = ui.radio("What", List.of("nothing", "now", "later", "twice", "deep", "huge"));
        if (what.equals("now")) {
          List.of(1).forEach(i -> one(i));
        }
        if (what.equals("later")) {
          Thread.sleep(20);
          ui.spinner("Busy", () -> {
            Thread.sleep(20);
            one(2);
            return 1;
          });
        }
        if (what.equals("twice")) {
          ui.checkbox("Same");
          ui.text("between");
          ui.checkbox("Same");
        }
        if (what.equals("deep")) ui.text("" + deep(1));
        if (what.equals("huge")) ui.text("" + new byte[2_000_000_000].length);
        ui.text("fine for " + name);
      }

      void one(int i) {
        two(() -> three(i));
      }

      void two(Runnable body) {
        body.run();
      }

      void three(int i) {
        try {
          Integer.parseInt("x" + i);
        } catch (NumberFormatException e) {
          throw new Sour("sour " + i);
        }
      }

      int deep(int n) {
        return deep(n + 1) + 1;
      }
      """;

  @TempDir Path folder;

  private AppProcess site() throws Exception {
    Path file = folder.resolve("App.java");
    Files.writeString(file, APP);
    return keep(Site.of(file, folder.resolve("site")));
  }

  private static void choose(Page page, String what) {
    page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(what)).check();
  }

  private static List<String> frames(Page page) {
    idle(page);
    assertThat(element(page, "exception")).isVisible();
    return element(page, "exception").locator("li").allTextContents();
  }

  @Test
  void an_exception_shows_the_authors_lines_also_after_a_wait_and_without_a_network()
      throws Exception {
    AppProcess site = site();
    Page page = open(site.url());
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
    site.close();
    page.reload();
    idle(page);

    List<String> common =
        List.of(
            "App.three(App.java:48)",
            "App.one(App.java:37)",
            "App.two(App.java:41)",
            "App.one(App.java:37)");
    choose(page, "now");
    assertThat(element(page, "exception")).containsText("sour 1");
    assertThat(frames(page))
        .isEqualTo(with(common, "App.app(App.java:16)", "App.app(App.java:16)"));
    choose(page, "later");
    assertThat(element(page, "exception")).containsText("sour 2");
    assertThat(frames(page))
        .isEqualTo(with(common, "App.app(App.java:22)", "App.app(App.java:20)"));
    choose(page, "nothing");
    assertThat(element(page, "exception")).not().isVisible();
  }

  private static List<String> with(List<String> first, String... more) {
    List<String> all = new ArrayList<>(first);
    all.addAll(List.of(more));
    return all;
  }

  @Test
  void two_inputs_of_the_same_name_are_told_with_both_lines() throws Exception {
    Page page = open(site().url());
    choose(page, "twice");
    assertThat(element(page, "exception")).containsText("checkbox \"Same\"");
    assertThat(element(page, "exception")).containsText("App.java:29");
    assertThat(element(page, "exception")).containsText("App.java:27 (the first)");
    assertThat(frames(page)).containsExactly("App.app(App.java:29)");
  }

  @Test
  void a_crash_is_shown_and_the_app_goes_on_with_its_values() throws Exception {
    Page page = open(site().url());
    page.getByLabel("Name").fill("Ada");
    page.getByLabel("Name").press("Enter");
    assertThat(text(page, "fine for Ada")).isVisible();

    choose(page, "deep");
    assertThat(element(page, "exception")).containsText("StackOverflowError");
    assertThat(element(page, "exception")).containsText("RN120");
    assertThat(frames(page)).hasSizeGreaterThan(5).containsOnly("App.deep(App.java:53)");
    choose(page, "nothing");
    assertThat(element(page, "exception")).not().isVisible();
    assertThat(text(page, "fine for Ada")).isVisible();
    assertThat(page.getByLabel("Name")).hasValue("Ada");

    choose(page, "huge");
    assertThat(element(page, "exception")).containsText("OutOfMemoryError");
    assertThat(frames(page)).containsExactly("App.app(App.java:32)");
    page.getByLabel("Name").fill("Grace");
    page.getByLabel("Name").press("Enter");
    // The same values, the same crash.
    assertThat(element(page, "exception")).containsText("OutOfMemoryError");
    choose(page, "nothing");
    assertThat(text(page, "fine for Grace")).isVisible();
  }
}
