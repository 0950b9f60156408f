package runnel.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runnel.Runnel;
import runnel.Server;

/** Ways to say "out of here", at each address that a server has. */
class PathsTest {
  private static final List<String> ROUTES =
      List.of(
          "/",
          "/assets/",
          "/healthz/",
          "/ws/",
          "/_runnel/",
          "/_runnel/media/",
          "/_runnel/upload/",
          "/_runnel/open/",
          "/_runnel/send/",
          "/metrics/");

  private static final List<String> UPWARDS =
      List.of(
          "..",
          "%2e%2e",
          "%2E.",
          "%252e%252e",
          "%25252e%25252e",
          "..;",
          "..;x=1",
          "..%3b",
          "..%00",
          "%c0%ae%c0%ae",
          "%u002e%u002e",
          "....",
          ".%0d.",
          "..%20");

  private static final List<String> BETWEEN =
      List.of("/", "//", "%2f", "%252f", "\\", "%5c", "%255c", "/./", "/;/", "%c0%af");

  private static final List<String> WHOLE =
      List.of(
          "/etc/passwd",
          "//etc/passwd",
          "%2fetc%2fpasswd",
          "file:///etc/passwd",
          "C:%5cwindows%5cwin.ini",
          "%5c%5cserver%5cshare",
          "etc/passwd%00.js",
          "index.html",
          "index.html;x",
          "assets.json",
          "../pom.xml",
          "..%2fpom.xml",
          "%2e%2e%2fpom.xml",
          ".%2e/pom.xml",
          "./../pom.xml",
          "x/../../pom.xml",
          "x%2f..%2f..%2fpom.xml",
          "WEB-INF/web.xml",
          "META-INF/MANIFEST.MF",
          "%ff",
          "%",
          "%zz",
          "~root/",
          "a".repeat(5_000));

  @ParameterizedTest
  @CsvSource({"''", "/teams/sales"})
  void nothingLeadsOutOfWhatIsServed(String path) throws IOException {
    try (Server server =
        Runnel.server(ui -> {})
            .path(path.isEmpty() ? "/" : path)
            .port(0)
            .forgetful()
            .metrics()
            .start()) {
      for (String route : ROUTES) {
        for (String whole : WHOLE) {
          refused(server, path + route + whole);
        }
        for (String up : UPWARDS) {
          for (String between : BETWEEN) {
            refused(server, path + route + (up + between).repeat(6) + "etc" + between + "passwd");
          }
        }
      }
    }
  }

  /** Whatever it is, it is an error of who asks, or the app's own page, and never a file. */
  private static void refused(Server server, String target) throws IOException {
    String answer = answer(server, target, "*/*");
    assertThat(answer).as(target).matches("(?s)HTTP/1.1 (400|404|405|414|426) .*");
    String page = answer(server, target, "text/html");
    assertThat(page)
        .as(target)
        .matches("(?s)HTTP/1.1 (200|400|404|405|414|426) .*")
        .doesNotContain("root:", "<artifactId>", "Manifest-Version", "Exception");
    if (page.startsWith("HTTP/1.1 200 ")) {
      assertThat(page).as(target).contains("<base href=");
    }
  }

  /** A connection that ends without a word is tried again, as browsers do: thousands are made. */
  private static String answer(Server server, String target, String accept) throws IOException {
    String answer = ask(server, target, accept);
    return answer.isEmpty() ? ask(server, target, accept) : answer;
  }

  private static String ask(Server server, String target, String accept) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      String request =
          "GET "
              + target
              + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: "
              + accept
              + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }
}
