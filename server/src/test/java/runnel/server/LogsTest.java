package runnel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import runnel.AppBody;
import runnel.Limit;
import runnel.Runnel;
import runnel.Server;
import runnel.internal.wire.Json;

class LogsTest {
  private static final Logger ROOT = Logger.getLogger("");
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final List<Map<?, ?>> seen = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        private final JsonLines format = new JsonLines();

        @Override
        public void publish(LogRecord line) {
          lines.add(format.format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    ROOT.addHandler(handler);
    ROOT.setLevel(Level.FINE);
  }

  @AfterEach
  void stop() {
    ROOT.removeHandler(handler);
    ROOT.setLevel(Level.INFO);
  }

  private Map<?, ?> await(String key, String value) throws Exception {
    while (true) {
      String line = lines.take();
      assertThat(line).endsWith("}\n").doesNotContain("\n{");
      Map<?, ?> parsed = (Map<?, ?>) Objects.requireNonNull(Json.parse(line.strip()));
      seen.add(parsed);
      if (value.equals(parsed.get(key))) {
        return parsed;
      }
    }
  }

  private static final AppBody FAILS =
      ui -> {
        System.getLogger("sales").log(System.Logger.Level.INFO, "drawing {0}", "it");
        ui.load("prices", () -> priced()).await();
        throw new IllegalStateException("no stock {0}");
      };

  private static String priced() {
    Logger.getLogger("sales.prices").info("asking");
    return "1";
  }

  @Test
  void a_session_tells_of_its_runs_and_what_the_app_says_in_them() throws Exception {
    try (Server server = Runnel.server(FAILS).forgetful().port(0).start();
        TestClient client = TestClient.open(server)) {
      client.send("{\"t\":\"hello\",\"v\":1}");
      String token = String.valueOf(client.await("welcome").get("token"));

      Map<?, ?> opened = await("event", "session.opened");
      Object session = opened.get("session");
      assertThat(opened.get("level")).isEqualTo("INFO");
      assertThat(token).isNotEqualTo("null");
      assertThat(String.valueOf(session)).hasSizeLessThan(9).isNotEqualTo("null");
      assertThat(token).doesNotContain(String.valueOf(session));

      Map<?, ?> drawing = await("message", "drawing it");
      assertThat(drawing.get("session")).isEqualTo(session);
      assertThat(drawing.get("run")).isEqualTo(1L);
      assertThat(drawing.get("logger")).isEqualTo("sales");
      Map<?, ?> asking = await("message", "asking");
      assertThat(asking.get("session")).isEqualTo(session);
      assertThat(asking.get("run")).isEqualTo(1L);

      Map<?, ?> failed = await("event", "run.failed");
      assertThat(failed.get("level")).isEqualTo("WARNING");
      assertThat(failed.get("session")).isEqualTo(session);
      assertThat(failed.get("error")).isEqualTo("java.lang.IllegalStateException: no stock {0}");
      assertThat(String.valueOf(failed.get("message"))).contains("no stock {0}");
      assertThat(failed.get("ms")).isInstanceOf(Long.class);

      client.close();
    }
    assertThat(await("event", "server.leaving").containsKey("run")).isFalse();
    assertThat(await("event", "session.closed").containsKey("reason")).isTrue();
  }

  @Test
  void a_limit_that_is_hit_is_told_once() throws Exception {
    try (Server server =
        Runnel.server(ui -> {}).forgetful().limit(Limit.SESSIONS, 0).port(0).start()) {
      for (int i = 0; i < 3; i++) {
        try (TestClient client = TestClient.open(server)) {
          client.send("{\"t\":\"hello\",\"v\":1}");
          client.awaitClose();
        }
      }
      assertThat(await("event", "limit").get("code")).isEqualTo("RN225");
    }
    await("event", "server.leaving");
    assertThat(seen.stream().filter(line -> "limit".equals(line.get("event")))).hasSize(1);
  }

  @Test
  void levels_are_known() {
    assertThat(Logs.isLevel("warning")).isTrue();
    assertThat(Logs.isLevel("loud")).isFalse();
  }
}
