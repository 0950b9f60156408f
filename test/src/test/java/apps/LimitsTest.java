package apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import runnel.Limit;
import runnel.State;
import runnel.spi.Peer;
import runnel.test.AppTest;

/** Whoever goes beyond a limit is told so, and nobody else notices. */
class LimitsTest {
  /** A client that only keeps what it is told. */
  private static final class Client implements runnel.spi.Connection {
    final StringBuilder heard = new StringBuilder();
    final String from;
    String closed = "";

    Client(String from) {
      this.from = from;
    }

    static Client of(AppTest app, String from) {
      Client client = new Client(from);
      app.host().connect(client).receive("{\"t\":\"hello\",\"v\":1}");
      return client;
    }

    @Override
    public void send(String message, Runnable written) {
      heard.append(message);
      written.run();
    }

    @Override
    public void close(int code, String reason) {
      closed = code + " " + reason;
    }

    @Override
    public String address() {
      return from;
    }
  }

  @Test
  void when_all_sessions_are_taken_newcomers_wait_and_those_away_make_room() {
    try (var app = AppTest.start(ui -> ui.state("n", 0))) {
      app.limit(Limit.SESSIONS, 2);
      Peer second = app.host().connect(new Client(""));
      second.receive("{\"t\":\"hello\",\"v\":1}");
      Client third = Client.of(app, "");
      assertThat(third.closed).startsWith("1013 RN225");
      assertThat(third.heard).contains("RN225", "all 2 sessions are taken");
      second.closed();
      app.advance(Duration.ofSeconds(1));
      assertThat(Client.of(app, "").closed).isEmpty();
      assertThat(app.host().sessions()).isEqualTo(2);
      assertThat(app.status()).isEqualTo("done");
    }
  }

  @Test
  void one_address_does_not_take_all_the_room() {
    try (var app = AppTest.start(ui -> ui.text("hi"))) {
      app.limit(Limit.SESSIONS_PER_ADDRESS, 2);
      assertThat(Client.of(app, "10.0.0.1").closed).isEmpty();
      assertThat(Client.of(app, "10.0.0.1").closed).isEmpty();
      assertThat(Client.of(app, "10.0.0.1").closed).startsWith("1013 RN225");
      assertThat(Client.of(app, "10.0.0.2").closed).isEmpty();
    }
  }

  @Test
  void a_flood_of_messages_ends_its_own_connection() {
    try (var app = AppTest.start(ui -> ui.text("hi"))) {
      app.limit(Limit.MESSAGES_PER_SECOND, 10);
      Client flooding = new Client("");
      Peer peer = app.host().connect(flooding);
      peer.receive("{\"t\":\"hello\",\"v\":1}");
      for (int second = 0; second < 20; second++) {
        for (int i = 0; i < 10; i++) {
          peer.receive("{\"t\":\"ping\"}");
        }
        app.advance(Duration.ofSeconds(1));
      }
      assertThat(flooding.closed).isEmpty();
      peer.receive("{\"t\":\"ping\"}\n".repeat(100).strip());
      assertThat(flooding.closed).startsWith("1008 RN226");
      assertThat(app.closed()).isNull();
    }
  }

  @Test
  void a_run_that_takes_too_long_is_ended_and_says_why() {
    try (var app =
        AppTest.start(
            ui -> {
              if (ui.button("Slow")) {
                ui.text("begun");
                ui.sleep(Duration.ofHours(1));
              }
              ui.text("end");
            })) {
      app.limit(Limit.RUN_SECONDS, 60);
      app.button("Slow").click();
      app.advance(Duration.ofSeconds(59));
      assertThat(app.status()).isEqualTo("running");
      app.advance(Duration.ofSeconds(2));
      assertThat(app.status()).isEqualTo("stopped");
      assertThat(app.problems()).singleElement().extracting("code").isEqualTo("RN227");
      app.button("Slow").click();
      assertThat(app.status()).isEqualTo("running");
    }
  }

  @Test
  void a_page_with_too_many_elements_says_so_and_keeps_what_it_has() {
    try (var app =
        AppTest.startAllowingErrors(
            ui -> {
              int n = ui.slider("n", 0, 2_000_000, 10);
              for (int i = 0; i < n; i++) {
                ui.text("line " + i);
              }
            })) {
      app.slider("n").set(1_000_000);
      assertThat(app.exception().toString()).contains("100000 elements");
      app.slider("n").set(3);
      assertThat(app.texts()).containsExactly("line 0", "line 1", "line 2");
    }
  }

  @Test
  void too_many_loads_are_an_error_of_the_one_who_makes_them() {
    try (var app =
        AppTest.startAllowingErrors(
            ui -> {
              State<Integer> from = ui.state("from", 0);
              if (ui.button("More")) {
                from.update(n -> n + 6);
              }
              for (int i = 0; i < 6; i++) {
                ui.load("n", from.get() + i, l -> "x");
              }
              ui.text("all");
            })) {
      app.host();
      app.limit(Limit.LOADS, 10);
      assertThat(app.texts()).containsExactly("all");
      app.button("More").click();
      assertThat(app.exception().toString()).contains("10 loads and tasks");
    }
  }

  @Test
  void a_page_that_holds_too_much_says_so_where_it_does_and_gives_back_what_goes() {
    try (var app =
        AppTest.startAllowingErrors(
            ui -> {
              int n = ui.slider("n", 0, 100, 1);
              for (int i = 0; i < n; i++) {
                ui.text(("line " + i + " ").repeat(100));
              }
            })) {
      app.limit(Limit.SESSION_BYTES, 20_000);
      for (int round = 0; round < 3; round++) {
        app.slider("n").set(10);
        assertThat(app.texts()).hasSize(10);
        app.slider("n").set(100);
        assertThat(app.exception().toString()).contains("RN235", "the most is 20000");
        assertThat(app.texts()).hasSizeBetween(15, 25);
      }
    }
  }

  @Test
  void a_text_that_grows_without_end_is_stopped() {
    try (var app =
        AppTest.startAllowingErrors(
            ui -> {
              if (ui.button("Write")) {
                ui.writeStream(java.util.stream.Stream.generate(() -> "word ").limit(1_000_000));
              }
            })) {
      app.limit(Limit.SESSION_BYTES, 20_000);
      app.button("Write").click();
      assertThat(app.exception().toString()).contains("RN235");
    }
  }

  @Test
  void states_that_hold_too_much_take_only_what_is_less() {
    try (var app =
        AppTest.startAllowingErrors(
            ui -> {
              State<String> text = ui.state("text", "");
              if (ui.button("More")) {
                text.update(t -> t + "x".repeat(9_000));
              }
              if (ui.button("Less")) {
                text.set("");
              }
              ui.text("has " + text.get().length());
            })) {
      app.limit(Limit.SESSION_BYTES, 20_000);
      for (int i = 0; i < 5; i++) {
        app.button("More").click();
        app.advance(Duration.ofSeconds(1));
      }
      assertThat(app.exception().toString()).contains("RN235", "states and inputs");
      app.button("Less").click();
      app.advance(Duration.ofSeconds(1));
      assertThat(app.texts()).containsExactly("has 0");
      app.button("More").click();
      assertThat(app.texts()).containsExactly("has 9000");
    }
  }

  @Test
  void pictures_that_are_too_large_together_are_not_held_and_each_counts_once() {
    try (var app =
        AppTest.startAllowingErrors(
            ui -> {
              int n = ui.slider("n", 0, 9, 1);
              for (int i = 0; i < n; i++) {
                ui.image(
                    "<svg xmlns='http://www.w3.org/2000/svg'>" + " ".repeat(5_000 + i) + "</svg>");
              }
              ui.text("all");
            })) {
      app.limit(Limit.SESSION_BYTES, 20_000);
      app.slider("n").set(3);
      app.slider("n").set(2);
      app.slider("n").set(3);
      assertThat(app.texts()).containsExactly("all");
      app.slider("n").set(9);
      assertThat(app.exception().toString()).contains("RN235", "pictures and downloads");
      app.slider("n").set(0);
      app.advance(Duration.ofMinutes(1));
      app.slider("n").set(3);
      assertThat(app.texts()).containsExactly("all");
    }
  }
}
