package runnel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import runnel.Runnel;
import runnel.Server;

class HttpTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @SuppressWarnings("NullAway.Init")
  private static Server server;

  @BeforeAll
  static void start() {
    server = Runnel.server(ui -> {}).port(0).start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void thePageIsCheckedForChangesAndLockedDown() throws Exception {
    HttpResponse<String> page = get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<title>Stand-in</title>");
    assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=utf-8");
    assertThat(header(page, "Cache-Control")).isEqualTo("private, no-cache");
    assertThat(header(page, "Content-Security-Policy"))
        .startsWith("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';");
    assertThat(header(page, "Permissions-Policy"))
        .contains("camera=(self), microphone=(self),")
        .contains("usb=()")
        .doesNotContain("*");
    assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(header(page, "Server")).isEmpty();
  }

  @Test
  void aPageThatTheBrowserHasIsNotSentAgain() throws Exception {
    String tag = header(get("/"), "ETag");

    HttpResponse<String> again = get("/", "If-None-Match", tag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void hashedFilesAreKeptForeverAndPackedAsTheBrowserLikes() throws Exception {
    String path = "/assets/main-abc123.js";

    HttpResponse<String> brotli = get(path, "Accept-Encoding", "gzip, deflate, br, zstd");
    HttpResponse<String> gzip = get(path, "Accept-Encoding", "gzip;q=0.5, br;q=0");
    HttpResponse<String> plain = get(path);

    assertThat(header(brotli, "Content-Encoding")).isEqualTo("br");
    assertThat(brotli.body()).isEqualTo("not really brotli");
    assertThat(header(gzip, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(plain, "Content-Encoding")).isEmpty();
    assertThat(plain.body()).startsWith("console.log");
    assertThat(header(plain, "Content-Type")).isEqualTo("text/javascript; charset=utf-8");
    assertThat(plain.headers().allValues("ETag"))
        .doesNotContainAnyElementsOf(gzip.headers().allValues("ETag"));
    for (HttpResponse<String> response : new HttpResponse[] {brotli, gzip, plain}) {
      assertThat(header(response, "Cache-Control"))
          .isEqualTo("public, max-age=31536000, immutable");
      assertThat(header(response, "Vary")).isEqualTo("Accept-Encoding");
    }
  }

  @Test
  void headHasNoBody() throws Exception {
    HttpResponse<String> head =
        CLIENT.send(
            HttpRequest.newBuilder(uri("/assets/main-abc123.css")).HEAD().build(),
            HttpResponse.BodyHandlers.ofString());

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(header(head, "Content-Length")).isEqualTo("7");
    assertThat(head.body()).isEmpty();
  }

  @Test
  void onlyGetAndHead() throws Exception {
    HttpResponse<String> post =
        CLIENT.send(
            HttpRequest.newBuilder(uri("/")).POST(HttpRequest.BodyPublishers.noBody()).build(),
            HttpResponse.BodyHandlers.ofString());

    assertThat(post.statusCode()).isEqualTo(405);
    assertThat(header(post, "Allow")).isEqualTo("GET, HEAD");
  }

  @ParameterizedTest
  @CsvSource({
    "/,./",
    "/cities,./",
    "/cities?year=2012,./",
    "/reports/sales,../",
    "/a/b/c/,../../../"
  })
  void everyPathThatCanBeAPageIsAnsweredWithThePage(String path, String base) throws Exception {
    HttpResponse<String> page = get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<title>Stand-in</title>", "<base href=\"" + base + "\">");
    assertThat(header(page, "Content-Security-Policy")).contains("base-uri 'self'");
    assertThat(get(path, "Accept", "text/html", "If-None-Match", header(page, "ETag")).statusCode())
        .isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/cities.csv", "/assets/cities", "/favicon.ico"})
  void aPathThatIsAFileIsNoPage(String path) throws Exception {
    assertThat(
            raw(
                "GET "
                    + path
                    + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 404 ")
        .doesNotContain("console.log");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/assets/",
        "/assets/../assets.json",
        "/assets.json",
        "/..%2f..%2fetc/passwd",
        "/%2e%2e/runnel/web/index.html",
        "/assets/main-abc123.js.gz",
        "//assets/main-abc123.js",
        "/META-INF/MANIFEST.MF",
      })
  void whatIsNotListedIsNotServed(String path) throws IOException {
    assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .matches("(?s)HTTP/1.1 (404|400) .*")
        .doesNotContain("Stand-in", "console.log", "root:");
  }

  @Test
  void aForeignNameIsRefused() throws IOException {
    assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 403 ")
        .contains("RN038", "evil.example");
  }

  @Test
  void healthIsNotKept() throws Exception {
    HttpResponse<String> health = get("/healthz");

    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.body()).isEqualTo("ok");
    assertThat(header(health, "Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void plainHttpOnTheWebSocketsPathIsTold() throws Exception {
    assertThat(get("/ws").statusCode()).isEqualTo(426);
  }

  private static HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static URI uri(String path) {
    return URI.create(server.url() + path);
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
