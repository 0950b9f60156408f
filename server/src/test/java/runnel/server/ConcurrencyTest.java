package runnel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import runnel.App;
import runnel.AppBody;
import runnel.State;
import runnel.internal.wire.Json;
import runnel.internal.wire.Mirror;
import runnel.spi.Connection;
import runnel.spi.Peer;

/**
 * On real threads: however events, runs and sending overlap, the end is that of one event after the
 * other.
 */
class ConcurrencyTest {
  private static final int EVENTS = 400;

  private final JvmHost host = new JvmHost();
  private final AtomicInteger overlapping = new AtomicInteger();

  /** A client whose messages are taken by another thread, some time later. */
  private static final class Client implements Connection {
    final Mirror mirror = new Mirror();
    private long ended = -1;

    @Override
    public void send(String message, Runnable written) {
      Thread.startVirtualThread(
          () -> {
            synchronized (this) {
              message.lines().forEach(this::take);
            }
            written.run();
          });
    }

    private synchronized void take(String line) {
      Map<?, ?> frame = (Map<?, ?>) Objects.requireNonNull(Json.parse(line));
      if (frame.get("ops") instanceof List<?> ops) {
        mirror.patch(ops);
      }
      if ("end".equals(frame.get("t")) && frame.get("ack") instanceof Long ack) {
        ended = ack;
        notifyAll();
      }
    }

    @Override
    public void close(int code, String reason) {
      assertThat(code).as(reason).isEqualTo(1001);
    }

    /** Waits for the end of the run that takes account of an event. */
    synchronized boolean ended(long ref) throws InterruptedException {
      long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
      while (ended < ref && System.nanoTime() < until) {
        TimeUnit.MILLISECONDS.timedWait(this, 100);
      }
      return ended >= ref;
    }

    synchronized String id(String label) {
      return mirror.root().children().getFirst().children().stream()
          .filter(item -> label.equals(item.props().get("label")))
          .findFirst()
          .orElseThrow()
          .id();
    }

    synchronized List<Object> texts() {
      return mirror.root().children().getFirst().children().stream()
          .map(item -> item.props().get("text"))
          .filter(text -> text != null)
          .toList();
    }
  }

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
    Client client = new Client();
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
