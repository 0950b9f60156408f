package runnel.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import runnel.App;
import runnel.AppBody;
import runnel.Http;
import runnel.Load;
import runnel.Shared;
import runnel.Ui;
import runnel.spi.Peer;

/** On real threads: fragments, loads and waits overlap as they like, and the end is the same. */
class WaitsConcurrencyTest {
  private static final int EVENTS = 200;

  private final JvmHost host = new JvmHost();

  private static AppBody app() {
    return ui -> {
      int page = ui.slider("page", 0, 1000, 0);
      ui.fragment(
          "clock",
          f -> {
            int c = f.slider("clock", 0, 1000, 0);
            f.text("clock " + c);
          },
          o -> o.runEvery(Duration.ofMillis(3)));
      ui.text("page " + page);
      ui.fragment(
          "outer",
          outer -> {
            int x = outer.slider("x", 0, 1000, 0);
            outer.fragment(
                "inner",
                inner -> {
                  int y = inner.slider("y", 0, 1000, 0);
                  Load<String> own = inner.load("own", y, () -> slowly("own " + y));
                  inner.text(own.orElse("loading"));
                  Shared<Integer> top = inner.shared("top", 0);
                  inner.text("inner " + page + " " + x + " " + y + " top " + (top.get() >= 0));
                });
            if (x % 3 == 1) {
              outer.sleep(Duration.ofMillis(2));
            }
            ui.sidebar().text("side " + x);
            outer.text("outer " + page + " " + x);
          });
      ui.fragment(
          "beside",
          f -> {
            int z = f.slider("z", 0, 1000, 0);
            f.sleep(Duration.ofMillis(1));
            Load<String> all =
                f.load("all", z % 5, () -> slowly("all " + z % 5), o -> o.shareWithAll());
            f.text(all.orElse("loading"));
            Shared<Integer> top = f.shared("top", 0);
            top.update(before -> Math.max(before, z));
            f.text("beside " + page + " " + z);
          },
          o -> o.parallel());
      if (page % 4 == 1) {
        ui.sleep(Duration.ofMillis(1));
      }
      ui.text("end " + page);
    };
  }

  private static String slowly(String value) throws InterruptedException {
    Thread.sleep(1);
    return value;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void the_end_is_the_page_of_the_last_values(long seed) throws InterruptedException {
    App app = new App(app(), host, "test");
    List<String> failures = Collections.synchronizedList(new ArrayList<>());
    List<Thread> users = new ArrayList<>();
    for (int user = 0; user < 6; user++) {
      Random random = new Random(seed * 1_000 + user);
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
    app.close();
    host.close();
  }

  private static void use(App app, Random random) throws InterruptedException {
    ThreadedClient client = new ThreadedClient();
    Peer peer = app.connect(client);
    peer.receive("{\"t\":\"hello\",\"v\":1}");
    boolean begun = client.shows(texts -> texts.contains("end 0") && texts.contains("all 0"));
    assertThat(begun).as(() -> client.texts().toString()).isTrue();
    List<String> sliders = List.of("page", "clock", "x", "y", "z");
    List<String> ids = sliders.stream().map(client::id).toList();
    int[] values = new int[sliders.size()];
    for (int ref = 1; ref <= EVENTS; ref++) {
      int which = random.nextInt(sliders.size());
      values[which] = random.nextInt(1000);
      peer.receive(
          "{\"t\":\"event\",\"ref\":%d,\"id\":\"%s\",\"value\":%d}"
              .formatted(ref, ids.get(which), values[which]));
      if (random.nextInt(4) == 0) {
        Thread.yield();
      }
    }
    int page = values[0];
    int x = values[2];
    int y = values[3];
    int z = values[4];
    List<Object> expected =
        List.of(
            "clock " + values[1],
            "page " + page,
            "own " + y,
            "inner " + page + " " + x + " " + y + " top true",
            "outer " + page + " " + x,
            "all " + z % 5,
            "beside " + page + " " + z,
            "end " + page);
    boolean there = client.shows(expected::equals);
    assertThat(client.texts()).as("there: " + there).isEqualTo(expected);
  }

  @Test
  void interrupting_ones_own_thread_in_a_wait_is_told() throws InterruptedException {
    AppBody body =
        (Ui ui) -> {
          Thread.currentThread().interrupt();
          ui.sleep(Duration.ofSeconds(10));
        };
    App app = new App(body, host, "test");
    ThreadedClient client = new ThreadedClient();
    app.connect(client).receive("{\"t\":\"hello\",\"v\":1}");
    assertThat(client.ended(0)).isTrue();
    assertThat(client.mirror.root().toMap().toString()).contains("RN022");
    app.close();
    host.close();
  }

  @Test
  void a_request_is_given_up_and_leaves_no_interrupt_to_what_is_around_it() throws Exception {
    try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String url = "http://127.0.0.1:" + silent.getLocalPort() + "/";
      AppBody body =
          ui -> {
            ui.fragment(
                "f",
                f -> {
                  int x = f.slider("x", 0, 9, 0);
                  if (x < 2) {
                    Http.get(url);
                  }
                  f.text("x " + x);
                });
            ui.text("interrupted " + Thread.currentThread().isInterrupted());
          };
      App app = new App(body, host, "test");
      ThreadedClient client = new ThreadedClient();
      Peer peer = app.connect(client);
      peer.receive("{\"t\":\"hello\",\"v\":1}");
      for (int x = 1; x <= 2; x++) {
        try (Socket asked = silent.accept()) {
          assertThat(asked.getInputStream().read()).isEqualTo('G'); // It is under way.
          assertThat(client.hasInput("x")).isTrue();
          peer.receive(
              "{\"t\":\"event\",\"ref\":%d,\"id\":\"%s\",\"value\":%d}"
                  .formatted(x, client.id("x"), x));
          byte[] request = asked.getInputStream().readAllBytes(); // Until it is given up.
          assertThat(new String(request, StandardCharsets.US_ASCII)).startsWith("ET / ");
        }
      }
      boolean there = client.shows(List.of("x 2", "interrupted false")::equals);
      assertThat(client.texts()).as("there: " + there).contains("x 2", "interrupted false");
      app.close();
      host.close();
    }
  }
}
