package runnel.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import runnel.Server;

@ParameterizedClass
@EnumSource
class WebSocketTest {
  private final Container container;
  private final Server server;

  WebSocketTest(Container container) {
    this.container = container;
    server =
        container.start(
            ui -> {
              int side = ui.slider("Side", 0, 100, 3);
              ui.text("square " + side * side);
            },
            app -> app.maxMessageBytes(2048));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void helloIsWelcomedAndTheFirstRunSent() throws Exception {
    try (TestClient client = TestClient.open(server)) {
      client.send("{\"t\":\"hello\",\"v\":1}");

      Map<?, ?> welcome = client.await("welcome");
      assertThat(welcome.get("mode")).isEqualTo("new");
      assertThat(welcome.get("build")).isEqualTo("standin");
      assertThat((String) welcome.get("token")).hasSize(32);
      assertThat(client.subprotocol()).isEqualTo("runnel.1");
      assertThat(client.await("patch").toString()).contains("square 9");
      assertThat(client.await("end").get("status")).isEqualTo("done");
    }
  }

  @Test
  void theAppSeesTheHeadersOfTheRequest() throws Exception {
    try (Server headers =
            container.start(
                ui -> ui.text(ui.context().header("x-team") + ui.context().cookies()), app -> app);
        TestClient client = TestClient.open(headers, "X-Team", "blue", "Cookie", "a=1; b=2")) {
      client.send("{\"t\":\"hello\",\"v\":1}");

      assertThat(client.await("patch").toString()).contains("blue{a=1, b=2}");
    }
  }

  @Test
  void anEventIsAnsweredByTheDifference() throws Exception {
    try (TestClient client = TestClient.open(server)) {
      client.send("{\"t\":\"hello\",\"v\":1}");
      String slider = idOf("slider", client.await("patch"));
      client.await("end");

      client.send("{\"t\":\"event\",\"ref\":1,\"id\":\"" + slider + "\",\"value\":7}");

      assertThat(client.await("patch").toString()).contains("square 49").doesNotContain("Side");
      assertThat(client.await("end").get("ack")).isEqualTo(1L);
    }
  }

  @Test
  void aMessageInPartsIsOneMessage() throws Exception {
    try (TestClient client = TestClient.open(server)) {
      client.sendInParts("          ", 20);
      assertThat(client.awaitClose()).startsWith("4000 RN030");
    }
    try (TestClient client = TestClient.greeted(server)) {
      client.send("{\"t\":\"ping\"}");
      client.await("pong");
    }
  }

  @Test
  void foreignOriginsAreRefusedBeforeTheUpgrade() {
    assertThatThrownBy(() -> TestClient.open(server, "Origin", "http://evil.example"))
        .cause()
        .isInstanceOfSatisfying(
            WebSocketHandshakeException.class,
            e -> assertThat(e.getResponse().statusCode()).isEqualTo(403));
  }

  @Test
  void theOwnOriginMayConnect() throws Exception {
    try (TestClient client = TestClient.open(server, "Origin", server.url())) {
      client.send("{\"t\":\"hello\",\"v\":1}");
      client.await("welcome");
    }
  }

  @Test
  void aMessageTooLargeIsToldAndHurtsNobodyElse() throws Exception {
    try (TestClient rude = TestClient.greeted(server);
        TestClient polite = TestClient.greeted(server)) {
      rude.sendInParts("x".repeat(700), 3);

      assertThat(rude.await("problem").get("code")).isEqualTo("RN031");
      assertThat(rude.awaitClose()).startsWith("1009 RN031");
      polite.send("{\"t\":\"ping\"}");
      polite.await("pong");
    }
  }

  @Test
  void aMalformedMessageIsToldAndHurtsNobodyElse() throws Exception {
    try (TestClient rude = TestClient.greeted(server);
        TestClient polite = TestClient.greeted(server)) {
      rude.send("{\"t\":\"hel");

      assertThat(rude.await("problem").get("code")).isEqualTo("RN030");
      assertThat(rude.awaitClose()).startsWith("4000 RN030");
      polite.send("{\"t\":\"ping\"}");
      polite.await("pong");
    }
  }

  @Test
  void binaryIsMalformed() throws Exception {
    try (TestClient client = TestClient.greeted(server)) {
      client.sendBinary((byte) 1, (byte) 2);

      assertThat(client.awaitClose()).startsWith("4000 RN030");
    }
  }

  @Test
  void aDroppedClientComesBackToItsSession() throws Exception {
    TestClient first = TestClient.open(server);
    first.send("{\"t\":\"hello\",\"v\":1}");
    String token = (String) first.await("welcome").get("token");
    Object seq = first.await("end").get("seq");
    first.drop();

    try (TestClient again = TestClient.open(server)) {
      again.send("{\"t\":\"hello\",\"v\":1,\"token\":\"%s\",\"seq\":%s}".formatted(token, seq));

      assertThat(again.await("welcome").get("mode")).isEqualTo("resume");
    }
  }

  @Test
  void aNewerConnectionDisplacesTheOlder() throws Exception {
    try (TestClient first = TestClient.open(server);
        TestClient second = TestClient.open(server)) {
      first.send("{\"t\":\"hello\",\"v\":1}");
      String token = (String) first.await("welcome").get("token");

      second.send("{\"t\":\"hello\",\"v\":1,\"token\":\"" + token + "\",\"seq\":0}");

      assertThat(first.awaitClose()).startsWith("4001 RN037");
    }
  }

  @Test
  void closingTheServerSendsClientsAway() throws Exception {
    try (TestClient client = TestClient.greeted(server)) {
      server.close();

      assertThat(client.awaitClose()).startsWith("1001 ");
    }
  }

  static String idOf(String kind, Map<?, ?> patch) {
    for (Object op : (List<?>) Objects.requireNonNull(patch.get("ops"))) {
      List<?> parts = (List<?>) op;
      if (parts.get(0).equals("add") && parts.get(4).equals(kind)) {
        return (String) parts.get(3);
      }
    }
    throw new AssertionError("No " + kind + " in " + patch);
  }
}
