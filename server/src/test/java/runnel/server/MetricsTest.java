package runnel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import runnel.AppBody;
import runnel.Runnel;
import runnel.Server;

class MetricsTest {
  private static HttpResponse<String> metrics(Server server) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(server.url() + "/_runnel/metrics")).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void figuresAreServedInTheOpenMetricsFormat() throws Exception {
    AppBody body = ui -> ui.text("hello " + ui.load("x", () -> "y").await());
    try (Server server = Runnel.server(body).metrics().port(0).start();
        TestClient client = TestClient.greeted(server)) {
      assertThat(client.subprotocol()).isEqualTo("runnel.1");
      HttpResponse<String> answer = metrics(server);

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type"))
          .hasValue("application/openmetrics-text; version=1.0.0; charset=utf-8");
      assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
      assertThat(answer.body())
          .contains("# TYPE runnel_sessions gauge\n", "\nrunnel_sessions 1\n")
          .contains("# TYPE runnel_run_seconds summary\n")
          .containsPattern("\nrunnel_run_seconds_count [1-9]\n")
          .containsPattern("\nrunnel_run_seconds_sum \\d+\\.\\d{3}\n")
          .contains("# TYPE runnel_loads_started counter\n", "\nrunnel_loads_started_total 1\n")
          .contains("\nrunnel_loads_succeeded_total 1\n", "\nrunnel_loads_failed_total 0\n")
          .contains("\nrunnel_loads_cancelled_total 0\n")
          .contains("\nrunnel_loads_running 0\n", "\nrunnel_loads_queued 0\n")
          .endsWith("# EOF\n");
      assertThat(answer.body().lines())
          .allMatch(line -> line.matches("# (TYPE|HELP|UNIT|EOF).*|runnel_[a-z_]+ [0-9.]+"));
    }
  }

  @Test
  void theyAreNotServedUnlessAskedFor() throws Exception {
    try (Server server = Runnel.server(ui -> {}).port(0).start()) {
      assertThat(metrics(server).statusCode()).isEqualTo(404);
    }
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
