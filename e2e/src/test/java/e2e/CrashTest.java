package e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed, and started again on its port, while a visitor is in the middle of
 * something.
 */
class CrashTest extends Browser {
  private static final String APP =
      """
      import runnel.*;

      void main() {
        Runnel.run(this::app);
      }

      void app(Ui ui) {
        State<Integer> orders = ui.state("orders", 0);
        ui.form("order", form -> {
          String item = form.textInput("Item");
          String note = form.textArea("Note");
          if (form.formSubmit("Order")) {
            orders.update(n -> n + 1);
            ui.state("last", "").set(item + " / " + note);
          }
        });
        ui.text("orders: " + orders.get() + ", last: " + ui.state("last", "").get());
        ui.text("file: " + ui.fileUpload("File").stream().mapToLong(f -> f.size()).sum());
        State<Integer> started = ui.state("started", 0);
        if (ui.button("Slow", o -> o.onClick(() -> started.update(n -> n + 1)))) {
          for (int i = 1; i <= 300; i++) {
            ui.text("step " + i);
            ui.sleep(java.time.Duration.ofMillis(50));
          }
        }
        ui.text("started: " + started.get());
      }
      """;

  // Whether the page has ever been without its form, since it had one.
  private static final String WATCH =
      """
      () => {
        const look = () => { if (document.querySelector("[data-element=form]") === null) window.emptied = true; };
        new MutationObserver(look).observe(document, { childList: true, subtree: true });
        look();
      }
      """;

  @TempDir Path folder;
  private Path file;
  private int port;

  @BeforeEach
  void write() throws IOException {
    tolerant = true; // of requests that fail
    file = Files.writeString(folder.resolve("App.java"), APP);
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
  }

  private AppProcess app() throws IOException {
    return keep(
        AppProcess.run(
            file,
            "--port",
            String.valueOf(port),
            "--sessions",
            folder.resolve("sessions").toString()));
  }

  private Page visit(AppProcess app) {
    Page page = open(app.url());
    page.evaluate(WATCH);
    return page;
  }

  private static void offline(Page page) {
    page.locator("html[data-run=offline]").waitFor(attached());
  }

  private static void neverEmpty(Page page) {
    assertThat(page.evaluate("() => window.emptied === true")).isEqualTo(false);
  }

  private static void click(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }

  @Test
  void what_is_typed_in_a_form_stays_and_is_submitted_once() throws Exception {
    AppProcess first = app();
    Page page = visit(first);
    page.getByLabel("Note").fill("by Monday");
    page.getByLabel("Item").pressSequentially("Lamp");
    first.kill();
    offline(page);
    page.getByLabel("Item").pressSequentially(" shade");
    assertThat(page.getByLabel("Item")).isFocused();
    app();
    idle(page);
    assertThat(page.getByLabel("Item")).hasValue("Lamp shade");
    assertThat(page.getByLabel("Note")).hasValue("by Monday");
    assertThat(page.getByLabel("Item")).isFocused();
    click(page, "Order");
    assertThat(text(page, "orders: 1, last: Lamp shade / by Monday")).isVisible();
    neverEmpty(page);
    page.reload();
    idle(page);
    assertThat(text(page, "orders: 1, last: Lamp shade / by Monday")).isVisible();
  }

  @Test
  void a_form_submitted_while_there_is_no_server_reaches_the_next_once() throws Exception {
    AppProcess first = app();
    Page page = visit(first);
    page.getByLabel("Item").fill("Lamp");
    first.kill();
    offline(page);
    click(page, "Order");
    app();
    assertThat(text(page, "orders: 1, last: Lamp /")).isVisible();
    idle(page);
    neverEmpty(page);
    page.reload();
    idle(page);
    assertThat(text(page, "orders: 1, last: Lamp /")).isVisible();
  }

  @Test
  void a_run_that_was_cut_off_is_over_and_what_it_began_with_is_kept() throws Exception {
    AppProcess first = app();
    Page page = visit(first);
    click(page, "Slow");
    assertThat(text(page, "step 3")).isVisible();
    page.waitForCondition(() -> kept().contains("\"started\":\"1\""));
    first.kill();
    offline(page);
    assertThat(text(page, "step 3")).isVisible();
    app();
    idle(page);
    assertThat(text(page, "started: 1")).isVisible();
    assertThat(page.getByText("step")).hasCount(0);
    neverEmpty(page);
    click(page, "Slow");
    assertThat(text(page, "step 3")).isVisible();
  }

  @Test
  void a_file_on_its_way_sets_out_again_to_the_next_server() throws Exception {
    AppProcess first = app();
    Page page = visit(first);
    CDPSession network = page.context().newCDPSession(page);
    network.send("Network.enable");
    network.send("Network.emulateNetworkConditions", bytesPerSecond(100_000));
    page.getByLabel("File")
        .setInputFiles(new FilePayload("a.bin", "application/octet-stream", new byte[1_000_000]));
    assertThat(element(page, "fileUpload").getByRole(AriaRole.PROGRESSBAR)).isVisible();
    first.kill();
    offline(page);
    assertThat(element(page, "fileUpload")).containsText("a.bin");
    assertThat(element(page, "fileUpload").getByRole(AriaRole.ALERT)).containsText("RN134 a.bin");
    network.send("Network.emulateNetworkConditions", bytesPerSecond(-1));
    app();
    assertThat(text(page, "file: 1000000")).isVisible();
    assertThat(element(page, "fileUpload").getByRole(AriaRole.ALERT)).hasCount(0);
    neverEmpty(page);
  }

  private static JsonObject bytesPerSecond(int up) {
    JsonObject conditions = new JsonObject();
    conditions.addProperty("offline", false);
    conditions.addProperty("latency", 0);
    conditions.addProperty("downloadThroughput", -1);
    conditions.addProperty("uploadThroughput", up);
    return conditions;
  }

  private String kept() {
    try (Stream<Path> files = Files.walk(folder.resolve("sessions"))) {
      StringBuilder all = new StringBuilder();
      for (Path each : files.filter(path -> path.toString().endsWith(".json")).toList()) {
        all.append(Files.readString(each));
      }
      return all.toString();
    } catch (IOException e) {
      return ""; // Not there yet, or just replaced.
    }
  }
}
