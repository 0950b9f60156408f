package apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import runnel.AppBody;
import runnel.Load;
import runnel.LoadContext;
import runnel.RunnelException;
import runnel.State;
import runnel.Ui;
import runnel.test.AppTest;

/** Loads that fail, hang, come too late or do what they should not. */
class LoadFailuresTest {
  private int calls;

  private static void show(Ui ui, Load<String> load) {
    switch (load) {
      case Load.Loading<String> l -> ui.text("loading");
      case Load.Ready<String> r -> ui.text(r.value());
      case Load.Failed<String> f -> ui.text("failed: " + f.cause().getMessage());
    }
  }

  private String failWith(Exception problem) throws Exception {
    calls++;
    throw problem;
  }

  private String failAtFirst() throws Exception {
    return calls == 0 ? failWith(new IOException("down")) : "up";
  }

  private String failLater() throws Exception {
    return calls == 0 ? "value " + ++calls : failWith(new IOException("down"));
  }

  @Test
  void only_failures_that_are_worth_it_are_tried_again() {
    AppBody body =
        ui -> {
          boolean network = ui.checkbox("network");
          Exception problem = network ? new IOException("net") : new IllegalStateException("bug");
          show(
              ui,
              ui.load(
                  "x",
                  network,
                  () -> failWith(problem),
                  o -> o.retry(3).retryIf(e -> e instanceof IOException)));
        };
    try (var app = AppTest.start(body)) {
      app.advance(Duration.ofMinutes(1));
      assertThat(calls).isEqualTo(1);
      assertThat(app.texts()).containsExactly("failed: bug");
      app.checkbox("network").set(true);
      assertThat(app.texts()).containsExactly("loading");
      app.advance(Duration.ofMinutes(1));
      assertThat(calls).isEqualTo(1 + 4);
      assertThat(app.texts()).containsExactly("failed: net");
    }
  }

  @Test
  void many_that_fail_together_do_not_come_back_together() {
    Set<Long> again = new TreeSet<>();
    long[] clock = {0};
    AppBody body =
        ui -> {
          for (int i = 0; i < 20; i++) {
            ui.load(
                "x",
                i,
                load -> {
                  if (load.attempt() == 2) {
                    again.add(clock[0]);
                  }
                  return failWith(new IOException("busy"));
                },
                o -> o.retry(1).backoff(Duration.ofSeconds(10)));
          }
        };
    try (var app = AppTest.start(body)) {
      for (int i = 0; i < 150; i++) {
        clock[0] += 100;
        app.advance(Duration.ofMillis(100));
      }
      assertThat(calls).isEqualTo(40);
      assertThat(again)
          .hasSizeGreaterThan(5)
          .allMatch(millis -> millis >= 10_000 && millis <= 12_600);
    }
  }

  @Test
  void what_hangs_is_interrupted_at_its_timeout_and_may_be_tried_again() {
    List<String> log = new ArrayList<>();
    AppBody body =
        ui ->
            show(
                ui,
                ui.load(
                    "x",
                    load -> hangsAtFirst(load, log),
                    o -> o.timeout(Duration.ofSeconds(2)).retry(1).backoff(Duration.ofSeconds(1))));
    try (var app = AppTest.start(body)) {
      app.advance(Duration.ofMillis(1_999));
      assertThat(log).isEmpty();
      app.advance(Duration.ofMillis(1));
      assertThat(log).containsExactly("ended, unwanted: true");
      assertThat(app.texts()).containsExactly("loading");
      app.advance(Duration.ofSeconds(2));
      assertThat(app.texts()).containsExactly("fine");
    }
  }

  private static String hangsAtFirst(LoadContext load, List<String> log) {
    if (load.attempt() > 1) {
      return "fine";
    }
    try {
      load.sleep(Duration.ofDays(1));
      return "never";
    } finally {
      log.add("ended, unwanted: " + load.isCancelled());
    }
  }

  @Test
  void what_comes_after_its_session_has_gone_is_for_nobody() {
    AppBody body =
        ui -> {
          show(ui, ui.load("x", () -> "value " + ++calls));
          ui.checkbox("list");
          ui.text("loads " + ui.loads().list().size());
        };
    try (var app = AppTest.start(ui -> {})) {
      app.holdLoads();
      app.replace(body);
      var other = app.another();
      other.close();
      app.advance(Duration.ofMinutes(3));
      app.completeLoads();
      assertThat(app.texts().getFirst()).startsWith("value");
      app.checkbox("list").set(true);
      assertThat(app.texts()).contains("loads 1");
      assertThat(other.texts().getFirst()).isEqualTo("loading");
      assertThat(app.warnings()).isEmpty();
    }
  }

  @Test
  void nothing_is_tried_again_for_a_session_that_has_gone() {
    AppBody body =
        ui ->
            ui.load(
                "x",
                () -> failWith(new IOException("down")),
                o -> o.retry(1000).backoff(Duration.ofSeconds(10)));
    try (var app = AppTest.start(body)) {
      app.advance(Duration.ofMinutes(1));
      assertThat(calls).isGreaterThan(1);
      app.disconnect();
      app.advance(Duration.ofMinutes(3));
      int atTheEnd = calls;
      app.advance(Duration.ofHours(1));
      assertThat(calls).isEqualTo(atTheEnd);
    }
  }

  @Test
  void a_value_whose_refresh_failed_says_how_old_it_is_and_why() {
    AppBody body =
        ui -> {
          Load<String> load =
              ui.load("x", this::failLater, o -> o.staleAfter(Duration.ofSeconds(10)));
          if (load instanceof Load.Ready<String> r) {
            Throwable error = r.error();
            ui.text(
                r.value()
                    + " of "
                    + r.at().toEpochMilli()
                    + (r.stale() ? " stale" : "")
                    + (r.refreshing() ? " refreshing" : "")
                    + (error == null ? "" : " " + error.getMessage()));
          }
          ui.checkbox("again");
        };
    try (var app = AppTest.start(body)) {
      app.advance(Duration.ofSeconds(11));
      assertThat(app.texts()).containsExactly("value 1 of 0");
      app.holdLoads();
      app.checkbox("again").set(true);
      assertThat(app.texts()).containsExactly("value 1 of 0 stale refreshing");
      app.completeLoads();
      assertThat(app.texts()).containsExactly("value 1 of 0 stale down");
      assertThat(calls).isEqualTo(2);
    }
  }

  @Test
  void a_computation_that_nobody_wants_ends_at_its_checkpoint() {
    List<String> log = new ArrayList<>();
    AppBody body =
        ui -> {
          if (!ui.checkbox("hide")) {
            ui.load("x", load -> stubborn(load, log), o -> o.cancelUnread(Duration.ofSeconds(1)));
          }
        };
    try (var app = AppTest.start(body)) {
      app.checkbox("hide").set(true);
      app.advance(Duration.ofMillis(999));
      assertThat(log).isEmpty();
      app.advance(Duration.ofMillis(1));
      assertThat(log).containsExactly("interrupted");
    }
  }

  private static String stubborn(LoadContext load, List<String> log) {
    try {
      load.sleep(Duration.ofDays(1));
    } catch (RuntimeException e) {
      log.add("interrupted");
    }
    load.checkpoint();
    log.add("went on");
    return "never";
  }

  @Test
  void a_result_that_is_the_same_object_changed_inside_is_drawn() {
    List<String> kept = new ArrayList<>();
    AppBody body =
        ui -> {
          Load<List<String>> load =
              ui.load(
                  "x",
                  () -> {
                    kept.add("row");
                    return kept;
                  });
          ui.text(load.orElse(List.of()).toString());
          if (ui.button("refresh")) {
            load.refresh();
          }
        };
    try (var app = AppTest.start(body)) {
      assertThat(app.texts()).containsExactly("[row]");
      app.button("refresh").click();
      assertThat(app.texts()).containsExactly("[row, row]");
    }
  }

  @Test
  void what_fails_for_ever_is_tried_at_its_beat_and_disturbs_nothing() {
    List<String> log = new ArrayList<>();
    AppBody body =
        ui -> {
          log.add("page");
          ui.fragment(
              "bad",
              f -> {
                log.add("bad");
                show(
                    f,
                    f.load(
                        "x",
                        () -> failWith(new IOException("down")),
                        o -> o.refreshEvery(Duration.ofSeconds(1))));
              });
          ui.fragment("good", f -> log.add("good"));
        };
    try (var app = AppTest.start(body)) {
      assertThat(app.texts()).containsExactly("failed: down");
      log.clear();
      app.advance(Duration.ofSeconds(10));
      assertThat(calls).isEqualTo(11);
      assertThat(log).containsOnly("bad").hasSizeLessThanOrEqualTo(20);
      assertThat(app.texts()).containsExactly("failed: down");
    }
  }

  @Test
  void the_page_used_from_inside_is_refused_with_a_code() {
    AppBody body =
        ui -> {
          State<String> seen = ui.state("seen", "");
          Load<String> load =
              ui.load(
                  "x",
                  () -> {
                    seen.set("states may be set");
                    ui.text("the page may not");
                    return "never";
                  });
          if (load instanceof Load.Failed<String> f && f.cause() instanceof RunnelException e) {
            ui.text(e.code() + " " + seen.get());
          }
        };
    try (var app = AppTest.start(body)) {
      assertThat(app.texts()).containsExactly("RN072 states may be set");
    }
  }

  @Test
  void an_async_load_that_fails_throws_where_it_is_asked_for_and_heals_at_its_next_beat() {
    AppBody body =
        ui -> {
          ui.text("before");
          String value =
              ui.asyncLoad("x", this::failAtFirst, o -> o.refreshEvery(Duration.ofSeconds(5)));
          ui.text("" + value);
        };
    try (var app = AppTest.startAllowingErrors(body)) {
      assertThat(app.exception().toString()).contains("down");
      assertThat(app.texts()).contains("before");
      app.advance(Duration.ofSeconds(5));
      assertThat(app.elements("exception")).isEmpty();
      assertThat(app.texts()).containsExactly("before", "up");
    }
  }
}
