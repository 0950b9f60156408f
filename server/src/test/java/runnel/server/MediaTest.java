package runnel.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runnel.AppBody;
import runnel.Limit;
import runnel.Runnel;
import runnel.Server;
import runnel.UploadedFile;

/** Bytes beside the wire: what is served, and what is taken. */
class MediaTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg'/>";

  @TempDir Path folder;

  @Test
  void a_picture_is_served_as_what_it_is_for_ever_and_runs_nothing() throws Exception {
    try (Server server = start(ui -> ui.image(SVG));
        TestClient client = TestClient.open(server)) {
      String address = shown(client, "src");
      assertThat(address).startsWith("_runnel/media/").endsWith(".svg");

      HttpResponse<String> picture = get(server, address);
      assertThat(picture.statusCode()).isEqualTo(200);
      assertThat(picture.body()).isEqualTo(SVG);
      assertThat(header(picture, "Content-Type")).isEqualTo("image/svg+xml");
      assertThat(header(picture, "Cache-Control"))
          .isEqualTo("private, max-age=31536000, immutable");
      assertThat(header(picture, "X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(header(picture, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
      assertThat(header(picture, "Content-Security-Policy"))
          .startsWith("default-src 'none'")
          .endsWith("sandbox");

      HttpResponse<String> again = get(server, address, "If-None-Match", header(picture, "ETag"));
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(get(server, address.replaceAll(".{4}\\.svg", "AAAA.svg")).statusCode())
          .isEqualTo(404);
      assertThat(get(server, "_runnel/media/").statusCode()).isEqualTo(404);
      assertThat(get(server, "_runnel/media/../../etc/passwd").statusCode()).isNotEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-3, 206, 0123, bytes 0-3/10",
    "bytes=4-, 206, 456789, bytes 4-9/10",
    "bytes=-2, 206, 89, bytes 8-9/10",
    "bytes=8-99, 206, 89, bytes 8-9/10",
    "bytes=10-, 416, '', bytes */10",
    "bytes=-0, 416, '', bytes */10",
    "bytes=5-2, 416, '', bytes */10",
    "'bytes=0-1,4-5', 200, 0123456789, ''",
    "lines=1-2, 200, 0123456789, ''",
    "bytes=-, 200, 0123456789, ''",
    "bytes=99999999999999999999-, 200, 0123456789, ''"
  })
  void a_part_is_served_to_who_wants_one(String range, int status, String body, String content)
      throws Exception {
    Path file = Files.writeString(folder.resolve("digits"), "0123456789");
    try (Server server = start(ui -> ui.downloadButton("Save", file, "digits.txt"));
        TestClient client = TestClient.open(server)) {
      String address = shown(client, "href");
      HttpResponse<String> part = get(server, address, "Range", range);
      assertThat(part.statusCode()).isEqualTo(status);
      assertThat(part.body()).isEqualTo(body);
      assertThat(header(part, "Content-Range")).isEqualTo(content);
      assertThat(header(part, "Content-Disposition")).isEqualTo("attachment");
      HttpResponse<String> changed = get(server, address, "Range", range, "If-Range", "\"old\"");
      assertThat(changed.body()).isEqualTo("0123456789");
    }
  }

  @Test
  void a_file_that_has_changed_has_another_address_and_one_that_is_gone_is_not_found()
      throws Exception {
    Path file = Files.writeString(folder.resolve("a.svg"), SVG);
    try (Server server =
            start(
                ui -> {
                  ui.image(file);
                  ui.toggle("Again");
                });
        TestClient client = TestClient.open(server)) {
      String before = shown(client, "src");
      Files.writeString(file, SVG + " ");
      client.send(
          "{\"t\":\"event\",\"ref\":1,\"id\":\"" + ids.get("toggle") + "\",\"value\":true}");
      Map<?, ?> patch = client.await(frame -> "patch".equals(frame.get("t")));
      assertThat(patch.toString()).contains("_runnel/media/").doesNotContain(before);
      Files.delete(file);
      assertThat(get(server, before).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void a_picture_of_awt_becomes_png() throws Exception {
    BufferedImage picture = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
    try (Server server = start(ui -> ui.image(picture));
        TestClient client = TestClient.open(server)) {
      HttpResponse<byte[]> png =
          CLIENT.send(
              request(server, shown(client, "src")).build(),
              HttpResponse.BodyHandlers.ofByteArray());
      assertThat(png.headers().firstValue("Content-Type")).hasValue("image/png");
      assertThat(ImageIO.read(new ByteArrayInputStream(png.body())).getWidth()).isEqualTo(3);
    }
  }

  @Test
  void what_one_server_holds_another_does_not_name_alike() throws Exception {
    try (Server one = start(ui -> ui.image(SVG));
        Server two = start(ui -> ui.image(SVG));
        TestClient ofOne = TestClient.open(one);
        TestClient ofTwo = TestClient.open(two)) {
      assertThat(shown(ofOne, "src")).isNotEqualTo(shown(ofTwo, "src"));
    }
  }

  // ---- Uploads

  @Test
  void a_file_is_taken_whole_and_read_by_the_app_and_goes_with_the_session() throws Exception {
    LinkedBlockingQueue<UploadedFile> got = new LinkedBlockingQueue<>();
    Server server = start(ui -> got.addAll(ui.fileUpload("File")));
    try (TestClient client = TestClient.open(server)) {
      HttpResponse<String> taken =
          post(
              server,
              shown(client, "to"),
              "héllo",
              "X-Runnel-Name",
              "..%2F..%2Fa%2Bb%20%C3%A9%0A.txt",
              "Content-Type",
              "Text/Plain");
      assertThat(taken.statusCode()).isEqualTo(200);
      assertThat(header(taken, "Cache-Control")).isEqualTo("no-store");
      client.send(
          "{\"t\":\"event\",\"ref\":1,\"id\":\""
              + ids.get("fileUpload")
              + "\",\"value\":[{\"id\":\""
              + taken.body()
              + "\"}]}");
      UploadedFile file = Objects.requireNonNull(got.poll(20, TimeUnit.SECONDS));
      assertThat(file.name()).isEqualTo("a+b é.txt");
      assertThat(file.type()).isEqualTo("text/plain");
      assertThat(file.text()).isEqualTo("héllo");
      assertThat(uploads()).contains(taken.body());
      server.close();
      assertThat(uploads()).doesNotContain(taken.body());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a.csv, 123456789, 413, RN132 a.csv has 9 bytes", "a.exe, 1, 415, RN133 a.exe",
    "'', 1, 415, RN133 file", "a.csv, 12345678, 200, ''"
  })
  void what_is_not_wanted_is_refused_with_a_code(String name, String body, int status, String words)
      throws Exception {
    List<String> before = uploads();
    try (Server server = start(ui -> ui.fileUpload("File", o -> o.accept(".csv").maxBytes(8)));
        TestClient client = TestClient.open(server)) {
      String to = shown(client, "to");
      HttpResponse<String> answer = post(server, to, body, "X-Runnel-Name", name);
      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(answer.body()).contains(words);
      // In pieces whose sum is not announced, likewise.
      HttpRequest pieces =
          request(server, to)
              .header("X-Runnel-Name", name)
              .POST(
                  BodyPublishers.ofInputStream(
                      () -> new ByteArrayInputStream(body.getBytes(UTF_8))))
              .build();
      assertThat(CLIENT.send(pieces, HttpResponse.BodyHandlers.ofString()).statusCode())
          .isEqualTo(status);
    }
    assertThat(uploads()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "a/b/1.csv, 200, ''",
    "../1.csv, 415, RN133 1.csv is not within",
    "a/../../1.csv, 415, RN133",
    "/etc/1.csv, 415, RN133",
    "..%5C1.csv, 415, RN133",
    "a%2F..%2F1.csv, 415, RN133",
    "C:/1.csv, 415, RN133",
    "a/1.exe, 415, RN133"
  })
  void of_a_folder_paths_are_kept_and_what_leads_out_of_it_is_refused(
      String name, int status, String words) throws Exception {
    List<String> before = uploads();
    try (Server server = start(ui -> ui.fileUpload("F", o -> o.directory().accept(".csv")));
        TestClient client = TestClient.open(server)) {
      HttpResponse<String> answer = post(server, shown(client, "to"), "x", "X-Runnel-Name", name);
      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(answer.body()).contains(words);
    }
    assertThat(uploads()).isEqualTo(before);
  }

  @Test
  void who_does_not_know_the_address_or_comes_from_elsewhere_gives_nothing() throws Exception {
    List<String> before = uploads();
    try (Server server = start(ui -> ui.fileUpload("File"));
        TestClient client = TestClient.open(server)) {
      String to = shown(client, "to");
      assertThat(post(server, to, "x", "Origin", "https://evil.example").statusCode())
          .isEqualTo(403);
      assertThat(post(server, to + "x", "x").body()).startsWith("RN134");
      assertThat(post(server, "_runnel/upload/", "x").statusCode()).isEqualTo(404);
      assertThat(get(server, to).statusCode()).isEqualTo(405);
      assertThat(uploads()).isEqualTo(before);
    }
  }

  @Test
  void nobody_fills_the_disk_with_files_that_no_page_shows() throws Exception {
    try (Server server = start(ui -> ui.fileUpload("File"));
        TestClient client = TestClient.open(server)) {
      String to = shown(client, "to");
      for (int i = 0; i < 4; i++) {
        assertThat(post(server, to, "x").statusCode()).isEqualTo(200);
      }
      assertThat(post(server, to, "x").statusCode()).isEqualTo(429);
    }
  }

  @Test
  void the_files_of_one_visitor_have_a_bound_together_and_others_do_not_notice() throws Exception {
    try (Server server =
            Runnel.server(ui -> ui.fileUpload("File", o -> o.several()))
                .port(0)
                .limit(Limit.UPLOAD_BYTES, 10)
                .limit(Limit.UPLOAD_FILES, 2)
                .limit(Limit.UPLOAD_FOLDER_BYTES, 14)
                .start();
        TestClient client = TestClient.open(server);
        TestClient other = TestClient.open(server);
        TestClient third = TestClient.open(server)) {
      String to = shown(client, "to");
      String first = post(server, to, "12345678").body();
      assertThat(post(server, to, "123").body()).startsWith("RN236").contains("10 bytes");
      assertThat(post(server, to, "12").statusCode()).isEqualTo(200);
      assertThat(post(server, to, "").body()).startsWith("RN236").contains("2 files");

      String others = shown(other, "to");
      assertThat(post(server, others, "12345").statusCode()).isEqualTo(507);
      assertThat(post(server, others, "12345").body()).startsWith("RN237");
      assertThat(post(server, others, "1234").statusCode()).isEqualTo(200);
      assertThat(post(server, shown(third, "to"), "1").statusCode()).isEqualTo(507);

      // What is taken away, or was refused, does not count.
      String id = ids.get("fileUpload");
      String event = "{\"t\":\"event\",\"ref\":%d,\"id\":\"" + id + "\",\"value\":%s}";
      client.send(event.formatted(1, "[{\"id\":\"" + first + "\"}]"));
      client.await("end");
      client.send(event.formatted(2, "[]"));
      client.await("end");
      assertThat(post(server, to, "12345678").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void what_breaks_off_leaves_nothing() throws Exception {
    List<String> before = uploads();
    try (Server server = start(ui -> ui.fileUpload("File"));
        TestClient client = TestClient.open(server)) {
      String to = shown(client, "to");
      try (Socket socket = new Socket("127.0.0.1", server.port())) {
        OutputStream out = socket.getOutputStream();
        String head =
            "POST /"
                + to
                + " HTTP/1.1\r\nHost: 127.0.0.1:"
                + server.port()
                + "\r\nContent-Length: 1000000\r\n\r\n";
        out.write(head.getBytes(ISO_8859_1));
        out.write(new byte[300_000]);
        out.flush();
        await(() -> uploads().size() == before.size() + 1);
      }
      await(() -> uploads().equals(before));
    }
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  private static void await(Condition condition) throws IOException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as("waited for too long").isLessThan(until);
      Thread.onSpinWait();
    }
  }

  /** The files of all servers of this process: other tests add none in the meantime. */
  private static List<String> uploads() throws IOException {
    try (var folders =
        Files.newDirectoryStream(
            Path.of(System.getProperty("java.io.tmpdir")),
            "runnel-uploads-" + ProcessHandle.current().pid() + "-*")) {
      List<String> names = new ArrayList<>();
      for (Path each : folders) {
        String[] files = each.toFile().list();
        names.addAll(files == null ? List.of() : List.of(files));
      }
      names.sort(null);
      return names;
    }
  }

  // ---- What all of them do

  // Of the elements of the page, by kind.
  private final Map<String, String> ids = new HashMap<>();

  private static Server start(AppBody app) {
    return Runnel.server(app).port(0).start();
  }

  /** Says hello, and gives the property of the first element that has it. */
  private String shown(TestClient client, String property) throws InterruptedException {
    client.send("{\"t\":\"hello\",\"v\":1}");
    Map<?, ?> patch = client.await("patch");
    String value = null;
    for (Object op : (List<?>) Objects.requireNonNull(patch.get("ops"))) {
      List<?> add = (List<?>) op;
      if (add.get(0).equals("add")) {
        ids.put((String) add.get(4), (String) add.get(3));
        if (((Map<?, ?>) add.get(5)).get(property) instanceof String found) {
          value = found;
        }
      }
    }
    if (value != null) {
      client.await("end");
      return value;
    }
    throw new AssertionError("No " + property + " in " + patch);
  }

  private static HttpRequest.Builder request(Server server, String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + "/" + path));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return request;
  }

  private static HttpResponse<String> get(Server server, String path, String... headers)
      throws Exception {
    return CLIENT.send(
        request(server, path, headers).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(
      Server server, String path, String body, String... headers) throws Exception {
    return CLIENT.send(
        request(server, path, headers).POST(BodyPublishers.ofString(body)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
