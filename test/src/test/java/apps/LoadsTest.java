package apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import runnel.AppBody;
import runnel.Load;
import runnel.LoadContext;
import runnel.LoadOptions;
import runnel.LoadWork;
import runnel.State;
import runnel.Ui;
import runnel.test.AppTest;

/** Functions that run in the background, and the pages that show what they bring. */
class LoadsTest {
  private final List<String> log = new ArrayList<>();
  private int calls;
  private LoadWork<String> work = load -> "value " + ++calls;

  private static void show(Ui ui, Load<String> load) {
    switch (load) {
      case Load.Loading<String> l -> ui.text("loading");
      case Load.Ready<String> r -> ui.text(r.value() + (r.refreshing() ? " refreshing" : ""));
      case Load.Failed<String> f -> ui.text("failed: " + f.cause().getMessage());
    }
  }

  private AppBody page(Consumer<LoadOptions> options) {
    return ui -> {
      log.add("run");
      Load<String> load = ui.load("x", attempt -> work.run(attempt), options);
      show(ui, load);
      if (ui.button("refresh")) {
        load.refresh();
      }
      if (ui.button("cancel")) {
        load.cancel();
      }
      if (ui.button("invalidate")) {
        ui.loads().invalidate("x");
      }
      ui.checkbox("other");
    };
  }

  private AppBody page() {
    return page(o -> {});
  }

  @Test
  void the_page_goes_on_without_it_and_is_drawn_again_when_it_is_there() {
    try (var app = AppTest.start(ui -> {})) {
      app.holdLoads();
      app.replace(page());
      assertThat(app.texts()).containsExactly("loading");
      app.checkbox("other").set(true);
      assertThat(app.texts()).containsExactly("loading");
      app.completeLoads();
      assertThat(app.texts()).containsExactly("value 1");
      app.checkbox("other").set(false);
      assertThat(app.texts()).containsExactly("value 1");
      assertThat(calls).isEqualTo(1);
    }
  }

  @Test
  void arguments_are_compared_by_value_and_null_is_a_value() {
    AppBody body =
        ui -> {
          String city = ui.select("city", List.of("Oslo", "Rome"));
          show(ui, ui.load("sales", List.of(city), () -> city + " " + ++calls));
          show(ui, ui.load("none", null, () -> "null " + ++calls));
          Load<@Nullable String> empty = ui.load("empty", 1, "a", () -> null);
          ui.text(empty instanceof Load.Ready<@Nullable String> r ? "ready " + r.value() : "?");
        };
    try (var app = AppTest.start(body)) {
      assertThat(app.texts()).containsExactly("Oslo 1", "null 2", "ready null");
      app.select("city").choose("Rome");
      assertThat(app.texts()).containsExactly("Rome 3", "null 2", "ready null");
      app.select("city").choose("Oslo");
      assertThat(app.texts()).containsExactly("Oslo 1", "null 2", "ready null");
    }
  }

  @Test
  void completions_together_are_one_rerun_and_only_of_what_has_read_them() {
    AppBody body =
        ui -> {
          log.add("page");
          ui.fragment(
              "f",
              f -> {
                log.add("fragment");
                for (int i = 0; i < 5; i++) {
                  int n = i;
                  show(f, f.load("part", n, () -> "part " + n));
                }
              });
        };
    try (var app = AppTest.start(ui -> {})) {
      app.holdLoads();
      app.replace(body);
      log.clear();
      app.completeLoads();
      assertThat(log).containsExactly("fragment");
      assertThat(app.texts()).containsExactly("part 0", "part 1", "part 2", "part 3", "part 4");
    }
  }

  @Test
  void a_refresh_keeps_the_value_and_an_equal_one_draws_nothing() {
    work = load -> "same";
    AppBody body =
        ui -> {
          log.add("run");
          Load<String> load = ui.load("x", attempt -> work.run(attempt));
          ui.text(load.orElse("none"));
          if (ui.button("refresh")) {
            load.refresh();
          }
        };
    try (var app = AppTest.start(body)) {
      log.clear();
      app.button("refresh").click();
      assertThat(log).containsExactly("run");
      work = load -> "other";
      app.button("refresh").click();
      assertThat(log).containsExactly("run", "run", "run");
      assertThat(app.texts()).containsExactly("other");
    }
  }

  @Test
  void what_fails_is_shown_where_it_is_read_and_a_refresh_that_fails_keeps_the_value() {
    try (var app = AppTest.start(page())) {
      work =
          load -> {
            throw new IllegalStateException("no network");
          };
      app.button("refresh").click();
      assertThat(app.texts()).containsExactly("value 1");
    }
    AppBody body =
        ui -> {
          Load<String> load =
              ui.load("x", attempt -> work.run(attempt), o -> o.retry(2).retryIf(e -> true));
          show(ui, load);
        };
    try (var app = AppTest.start(body)) {
      assertThat(app.texts()).containsExactly("loading");
      app.advance(Duration.ofSeconds(10));
      assertThat(app.texts()).containsExactly("failed: no network");
    }
  }

  @Test
  void it_is_tried_again_after_growing_waits() {
    List<Long> at = new ArrayList<>();
    long[] clock = {0};
    work =
        load -> {
          at.add(clock[0]);
          if (load.attempt() < 4) {
            throw new IllegalStateException("try " + load.attempt());
          }
          return "fine";
        };
    try (var app = AppTest.start(page(o -> o.retry(3).backoff(Duration.ofSeconds(1))))) {
      for (int i = 0; i < 200; i++) {
        clock[0] += 100;
        app.advance(Duration.ofMillis(100));
      }
      assertThat(app.texts()).containsExactly("fine");
      assertThat(at).hasSize(4);
      assertThat(at.get(1)).isBetween(1000L, 1400L);
      assertThat(at.get(2) - at.get(1)).isBetween(1900L, 2700L);
      assertThat(at.get(3) - at.get(2)).isBetween(3900L, 5200L);
    }
  }

  @Test
  void what_takes_too_long_has_failed_and_what_it_brings_later_is_ignored() {
    AppBody body =
        ui -> {
          Load<String> load =
              ui.load("x", attempt -> work.run(attempt), o -> o.timeout(Duration.ofSeconds(2)));
          show(ui, load);
        };
    try (var app = AppTest.start(ui -> {})) {
      app.holdLoads();
      app.replace(body);
      app.advance(Duration.ofSeconds(2));
      assertThat(app.texts()).allMatch(text -> text.contains("took longer than 2000 ms"));
      app.completeLoads();
      assertThat(app.texts()).allMatch(text -> text.contains("took longer than 2000 ms"));
    }
  }

  @Test
  void older_results_never_overwrite_newer_ones() {
    try (var app = AppTest.start(page(o -> o.restart()))) {
      app.holdLoads();
      app.button("refresh").click();
      app.button("refresh").click();
      app.button("refresh").click();
      assertThat(app.texts()).containsExactly("value 1 refreshing");
      app.completeLoads();
      // All three bring something; what the last one brings counts.
      assertThat(calls).isEqualTo(4);
      assertThat(app.texts()).containsExactly("value 4");
    }
  }

  @Test
  void asked_again_while_it_runs_it_joins_or_queues() {
    try (var app = AppTest.start(page())) {
      app.holdLoads();
      app.button("refresh").click();
      app.button("refresh").click();
      app.completeLoads();
      assertThat(calls).isEqualTo(2);
    }
    calls = 0;
    try (var app = AppTest.start(page(o -> o.queue()))) {
      app.holdLoads();
      app.button("refresh").click();
      app.button("refresh").click();
      app.button("refresh").click();
      app.completeLoads();
      assertThat(calls).isEqualTo(3);
    }
  }

  @Test
  void it_is_refreshed_at_its_beat_while_somebody_looks() {
    try (var app = AppTest.start(page(o -> o.refreshEvery(Duration.ofSeconds(10))))) {
      app.advance(Duration.ofMillis(9_999));
      assertThat(calls).isEqualTo(1);
      app.advance(Duration.ofMillis(20_001));
      assertThat(calls).isEqualTo(4);
      assertThat(app.texts()).containsExactly("value 4");
      app.visible(false);
      app.advance(Duration.ofMinutes(5));
      assertThat(calls).isEqualTo(4);
      app.visible(true);
      assertThat(calls).isEqualTo(5);
      app.advance(Duration.ofSeconds(10));
      assertThat(calls).isEqualTo(6);
    }
  }

  @Test
  void a_beat_shorter_than_the_work_leaves_beats_out() {
    try (var app = AppTest.start(page(o -> o.refreshEvery(Duration.ofSeconds(1))))) {
      app.holdLoads();
      app.advance(Duration.ofSeconds(10));
      assertThat(app.texts()).containsExactly("value 1 refreshing");
      app.completeLoads();
      assertThat(calls).isEqualTo(2);
    }
  }

  @Test
  void what_is_stale_is_refreshed_when_read_and_what_has_expired_is_not_shown() {
    AppBody body =
        page(o -> o.staleAfter(Duration.ofSeconds(10)).expireAfter(Duration.ofSeconds(60)));
    try (var app = AppTest.start(body)) {
      app.holdLoads();
      app.advance(Duration.ofSeconds(9));
      app.checkbox("other").set(true);
      assertThat(app.texts()).containsExactly("value 1");
      app.advance(Duration.ofSeconds(2));
      app.checkbox("other").set(false);
      assertThat(app.texts()).containsExactly("value 1 refreshing");
      app.advance(Duration.ofSeconds(60));
      app.checkbox("other").set(true);
      assertThat(app.texts()).containsExactly("loading");
      app.completeLoads();
      assertThat(app.texts()).containsExactly("value 2");
    }
  }

  @Test
  void it_is_refreshed_when_the_user_comes_back_if_asked() {
    try (var app = AppTest.start(page(o -> o.refreshOnFocus()))) {
      app.advance(Duration.ofSeconds(1));
      app.visible(false);
      app.visible(true);
      assertThat(app.texts()).containsExactly("value 2");
      app.advance(Duration.ofSeconds(1));
      app.reconnect();
      assertThat(app.texts()).containsExactly("value 3");
    }
  }

  @Test
  void nobody_reads_it_any_more() {
    AppBody body =
        ui -> {
          if (!ui.checkbox("hide")) {
            show(
                ui,
                ui.load(
                    "x",
                    load -> {
                      calls++;
                      return "value";
                    }));
          }
        };
    try (var app = AppTest.start(ui -> {})) {
      app.holdLoads();
      app.replace(body);
      app.checkbox("hide").set(true);
      app.advance(Duration.ofSeconds(9));
      app.checkbox("hide").set(false);
      app.completeLoads();
      assertThat(calls).isEqualTo(1);
      app.checkbox("hide").set(true);
      app.advance(Duration.ofMinutes(4));
      app.checkbox("hide").set(false);
      assertThat(calls).isEqualTo(1);
      app.checkbox("hide").set(true);
      app.advance(Duration.ofMinutes(6));
      app.checkbox("hide").set(false);
      assertThat(calls).isEqualTo(2);
    }
  }

  @Test
  void it_is_cancelled_when_nobody_has_read_it_for_a_while_or_the_session_ends() {
    boolean[] cancelled = {false, false};
    AppBody body =
        ui -> {
          if (!ui.checkbox("hide")) {
            ui.load("x", load -> waitUntilCancelled(load, cancelled, 0));
          }
        };
    try (var app = AppTest.start(body)) {
      app.checkbox("hide").set(true);
      app.advance(Duration.ofSeconds(11));
      app.advance(Duration.ofSeconds(1));
      assertThat(cancelled[0]).isTrue();
    }
    var app = AppTest.start(ui -> ui.load("x", load -> waitUntilCancelled(load, cancelled, 1)));
    app.disconnect();
    app.advance(Duration.ofMinutes(3));
    app.advance(Duration.ofSeconds(1));
    assertThat(cancelled[1]).isTrue();
    app.close();
  }

  private static String waitUntilCancelled(LoadContext load, boolean[] cancelled, int index) {
    try {
      load.sleep(Duration.ofHours(1));
      return "never";
    } catch (RuntimeException e) {
      cancelled[index] = load.isCancelled();
      throw e;
    }
  }

  @Test
  void the_user_cancels() {
    try (var app = AppTest.start(page())) {
      app.holdLoads();
      app.button("refresh").click();
      app.button("cancel").click();
      app.completeLoads();
      assertThat(app.texts()).containsExactly("value 1");
    }
    try (var app = AppTest.start(ui -> {})) {
      app.holdLoads();
      app.replace(page());
      app.button("cancel").click();
      assertThat(app.texts()).containsExactly("failed: The load x was cancelled");
      app.completeLoads();
      app.button("refresh").click();
      assertThat(app.texts()).first().asString().startsWith("value");
    }
  }

  @Test
  void progress_log_and_parts_are_shown_while_it_runs() {
    AppBody body =
        ui -> {
          Load<List<Integer>> load =
              ui.load(
                  "x",
                  attempt -> {
                    attempt.progress(0.5, "half");
                    attempt.log("one");
                    attempt.log("two");
                    attempt.emit(List.of(1));
                    attempt.sleep(Duration.ofHours(1));
                    return List.of(1, 2);
                  });
          if (load instanceof Load.Loading<List<Integer>> l) {
            ui.text(l.progress() + " " + l.note() + " " + l.log() + " " + l.part());
          }
        };
    try (var app = AppTest.start(body)) {
      assertThat(app.texts()).containsExactly("0.0  [] null");
      app.advance(Duration.ofMillis(150));
      assertThat(app.texts()).containsExactly("0.5 half [one, two] [1]");
    }
  }

  @Test
  void await_waits_and_a_touch_ends_the_wait() {
    AppBody body =
        ui -> {
          int n = ui.slider("n", 0, 5, 1);
          ui.text("before " + n);
          String value = ui.load("x", n, () -> "value " + n).await();
          ui.text(value);
        };
    try (var app = AppTest.start(ui -> {})) {
      app.holdLoads();
      app.replace(body);
      assertThat(app.texts()).containsExactly("before 1");
      assertThat(app.status()).isEqualTo("running");
      app.slider("n").set(3);
      assertThat(app.texts()).containsExactly("before 3");
      app.completeLoads();
      assertThat(app.texts()).containsExactly("before 3", "value 3");
      assertThat(app.status()).isEqualTo("done");
    }
  }

  @Test
  void await_throws_what_the_function_threw() {
    AppBody body =
        ui ->
            ui.load(
                    "x",
                    () -> {
                      throw new java.io.IOException("no file");
                    })
                .await();
    try (var app = AppTest.startAllowingErrors(body)) {
      assertThat(app.exception().toString()).contains("no file");
    }
  }

  @Test
  void one_name_for_two_functions_is_refused() {
    AppBody body =
        ui -> {
          ui.load("x", () -> 1);
          ui.load("x", () -> 2);
        };
    try (var app = AppTest.startAllowingErrors(body)) {
      assertThat(app.exception().toString())
          .contains("RN070")
          .containsPattern("LoadsTest.java:\\d+[^(]*LoadsTest.java:\\d+ \\(the first\\)");
    }
  }

  @Test
  void the_page_is_not_for_the_function_of_a_load() {
    AppBody body =
        ui -> {
          Load<String> load =
              ui.load(
                  "x",
                  () -> {
                    ui.text("from inside");
                    return "done";
                  });
          show(ui, load);
        };
    try (var app = AppTest.start(body)) {
      assertThat(app.texts()).allMatch(text -> text.startsWith("failed: The page was used"));
    }
  }

  @Test
  void loads_are_found_by_name_prefix_and_tag() {
    AppBody body =
        ui -> {
          ui.load("a/one", () -> "1");
          ui.text(ui.load("a/two", 7, () -> "two " + ++calls, o -> o.tag("db")).orElse("-"));
          if (ui.button("name")) {
            ui.loads().invalidate("a/two");
          }
          if (ui.button("args")) {
            ui.loads().invalidate("a/two", 8);
          }
          if (ui.button("prefix")) {
            ui.loads().invalidatePrefix("a/");
          }
          if (ui.button("tag")) {
            ui.loads().invalidateTag("db");
          }
        };
    try (var app = AppTest.start(body)) {
      assertThat(app.texts()).containsExactly("two 1");
      app.button("args").click();
      assertThat(app.texts()).containsExactly("two 1");
      app.button("name").click();
      assertThat(app.texts()).containsExactly("two 2");
      app.button("prefix").click();
      assertThat(app.texts()).containsExactly("two 3");
      app.button("tag").click();
      assertThat(app.texts()).containsExactly("two 4");
    }
  }

  @Test
  void several_are_combined() {
    AppBody body =
        ui -> {
          Load<Integer> a = ui.load("a", () -> 2);
          Load<Integer> b = ui.load("b", () -> 3);
          show(ui, Load.all(a, b, (x, y) -> x + " and " + y));
          show(ui, Load.all(List.of(a, b)).map(all -> "sum " + (all.get(0) + all.get(1))));
          Load<Integer> bad =
              ui.load(
                  "bad",
                  () -> {
                    throw new IllegalStateException("broken");
                  });
          show(ui, Load.all(a, bad, (x, y) -> "never"));
        };
    try (var app = AppTest.start(body)) {
      assertThat(app.texts()).containsExactly("2 and 3", "sum 5", "failed: broken");
    }
  }

  @Test
  void a_prefetched_load_is_there_when_it_is_read() {
    AppBody body =
        ui -> {
          if (ui.checkbox("next")) {
            show(ui, ui.load("page", 2, this::fetch));
          } else {
            ui.prefetch("page", 2, this::fetch);
          }
        };
    try (var app = AppTest.start(body)) {
      assertThat(calls).isEqualTo(1);
      app.checkbox("next").set(true);
      assertThat(calls).isEqualTo(1);
    }
  }

  private String fetch() {
    return "fetched " + ++calls;
  }

  @Test
  void it_survives_a_reconnect_and_a_reload_of_the_page() {
    try (var app = AppTest.start(ui -> {})) {
      app.holdLoads();
      app.replace(page());
      app.disconnect();
      app.completeLoads();
      app.reconnect();
      assertThat(app.texts()).containsExactly("value 1");
      app.reload();
      assertThat(app.texts()).containsExactly("value 1");
      assertThat(calls).isEqualTo(1);
    }
  }

  @Test
  void async_load_is_null_at_first_and_then_the_value() {
    AppBody body =
        ui -> {
          String value =
              ui.asyncLoad(
                  "x",
                  () -> "value " + ++calls,
                  o -> o.refreshEvery(Duration.ofSeconds(5)).key("published"));
          ui.text(value == null ? "empty" : value);
          State<String> published = ui.state("published", "none");
          ui.text(published.get());
        };
    try (var app = AppTest.start(body)) {
      // Quick results are there in the first run: nothing flashes.
      assertThat(app.texts()).containsExactly("value 1", "value 1");
      assertThat(app.runs()).isEqualTo(1);
      app.holdLoads();
      app.advance(Duration.ofSeconds(5));
      assertThat(app.texts()).containsExactly("value 1", "value 1");
      app.completeLoads();
      assertThat(app.texts()).containsExactly("value 2", "value 2");
    }
    try (var app = AppTest.start(ui -> {})) {
      app.holdLoads();
      app.replace(body);
      assertThat(app.texts()).containsExactly("empty", "none");
      app.completeLoads();
      assertThat(app.texts()).containsExactly("value 3", "value 3");
    }
  }

  @Test
  void a_pool_bounds_how_many_run_and_tells_the_place_in_the_queue() {
    AppBody body =
        ui -> {
          for (int i = 0; i < 3; i++) {
            int n = i;
            Load<String> load =
                ui.load(
                    "x",
                    n,
                    attempt -> {
                      log.add("start " + n);
                      attempt.sleep(Duration.ofHours(1));
                      return "";
                    },
                    o -> o.pool("db", 1));
            if (load instanceof Load.Loading<String> l) {
              ui.text("position " + l.position());
            }
            if (ui.button("cancel " + n)) {
              load.cancel();
            }
          }
        };
    try (var app = AppTest.start(body)) {
      assertThat(log).containsExactly("start 0");
      app.button("cancel 0").click();
      app.advance(Duration.ofMillis(50));
      assertThat(log).containsExactly("start 0", "start 1");
      assertThat(app.texts()).containsExactly("position 0", "position 1");
    }
  }

  @Test
  void the_list_tells_what_there_is() {
    AppBody body =
        ui -> {
          ui.load("good", 1, () -> "x");
          ui.load(
              "bad",
              () -> {
                throw new IllegalStateException("no");
              });
          if (ui.checkbox("list")) {
            ui.loads()
                .list()
                .forEach(i -> ui.text(i.name() + i.args() + " " + i.state() + " " + i.readers()));
          }
        };
    try (var app = AppTest.start(body)) {
      app.checkbox("list").set(true);
      assertThat(app.texts()).containsExactly("good[1] ready 1", "bad[] failed 1");
    }
  }
}
