package apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import runnel.AppBody;
import runnel.Load;
import runnel.Ui;
import runnel.internal.wire.Json;
import runnel.test.AppTest;

/** While an app is written, its author may look at the loads, and act on them. */
class InspectTest {
  private static final Duration BEAT = Duration.ofMillis(250);

  private int calls;

  private static AppTest inDevelopment(AppBody body) {
    AppTest app = AppTest.start(ui -> {});
    app.host().development();
    app.reconnect();
    app.replace(body);
    return app;
  }

  private static void inspect(AppTest app, boolean on) {
    app.send("{\"t\":\"inspect\",\"value\":" + on + "}");
    app.advance(Duration.ZERO);
  }

  private static void manage(AppTest app, Map<?, ?> load, String action) {
    app.send("{\"t\":\"manage\",\"load\":" + load.get("load") + ",\"do\":\"" + action + "\"}");
    app.advance(BEAT);
  }

  private static List<Map<?, ?>> frames(AppTest app, String type) {
    List<Map<?, ?>> found = new ArrayList<>();
    for (String line : app.messages().stream().flatMap(String::lines).toList()) {
      Map<?, ?> frame = (Map<?, ?>) Objects.requireNonNull(Json.parse(line));
      if (type.equals(frame.get("t"))) {
        found.add(frame);
      }
    }
    return found;
  }

  private static List<?> list(AppTest app) {
    return (List<?>) Objects.requireNonNull(frames(app, "loads").getLast().get("loads"));
  }

  private static Map<?, ?> load(AppTest app, String name) {
    for (Object load : list(app)) {
      if (load instanceof Map<?, ?> row && name.equals(row.get("name"))) {
        return row;
      }
    }
    throw new AssertionError("no load " + name);
  }

  private static String state(AppTest app, String name) {
    return (String) Objects.requireNonNull(load(app, name).get("state"));
  }

  private void counted(Ui ui) {
    Load<Integer> load = ui.load("counted", () -> ++calls);
    ui.text(load instanceof Load.Ready<Integer> r ? "value " + r.value() : "no value");
  }

  @Test
  void in_production_nothing_is_told_and_nothing_is_done() {
    try (AppTest app = AppTest.start(this::counted)) {
      inspect(app, true);
      app.send("{\"t\":\"manage\",\"load\":1,\"do\":\"refresh\"}");
      app.advance(BEAT);
      assertThat(frames(app, "welcome").getLast().containsKey("dev")).isFalse();
      assertThat(frames(app, "loads")).isEmpty();
      assertThat(app.texts()).containsExactly("value 1");
      assertThat(app.closed()).isNull();
    }
  }

  @Test
  void each_load_is_told_with_how_it_stands() {
    AppBody body =
        ui -> {
          ui.load("good", List.of("Oslo", 2), () -> "x", o -> o.shareWithAll());
          ui.load(
              "bad",
              load -> {
                throw new IllegalStateException("no such city");
              },
              o -> o.retry(1).backoff(Duration.ofMillis(1)));
          ui.load(
              "slow",
              load -> {
                load.progress(0.25, "Row 1");
                load.sleep(Duration.ofSeconds(100));
                return "y";
              },
              o -> o.pool("one", 1));
          ui.load("later", () -> "z", o -> o.pool("one", 1));
          ui.task("pay", 17, load -> "paid");
        };
    try (AppTest app = inDevelopment(body)) {
      inspect(app, true);
      app.advance(BEAT);
      assertThat(frames(app, "welcome").getLast().get("dev")).isEqualTo(true);
      assertThat(load(app, "good"))
          .isEqualTo(
              Map.of(
                  "load", Objects.requireNonNull(load(app, "good").get("load")),
                  "name", "good",
                  "args", "[Oslo, 2]",
                  "of", "all",
                  "state", "ready",
                  "at", 0L,
                  "readers", 1L));
      assertThat(load(app, "bad").get("state")).isEqualTo("failed");
      assertThat(load(app, "bad").get("tries")).isEqualTo(2L);
      assertThat(load(app, "bad").get("error")).isEqualTo("no such city");
      assertThat(load(app, "slow").get("state")).isEqualTo("loading");
      assertThat(load(app, "slow").get("progress")).isEqualTo(0.25);
      assertThat(load(app, "slow").get("note")).isEqualTo("Row 1");
      assertThat(load(app, "later").get("state")).isEqualTo("queued");
      assertThat(load(app, "later").get("position")).isEqualTo(1L);
      assertThat(load(app, "pay").get("state")).isEqualTo("idle");
      assertThat(load(app, "pay").get("task")).isEqualTo(true);
      assertThat(load(app, "pay").get("args")).isEqualTo("17");
    }
  }

  @Test
  void changes_are_told_four_times_a_second_at_most_and_nothing_when_there_are_none() {
    AppBody body =
        ui ->
            ui.load(
                "busy",
                load -> {
                  for (int i = 0; i < 100; i++) {
                    load.progress(i / 100.0);
                    load.sleep(Duration.ofMillis(20));
                  }
                  return "x";
                });
    try (AppTest app = inDevelopment(body)) {
      inspect(app, true);
      app.advance(Duration.ofSeconds(1));
      assertThat(frames(app, "loads")).hasSizeBetween(4, 5);
      app.advance(Duration.ofSeconds(2));
      assertThat(state(app, "busy")).isEqualTo("ready");
      int told = frames(app, "loads").size();
      app.advance(Duration.ofSeconds(10));
      assertThat(frames(app, "loads")).hasSize(told);
    }
  }

  @Test
  void nothing_is_told_when_nobody_looks_any_more_or_has_come_back_without_saying_so() {
    try (AppTest app = inDevelopment(this::counted)) {
      inspect(app, true);
      inspect(app, false);
      int told = frames(app, "loads").size();
      app.replace(ui -> ui.load("other", () -> "x"));
      app.advance(BEAT);
      assertThat(frames(app, "loads")).hasSize(told);

      inspect(app, true);
      app.reconnect();
      told = frames(app, "loads").size();
      app.replace(ui -> ui.load("third", () -> "x"));
      app.advance(BEAT);
      assertThat(frames(app, "loads")).hasSize(told);
      inspect(app, true);
      assertThat(state(app, "third")).isEqualTo("ready");
    }
  }

  @Test
  void a_client_that_does_not_read_is_told_the_newest_when_it_does() {
    AppBody body = ui -> ui.load("x", ui.slider("n", 0, 9, 0), () -> "y");
    try (AppTest app = inDevelopment(body)) {
      inspect(app, true);
      app.stopReading();
      app.slider("n").set(1);
      app.advance(BEAT);
      int told = frames(app, "loads").size();
      for (int n = 2; n < 6; n++) {
        app.slider("n").set(n);
        app.advance(BEAT);
      }
      assertThat(frames(app, "loads")).hasSize(told);
      app.startReading();
      app.advance(BEAT);
      assertThat(frames(app, "loads")).hasSize(told + 1);
      assertThat(list(app)).hasSize(6);
    }
  }

  @Test
  void a_load_is_refreshed_and_invalidated_and_the_page_follows() {
    try (AppTest app = inDevelopment(this::counted)) {
      inspect(app, true);
      manage(app, load(app, "counted"), "refresh");
      assertThat(app.texts()).containsExactly("value 2");
      manage(app, load(app, "counted"), "invalidate");
      assertThat(app.texts()).containsExactly("value 3");
      app.advance(Duration.ofSeconds(1));
      assertThat(load(app, "counted").get("at")).isEqualTo(250L);
    }
  }

  @Test
  void a_load_is_cancelled_and_a_task_started() {
    AppBody body =
        ui -> {
          Load<String> load =
              ui.load(
                  "slow",
                  attempt -> {
                    attempt.sleep(Duration.ofSeconds(100));
                    return "x";
                  });
          ui.text(load instanceof Load.Failed<String> ? "failed" : "going on");
          var task = ui.task("export", attempt -> "report.pdf");
          ui.text(task.result() instanceof Load.Ready<String> r ? r.value() : "not yet");
        };
    try (AppTest app = inDevelopment(body)) {
      inspect(app, true);
      manage(app, load(app, "slow"), "cancel");
      assertThat(app.texts()).containsExactly("failed", "not yet");
      assertThat(state(app, "slow")).isEqualTo("failed");
      manage(app, load(app, "export"), "refresh");
      assertThat(app.texts()).containsExactly("failed", "report.pdf");
      manage(app, load(app, "export"), "a newer client's");
      assertThat(app.closed()).isNull();
    }
  }

  @Test
  void the_loads_of_another_session_are_neither_told_nor_touched() {
    try (AppTest app = inDevelopment(this::counted);
        AppTest other = app.another()) {
      inspect(app, true);
      inspect(other, true);
      assertThat(list(other)).hasSize(1);
      int before = calls;
      manage(other, load(app, "counted"), "refresh");
      assertThat(calls).isEqualTo(before);
    }
  }

  @Test
  void an_argument_whose_text_fails_does_not_end_the_list() {
    record Odd(int n) {
      @Override
      public String toString() {
        throw new IllegalStateException("odd");
      }
    }
    try (AppTest app = inDevelopment(ui -> ui.load("x", new Odd(1), () -> "y"))) {
      inspect(app, true);
      assertThat(load(app, "x").get("args")).isEqualTo("?");
    }
  }

  @Test
  void sessions_and_loads_are_counted() {
    AppBody body =
        ui -> {
          ui.load("x", () -> "y");
          if (ui.button("wait")) {
            ui.sleep(Duration.ofSeconds(2));
          }
        };
    try (AppTest app = AppTest.start(body)) {
      app.button("wait").click();
      app.advance(Duration.ofSeconds(3));
      var after = app.host().figures();
      assertThat(after.sessions()).isEqualTo(1);
      assertThat(after.away()).isZero();
      assertThat(after.loadsStarted()).isEqualTo(1);
      assertThat(after.loadsSucceeded()).isEqualTo(1);
      assertThat(after.loadsRunning()).isZero();
    }
  }
}
