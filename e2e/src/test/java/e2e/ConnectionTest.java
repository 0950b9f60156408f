package e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wire is cut, the server dies, the page is reloaded: nothing of the user's work is lost. */
class ConnectionTest extends Browser {
  private static final String APP =
      """
      import runnel.*;

      void main() {
        Runnel.run(this::app);
      }

      void app(Ui ui) {
        State<Integer> n = ui.state("n", 0);
        if (ui.button("More")) n.update(v -> v + 1);
        ui.text("n is " + n.get());
        String name = ui.textInput("Name");
        ui.text("Hello " + name);
        ui.text("draft: " + ui.textInput("Draft"));
      }
      """;

  @TempDir Path folder;

  private AppProcess app(String... options) throws IOException {
    Path file = folder.resolve("App.java");
    Files.writeString(file, APP);
    return AppProcess.run(
        file,
        Stream.concat(
                Stream.of(options), Stream.of("--sessions", folder.resolve("sessions").toString()))
            .toArray(String[]::new));
  }

  private static void more(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("More")).click();
  }

  @Test
  void a_dropped_connection_is_taken_up_again() throws Exception {
    tolerant = true;
    AppProcess app = keep(app());
    Proxy proxy = keep(new Proxy(app.port()));
    Page page = open(proxy.url());
    more(page);
    assertThat(text(page, "n is 1")).isVisible();
    page.getByLabel("Draft").pressSequentially("not sent yet");
    proxy.cut();
    page.locator("html[data-run=offline]").waitFor(attached());
    assertThat(text(page, "n is 1")).isVisible();
    proxy.mend(app.port());
    idle(page);
    assertThat(page.getByLabel("Draft")).hasValue("not sent yet");
    more(page);
    assertThat(text(page, "n is 2")).isVisible();
  }

  @Test
  void a_click_while_offline_counts_once_afterwards() throws Exception {
    tolerant = true;
    AppProcess app = keep(app());
    Proxy proxy = keep(new Proxy(app.port()));
    Page page = open(proxy.url());
    proxy.cut();
    page.locator("html[data-run=offline]").waitFor(attached());
    more(page);
    proxy.mend(app.port());
    assertThat(text(page, "n is 1")).isVisible();
  }

  @Test
  void inputs_and_states_survive_a_killed_server() throws Exception {
    tolerant = true;
    AppProcess first = keep(app());
    Proxy proxy = keep(new Proxy(first.port()));
    Page page = open(proxy.url());
    more(page);
    assertThat(text(page, "n is 1")).isVisible();
    page.getByLabel("Name").fill("Ada");
    page.getByLabel("Name").press("Enter");
    assertThat(text(page, "Hello Ada")).isVisible();
    page.getByLabel("Draft").pressSequentially("half a thou");
    page.waitForCondition(() -> kept().contains("Ada"));
    first.kill();
    page.locator("html[data-run=offline]").waitFor(attached());
    more(page);
    AppProcess second = keep(app());
    proxy.mend(second.port());
    idle(page);
    assertThat(text(page, "Hello Ada")).isVisible();
    assertThat(page.getByLabel("Name")).hasValue("Ada");
    assertThat(page.getByLabel("Draft")).hasValue("half a thou");
    assertThat(text(page, "n is 2")).isVisible();
    more(page);
    assertThat(text(page, "n is 3")).isVisible();
  }

  @Test
  void a_reload_after_a_restart_finds_the_session() throws Exception {
    tolerant = true;
    AppProcess first = keep(app());
    Proxy proxy = keep(new Proxy(first.port()));
    Page page = open(proxy.url());
    more(page);
    assertThat(text(page, "n is 1")).isVisible();
    first.close();
    AppProcess second = keep(app());
    proxy.mend(second.port());
    page.reload();
    idle(page);
    assertThat(text(page, "n is 1")).isVisible();
  }

  private String kept() {
    try (Stream<Path> files = Files.walk(folder.resolve("sessions"))) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
        all.append(Files.readString(file));
      }
      return all.toString();
    } catch (IOException e) {
      return ""; // Not there yet, or just replaced.
    }
  }

  @Test
  void a_reload_in_the_same_tab_keeps_the_session() throws Exception {
    AppProcess app = keep(app());
    Page page = open(app.url());
    more(page);
    assertThat(text(page, "n is 1")).isVisible();
    page.reload();
    idle(page);
    assertThat(text(page, "n is 1")).isVisible();
    Page other = open(app.url());
    assertThat(text(other, "n is 0")).isVisible();
  }
}
