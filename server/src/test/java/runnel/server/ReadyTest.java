package runnel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import runnel.Limit;
import runnel.Runnel;
import runnel.Server;
import runnel.spi.Observer;

class ReadyTest {
  private static String ready(Server server) throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(server.url() + "/readyz")).build(),
                HttpResponse.BodyHandlers.ofString());
    return answer.statusCode() + " " + answer.body().strip();
  }

  @ParameterizedTest
  @EnumSource
  void a_server_is_ready_when_its_app_is(Container container) throws Exception {
    AtomicBoolean compiled = new AtomicBoolean();
    try (Server server =
        container.start(ui -> {}, app -> app.path("/sales").readyWhen(compiled::get))) {
      assertThat(ready(server)).isEqualTo("503 {\"ready\":false,\"reason\":\"starting\"}");
      compiled.set(true);
      assertThat(ready(server)).isEqualTo("200 {\"ready\":true}");
    }
  }

  @Test
  void it_is_not_while_nobody_is_let_in() throws Exception {
    try (Server server = Runnel.server(ui -> {}).limit(Limit.SESSIONS, 1).port(0).start()) {
      assertThat(ready(server)).startsWith("200 ");
      try (TestClient client = TestClient.greeted(server)) {
        assertThat(ready(server))
            .isEqualTo("503 {\"ready\":false,\"reason\":\"all 1 sessions are taken\"}");
        client.send("{\"t\":\"ping\"}");
        client.await("pong");
      }
    }
  }

  @Test
  void it_is_for_everybody_where_users_have_to_sign_in() throws Exception {
    try (Server server =
        JettyServer.of(ui -> {})
            .port(0)
            .trustProxy("127.0.0.1")
            .signIn(o -> o.header("X-User").required(true))
            .start()) {
      assertThat(ready(server)).startsWith("200 ");
    }
  }

  @Test
  void a_server_that_ends_says_so_before_it_sends_pages_away() throws Exception {
    CountDownLatch away = new CountDownLatch(1);
    Observer observer =
        new Observer() {
          @Override
          public void leaves() {
            away.countDown();
          }
        };
    Server server =
        Runnel.server(ui -> {}).observer(observer).drain(Duration.ofHours(1)).port(0).start();
    TestClient client = TestClient.greeted(server);
    Thread closing = new Thread(server::close);
    closing.start();
    while (ready(server).startsWith("200 ")) {
      Thread.onSpinWait();
    }
    assertThat(ready(server)).isEqualTo("503 {\"ready\":false,\"reason\":\"draining\"}");
    client.send("{\"t\":\"ping\"}");
    client.await("pong");
    TestClient.greeted(server).close();
    assertThat(away.getCount()).isEqualTo(1);
    closing.interrupt();
    assertThat(client.awaitClose()).startsWith("1001 ");
    closing.join();
    assertThat(away.getCount()).isZero();
  }
}
