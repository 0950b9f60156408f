package runnel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import runnel.App;
import runnel.AppBody;
import runnel.internal.wire.Json;
import runnel.internal.wire.Mirror;
import runnel.spi.Connection;
import runnel.spi.Peer;

/** Caches on real threads, kept by Caffeine. */
class CachesTest {
  private static final int USERS = 60;

  private final JvmHost host = new JvmHost();
  private final AtomicInteger calls = new AtomicInteger();

  @AfterEach
  void close() {
    host.close();
  }

  /** A client that can wait until its page shows something. */
  private static final class Client implements Connection {
    private final Mirror mirror = new Mirror();
    private final Peer peer;
    private int ref;

    Client(App app) {
      peer = app.connect(this);
      peer.receive("{\"t\":\"hello\",\"v\":1}");
    }

    @Override
    public void send(String message, Runnable written) {
      message.lines().forEach(this::take);
      written.run();
    }

    private synchronized void take(String line) {
      Map<?, ?> frame = (Map<?, ?>) Objects.requireNonNull(Json.parse(line));
      if (frame.get("ops") instanceof List<?> ops) {
        mirror.patch(ops);
        notifyAll();
      }
    }

    @Override
    public void close(int code, String reason) {}

    private List<Mirror.Item> items() {
      return mirror.root().children().getFirst().children();
    }

    synchronized void awaitText(String text) throws InterruptedException {
      long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
      while (items().stream().noneMatch(item -> text.equals(item.props().get("text")))) {
        assertThat(System.nanoTime()).as("no \"" + text + "\" in time").isLessThan(until);
        TimeUnit.MILLISECONDS.timedWait(this, 100);
      }
    }

    void set(String label, Object value) {
      String id;
      synchronized (this) {
        id =
            items().stream()
                .filter(item -> label.equals(item.props().get("label")))
                .findFirst()
                .orElseThrow()
                .id();
      }
      peer.receive(
          "{\"t\":\"event\",\"ref\":" + ++ref + ",\"id\":\"" + id + "\",\"value\":" + value + "}");
    }

    void stop() {
      peer.receive("{\"t\":\"stop\"}");
    }
  }

  @Test
  void many_sessions_that_ask_at_once_compute_once() throws InterruptedException {
    Semaphore go = new Semaphore(0);
    AppBody body =
        ui -> {
          int x = ui.slider("x", 0, 9, 0);
          ui.text(
              "x" + x + " is " + ui.cached("x", x, () -> compute(x == 0 ? new Semaphore(1) : go)));
        };
    try (App app = new App(body, host, "test")) {
      List<Client> users = new ArrayList<>();
      for (int i = 0; i < USERS; i++) {
        users.add(new Client(app));
      }
      for (Client user : users) {
        user.awaitText("x0 is 1");
      }
      users.forEach(user -> user.set("x", 1));
      go.release(1);
      for (Client user : users) {
        user.awaitText("x1 is 2");
      }
      assertThat(calls).hasValue(2);
    }
  }

  private int compute(Semaphore go) throws InterruptedException {
    int number = calls.incrementAndGet();
    go.acquire();
    return number;
  }

  @Test
  void a_newer_event_ends_the_wait_at_once_and_the_value_is_kept() throws InterruptedException {
    Semaphore go = new Semaphore(0);
    AppBody body =
        ui -> {
          int x = ui.slider("x", 0, 9, 0);
          ui.text(x == 1 ? "slow " + ui.cached("slow", () -> compute(go)) : "quick " + x);
        };
    try (App app = new App(body, host, "test")) {
      Client user = new Client(app);
      user.awaitText("quick 0");
      user.set("x", 1);
      user.set("x", 2);
      user.awaitText("quick 2");
      user.set("x", 1);
      go.release();
      user.awaitText("slow 1");
      assertThat(calls).hasValue(1);
    }
  }

  @Test
  void stop_interrupts_what_nobody_else_waits_for() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    AppBody body =
        ui -> {
          int x = ui.slider("x", 0, 9, 0);
          ui.text("x=" + x);
          if (x == 1) {
            ui.cached(
                "endless",
                () -> {
                  begun.countDown();
                  try {
                    new Semaphore(0).acquire();
                  } catch (InterruptedException e) {
                    interrupted.countDown();
                    throw e;
                  }
                  return 1;
                });
          }
        };
    try (App app = new App(body, host, "test")) {
      Client user = new Client(app);
      user.awaitText("x=0");
      user.set("x", 1);
      assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
      user.stop();
      assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
      user.set("x", 2);
      user.awaitText("x=2");
    }
  }

  @Test
  void resources_that_have_to_go_are_closed_and_the_rest_with_the_app() {
    List<Integer> open = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch drawn = new CountDownLatch(1);
    AppBody body =
        ui -> {
          for (int i = 0; i < 100; i++) {
            int number = i;
            ui.resource(
                "door",
                i,
                () -> {
                  open.add(number);
                  return () -> open.remove((Integer) number);
                },
                o -> o.maxEntries(10));
          }
          drawn.countDown();
        };
    App app = new App(body, host, "test");
    new Client(app);
    assertThat(drawn).satisfies(latch -> assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue());
    app.close();
    assertThat(open).satisfies(CachesTest::becomesEmpty);
  }

  // What was evicted is closed on threads of its own, when the run is over.
  private static void becomesEmpty(List<?> open) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!open.isEmpty() && System.nanoTime() < until) {
      Thread.onSpinWait();
    }
    assertThat(open).isEmpty();
  }

  @Test
  void caffeine_bounds_and_tells_what_had_to_go() {
    List<String> gone = new ArrayList<>();
    var bounded = host.<Integer, String>bounded(2, gone::add);
    bounded.put(1, "a");
    bounded.put(1, "b");
    bounded.put(2, "c");
    assertThat(bounded.remove(2, "x")).isFalse();
    assertThat(bounded.remove(2, "c")).isTrue();
    assertThat(gone).isEmpty();
    bounded.put(2, "d");
    bounded.put(3, "e");
    assertThat(gone).hasSize(1);
    assertThat(bounded.values()).hasSize(2).doesNotContainAnyElementsOf(gone);
  }
}
