package runnel.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import runnel.Limit;
import runnel.Runnel;
import runnel.Server;

class LimitsTest {
  @Test
  void apps_that_never_return_leave_turns_to_others() throws Exception {
    int loops = 2 * Runtime.getRuntime().availableProcessors();
    CountDownLatch looping = new CountDownLatch(loops);
    AtomicBoolean over = new AtomicBoolean();
    List<TestClient> stuck = new ArrayList<>();
    try (Server server =
        Runnel.server(
                ui -> {
                  if (ui.toggle("Loop")) {
                    looping.countDown();
                    while (!over.get()) {
                      Thread.onSpinWait();
                    }
                  }
                  ui.text("done");
                })
            .port(0)
            .start()) {
      // All before the first loop: a server whose turns come late lets nobody new in.
      String toggle = "";
      for (int i = 0; i < loops; i++) {
        TestClient client = TestClient.open(server);
        stuck.add(client);
        client.send("{\"t\":\"hello\",\"v\":1}");
        String patch = client.await("patch").toString();
        toggle = patch.replaceFirst("(?s).*?add, main, 0, (\\w+), toggle.*", "$1");
        client.await("end");
      }
      try (TestClient free = TestClient.greeted(server)) {
        for (TestClient client : stuck) {
          client.send("{\"t\":\"event\",\"ref\":1,\"id\":\"" + toggle + "\",\"value\":true}");
        }
        looping.await();
        free.send("{\"t\":\"event\",\"ref\":1,\"id\":\"" + toggle + "\",\"value\":false}");
        free.await(
            frame -> "end".equals(frame.get("t")) && Long.valueOf(1).equals(frame.get("ack")));
      } finally {
        over.set(true);
        stuck.forEach(TestClient::close);
      }
    }
  }

  @Test
  void one_address_of_the_network_does_not_take_all_the_room() throws Exception {
    String[] from = {"X-Forwarded-For", "192.0.2.7"};
    try (Server server =
            JettyServer.of(ui -> ui.text("hi"))
                .port(0)
                .trustProxy("127.0.0.1")
                .limit(Limit.SESSIONS_PER_ADDRESS, 1)
                .start();
        TestClient first = TestClient.open(server, from);
        TestClient second = TestClient.open(server, from);
        TestClient near = TestClient.greeted(server);
        TestClient nearer = TestClient.greeted(server)) {
      first.send("{\"t\":\"hello\",\"v\":1}");
      first.await("end");
      second.send("{\"t\":\"hello\",\"v\":1}");
      assertThat(second.await("problem").get("code")).isEqualTo("RN225");
      assertThat(second.awaitClose()).startsWith("1013 RN225");
      for (TestClient other : List.of(first, near, nearer)) {
        other.send("{\"t\":\"ping\"}");
        other.await("pong");
      }
    }
  }

  @Test
  void a_limit_is_not_below_nothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Runnel.server(ui -> {}).limit(Limit.LOADS, -1))
        .withMessage("LOADS must be at least 0, not -1");
  }
}
