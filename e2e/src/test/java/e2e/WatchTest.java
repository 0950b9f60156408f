package e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code runnel build --watch}: a save is in the open page, which runs wholly in the browser. */
class WatchTest extends Browser {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void place() throws IOException {
    file = Files.createDirectory(folder.resolve("app")).resolve("App.java");
  }

  private static String app(String greeting) {
    return """
    import runnel.*;

    void main() {
      Runnel.run(this::app);
    }

    void app(Ui ui) throws IOException {
      String name = ui.textInput("Name");
      int x = ui.slider("x", 0, 100, 50);
      ui.text("%s " + name + ", " + x * x);
      try (var in = getClass().getResourceAsStream("/motto.txt")) {
        if (in != null) ui.text(new String(in.readAllBytes()).strip());
      }
    }
    """
        .formatted(greeting);
  }

  private void save(String name, String text) throws IOException {
    // As editors do: a new file in place of the old.
    Path draft = folder.resolve("draft");
    Files.writeString(draft, text);
    Files.move(
        draft,
        file.resolveSibling(name),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }

  private AppProcess watch(int port, String... more) throws IOException {
    List<String> command =
        Site.command("build", file.toString(), "--watch", "--port", Integer.toString(port));
    command.addAll(List.of(more));
    return keep(AppProcess.start(command));
  }

  private Page look(AppProcess watching) {
    return openAtOnce(watching.url(), 1280, 900, ColorScheme.LIGHT);
  }

  /** The first build takes seconds, as it may on a busy machine. */
  private static void awaitBuilt(Page page, String shown) {
    text(page, shown).waitFor(new Locator.WaitForOptions().setTimeout(60_000));
  }

  @Test
  void a_save_is_on_the_page_with_its_values_and_a_mistake_is_shown_over_it() throws Exception {
    save("App.java", app("Hello"));
    Page page = look(watch(0));
    awaitBuilt(page, "Hello , 2500");
    page.getByLabel("Name").fill("Ada");
    page.getByLabel("Name").press("Enter");
    page.getByLabel("x", new Page.GetByLabelOptions().setExact(true)).fill("7");
    assertThat(text(page, "Hello Ada, 49")).isVisible();

    save("App.java", app("Welcome"));
    awaitBuilt(page, "Welcome Ada, 49");
    assertThat(page.getByLabel("Name")).hasValue("Ada");

    save("App.java", app("Bye").replace("String name =", "String nam ="));
    Locator overlay = element(page, "compileError");
    assertThat(overlay).containsText("App.java:10");
    assertThat(overlay).containsText("cannot find symbol");
    // The last good one runs on.
    page.getByLabel("x", new Page.GetByLabelOptions().setExact(true)).fill("8");
    assertThat(text(page, "Welcome Ada, 64")).isVisible();

    save("App.java", app("Lacking").replace("x * x", "new ProcessBuilder(\"ls\").start()"));
    assertThat(overlay).containsText("RNB015");
    assertThat(overlay).containsText("java.lang.ProcessBuilder");

    // Back to what runs: nothing is built, and the mistake is gone.
    save("App.java", app("Welcome"));
    assertThat(overlay).hasCount(0);
    assertThat(text(page, "Welcome Ada, 64")).isVisible();

    save("motto.txt", "Per aspera ad astra");
    awaitBuilt(page, "Per aspera ad astra");
    assertThat(text(page, "Welcome Ada, 64")).isVisible();
  }

  @Test
  void an_app_that_does_not_compile_at_first_shows_why_and_then_runs() throws Exception {
    save("App.java", app("Hello").replace("ui.text(", "ui.txt("));
    Path site = folder.resolve("site");
    Page page = look(watch(0, "-o", site.toString()));
    assertThat(element(page, "compileError")).containsText("App.java:10");
    assertThat(site).doesNotExist();
    save("App.java", app("Hello"));
    awaitBuilt(page, "Hello , 2500");
    assertThat(element(page, "compileError")).hasCount(0);
    // The site is one to keep: only its page here is told of changes.
    assertThat(Files.readString(site.resolve("index.html"))).doesNotContain("runnel-live");
    assertThat(site.resolve("app/app.wasm")).isNotEmptyFile();
  }

  @Test
  void a_site_that_was_kept_for_offline_use_makes_way() throws Exception {
    save("App.java", app("Hello"));
    AppProcess site = keep(Site.of(file, folder.resolve("site")));
    Page page = open(site.url());
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
    site.close();
    save("App.java", app("Welcome"));
    watch(site.port(), "--path", "some/path");
    page.reload();
    awaitBuilt(page, "Welcome , 2500");
  }
}
