package runnel.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import runnel.AppBody;
import runnel.Runnel;
import runnel.Server;

/** docs/wire.md is enough to write a client from: this one was, and it talks to the real server. */
class PlainClientTest {
  private static final AppBody APP =
      ui -> {
        int x = ui.slider("x", 0, 100, 50);
        ui.text("Square: " + x * x);
        var clicks = ui.state("clicks", 0);
        if (ui.button("Go")) {
          clicks.update(n -> n + 1);
        }
        ui.text("Clicks: " + clicks.get());
        if (ui.checkbox("More")) {
          ui.container().text("More of it");
        }
      };

  private final Server server = Runnel.server(APP).port(0).start();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void drawsThePageAndFollowsItsEvents() throws Exception {
    try (PlainClient client = open()) {
      assertThat(client.mode()).isEqualTo("new");
      assertThat(client.shows("Square: 2500")).isTrue();

      client.awaitEnd(client.set(client.first("slider"), 7));
      client.awaitEnd(client.set(client.first("checkbox"), true));
      client.awaitEnd(client.click(client.first("button")));

      assertThat(client.page())
          .contains("Square: 49", "More of it", "Clicks: 1")
          .doesNotContain("2500");
    }
  }

  @Test
  void takesItsSessionUpAgainAndLosesAndDoublesNothing() throws Exception {
    try (PlainClient client = open()) {
      client.awaitEnd(client.set(client.first("slider"), 7));
      client.drop();
      client.click(client.first("button"));
      long last = client.click(client.first("button"));
      client.connect();
      client.awaitEnd(last);

      assertThat(client.mode()).isEqualTo("resume");
      assertThat(client.page()).contains("Square: 49", "Clicks: 2");
    }
  }

  @Test
  void eachPageOfTheBenchmarksDependsOnItsSlider() throws Exception {
    for (String name : List.of("S1", "S2", "S3")) {
      AppBody page = Objects.requireNonNull(Pages.ALL.get(name));
      try (Server one = Runnel.server(page).port(0).start();
          PlainClient client = PlainClient.open(Machine.socket(one.port()))) {
        client.awaitEnd(client.set(client.first("slider"), 9));
        assertThat(client.shows("Square: 81")).isTrue();
      }
    }
  }

  private PlainClient open() throws InterruptedException {
    return PlainClient.open(Machine.socket(server.port()));
  }
}
