package runnel.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import runnel.Runnel;
import runnel.Server;

/** Requests that no page would make to where uploads go: refused, and nothing of them stays. */
class UploadFuzzTest {
  private static final int REQUESTS = 1_500;
  private static final long SEED = 7;
  private static final int PATIENCE_MILLIS = 20_000;
  private static final List<String> NAMES =
      List.of(
          "a.csv",
          "",
          "%",
          "%zz",
          "%00",
          "..%2F..%2Fetc%2Fpasswd",
          "a%0D%0AX-Evil:%201.csv",
          "+",
          "%ED%A0%80",
          "x".repeat(5_000),
          "a/b.csv",
          "C:%5Ca.csv",
          "\u00ff\u00fe",
          "%F0%9F%98%80.csv");
  private static final List<String> LENGTHS =
      List.of("-1", "0", "1", "99999999999999999999", "9223372036854775807", "abc", "5, 5", "");
  private static final List<String> CHUNKS =
      List.of(
          "5\r\nhello\r\n0\r\n\r\n",
          "ffffffffffffffff\r\nx",
          "-1\r\n",
          "zz\r\n",
          "5\r\nhello",
          "5;x=y\r\nhello\r\n0\r\n\r\n",
          "1\r\nab\r\n",
          "0\r\n\r\n",
          "7fffffff\r\nshort");

  /** The server has closed with bytes unread, and the answer went with them. */
  private static final String LOST = "HTTP/1.1 400 reset";

  private final Random random = new Random(SEED);

  /**
   * A request.
   *
   * @param whole whether the server has all of it, so that it has to answer
   */
  private record Request(byte[] bytes, boolean whole) {}

  @Test
  void what_no_page_would_send_is_refused_and_leaves_nothing() throws Exception {
    Set<String> before = uploads();
    try (Server server =
            Runnel.server(ui -> ui.fileUpload("File", o -> o.several(REQUESTS).maxBytes(100)))
                .port(0)
                .forgetful()
                .start();
        TestClient client = TestClient.open(server)) {
      client.send("{\"t\":\"hello\",\"v\":1}");
      String to =
          client
              .await("patch")
              .toString()
              .replaceFirst("(?s).*to=(_runnel/upload/[\\w-]+).*", "$1");
      Set<String> taken = new TreeSet<>();
      int lost = 0;
      for (int i = 0; i < REQUESTS; i++) {
        Request request = request(server.port(), to);
        String answer = answer(server.port(), request);
        String what = "request " + i + ": " + new String(request.bytes(), ISO_8859_1);
        if (request.whole()) {
          assertThat(answer).as(what).matches("(?s)HTTP/1.1 [24]\\d\\d .*");
        }
        assertThat(answer).as(what).doesNotContain("HTTP/1.1 5", "Exception", "\tat ");
        lost += answer.equals(LOST) ? 1 : 0;
        if (answer.startsWith("HTTP/1.1 200")) {
          taken.add(answer.substring(answer.indexOf("\r\n\r\n") + 4).strip());
        }
      }
      assertThat(taken).hasSizeGreaterThan(50);
      long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
      while (since(before).size() > taken.size() + lost && System.nanoTime() < until) {
        Thread.onSpinWait(); // until the server has noticed of the last that nothing more comes
      }
      // A file that was taken may be one of those whose answer was lost.
      assertThat(since(before))
          .as("what was taken whole, and nothing else")
          .containsAll(taken)
          .hasSizeLessThanOrEqualTo(taken.size() + lost);
      assertThat(lost).isLessThan(REQUESTS / 10);
      client.send("{\"t\":\"ping\"}");
      client.await("pong");
    }
    assertThat(uploads()).isEqualTo(before);
  }

  private Request request(int port, String to) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String method =
        random.nextInt(5) > 0
            ? "POST"
            : pick(List.of("PUT", "GET", "DELETE", "", "PO ST", "TRACE"));
    String path =
        random.nextInt(6) > 0
            ? "/" + to
            : "/" + to + pick(List.of("x", "/", "/../..", "%2e%2e", "?a=b", "%00", ";x=1"));
    StringBuilder head =
        new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n");
    if (random.nextInt(4) > 0) {
      head.append("X-Runnel-Name: ").append(pick(NAMES)).append("\r\n");
    }
    if (random.nextInt(3) == 0) {
      head.append("Content-Type: ")
          .append(pick(List.of("text/csv", "", "multipart/form-data", "x".repeat(300))))
          .append("\r\n");
    }
    if (random.nextInt(20) == 0) {
      head.append("Origin: ")
          .append(pick(List.of("http://evil.example", "null", ":::")))
          .append("\r\n");
    }
    if (random.nextInt(20) == 0) {
      head.append("Content-Encoding: gzip\r\n");
    }
    byte[] body = new byte[random.nextInt(3) == 0 ? random.nextInt(300_000) : random.nextInt(150)];
    random.nextBytes(body);
    boolean whole = true;
    switch (random.nextInt(5)) {
      case 0 -> {
        head.append("Content-Length: ").append(pick(LENGTHS)).append("\r\n");
        whole = false;
      }
      case 1 -> {
        head.append("Transfer-Encoding: chunked\r\n");
        body = pick(CHUNKS).getBytes(ISO_8859_1);
        whole = false;
      }
      case 2 -> {
        head.append("Content-Length: ")
            .append(body.length + 1 + random.nextInt(1_000))
            .append("\r\n");
        whole = false; // cut
      }
      default -> head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    out.writeBytes(head.append("Connection: close\r\n\r\n").toString().getBytes(ISO_8859_1));
    out.writeBytes(body);
    return new Request(out.toByteArray(), whole);
  }

  private static String answer(int port, Request request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      OutputStream out = socket.getOutputStream();
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      try {
        out.write(request.bytes());
        out.flush();
        socket.shutdownOutput(); // nothing more comes, also where more was announced
        socket.getInputStream().transferTo(answer);
      } catch (SocketTimeoutException e) {
        throw new AssertionError("neither answered nor closed", e);
      } catch (SocketException e) {
        // Closed while more was sent: the answer may be lost with it.
        return answer.size() == 0 ? LOST : answer.toString(ISO_8859_1);
      }
      return answer.toString(ISO_8859_1);
    }
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static Set<String> since(Set<String> before) throws IOException {
    Set<String> now = uploads();
    now.removeAll(before);
    return now;
  }

  private static Set<String> uploads() throws IOException {
    Set<String> names = new TreeSet<>();
    try (var folders =
        Files.newDirectoryStream(
            Path.of(System.getProperty("java.io.tmpdir")),
            "runnel-uploads-" + ProcessHandle.current().pid() + "-*")) {
      for (Path each : folders) {
        String[] files = each.toFile().list();
        names.addAll(files == null ? List.of() : List.of(files));
      }
    }
    return names;
  }
}
