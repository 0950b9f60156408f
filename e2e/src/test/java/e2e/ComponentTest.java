package e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Elements of an app's own, the same on both hosts and in one file. */
class ComponentTest extends Browser {
  private static final Path EXAMPLE = AppProcess.ROOT.resolve("examples/component/App.java");

  @TempDir Path folder;

  @Test
  void the_example_on_a_server() throws Exception {
    Page page = open(keep(AppProcess.run(EXAMPLE)).url());
    works(page);
    // The state is the session's: a reload shows it still.
    page.reload();
    idle(page);
    assertThat(dial(page)).hasAttribute("aria-valuenow", "210");
    assertThat(text(page, "210 °C, fan on")).isVisible();
  }

  @Test
  void the_example_in_a_browser() throws Exception {
    Path site = folder.resolve("site");
    works(open(keep(Site.of(EXAMPLE, site)).url()));
    assertThat(Files.readString(site.resolve("index.html")))
        .contains("script-src 'self' 'wasm-unsafe-eval';");
    assertThat(Files.list(site.resolve("app/modules"))).hasSize(3);
  }

  @Test
  void the_example_in_one_file() throws Exception {
    Path file = folder.resolve("own.html");
    Site.Outcome outcome =
        Site.run(Site.command("build", EXAMPLE.toString(), "--single-file", "-o", file.toString()));
    assertThat(outcome.status()).as(outcome.said()).isZero();
    works(open(file.toUri().toString()));
  }

  private static void works(Page page) {
    Locator dial = dial(page);
    assertThat(dial).hasAttribute("aria-valuenow", "180");
    dial.press("ArrowUp");
    dial.press("PageUp");
    assertThat(dial).hasAttribute("aria-valuenow", "210"); // the keys have arrived
    page.getByLabel("Fan").check();
    assertThat(text(page, "210 °C, fan on")).isVisible();
    assertThat(dial).hasAttribute("aria-valuenow", "210");
    assertThat(page.getByLabel("Fan")).isFocused();

    Locator start = button(page, "Start");
    for (int i = 0; i < 5; i++) {
      start.click();
    }
    assertThat(text(page, "Started 5 times")).isVisible();

    button(page, "brown").click();
    assertThat(text(page, "Picked brown")).isVisible();
    button(page, "Beat").dblclick();
    assertThat(text(page, "2 beats")).isVisible();
    assertThat(element(page, "component").last()).containsText("RN114");
    assertThat(text(page, "The rest of the page lives.")).isVisible();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator dial(Page page) {
    return page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Temperature"));
  }

  @Test
  void a_save_of_the_module_is_on_the_page_and_the_state_stays() throws Exception {
    Path app = folder.resolve("App.java");
    Path module = folder.resolve("word.js");
    Files.writeString(
        app,
        """
        import runnel.*;
        void main() { Runnel.run(ui -> ui.text("state " + ui.component("word.js", 0))); }
        """);
    String text =
        """
        export default function mount(element, { state, setState }) {
          const button = element.appendChild(document.createElement("button"));
          button.textContent = `WORD ${state}`;
          button.onclick = () => setState(7);
        }
        """;
    Files.writeString(module, text.replace("WORD", "One"));
    Page page = open(keep(AppProcess.run(app)).url());
    button(page, "One 0").click();
    assertThat(text(page, "state 7")).isVisible();
    Files.writeString(module, text.replace("WORD", "Two"));
    assertThat(button(page, "Two 7")).isVisible();
  }

  @Test
  void what_the_policy_forbids_a_module_cannot_do_and_others_live() throws Exception {
    tolerant = true; // The console tells what was refused.
    Path app = folder.resolve("App.java");
    Files.writeString(
        app,
        """
        import runnel.*;
        void main() {
          Runnel.run(ui -> {
            ui.component("hostile.js", null);
            ui.component("export default (element, { props }) => { element.textContent = eval('1+1'); }", null);
            ui.component("export default () => import('data:text/javascript,document.title=1')", null, o -> o.key("b"));
            ui.component("export default (element) => { element.textContent = 'fine'; }", null, o -> o.key("c"));
          });
        }
        """);
    Files.writeString(
        folder.resolve("hostile.js"),
        "import 'https://example.org/x.js';\nexport default () => {};");
    Page page = open(keep(AppProcess.run(app)).url());
    Locator components = element(page, "component");
    assertThat(components.nth(0)).containsText("RN115");
    assertThat(components.nth(1)).containsText("RN116");
    assertThat(components.nth(3)).containsText("fine");
    assertThat(page.title()).isNotEqualTo("1");
    assertThat(List.of(components.count())).containsExactly(4);
  }
}
