package runnel.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import runnel.AppBody;
import runnel.Limit;
import runnel.Runnel;
import runnel.Server;

class MetricsTest {
  private static HttpResponse<String> metrics(Server server, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + "/metrics"));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void figuresAreServedInTheOpenMetricsFormat() throws Exception {
    AppBody body =
        ui -> {
          ui.text("hello " + ui.load("x", () -> "y").await());
          ui.text(ui.cached("c", () -> "Zürich"));
          if (ui.button("Fail")) {
            throw new IllegalStateException("as it should");
          }
        };
    try (Server server = Runnel.server(body).metrics().port(0).start();
        TestClient client = TestClient.open(server)) {
      client.send("{\"t\":\"hello\",\"v\":1}");
      String button = button(client);
      client.await("end");
      client.send(click(1, button));
      client.await("end");
      HttpResponse<String> answer = metrics(server);
      // The run is over a moment after its page has been told.
      while (!answer.body().contains("\nrunnel_runs_total{outcome=\"failed\"} 1\n")) {
        answer = metrics(server);
      }

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type"))
          .hasValue("application/openmetrics-text; version=1.0.0; charset=utf-8");
      assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
      Map<String, Double> now = OpenMetricsReader.read(answer.body());
      assertThat(now)
          .containsEntry("runnel_ready", 1.0)
          .containsEntry("runnel_sessions{client=\"connected\"}", 1.0)
          .containsEntry("runnel_sessions{client=\"away\"}", 0.0)
          .containsEntry("runnel_sessions_opened_total", 1.0)
          .containsEntry("runnel_events_total", 1.0)
          .containsEntry("runnel_loads_started_total", 1.0)
          .containsEntry("runnel_loads_succeeded_total", 1.0)
          .containsEntry("runnel_load_seconds_count", 1.0)
          .containsEntry("runnel_cache_misses_total", 1.0)
          .containsEntry("runnel_cache_entries", 1.0);
      assertThat(now.get("runnel_cache_hits_total")).isPositive();
      assertThat(now.get("runnel_patches_total")).isGreaterThanOrEqualTo(2);
      assertThat(now.get("runnel_sent_bytes_total")).isGreaterThan(300);
      assertThat(now.get("runnel_heap_used_bytes")).isPositive();
      assertThat(now.get("runnel_carriers")).isPositive();
      assertThat(now.get("runnel_run_wait_seconds_count")).isGreaterThanOrEqualTo(2);
      assertThat(now.get("runnel_runs_total{outcome=\"done\"}")).isPositive();
    }
  }

  @Test
  void whatGoesBeyondALimitIsCounted() throws Exception {
    try (Server server =
            Runnel.server(ui -> {}).metrics().limit(Limit.SESSIONS, 0).port(0).start();
        TestClient client = TestClient.open(server)) {
      client.send("{\"t\":\"hello\",\"v\":1}");
      client.awaitClose();
      assertThat(OpenMetricsReader.read(metrics(server).body()))
          .containsEntry("runnel_refused_total{code=\"RN225\"}", 1.0)
          .containsEntry("runnel_ready", 0.0);
    }
  }

  @Test
  void eventsThatWaitForARunAreCounted() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch left = new CountDownLatch(1);
    AppBody body =
        ui -> {
          if (ui.button("Go")) {
            entered.countDown();
            left.await();
          }
        };
    try (Server server = Runnel.server(body).metrics().port(0).start();
        TestClient client = TestClient.open(server)) {
      client.send("{\"t\":\"hello\",\"v\":1}");
      String button = button(client);
      client.await("end");
      client.send(click(1, button));
      entered.await();
      client.send(click(2, button));
      client.send(click(3, button));
      assertThat(once(server, "runnel_events_total", 3)).containsEntry("runnel_events_queued", 2.0);

      left.countDown();

      assertThat(once(server, "runnel_events_queued", 0)).containsEntry("runnel_events_total", 3.0);
    }
  }

  /** The figures, when one of them is that. */
  private static Map<String, Double> once(Server server, String name, double value)
      throws Exception {
    Map<String, Double> now = OpenMetricsReader.read(metrics(server).body());
    while (!now.containsKey(name) || now.get(name) != value) {
      now = OpenMetricsReader.read(metrics(server).body());
    }
    return now;
  }

  private static String button(TestClient client) throws Exception {
    return client
        .await("patch")
        .toString()
        .replaceFirst("(?s).*?add, main, \\d+, (\\w+), button.*", "$1");
  }

  private static String click(int ref, String button) {
    return "{\"t\":\"event\",\"ref\":" + ref + ",\"id\":\"" + button + "\",\"trigger\":true}";
  }

  @Test
  void unlessAskedForThePathIsTheApps() throws Exception {
    String[] html = {"Accept", "text/html"};
    try (Server server = Runnel.server(pages()).port(0).start();
        TestClient client = TestClient.open(server)) {
      assertThat(metrics(server).statusCode()).isEqualTo(404);
      assertThat(metrics(server, html).body()).contains("<base href=");
      client.send("{\"t\":\"hello\",\"v\":1,\"address\":{\"path\":\"metrics\",\"query\":[]}}");
      assertThat(client.await("patch").toString()).contains("how it goes").doesNotContain("RN098");
    }
  }

  @Test
  void aPageThatThePathIsTakenFromIsToldSo() throws Exception {
    try (Server server = Runnel.server(pages()).metrics().port(0).start();
        TestClient client = TestClient.open(server)) {
      assertThat(metrics(server, "Accept", "text/html").body()).startsWith("# ");
      client.send("{\"t\":\"hello\",\"v\":1}");
      assertThat(client.await("patch").toString())
          .contains("RN098", "The page \"Metrics\" cannot have the path \"metrics\"");
    }
  }

  private static AppBody pages() {
    return ui ->
        ui.navigation(
            n ->
                n.page("Home", home -> home.text("home"))
                    .page("Metrics", page -> page.text("how it goes")));
  }

  @Test
  void belowAPathTheyAreBelowIt() throws Exception {
    try (Server server = Runnel.server(ui -> {}).path("/teams/sales").metrics().port(0).start()) {
      assertThat(server.url()).endsWith("/teams/sales");
      assertThat(metrics(server).body()).contains("runnel_ready 1\n");
    }
  }

  @Test
  void theyAreForThisMachineAndTheAddressesThatAreSaid() throws Exception {
    String[] visitor = {"X-Forwarded-For", "192.0.2.7"};
    try (Server closed = Runnel.server(ui -> {}).metrics().port(0).start();
        Server proxied = Runnel.server(ui -> {}).metrics().trustProxy("127.0.0.1").port(0).start();
        Server open =
            Runnel.server(ui -> {})
                .metrics("192.0.2.0/24")
                .trustProxy("127.0.0.1")
                .port(0)
                .start()) {
      // By a proxy on this machine that is not trusted: nobody knows from where.
      assertThat(metrics(closed, visitor).body()).startsWith("RN230 ");
      assertThat(metrics(proxied, visitor).statusCode()).isEqualTo(403);
      assertThat(metrics(open, visitor).statusCode()).isEqualTo(200);
      assertThat(metrics(open, "X-Forwarded-For", "198.51.100.1").statusCode()).isEqualTo(403);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Runnel.server(ui -> {}).metrics("everybody"))
        .withMessageContaining("everybody");
  }

  @Test
  void signingInMakesNoDifferenceToThemAndTheAppsOwnPageIsBehindIt() throws Exception {
    String[] visitor = {"X-Forwarded-For", "192.0.2.7", "Accept", "text/html"};
    String[] ada = {"X-Forwarded-For", "192.0.2.7", "Accept", "text/html", "X-User", "ada"};
    try (Server on = behindSignIn().metrics().start();
        Server off = behindSignIn().start()) {
      assertThat(metrics(on).body()).contains("runnel_ready 1\n");
      assertThat(metrics(on, visitor).body()).startsWith("RN230 ");
      assertThat(metrics(on, ada).body()).startsWith("RN230 ");
      assertThat(metrics(off).statusCode()).isEqualTo(401);
      assertThat(metrics(off, visitor).statusCode()).isEqualTo(401);
      assertThat(metrics(off, ada).body()).contains("<base href=");
    }
  }

  private static Server.Builder behindSignIn() {
    return Runnel.server(pages())
        .trustProxy("127.0.0.1")
        .signIn(o -> o.header("X-User").required())
        .port(0)
        .forgetful();
  }

  @Test
  void onlyAServerForDevelopmentLetsThePagesLookBehindTheScenes() throws Exception {
    try (Server server = JettyServer.of(ui -> {}).port(0).development(true).start();
        Server other = Runnel.server(ui -> {}).port(0).start();
        TestClient client = TestClient.open(server);
        TestClient otherClient = TestClient.open(other)) {
      client.send("{\"t\":\"hello\",\"v\":1}");
      otherClient.send("{\"t\":\"hello\",\"v\":1}");
      assertThat(client.await("welcome").get("dev")).isEqualTo(true);
      assertThat(otherClient.await("welcome").containsKey("dev")).isFalse();
    }
  }
}
