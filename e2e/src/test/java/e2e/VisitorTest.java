package e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The visitor's browser as apps reach it, the same on both hosts. */
class VisitorTest extends Browser {
  private static final Path NOTES = AppProcess.ROOT.resolve("examples/browser/App.java");

  @TempDir Path folder;

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void allow(Page page) {
    page.context().grantPermissions(List.of("geolocation", "clipboard-read", "clipboard-write"));
    page.context().setGeolocation(new Geolocation(59.913, 10.739).setAccuracy(12));
  }

  // ---- The example

  @Test
  void field_notes_on_a_server() throws Exception {
    fieldNotes(keep(AppProcess.run(NOTES)).url());
  }

  @Test
  void field_notes_in_a_browser() throws Exception {
    fieldNotes(keep(Site.of(NOTES, folder.resolve("site"))).url());
  }

  private void fieldNotes(String url) throws IOException {
    Page page = open(url);
    button(page, "Where am I?").click();
    assertThat(page.getByText("position was refused")).isVisible();
    allow(page);
    button(page, "Where am I?").click();
    assertThat(page.getByText("Here: 59.913, 10.739")).isVisible();

    page.getByLabel("What do you see?").fill("Two herons");
    page.getByLabel("What do you see?").press("Enter");
    button(page, "Add").click();
    Locator rows = element(page, "table").locator("tbody tr");
    assertThat(rows).hasCount(1);
    button(page, "Copy").click();
    assertThat(page.getByText("Copied")).isVisible();
    assertThat((String) page.evaluate("() => navigator.clipboard.readText()"))
        .endsWith(";59.913, 10.739;Two herons\n");

    Download saved = page.waitForDownload(() -> button(page, "Save as a file").click());
    assertThat(saved.suggestedFilename()).isEqualTo("notes.csv");
    assertThat(Files.readString(saved.path())).endsWith("Two herons\n");

    FileChooser chooser = page.waitForFileChooser(() -> button(page, "Open a file").click());
    chooser.setFiles(file("more.csv", "2026-01-02;1, 2;Åse\n".getBytes(StandardCharsets.UTF_8)));
    assertThat(rows).hasCount(2);
    assertThat(rows.last()).containsText("Åse");

    page.reload();
    idle(page);
    assertThat(rows).hasCount(2);
    assertThat(page.getByText("Here: 59.913, 10.739")).isVisible();

    // Two pages agree, and so do the visits of one browser.
    Page other = page.context().newPage();
    other.navigate(url);
    assertThat(element(other, "table").locator("tbody tr")).hasCount(2);
    button(other, "Forget all").click();
    assertThat(page.getByText("No notes yet.")).isVisible();
  }

  private static FilePayload file(String name, byte[] content) {
    return new FilePayload(name, "text/plain", content);
  }

  // ---- Waits, files and states

  private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

  /** An app, and another server that answers without an end and says when it is given up. */
  private Path app() throws IOException {
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    other.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
          exchange.sendResponseHeaders(200, 0);
          seen.add("asked");
          try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
              out.write(new byte[4096]);
              out.flush();
              Thread.sleep(10);
            }
          } catch (IOException gone) {
            seen.add("given up");
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    other.start();
    keep(() -> other.stop(0));
    Path file = folder.resolve("App.java");
    Files.writeString(
        file,
        """
        import runnel.*;

        enum Size { SMALL, LARGE { } }

        record Item(String name, LocalDate day, Size size, Optional<Double> price) {}

        void main() {
          Runnel.run(this::app);
        }

        void app(Ui ui) {
          State<List<Item>> items = ui.state("items", new ArrayList<>());
          State<Object> odd = ui.state("odd", "nothing");
          int x = ui.slider("x", 0, 100, 50);
          if (ui.button("Add")) {
            items.get().add(new Item("i" + items.get().size(), LocalDate.of(2026, 1, 1), Size.LARGE, Optional.of(1.5)));
            odd.set(Map.of("thread", Thread.currentThread()));
          }
          ui.text("items " + items.get().stream().map(i -> i.name() + i.day() + i.size() + i.price().get()).toList());
          ui.text("odd is " + (odd.get() instanceof String s ? s : "odd"));
          if (ui.checkbox("Fetch")) {
            ui.text("got " + Http.get("http://127.0.0.1:%d/").status());
          }
          if (ui.checkbox("Choose")) {
            try {
              LocalFile f = ui.browser().openFile();
              ui.text(f == null ? "no file" : "file " + f.name() + " " + f.size() + " " + f.bytes()[f.size() - 1]);
            } catch (RunnelException e) {
              ui.text(e.code());
            }
          }
          if (ui.checkbox("Loop")) {
            while (x < 101) { }
          }
          ui.text("x is " + x);
        }
        """
            .formatted(other.getAddress().getPort()));
    return file;
  }

  @Test
  void waits_and_files_on_a_server() throws Exception {
    Page page = open(keep(AppProcess.run(app())).url());
    waits(page);
    files(page);
  }

  @Test
  void waits_files_and_states_in_a_browser() throws Exception {
    tolerant = true; // What cannot be kept is said on the console.
    Page page = open(keep(Site.of(app(), folder.resolve("site"))).url());
    List<String> console = new java.util.concurrent.CopyOnWriteArrayList<>();
    page.onConsoleMessage(message -> console.add(message.text()));
    waits(page);
    files(page);
    states(page, console);
  }

  // In any order: the other server learns that nobody waits when it writes again.
  private void expect(String... all) throws InterruptedException {
    List<String> next = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      next.add(String.valueOf(seen.poll(15, TimeUnit.SECONDS)));
    }
    assertThat(next).containsExactlyInAnyOrder(all);
  }

  private void waits(Page page) throws InterruptedException {
    Locator x = page.getByLabel("x", new Page.GetByLabelOptions().setExact(true));
    page.getByLabel("Fetch").check();
    expect("asked");
    x.fill("60");
    expect("given up", "asked");
    button(page, "Stop").click();
    expect("given up");
    page.getByLabel("Fetch").uncheck();
    assertThat(text(page, "x is 60")).isVisible();
    assertThat(element(page, "exception")).hasCount(0);
    assertThat(seen).isEmpty();
  }

  // Whatever Playwright looks at counts as a click for the browser; so this goes by real ones.
  private static final String REAL_CLICKS =
      """
      let last = -Infinity;
      for (const type of ["pointerdown", "keydown"]) {
        addEventListener(type, (event) => { if (event.isTrusted) last = performance.now(); }, true);
      }
      Object.defineProperty(navigator, "userActivation", {
        get: () => ({ isActive: performance.now() - last < 5000 }),
      });
      """;

  private void files(Page page) throws IOException {
    page.addInitScript(REAL_CLICKS);
    // Answered by nobody: after a reload there is no click any more, so one is asked for.
    page.waitForFileChooser(() -> page.getByLabel("Choose").check());
    page.reload();
    Locator dialog = page.locator("dialog");
    assertThat(dialog).containsText("The app asks for a file.");
    assertThat(ExamplesTest.violations(page)).isEmpty();
    assertThat(button(page, "Choose a file")).isFocused();
    page.keyboard().press("Escape");
    assertThat(text(page, "no file")).isVisible();
    assertThat(dialog).hasCount(0);

    // Longer than one message.
    byte[] large = new byte[3_000_000];
    large[large.length - 1] = 42;
    choose(page, file("large.bin", large));
    assertThat(text(page, "file large.bin 3000000 42")).isVisible();
    // The dialog's button is a click, too.
    page.getByLabel("Choose").uncheck();
    idle(page);
    page.waitForFileChooser(() -> page.getByLabel("Choose").check());
    page.reload();
    page.waitForFileChooser(() -> button(page, "Choose a file").click())
        .setFiles(file("b.txt", new byte[] {7}));
    assertThat(text(page, "file b.txt 1 7")).isVisible();
    choose(page, file("huge.bin", new byte[9 << 20]));
    assertThat(text(page, "RN063")).isVisible();
    page.getByLabel("Choose").uncheck();
    idle(page);
  }

  private static void choose(Page page, FilePayload file) {
    page.getByLabel("Choose").uncheck();
    idle(page);
    page.waitForFileChooser(() -> page.getByLabel("Choose").check()).setFiles(file);
  }

  private void states(Page page, List<String> console) {
    String two = "items [i02026-01-01LARGE1.5, i12026-01-01LARGE1.5]";
    button(page, "Add").click();
    button(page, "Add").click();
    assertThat(text(page, two)).isVisible();
    assertThat(text(page, "odd is odd")).isVisible();
    page.getByLabel("Loop").check();
    button(page, "Stop").click();
    idle(page);
    page.getByLabel("Loop").uncheck();
    assertThat(text(page, "x is 60")).isVisible();
    assertThat(text(page, two)).isVisible();
    assertThat(text(page, "odd is nothing")).isVisible();
    assertThat(console)
        .anySatisfy(
            said -> assertThat(said).contains("state \"odd\" begins anew", "[thread] is a"));
    page.reload();
    idle(page);
    assertThat(text(page, two)).isVisible();
  }
}
