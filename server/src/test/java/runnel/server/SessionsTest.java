package runnel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runnel.AppBody;
import runnel.Runnel;
import runnel.Server;
import runnel.State;

/** Sessions that outlive their server. */
class SessionsTest {
  @TempDir Path temp;

  private static final AppBody COUNTER =
      ui -> {
        State<Integer> n = ui.state("n", 0);
        if (ui.button("More")) {
          n.update(v -> v + 1);
        }
        ui.text("n is " + n.get());
      };

  private Server server() {
    return Runnel.server(COUNTER).port(0).sessions(temp.resolve("s").toString()).start();
  }

  @Test
  void a_session_goes_on_with_the_next_server() throws Exception {
    String token;
    String button;
    try (Server server = server();
        TestClient client = TestClient.open(server)) {
      client.send("{\"t\":\"hello\",\"v\":1}");
      token = (String) client.await("welcome").get("token");
      String patch = client.await("patch").toString();
      button = patch.replaceFirst("(?s).*?add, main, 0, (\\w+), button.*", "$1");
      client.await("end");
      client.send("{\"t\":\"event\",\"ref\":1,\"id\":\"" + button + "\",\"trigger\":true}");
      client.await("end");
    }
    try (Server server = server();
        TestClient client = TestClient.open(server)) {
      client.send("{\"t\":\"hello\",\"v\":1,\"seq\":6,\"token\":\"" + token + "\"}");
      Map<?, ?> welcome = client.await("welcome");
      assertThat(welcome.get("mode")).isEqualTo("recover");
      assertThat(welcome.get("restored")).isEqualTo(true);
      assertThat(welcome.get("ref")).isEqualTo(1L);
      assertThat(client.await("patch").toString()).contains("n is 1");
    }
  }

  @Test
  void a_run_in_progress_comes_to_its_end_before_the_server_does() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicBoolean finished = new AtomicBoolean();
    Server server =
        Runnel.server(
                ui -> {
                  begun.countDown();
                  ui.sleep(Duration.ofMillis(50));
                  finished.set(true);
                })
            .port(0)
            .forgetful()
            .start();
    try (TestClient client = TestClient.open(server)) {
      client.send("{\"t\":\"hello\",\"v\":1}");
      begun.await();
      server.close();
      assertThat(finished).isTrue();
      assertThat(client.awaitClose()).startsWith("1001");
    }
  }

  @Test
  void a_server_that_is_to_forget_writes_nothing() throws Exception {
    Path folder = temp.resolve("s");
    try (Server server =
            Runnel.server(COUNTER).port(0).sessions(folder.toString()).forgetful().start();
        TestClient client = TestClient.greeted(server)) {
      assertThat(client).isNotNull();
    }
    assertThat(folder).doesNotExist();
  }
}
