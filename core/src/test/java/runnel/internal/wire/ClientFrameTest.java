package runnel.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientFrameTest {
  @Test
  void reads_every_frame() {
    assertThat(ClientFrame.decode("{\"t\":\"hello\",\"v\":1}"))
        .isEqualTo(new ClientFrame.Hello(null, 0, Map.of(), Map.of(), null, Map.of()));
    assertThat(
            ClientFrame.decode(
                "{\"t\":\"hello\",\"v\":1,\"token\":\"q\",\"seq\":6,\"values\":{\"k\":49},\"before\":{\"k\":7}}"))
        .isEqualTo(
            new ClientFrame.Hello("q", 6, Map.of("k", 49L), Map.of("k", 7L), null, Map.of()));
    assertThat(
            ClientFrame.decode(
                "{\"t\":\"hello\",\"v\":1,\"address\":{\"path\":\"a\",\"query\":[]},\"context\":{\"theme\":\"dark\"}}"))
        .isEqualTo(
            new ClientFrame.Hello(
                null,
                0,
                Map.of(),
                Map.of(),
                Map.of("path", "a", "query", List.of()),
                Map.of("theme", "dark")));
    assertThat(ClientFrame.decode("{\"t\":\"context\",\"changes\":{\"theme\":\"light\"}}"))
        .isEqualTo(new ClientFrame.Context(Map.of("theme", "light")));
    assertThat(
            ClientFrame.decode("{\"t\":\"event\",\"ref\":1,\"id\":\"k\",\"value\":49,\"ack\":3}"))
        .isEqualTo(new ClientFrame.Event(1, "k", 49L, false, Map.of(), 3));
    assertThat(ClientFrame.decode("{\"t\":\"event\",\"ref\":2,\"id\":\"b\",\"trigger\":true}"))
        .isEqualTo(new ClientFrame.Event(2, "b", null, true, Map.of(), 0));
    assertThat(
            ClientFrame.decode(
                "{\"t\":\"event\",\"ref\":3,\"id\":\"c\",\"trigger\":true,\"value\":\"hi\"}"))
        .isEqualTo(new ClientFrame.Event(3, "c", "hi", true, Map.of(), 0));
    assertThat(ClientFrame.decode("{\"t\":\"visible\",\"value\":false}"))
        .isEqualTo(new ClientFrame.Visible(false));
    assertThat(ClientFrame.decode("{\"t\":\"inspect\",\"value\":true}"))
        .isEqualTo(new ClientFrame.Inspect(true));
    assertThat(ClientFrame.decode("{\"t\":\"manage\",\"load\":3,\"do\":\"cancel\"}"))
        .isEqualTo(new ClientFrame.Manage(3, "cancel"));
    assertThat(ClientFrame.decode("{\"t\":\"ack\",\"seq\":6}")).isEqualTo(new ClientFrame.Ack(6));
    assertThat(ClientFrame.decode("{\"t\":\"stop\"}")).isEqualTo(new ClientFrame.Stop());
    assertThat(
            ClientFrame.decode("{\"t\":\"query\",\"query\":2,\"id\":\"d\",\"ask\":{\"from\":1}}"))
        .isEqualTo(new ClientFrame.Query(2, "d", Map.of("from", 1L)));
    assertThat(ClientFrame.decode("{\"t\":\"ping\"}")).isEqualTo(new ClientFrame.Ping());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "1",
        "{}",
        "{\"t\":1}",
        "{\"t\":\"nope\"}",
        "{\"t\":\"query\",\"query\":0,\"id\":\"d\",\"ask\":{}}",
        "{\"t\":\"query\",\"query\":1,\"id\":\"d\",\"ask\":[]}",
        "{\"t\":\"query\",\"query\":1,\"ask\":{}}",
        "{\"t\":\"hello\"}",
        "{\"t\":\"hello\",\"v\":2}",
        "{\"t\":\"hello\",\"v\":1,\"token\":5}",
        "{\"t\":\"hello\",\"v\":1,\"values\":[]}",
        "{\"t\":\"hello\",\"v\":1,\"seq\":-1}",
        "{\"t\":\"event\",\"ref\":0,\"id\":\"k\",\"value\":1}",
        "{\"t\":\"event\",\"ref\":1.5,\"id\":\"k\",\"value\":1}",
        "{\"t\":\"event\",\"ref\":1,\"id\":7,\"value\":1}",
        "{\"t\":\"event\",\"ref\":1,\"id\":\"k\"}",
        "{\"t\":\"event\",\"ref\":1,\"id\":\"k\",\"value\":1,\"ack\":\"x\"}",
        "{\"t\":\"ack\"}",
        "{\"t\":\"visible\"}",
        "{\"t\":\"visible\",\"value\":1}",
        "{\"t\":\"inspect\"}",
        "{\"t\":\"manage\",\"load\":0,\"do\":\"cancel\"}",
        "{\"t\":\"manage\",\"load\":1}"
      })
  void refuses_what_is_no_frame(String line) {
    assertThatThrownBy(() -> ClientFrame.decode(line)).isInstanceOf(Json.Malformed.class);
  }
}
