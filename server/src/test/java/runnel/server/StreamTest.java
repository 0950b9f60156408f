package runnel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import runnel.Server;
import runnel.State;

/** The wire over plain HTTP keeps the promises of the WebSocket. */
@ParameterizedClass
@EnumSource
class StreamTest {
  private static final String HELLO = "{\"t\":\"hello\",\"v\":1}";

  private final Server server;

  StreamTest(Container container) {
    server =
        container.start(
            ui -> {
              State<Integer> n = ui.state("n", 0);
              if (ui.button("More")) {
                n.update(v -> v + 1);
              }
              ui.text("n is " + n.get() + ui.context().header("x-team"));
            },
            app -> app.maxMessageBytes(2048));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static String click(int ref, String button) {
    return "{\"t\":\"event\",\"ref\":%s,\"id\":\"%s\",\"trigger\":true}".formatted(ref, button);
  }

  @Test
  void framesAreTheSame() throws Exception {
    try (StreamClient client = StreamClient.streaming(server, "X-Team", "blue")) {
      assertThat(client.send(HELLO)).isEqualTo(204);

      assertThat(client.await("welcome").get("mode")).isEqualTo("new");
      String button = WebSocketTest.idOf("button", client.awaitPatch("button"));
      client.await("end");
      client.send(click(1, button));
      client.awaitPatch("n is 1blue");
      assertThat(client.await("end").get("ack")).isEqualTo(1L);
    }
  }

  @Test
  void aMessageThatArrivesTwiceCountsOnce() throws Exception {
    try (StreamClient client = StreamClient.streaming(server)) {
      client.send(HELLO);
      assertThat(client.send(1, BodyPublishers.ofString(HELLO))).isEqualTo(204);
      client.send("{\"t\":\"ping\"}");

      client.await("pong"); // A second hello would have ended the connection.
    }
  }

  @Test
  void aMessageThatIsMissingEndsTheConnection() throws Exception {
    try (StreamClient client = StreamClient.streaming(server)) {
      client.send(HELLO);

      assertThat(client.send(3, BodyPublishers.ofString("{\"t\":\"ping\"}"))).isEqualTo(409);
      assertThat(client.send("{\"t\":\"ping\"}")).isEqualTo(404);
    }
  }

  @Test
  void aConnectionThatBreaksIsTakenUpAgainAndAnEventCountsOnce() throws Exception {
    StreamClient first = StreamClient.streaming(server);
    first.send(HELLO);
    Object token = first.await("welcome").get("token");
    String button = WebSocketTest.idOf("button", first.awaitPatch("button"));
    first.await("end");
    first.send(click(1, button));
    first.close();
    try (StreamClient again = StreamClient.streaming(server)) {
      again.send(
          "{\"t\":\"hello\",\"v\":1,\"token\":\"%s\",\"seq\":3}\n%s"
              .formatted(token, click(1, button)));

      assertThat(again.await("welcome").get("mode")).isEqualTo("resume");
      again.awaitPatch("n is 1");
      again.send(click(2, button));
      again.awaitPatch("n is 2");
    }
  }

  @Test
  void aSocketDisplacesAStreamAndTheOtherWayRound() throws Exception {
    try (StreamClient stream = StreamClient.streaming(server);
        TestClient socket = TestClient.open(server);
        StreamClient second = StreamClient.streaming(server)) {
      stream.send(HELLO);
      String back =
          "{\"t\":\"hello\",\"v\":1,\"token\":\"%s\",\"seq\":0}"
              .formatted(stream.await("welcome").get("token"));

      socket.send(back);
      assertThat(stream.awaitClose()).startsWith("4001 RN037");
      second.send(back);
      assertThat(socket.awaitClose()).startsWith("4001 RN037");
    }
  }

  @Test
  void whereAnswersComeWholeOnlyThereAreManyShortOnes() throws Exception {
    try (StreamClient client = new StreamClient(server)) {
      client.send(HELLO);
      StringBuilder said = new StringBuilder();
      while (said.indexOf("\"end\"") < 0) {
        HttpResponse<String> answer = client.post("poll", "", BodyPublishers.noBody());
        assertThat(answer.statusCode()).isEqualTo(200);
        said.append(answer.body());
      }

      assertThat(said).contains("\"welcome\"", "n is 0");
    }
  }

  @Test
  void aNewAnswerTakesOverFromTheOneBefore() throws Exception {
    try (StreamClient client = StreamClient.streaming(server)) {
      client.stream();
      client.send(HELLO);

      client.await("end");
    }
  }

  @Test
  void aMessageTooLargeIsToldAsOverTheWebSocket() throws Exception {
    try (StreamClient client = StreamClient.streaming(server)) {
      client.send(HELLO);

      HttpResponse<String> answer =
          client.post("send", "2", BodyPublishers.ofString("x".repeat(2049)));

      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.body()).startsWith("RN031");
      assertThat(client.awaitClose()).startsWith("1009 RN031");
    }
  }

  @Test
  void whatIsNoFrameIsToldAsOverTheWebSocket() throws Exception {
    try (StreamClient client = StreamClient.streaming(server);
        StreamClient binary = StreamClient.streaming(server)) {
      client.send("{\"t\":\"hel");
      assertThat(client.await("problem").get("code")).isEqualTo("RN030");
      assertThat(client.awaitClose()).startsWith("4000 RN030");

      assertThat(binary.send(1, BodyPublishers.ofByteArray(new byte[] {(byte) 0xff})))
          .isEqualTo(400);
      assertThat(binary.awaitClose()).startsWith("4000 RN030");
    }
  }

  @Test
  void foreignPagesAreRefused() throws Exception {
    try (StreamClient foreign = new StreamClient(server, "Origin", "http://evil.example");
        StreamClient own = new StreamClient(server, "Origin", server.url())) {
      assertThat(foreign.id()).contains("403");
      assertThat(own.id()).hasSize(32);
    }
  }

  @Test
  void whoDoesNotKnowTheConnectionGetsNothing() throws Exception {
    try (StreamClient client = StreamClient.with(server, "guessed")) {
      for (String what : new String[] {"stream", "poll", "send"}) {
        assertThat(client.post(what, "1", BodyPublishers.ofString(HELLO)).statusCode())
            .isEqualTo(404);
      }
    }
  }
}
