package runnel.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import runnel.AppBody;
import runnel.Runnel;
import runnel.Server;

/** What proxies in front of the server say is believed from those that may, and only from them. */
class ProxyTest {
  private static final AppBody APP = ui -> {};
  private Server server = Runnel.server(APP).port(0).trustProxy("127.0.0.0/8").start();

  @AfterEach
  void stop() {
    server.close();
  }

  private void instead(Server other) {
    server.close();
    server = other;
  }

  /** How a request of a page is answered that wants a connection. */
  private String open(String... headers) throws IOException {
    return raw("POST /_runnel/open HTTP/1.1", headers);
  }

  private String raw(String what, String... headers) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
      String host = more.startsWith("Host: ") ? "" : "Host: localhost\r\n";
      socket
          .getOutputStream()
          .write(
              (what + "\r\n" + host + more + "Content-Length: 0\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Forwarded-Host: apps.example.org|X-Forwarded-Proto: https",
        "X-Forwarded-Host: apps.example.org:443|X-Forwarded-Proto: https",
        "X-Forwarded-Host: apps.example.org|X-Forwarded-Port: 443|X-Forwarded-Proto: https",
        "X-Forwarded-Host: evil.example, apps.example.org|X-Forwarded-Proto: http, https",
        "X-Forwarded-For: 192.0.2.7, 127.0.0.9|X-Forwarded-Host: apps.example.org, inner|X-Forwarded-Proto: https, http",
        "Forwarded: for=192.0.2.7;host=apps.example.org;proto=https",
        "Forwarded: for=\"[2001:db8::7]:4711\";host=evil.example, for=192.0.2.7;host=\"apps.example.org\";proto=https",
      })
  void thePageOfTheOutsideNameMayConnect(String said) throws IOException {
    String[] headers = ("Origin: https://apps.example.org|" + said).split("\\|");

    assertThat(open(headers)).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void aPageWithoutTlsMayNotConnectToWhatIsServedWithIt() throws IOException {
    assertThat(
            open(
                "Origin: http://apps.example.org",
                "X-Forwarded-Host: apps.example.org",
                "X-Forwarded-Proto: https"))
        .startsWith("HTTP/1.1 403 ")
        .contains("RN036", "may not connect to https://apps.example.org");
  }

  @Test
  void aForeignPageMayNotConnectThroughAProxyEither() throws IOException {
    assertThat(open("Origin: https://evil.example", "X-Forwarded-Host: apps.example.org"))
        .startsWith("HTTP/1.1 403 ");
    assertThat(open("Origin: http://localhost", "X-Forwarded-Host: apps.example.org"))
        .startsWith("HTTP/1.1 403 ");
  }

  @Test
  void nobodyIsBelievedUnlessTheSettingsSaySo() throws IOException {
    for (Server other :
        new Server[] {
          Runnel.server(APP).port(0).start(),
          Runnel.server(APP).port(0).trustProxy("10.0.0.0/8").start()
        }) {
      instead(other);

      assertThat(open("Origin: https://apps.example.org", "X-Forwarded-Host: apps.example.org"))
          .startsWith("HTTP/1.1 403 ")
          .contains("may not connect to localhost");
    }
  }

  @Test
  void aForeignNameIsNoProxysWord() throws IOException {
    assertThat(raw("GET / HTTP/1.1", "Host: evil.example", "X-Forwarded-Host: localhost"))
        .startsWith("HTTP/1.1 403 ")
        .contains("RN038", "evil.example");
  }

  @Test
  void aPrefixThatAProxyHasTakenAwayIsInThePage() throws IOException {
    assertThat(page("/", "X-Forwarded-Prefix: /teams/sales"))
        .contains("<base href=\"/teams/sales/\">");
    assertThat(page("/", "X-Forwarded-Prefix: /a/\"><script>")).contains("<base href=\"./\">");
    instead(Runnel.server(APP).port(0).start());
    assertThat(page("/", "X-Forwarded-Prefix: /teams/sales")).contains("<base href=\"./\">");
  }

  private String page(String path, String... headers) throws IOException {
    return raw("GET " + path + " HTTP/1.1\r\nAccept: text/html", headers);
  }

  @ParameterizedTest
  @CsvSource({
    "/teams/sales, ./sales/",
    "/teams/sales/, ./",
    "/teams/sales/a/b, ../",
    "/teams/sales/a/b/, ../../",
  })
  void anAppBelowAPathIsWholeThere(String path, String base) throws Exception {
    instead(Runnel.server(APP).port(0).path("/teams/sales/").start());

    assertThat(server.url()).endsWith("/teams/sales");
    assertThat(page(path)).startsWith("HTTP/1.1 200 ").contains("<base href=\"" + base + "\">");
    assertThat(raw("GET /teams/sales/assets/main-abc123.js HTTP/1.1")).contains("console.log");
    assertThat(raw("GET /teams/sales/healthz HTTP/1.1")).startsWith("HTTP/1.1 200 ");
    try (TestClient socket = TestClient.greeted(server);
        StreamClient stream = StreamClient.streaming(server)) {
      stream.send("{\"t\":\"hello\",\"v\":1}");
      stream.await("end");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/teams", "/teams/salesmen", "/healthz", "/ws", "/_runnel/open"})
  void outsideOfItsPathThereIsNothing(String path) throws IOException {
    instead(Runnel.server(APP).port(0).path("/teams/sales").start());

    assertThat(page(path)).startsWith("HTTP/1.1 404 ").doesNotContain("Stand-in", "Jetty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sales", "/a//b", "/a?b", "/..", "/a/../b", "/a b", "/%2e"})
  void aPathThatIsNoneIsRefused(String path) {
    assertThatIllegalArgumentException().isThrownBy(() -> Runnel.server(APP).path(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "proxy.example", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/-1"})
  void anAddressThatIsNoneIsRefused(String address) {
    assertThatIllegalArgumentException().isThrownBy(() -> Runnel.server(APP).trustProxy(address));
  }
}
