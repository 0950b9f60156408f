package runnel.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import runnel.App;
import runnel.AppBody;
import runnel.State;
import runnel.spi.Peer;

/**
 * On real threads: however events, runs and sending overlap, the end is that of one event after the
 * other.
 */
class ConcurrencyTest {
  private static final int EVENTS = 400;

  private final JvmHost host = new JvmHost();
  private final AtomicInteger overlapping = new AtomicInteger();

  private AppBody app() {
    return ui -> {
      State<Integer> drawing = ui.state("drawing", 0);
      if (drawing.get() != 0) {
        overlapping.incrementAndGet();
      }
      drawing.set(1);
      try {
        State<Integer> clicks = ui.state("clicks", 0);
        State<Integer> changes = ui.state("changes", 0);
        int x = ui.slider("x", 0, 1000, 0, o -> o.onChange(v -> changes.update(n -> n + 1)));
        if (ui.button("More")) {
          int before = clicks.get();
          ui.text("clicked at " + x);
          Thread.yield();
          clicks.set(before + 1);
        }
        for (int i = 0; i < x % 7; i++) {
          ui.text("row " + i);
          Thread.yield();
        }
        ui.text("x=" + x + " clicks=" + clicks.get() + " changes=" + changes.get());
      } finally {
        drawing.set(0);
      }
    };
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void quick_users_lose_and_double_nothing(long seed) throws InterruptedException {
    App app = new App(app(), host, "test");
    List<Thread> users = new ArrayList<>();
    List<String> failures = java.util.Collections.synchronizedList(new ArrayList<>());
    for (int user = 0; user < 8; user++) {
      Random random = new Random(seed * 100 + user);
      users.add(
          Thread.startVirtualThread(
              () -> {
                try {
                  use(app, random);
                } catch (Throwable problem) {
                  failures.add(problem.toString());
                }
              }));
    }
    for (Thread user : users) {
      user.join();
    }
    assertThat(failures).isEmpty();
    assertThat(overlapping).hasValue(0);
    app.close();
  }

  private static void use(App app, Random random) throws InterruptedException {
    ThreadedClient client = new ThreadedClient();
    Peer peer = app.connect(client);
    peer.receive("{\"t\":\"hello\",\"v\":1}");
    assertThat(client.ended(0)).isTrue();
    String slider = client.id("x");
    String button = client.id("More");

    int clicks = 0;
    int changes = 0;
    int x = 0;
    StringBuilder sent = new StringBuilder();
    for (int ref = 1; ref <= EVENTS; ref++) {
      String what;
      if (random.nextInt(3) == 0) {
        clicks++;
        what = button + "\",\"trigger\":true}";
      } else {
        int next = random.nextInt(1001);
        changes += next == x ? 0 : 1;
        x = next;
        what = slider + "\",\"value\":" + x + "}";
      }
      sent.setLength(0);
      sent.append("{\"t\":\"event\",\"ref\":").append(ref).append(",\"id\":\"").append(what);
      peer.receive(sent.toString());
      if (random.nextInt(20) == 0) {
        Thread.yield();
      }
    }
    assertThat(client.ended(EVENTS)).isTrue();
    assertThat(client.texts())
        .last()
        .isEqualTo("x=" + x + " clicks=" + clicks + " changes=" + changes);
  }
}
