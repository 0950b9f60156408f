package runnel.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import runnel.App;
import runnel.AppBody;
import runnel.Ui;
import runnel.spi.Peer;

/** Caches on real threads, kept by Caffeine. */
class CachesTest {
  private static final int USERS = 100;

  private final JvmHost host = new JvmHost();
  private final AtomicInteger calls = new AtomicInteger();

  @AfterEach
  void close() {
    host.close();
  }

  /** A session, and its client. */
  private static final class User {
    final ThreadedClient client = new ThreadedClient();
    private final Peer peer;
    private int ref;

    User(App app) {
      peer = app.connect(client);
      peer.receive("{\"t\":\"hello\",\"v\":1}");
    }

    void set(String label, int value) {
      peer.receive(
          "{\"t\":\"event\",\"ref\":%d,\"id\":\"%s\",\"value\":%d}"
              .formatted(++ref, client.id(label), value));
    }

    void stop() {
      peer.receive("{\"t\":\"stop\"}");
    }

    void awaitText(String text) throws InterruptedException {
      boolean shown = client.shows(texts -> texts.contains(text));
      assertThat(client.texts()).as("shown: " + shown).contains(text);
    }
  }

  private static List<User> users(App app, int count) {
    List<User> users = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      users.add(new User(app));
    }
    return users;
  }

  private int compute(Semaphore go) throws InterruptedException {
    int number = calls.incrementAndGet();
    go.acquire();
    return number;
  }

  @Test
  void many_sessions_compute_once_and_those_that_turn_away_disturb_nobody()
      throws InterruptedException {
    Semaphore go = new Semaphore(0);
    AppBody body =
        ui -> {
          int x = ui.slider("x", 0, 9, 0);
          ui.text(x == 1 ? "slow " + ui.cached("slow", () -> compute(go)) : "quick " + x);
        };
    try (App app = new App(body, host, "test")) {
      List<User> users = users(app, USERS);
      for (User user : users) {
        user.awaitText("quick 0");
        user.set("x", 1);
      }
      // The first, who started it, and every other one turn away, before there is a value.
      for (int i = 0; i < USERS; i += 2) {
        users.get(i).set("x", 2);
      }
      for (int i = 0; i < USERS; i += 2) {
        users.get(i).awaitText("quick 2");
      }
      go.release();
      for (int i = 0; i < USERS; i += 2) {
        users.get(i).set("x", 1);
      }
      for (User user : users) {
        user.awaitText("slow 1");
      }
      assertThat(calls).hasValue(1);
    }
  }

  @Test
  void a_failure_reaches_all_who_wait_and_is_not_kept() throws InterruptedException {
    Semaphore go = new Semaphore(0);
    AppBody body =
        ui -> {
          int x = ui.slider("x", 0, 9, 0);
          ui.text("x" + x);
          if (x > 0) {
            try {
              ui.text("got " + ui.cached("n", () -> failFirst(go)));
            } catch (IllegalStateException e) {
              ui.text(e.getMessage() + " at " + x);
            }
          }
        };
    try (App app = new App(body, host, "test")) {
      List<User> users = users(app, USERS);
      for (User user : users) {
        user.awaitText("x0");
        user.set("x", 1);
        user.awaitText("x1");
      }
      go.release(USERS);
      for (User user : users) {
        user.awaitText("down at 1");
        user.set("x", 2);
      }
      for (User user : users) {
        user.awaitText("got 2");
      }
    }
  }

  private int failFirst(Semaphore go) throws InterruptedException {
    int number = compute(go);
    if (number == 1) {
      throw new IllegalStateException("down");
    }
    return number;
  }

  @Test
  void stop_interrupts_what_nobody_else_waits_for() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    AppBody body =
        ui -> {
          int x = ui.slider("x", 0, 9, 0);
          ui.text("x" + x);
          if (x == 1) {
            ui.cached("endless", () -> endless(begun, interrupted));
          }
        };
    try (App app = new App(body, host, "test")) {
      User user = new User(app);
      user.awaitText("x0");
      user.set("x", 1);
      assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
      user.stop();
      assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
      user.set("x", 2);
      user.awaitText("x2");
    }
  }

  private static int endless(CountDownLatch begun, CountDownLatch interrupted)
      throws InterruptedException {
    begun.countDown();
    try {
      return new Semaphore(0).tryAcquire(1, TimeUnit.HOURS) ? 1 : 0;
    } catch (InterruptedException e) {
      interrupted.countDown();
      throw e;
    }
  }

  /** Something that must not be used once it is closed. */
  private static final class Door implements AutoCloseable {
    private final Set<Door> open;
    private final AtomicBoolean closed = new AtomicBoolean();

    Door(Set<Door> open) {
      this.open = open;
      open.add(this);
    }

    boolean isClosed() {
      return closed.get();
    }

    @Override
    public void close() {
      assertThat(closed.getAndSet(true)).isFalse();
      open.remove(this);
    }
  }

  /** Values that need values, few of which fit, that all clear now and then. */
  private void churn(Ui ui, Set<Door> open, Queue<String> problems) {
    int x = ui.slider("x", 0, 1000, 0);
    if (x % 7 == 3) {
      ui.caches().clear("sum");
    }
    Door door = ui.resource("door", x % 13, () -> new Door(open), o -> o.maxEntries(5));
    int sum =
        ui.cached(
            "sum",
            x,
            () -> {
              Thread.sleep(1);
              return x + ui.cached("base", x % 5, () -> 1000 * (x % 5), o -> o.maxEntries(2));
            },
            o -> o.maxEntries(10));
    if (door.isClosed()) {
      problems.add("a door was closed while " + x + " used it");
    }
    ui.text("sum " + sum);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void in_any_order_values_are_right_and_nobody_uses_what_is_closed(long seed)
      throws InterruptedException {
    Set<Door> open = ConcurrentHashMap.newKeySet();
    Queue<String> problems = new ConcurrentLinkedQueue<>();
    App app = new App(ui -> churn(ui, open, problems), host, "test");
    List<User> users = users(app, 12);
    for (User user : users) {
      user.awaitText("sum 0");
    }
    Random random = new Random(seed);
    int[] last = new int[users.size()];
    for (int i = 0; i < 3000; i++) {
      int who = random.nextInt(last.length);
      last[who] = random.nextInt(60);
      users.get(who).set("x", last[who]);
    }
    for (int i = 0; i < last.length; i++) {
      users.get(i).awaitText("sum " + (last[i] + 1000 * (last[i] % 5)));
    }
    app.close();
    becomesEmpty(open);
    assertThat(problems).isEmpty();
  }

  // What had to go is closed on threads of its own, when the run that uses it is over.
  private static void becomesEmpty(Set<Door> open) {
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
