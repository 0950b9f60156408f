package runnel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import runnel.AppBody;
import runnel.Limit;
import runnel.Runnel;
import runnel.Server;

/**
 * What a page shows and takes is for the visitor who has it open, and for as long as that is so.
 */
class AddressesTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String HELLO = "{\"t\":\"hello\",\"v\":1}";
  private static final AppBody APP =
      ui -> {
        ui.image("<svg xmlns='http://www.w3.org/2000/svg'/>");
        ui.downloadButton("Save", "0123456789".getBytes(), "digits.txt");
        ui.fileUpload("File");
        ui.toggle("Again");
      };

  @TempDir Path folder;

  private Server server() {
    return Runnel.server(APP)
        .port(0)
        .sessions(folder.resolve("s").toString())
        .limit(Limit.SESSIONS, 2)
        .start();
  }

  private static HttpResponse<String> get(Server server, String path, String... headers)
      throws Exception {
    return HTTP.send(request(server, path, headers).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(Server server, String path, String... headers)
      throws Exception {
    return HTTP.send(
        request(server, path, headers).POST(BodyPublishers.ofString("x")).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(Server server, String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + "/" + path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  /** The cookie that a browser gets with its first page. */
  private static String badge(Server server) throws Exception {
    String set = get(server, "").headers().firstValue("Set-Cookie").orElse("");
    assertThat(set)
        .startsWith("runnel-badge=")
        .contains("HttpOnly", "SameSite=Lax", "Path=/")
        .doesNotContain("Max-Age", "Secure");
    return set.substring(0, set.indexOf(';'));
  }

  private static String address(String said, String kind) {
    Matcher address = Pattern.compile("_runnel/" + kind).matcher(said);
    assertThat(address.find()).as(said).isTrue();
    return address.group();
  }

  private static String picture(String said) {
    return address(said, "media/[\\w-]+\\.svg");
  }

  private static String said(TestClient client) throws Exception {
    client.send(HELLO);
    return client.await("patch").toString();
  }

  @Test
  void a_browser_has_one_badge_and_the_app_does_not_see_it() throws Exception {
    try (Server server =
            Runnel.server(ui -> ui.text("Sees " + ui.context().cookies())).port(0).start();
        TestClient client =
            TestClient.open(server, "Cookie", "a=1; " + badge(server) + "; runnel-badger=2")) {
      String badge = badge(server);
      assertThat(badge).isNotEqualTo(badge(server));
      assertThat(get(server, "", "Cookie", badge).headers().firstValue("Set-Cookie")).isEmpty();
      assertThat(get(server, "", "Cookie", "runnel-badge=short").headers().map())
          .containsKey("set-cookie");
      assertThat(said(client)).contains("Sees {a=1, runnel-badger=2}");
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void who_knows_the_address_of_a_picture_does_not_get_it(Container container) throws Exception {
    try (Server server = container.start(APP, app -> app)) {
      String mine = badge(server);
      String anothers = badge(server);
      try (TestClient client = TestClient.open(server, "Cookie", mine)) {
        String said = said(client);
        for (String address : new String[] {picture(said), address(said, "media/[\\w-]+\\.bin")}) {
          HttpResponse<String> given = get(server, address, "Cookie", mine);
          assertThat(given.statusCode()).isEqualTo(200);
          assertThat(given.headers().firstValue("Cache-Control").orElse(""))
              .isEqualTo("private, max-age=31536000, immutable");
          assertThat(get(server, address).statusCode()).isEqualTo(404);
          assertThat(get(server, address, "Cookie", anothers).statusCode()).isEqualTo(404);
          assertThat(get(server, address, "Cookie", anothers, "Range", "bytes=0-1").statusCode())
              .isEqualTo(404);
          String tag = given.headers().firstValue("ETag").orElse("");
          assertThat(get(server, address, "If-None-Match", tag).statusCode()).isEqualTo(404);
          assertThat(get(server, address, "Cookie", mine, "If-None-Match", tag).statusCode())
              .isEqualTo(304);
          assertThat(get(server, address, "Cookie", mine, "Range", "bytes=2-3").statusCode())
              .isEqualTo(206);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void who_knows_where_files_go_cannot_put_one_there(Container container) throws Exception {
    try (Server server = container.start(APP, app -> app)) {
      String mine = badge(server);
      String anothers = badge(server);
      try (TestClient client = TestClient.open(server, "Cookie", mine)) {
        String to = address(said(client), "upload/[\\w-]+");
        assertThat(post(server, to, "Cookie", anothers).body()).startsWith("RN134");
        assertThat(post(server, to).statusCode()).isEqualTo(404);
        assertThat(post(server, to, "Cookie", mine, "Origin", "https://evil.example").statusCode())
            .isEqualTo(403);
        assertThat(post(server, to, "Cookie", mine, "Origin", server.url()).statusCode())
            .isEqualTo(200);
      }
    }
  }

  @Test
  void an_address_is_for_the_user_whom_the_container_knows() throws Exception {
    try (Server server = Container.TOMCAT.start(APP, app -> app);
        TestClient client = TestClient.open(server, "X-Test-User", "ada")) {
      String said = said(client);
      String to = address(said, "upload/[\\w-]+");
      assertThat(get(server, picture(said), "X-Test-User", "ada").statusCode()).isEqualTo(200);
      assertThat(get(server, picture(said), "X-Test-User", "bob").statusCode()).isEqualTo(404);
      assertThat(get(server, picture(said)).statusCode()).isEqualTo(404);
      assertThat(post(server, to, "X-Test-User", "ada").statusCode()).isEqualTo(200);
      assertThat(post(server, to, "X-Test-User", "bob").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void who_knows_a_connection_over_http_cannot_speak_for_it() throws Exception {
    try (Server server = server();
        StreamClient mine = StreamClient.streaming(server, "Cookie", badge(server))) {
      StreamClient other = StreamClient.with(server, mine.id());
      assertThat(other.send(HELLO)).isEqualTo(404);
      assertThat(mine.send(HELLO)).isEqualTo(204);
      assertThat(mine.await("patch").toString()).contains("_runnel/media/");
    }
  }

  @Test
  void an_address_stays_the_same_over_runs_and_connections_and_is_the_sessions_own()
      throws Exception {
    try (Server server = server()) {
      String mine = badge(server);
      String token;
      String before;
      try (TestClient client = TestClient.open(server, "Cookie", mine)) {
        client.send(HELLO);
        token = String.valueOf(client.await("welcome").get("token"));
        String said = client.await("patch").toString();
        before = picture(said);
        client.await("end");
        String toggle = said.replaceFirst("(?s).*add, main, \\d, (\\w+), toggle.*", "$1");
        client.send("{\"t\":\"event\",\"ref\":1,\"id\":\"" + toggle + "\",\"value\":true}");
        assertThat(client.await("end").get("ack")).isEqualTo(1L);
      }
      String moved = badge(server); // As when the visitor has deleted all cookies.
      try (TestClient client = TestClient.open(server, "Cookie", moved)) {
        client.send("{\"t\":\"hello\",\"v\":1,\"seq\":0,\"token\":\"" + token + "\"}");
        assertThat(client.await("welcome").get("mode")).isEqualTo("resume");
        assertThat(picture(client.await("patch").toString())).isEqualTo(before);
        assertThat(get(server, before, "Cookie", moved).statusCode()).isEqualTo(200);
        assertThat(get(server, before, "Cookie", mine).statusCode()).isEqualTo(404);
        try (TestClient other = TestClient.open(server, "Cookie", moved)) {
          assertThat(picture(said(other))).isNotEqualTo(before);
        }
      }
    }
  }

  @Test
  void an_address_ends_with_its_session_also_where_another_shows_the_same() throws Exception {
    try (Server server = server()) {
      String mine = badge(server);
      String gone;
      try (TestClient first = TestClient.open(server, "Cookie", mine);
          TestClient second = TestClient.open(server, "Cookie", mine)) {
        gone = picture(said(first));
        String stays = picture(said(second));
        first.drop();
        String third = "";
        while (third.isEmpty()) { // Until the server has noticed that the first is away.
          try (TestClient next = TestClient.open(server, "Cookie", mine)) {
            next.send(HELLO);
            Map<?, ?> answer =
                next.await(f -> "problem".equals(f.get("t")) || "patch".equals(f.get("t")));
            third = "patch".equals(answer.get("t")) ? picture(answer.toString()) : "";
          }
        }
        assertThat(get(server, gone, "Cookie", mine).statusCode()).isEqualTo(404);
        assertThat(get(server, stays, "Cookie", mine).statusCode()).isEqualTo(200);
      }
    }
  }

  @Test
  void a_session_that_goes_on_with_the_next_server_shows_its_pictures() throws Exception {
    String token;
    String badge;
    try (Server server = server()) {
      badge = badge(server);
      try (TestClient client = TestClient.open(server, "Cookie", badge)) {
        client.send(HELLO);
        token = String.valueOf(client.await("welcome").get("token"));
        client.await("end");
      }
    }
    try (Server server = server();
        TestClient client = TestClient.open(server, "Cookie", badge)) {
      client.send("{\"t\":\"hello\",\"v\":1,\"seq\":3,\"token\":\"" + token + "\"}");
      assertThat(client.await("welcome").get("restored")).isEqualTo(true);
      String address = picture(client.await("patch").toString());
      assertThat(get(server, address, "Cookie", badge).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void behind_a_path_the_badge_is_for_that_path() throws Exception {
    try (Server server = Runnel.server(APP).port(0).path("/teams/sales").start()) {
      String set = get(server, "").headers().firstValue("Set-Cookie").orElse("");
      assertThat(set).contains("Path=/teams/sales/");
      String badge = set.substring(0, set.indexOf(';'));
      try (TestClient client = TestClient.open(server, "Cookie", badge)) {
        String address = picture(said(client));
        assertThat(get(server, address, "Cookie", badge).statusCode()).isEqualTo(200);
        assertThat(get(server, address).statusCode()).isEqualTo(404);
      }
    }
  }
}
