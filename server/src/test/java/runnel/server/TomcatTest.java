package runnel.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runnel.RunnelException;
import runnel.Server;
import runnel.servlet.AppServlets;

/** Several apps in one web application, of a container that has users of its own. */
class TomcatTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final AppServlets sales =
      AppServlets.of(ui -> ui.text("sales")).path("/sales").forgetful().build();
  private final AppServlets stock =
      AppServlets.of(ui -> ui.text("stock")).path("/stock").forgetful().build();
  private final Server server = Container.tomcat("/team", sales, stock);

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .header("Accept", "text/html")
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @ParameterizedTest
  @CsvSource({
    "/team/sales, ./sales/",
    "/team/sales/, ./",
    "/team/stock/a/b, ../",
  })
  void eachAppIsWholeBelowItsPath(String path, String base) throws Exception {
    assertThat(get(path).body())
        .contains("<title>Stand-in</title>", "<base href=\"" + base + "\">");
    assertThat(get("/team/stock/assets/main-abc123.js").body()).contains("console.log");
    assertThat(get("/team/stock/healthz").body()).isEqualTo("ok");
    assertThat(get("/team/").statusCode()).isEqualTo(404);
  }

  @Test
  void eachAppHasItsSessions() throws Exception {
    try (TestClient client = TestClient.open(server)) {
      client.send("{\"t\":\"hello\",\"v\":1}");

      assertThat(client.await("patch").toString()).contains("sales").doesNotContain("stock");
      assertThat(sales.app().sessions()).isEqualTo(1);
      assertThat(stock.app().sessions()).isZero();
    }
  }

  @Test
  void aSessionIsTakenUpByItsUserOnly() throws Exception {
    String back;
    try (TestClient ada = TestClient.open(server, "X-Test-User", "ada")) {
      ada.send("{\"t\":\"hello\",\"v\":1}");
      Map<?, ?> welcome = ada.await("welcome");
      back = "{\"t\":\"hello\",\"v\":1,\"seq\":0,\"token\":\"" + welcome.get("token") + "\"}";
    }
    try (TestClient bob = TestClient.open(server, "X-Test-User", "bob");
        TestClient nobody = TestClient.open(server);
        StreamClient ada = StreamClient.streaming(server, "X-Test-User", "ada")) {
      bob.send(back);
      assertThat(bob.await("welcome").get("mode")).isEqualTo("new");
      nobody.send(back);
      assertThat(nobody.await("welcome").get("mode")).isEqualTo("new");
      ada.send(back);
      assertThat(ada.await("welcome").get("mode")).isEqualTo("resume");
    }
  }

  @Test
  void aConnectionOverHttpIsItsUsersOnly() throws Exception {
    try (StreamClient ada = new StreamClient(server, "X-Test-User", "ada");
        StreamClient nobody = StreamClient.with(server, ada.id())) {
      assertThat(nobody.send("{\"t\":\"hello\",\"v\":1}")).isEqualTo(404);
      assertThat(ada.send("{\"t\":\"hello\",\"v\":1}")).isEqualTo(204);
    }
  }

  @Test
  void twoAppsAtOnePathAreTold() {
    AppServlets one = AppServlets.of(ui -> {}).path("/one").forgetful().build();

    assertThatThrownBy(() -> Container.tomcat("", one, one))
        .rootCause()
        .isInstanceOfSatisfying(RunnelException.class, e -> assertThat(e.code()).isEqualTo("RN200"))
        .hasMessageContaining("The path /one/ is taken");
    one.close();
  }
}
