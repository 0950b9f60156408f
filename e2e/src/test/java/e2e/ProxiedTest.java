package e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Apps behind a real nginx, with the settings of docs/deploying.md and without some of them. */
class ProxiedTest extends Browser {
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
        ui.text("Hello " + ui.textInput("Name"));
        ui.image("<svg xmlns='http://www.w3.org/2000/svg' width='40' height='30'/>", o -> o.alt("a box"));
        for (UploadedFile file : ui.fileUpload("File")) ui.text(file.name() + " has " + file.size());
      }
      """;

  @TempDir Path folder;

  private final List<String> sockets = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();

  @BeforeEach
  void trust() {
    anyCertificate = true;
  }

  private AppProcess app(String... options) throws IOException {
    Path file = folder.resolve("App.java");
    Files.writeString(file, APP);
    return keep(AppProcess.run(file, options));
  }

  /** The settings that the guide has. */
  private static String guide(int port) throws IOException {
    String text = Files.readString(AppProcess.ROOT.resolve("docs/deploying.md"));
    Matcher block = Pattern.compile("(?s)```nginx\n(.*?)```").matcher(text);
    assertThat(block.find()).isTrue();
    return block.group(1).replace(":8501", ":" + port);
  }

  /** The same without what lets WebSockets pass. */
  private static String withoutSockets(int port) throws IOException {
    String settings =
        guide(port)
            .replaceAll(
                "(?m)^ *(proxy_http_version|proxy_set_header (Upgrade|Connection)).*\n", "");
    assertThat(settings).hasSizeLessThan(guide(port).length() - 100);
    return settings;
  }

  private Page show(Nginx nginx, String path) {
    Page page = openAtOnce("about:blank", 1280, 900, ColorScheme.LIGHT, nginx.url("/"));
    page.onWebSocket(socket -> sockets.add(socket.url()));
    page.onRequest(request -> requests.add(request.url()));
    page.navigate(nginx.url(path));
    idle(page);
    return page;
  }

  private static void more(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("More")).click();
  }

  /** What goes over the wire and what goes beside it. */
  private static void use(Page page) {
    assertThat(text(page, "n is 0")).isVisible();
    for (int i = 0; i < 20; i++) {
      more(page);
    }
    assertThat(text(page, "n is 20")).isVisible();
    page.getByLabel("Name").fill("Ada");
    page.getByLabel("Name").press("Enter");
    assertThat(text(page, "Hello Ada")).isVisible();
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload("large.bin", "application/octet-stream", new byte[3_000_000]));
    assertThat(text(page, "large.bin has 3000000")).isVisible();
    page.waitForFunction("document.querySelector('img[alt=\"a box\"]').naturalWidth === 40");
    page.reload();
    idle(page);
    assertThat(text(page, "n is 20")).isVisible();
  }

  private boolean asked(String what) {
    return requests.stream().anyMatch(url -> url.endsWith("/_runnel/" + what));
  }

  @Test
  void the_guides_settings_bring_all_of_an_app() throws Exception {
    AppProcess app = app("--path", "/teams/sales", "--trust-proxy", "127.0.0.1");
    Nginx nginx = keep(Nginx.start(folder, guide(app.port())));

    use(show(nginx, "/teams/sales/"));
    Page deep = show(nginx, "/teams/sales/reports/2026");
    more(deep);
    assertThat(text(deep, "n is 1")).isVisible();

    assertThat(sockets)
        .isNotEmpty()
        .allMatch(url -> url.equals(nginx.url("/teams/sales/ws").replace("https:", "wss:")));
    assertThat(requests)
        .noneMatch(url -> url.contains("/_runnel/open"))
        .anyMatch(url -> url.startsWith(nginx.url("/teams/sales/_runnel/media/")));
  }

  @Test
  void a_prefix_may_be_taken_away() throws Exception {
    AppProcess app = app("--trust-proxy", "127.0.0.0/8");
    String settings =
        guide(app.port())
            .replace("location /teams/sales/", "location /teams/sales")
            .replace("X-Forwarded-Prefix \"\";", "X-Forwarded-Prefix /teams/sales;")
            .replace(
                "    proxy_pass http",
                "    rewrite ^/teams/sales/?(.*)$ /$1 break;\n    proxy_pass http");
    Nginx nginx = keep(Nginx.start(folder, settings));

    use(show(nginx, "/teams/sales/"));
    use(show(nginx, "/teams/sales"));
  }

  @Test
  void where_web_sockets_do_not_pass_nothing_else_is_lost() throws Exception {
    tolerant = true;
    AppProcess app = app("--path", "/teams/sales", "--trust-proxy", "127.0.0.1");
    Proxy wire = keep(new Proxy(app.port()));
    Nginx nginx = keep(Nginx.start(folder, withoutSockets(wire.port())));

    Page page = show(nginx, "/teams/sales/");
    assertThat(sockets).hasSize(2);
    sockets.clear();
    use(page);
    wire.cut();
    page.locator("html[data-run=offline]").waitFor(attached());
    more(page);
    wire.mend(app.port());
    assertThat(text(page, "n is 21")).isVisible();
    more(page);
    assertThat(text(page, "n is 22")).isVisible();

    assertThat(sockets).as("the tab stays with what works").isEmpty();
    assertThat(asked("stream")).isTrue();
    assertThat(asked("poll")).isFalse();
  }

  @Test
  void where_answers_come_whole_only_nothing_else_is_lost() throws Exception {
    tolerant = true;
    AppProcess app = app("--path", "/teams/sales", "--trust-proxy", "127.0.0.1");
    String settings =
        withoutSockets(app.port())
            .replace(
                "    client_max", "    proxy_ignore_headers X-Accel-Buffering;\n    client_max");
    Nginx nginx = keep(Nginx.start(folder, settings));

    use(show(nginx, "/teams/sales/"));

    assertThat(asked("poll")).isTrue();
  }

  @Test
  void a_proxy_that_nobody_trusts_gets_no_connection_for_its_pages() throws Exception {
    tolerant = true;
    AppProcess app = app("--path", "/teams/sales");
    Nginx nginx = keep(Nginx.start(folder, guide(app.port())));

    Page page = openAtOnce("about:blank", 1280, 900, ColorScheme.LIGHT, nginx.url("/"));
    var refused =
        page.waitForResponse(
            response -> response.url().endsWith("/_runnel/open") && response.status() == 403,
            () -> page.navigate(nginx.url("/teams/sales/")));

    assertThat(refused.text()).contains("RN036", nginx.url("").substring("https://".length()));
  }
}
