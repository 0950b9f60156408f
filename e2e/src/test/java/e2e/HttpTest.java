package e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code Http}, and {@code URL.openStream}, give the same on both hosts. */
class HttpTest extends Browser {
  @TempDir Path folder;

  private Path app() throws IOException {
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    other.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          byte[] sent = exchange.getRequestBody().readAllBytes();
          if (!path.equals("/closed")) {
            exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
            exchange.getResponseHeaders().set("Access-Control-Allow-Headers", "*");
            exchange.getResponseHeaders().set("Access-Control-Expose-Headers", "X-Seen");
          }
          exchange
              .getResponseHeaders()
              .set("X-Seen", String.valueOf(exchange.getRequestHeaders().getFirst("X-Mine")));
          if (path.equals("/slow")) {
            try {
              Thread.sleep(5_000);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
          byte[] body =
              path.equals("/echo")
                  ? sent
                  : "{\"town\":\"Ålesund\",\"n\":[1,2.5]}".getBytes(StandardCharsets.UTF_8);
          int status = path.equals("/missing") ? 404 : path.equals("/failing") ? 500 : 200;
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    other.start();
    keep(() -> other.stop(0));
    Path file = folder.resolve("App.java");
    Files.writeString(
        file,
        """
        import java.net.*;
        import java.nio.charset.StandardCharsets;
        import runnel.*;

        String at = "http://127.0.0.1:%d";

        void main() {
          Runnel.run(this::app);
        }

        void app(Ui ui) {
          var r = Http.get(at + "/data", o -> o.header("X-Mine", "yes"));
          ui.text(r.status() + " " + r.ok() + " " + r.header("x-seen") + " " + r.json());
          ui.text(r.bytes().length + " bytes");
          ui.text(Http.post(at + "/echo", o -> o.body("håndball")).text());
          ui.text("missing " + Http.get(at + "/missing").status());
          ui.text(code(() -> Http.get(at + "/slow", o -> o.timeout(Duration.ofMillis(300)))));
          ui.text(code(() -> Http.get("http://127.0.0.1:1/nobody")));
          ui.text(code(() -> Http.get("/relative")));
          ui.text(code(() -> Http.post(at + "/echo", o -> o.body("<p>")).json()));
          ui.text("and again " + Http.get(at + "/data").status());
          ui.text(read(at + "/data"));
          ui.text(read(at + "/missing"));
          ui.text(read(at + "/failing"));
          ui.text(read("http://127.0.0.1:1/nobody"));
          ui.text(read("nonsense"));
        }

        String read(String address) {
          try (var lines = new BufferedReader(new InputStreamReader(URI.create(address).toURL().openStream(), StandardCharsets.UTF_8))) {
            return lines.readLine();
          } catch (FileNotFoundException e) {
            return "not found: " + e.getMessage().replace(at, "");
          } catch (MalformedURLException | IllegalArgumentException e) {
            return "no address";
          } catch (IOException e) {
            return e.getMessage().contains("500") ? e.getMessage().replace(at, "") : "no answer";
          }
        }

        String code(Runnable work) {
          try {
            work.run();
            return "no error";
          } catch (RunnelException e) {
            return e.code();
          }
        }
        """
            .formatted(other.getAddress().getPort()));
    return file;
  }

  private static void check(Page page) {
    assertThat(element(page, "text"))
        .hasText(
            new String[] {
              "200 true yes {town=Ålesund, n=[1, 2.5]}",
              "31 bytes",
              "håndball",
              "missing 404",
              "RN051",
              "RN050",
              "RN052",
              "RN053",
              "and again 200",
              "{\"town\":\"Ålesund\",\"n\":[1,2.5]}",
              "not found: /missing",
              "Server returned HTTP response code: 500 for URL: /failing",
              "no answer",
              "no address"
            });
  }

  @Test
  void on_a_server() throws Exception {
    check(open(keep(AppProcess.run(app())).url()));
  }

  @Test
  void in_a_browser() throws Exception {
    tolerant = true; // The browser itself complains of what the app asks for.
    check(open(keep(Site.of(app(), folder.resolve("site"))).url()));
  }
}
