package e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A save of the file is on the page at once, with values and state kept. */
class DevLoopTest extends Browser {
  @TempDir Path folder;

  private static String app(String greeting) {
    return """
    import runnel.*;

    record Visit(String name, int times) {}

    void main() {
      Runnel.run(this::app);
    }

    void app(Ui ui) {
      State<Visit> visit = ui.state("visit", new Visit("nobody", 0));
      String name = ui.textInput("Name");
      if (ui.button("Visit")) visit.set(new Visit(name, visit.get().times() + 1));
      ui.text("%s " + visit.get().name() + ", " + visit.get().times());
    }
    """
        .formatted(greeting);
  }

  private void save(Path file, String source) throws IOException {
    // As editors do: a new file in place of the old.
    Path draft = folder.resolve("App.java.tmp");
    Files.writeString(draft, source);
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  @Test
  void a_save_reruns_with_values_and_state_and_a_mistake_is_shown_over_the_page() throws Exception {
    Path file = folder.resolve("App.java");
    Files.writeString(file, app("Hello"));
    AppProcess run = keep(AppProcess.run(file));
    Page page = open(run.url());
    page.getByLabel("Name").fill("Ada");
    page.getByLabel("Name").press("Enter");
    page.getByText("Visit").first().click();
    assertThat(text(page, "Hello Ada, 1")).isVisible();

    save(file, app("Welcome"));
    assertThat(text(page, "Welcome Ada, 1")).isVisible();
    assertThat(page.getByLabel("Name")).hasValue("Ada");

    save(file, app("Bye").replace("String name =", "String nam ="));
    Locator overlay = element(page, "compileError");
    assertThat(overlay).containsText("App.java:12");
    assertThat(overlay).containsText("cannot find symbol");
    assertThat(text(page, "Welcome Ada, 1")).hasCount(1);

    save(file, app("Again"));
    assertThat(text(page, "Again Ada, 1")).isVisible();
    assertThat(overlay).hasCount(0);
  }

  @Test
  void an_app_that_does_not_compile_at_first_shows_why_and_then_runs() throws Exception {
    Path file = folder.resolve("App.java");
    Files.writeString(file, app("Hello").replace("ui.text(", "ui.txt("));
    AppProcess run = keep(AppProcess.run(file));
    Page page = open(run.url());
    assertThat(element(page, "compileError")).containsText("App.java:13");
    save(file, app("Hello"));
    assertThat(text(page, "Hello nobody, 0")).isVisible();
    assertThat(element(page, "compileError")).hasCount(0);
  }
}
