package apps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import runnel.AppBody;
import runnel.Ui;
import runnel.test.AppTest;

/** Values that are computed once and kept. */
class CachesTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private int calls;
  private final List<String> log = new ArrayList<>();

  private static void rerun(AppTest app) {
    app.button("again").click();
  }

  @Test
  void a_value_is_computed_once_for_all_runs_and_sessions() {
    AppBody body =
        ui -> {
          ui.button("again");
          ui.text("n=" + ui.cached("n", () -> ++calls));
        };
    try (var app = AppTest.start(body);
        var other = app.another()) {
      rerun(app);
      rerun(other);
      assertThat(app.texts()).containsExactly("n=1");
      assertThat(other.texts()).containsExactly("n=1");
      assertThat(calls).isEqualTo(1);
    }
  }

  @Test
  void arguments_are_compared_by_value_and_null_is_a_value_and_an_argument() {
    AppBody body =
        ui -> {
          int x = ui.slider("x", 0, 9, 1);
          ui.text(
              ui.cached("by", x, () -> log("x" + x))
                  + ui.cached("by two", List.of(x % 2), null, () -> log("two" + x))
                  + ui.<String>cached("null", 1, 2, 3, () -> log(null)));
        };
    try (var app = AppTest.start(body)) {
      app.slider("x").set(2);
      app.slider("x").set(3);
      app.slider("x").set(1);
      assertThat(app.texts()).containsExactly("x1two1null");
      assertThat(log).containsExactly("x1", "two1", "null", "x2", "two2", "x3");
    }
  }

  private <T> T log(T value) {
    log.add(String.valueOf(value));
    return value;
  }

  @Test
  void who_signs_in_shares_with_nobody_else_unless_told_to() {
    AppBody body =
        ui -> {
          int own = ui.cached("own", () -> ++calls);
          int session = ui.cached("session", () -> ++calls, o -> o.session());
          int all = ui.cached("all", () -> ++calls, o -> o.shareWithAll());
          ui.text(own + " " + session + " " + all);
        };
    try (var nobody = AppTest.start(body);
        var nobodyElse = nobody.another();
        var ada = nobody.another("ada");
        var adaAgain = nobody.another("ada");
        var bob = nobody.another("bob")) {
      assertThat(nobody.texts()).containsExactly("1 2 3");
      assertThat(nobodyElse.texts()).containsExactly("1 4 3");
      assertThat(ada.texts()).containsExactly("5 6 3");
      assertThat(adaAgain.texts()).containsExactly("5 7 3");
      assertThat(bob.texts()).containsExactly("8 9 3");
    }
  }

  // ---- Time and number

  @Test
  void a_value_lives_as_long_as_its_ttl() {
    AppBody body =
        ui -> {
          ui.button("again");
          ui.text("n=" + ui.cached("n", () -> ++calls, o -> o.ttl(MINUTE)));
        };
    try (var app = AppTest.start(body)) {
      app.advance(Duration.ofSeconds(59));
      rerun(app);
      assertThat(calls).isEqualTo(1);
      app.advance(Duration.ofSeconds(1));
      assertThat(calls).isEqualTo(1);
      rerun(app);
      assertThat(app.texts()).containsExactly("n=2");
    }
  }

  @Test
  void an_old_value_is_given_while_a_newer_one_is_computed() {
    AppBody body =
        ui -> {
          ui.button("again");
          ui.text("n=" + ui.cached("n", () -> ++calls, o -> o.ttl(MINUTE).refreshInBackground()));
        };
    try (var app = AppTest.start(body)) {
      app.advance(MINUTE);
      app.holdCached();
      rerun(app);
      rerun(app);
      assertThat(app.texts()).containsExactly("n=1");
      app.completeCached();
      rerun(app);
      assertThat(app.texts()).containsExactly("n=2");
      assertThat(calls).isEqualTo(2);

      app.advance(MINUTE.multipliedBy(2));
      app.holdCached();
      rerun(app);
      assertThat(app.status()).isEqualTo("running");
      app.completeCached();
      assertThat(app.texts()).containsExactly("n=3");
    }
  }

  @Test
  void a_refresh_that_fails_leaves_the_old_value_until_it_is_too_old() {
    AppBody body =
        ui -> {
          ui.button("again");
          ui.text(
              "n="
                  + ui.cached(
                      "n",
                      () -> {
                        if (++calls > 1) {
                          throw new IOException("down");
                        }
                        return calls;
                      },
                      o -> o.ttl(MINUTE).refreshInBackground()));
        };
    try (var app = AppTest.startAllowingErrors(body)) {
      app.advance(MINUTE);
      rerun(app);
      rerun(app);
      assertThat(app.texts()).containsExactly("n=1");
      assertThat(calls).isEqualTo(3);
      app.advance(MINUTE);
      rerun(app);
      assertThat(app.exception().toString()).contains("down");
    }
  }

  @Test
  void of_too_many_values_the_one_not_used_for_longest_goes() {
    AppBody body =
        ui -> {
          int x = ui.slider("x", 0, 9, 1);
          ui.text("x=" + ui.cached("x", x, () -> log(x), o -> o.maxEntries(2)));
        };
    try (var app = AppTest.start(body)) {
      for (int x : new int[] {2, 1, 3, 1, 2}) {
        app.slider("x").set(x);
      }
      assertThat(log).containsExactly("1", "2", "3", "2");
    }
  }

  // ---- Readers

  @Test
  void what_a_reader_changes_no_other_sees() {
    record Row(String name, List<Integer> numbers) {}
    AppBody body =
        ui -> {
          ui.button("again");
          List<Row> rows =
              ui.cached("rows", () -> new ArrayList<>(List.of(new Row("a", List.of(1, 2)))));
          double[] raw = ui.cached("raw", () -> new double[] {1, 2});
          TreeMap<String, List<Integer>> map =
              ui.cached("map", () -> new TreeMap<>(Map.of("k", new ArrayList<>(List.of(1)))));
          int[][] grid = ui.cached("grid", () -> new int[][] {{1}, {2}});
          ui.text(rows.size() + " " + raw[0] + " " + map + " " + grid[0][0]);
          rows.clear();
          raw[0] = 9;
          map.get("k").add(2);
          grid[0][0] = 9;
        };
    try (var app = AppTest.start(body)) {
      rerun(app);
      assertThat(app.texts()).containsExactly("1 1.0 {k=[1]} 1");
    }
  }

  @Test
  void what_the_function_keeps_and_changes_later_is_not_seen() {
    List<String> mine = new ArrayList<>(List.of("a"));
    AppBody body =
        ui -> {
          ui.button("again");
          ui.text("" + ui.cached("mine", () -> mine));
        };
    try (var app = AppTest.start(body)) {
      mine.add("b");
      rerun(app);
      assertThat(app.texts()).containsExactly("[a]");
    }
  }

  @Test
  void what_cannot_be_changed_is_not_copied() {
    List<Object> seen = new ArrayList<>();
    AppBody body =
        ui -> {
          ui.button("again");
          seen.add(ui.cached("list", () -> List.of("a", "b").stream().toList()));
        };
    try (var app = AppTest.start(body)) {
      rerun(app);
      assertThat(seen.get(1)).isSameAs(seen.get(0)).isEqualTo(List.of("a", "b"));
      assertThatThrownBy(() -> ((List<?>) seen.get(0)).clear())
          .isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @Test
  void what_cannot_be_copied_is_refused_with_the_way_out() {
    record Cart(List<String> items) {}
    AppBody body =
        ui -> {
          if (ui.checkbox("record")) {
            ui.cached("cart", () -> new Cart(new ArrayList<>()));
          }
          ui.cached("text", () -> new StringBuilder("a"));
        };
    try (var app = AppTest.startAllowingErrors(body)) {
      assertThat(app.exception().toString())
          .contains("RN082", "\"text\" has a java.lang.StringBuilder in it", "CachesTest.java:");
      app.checkbox("record").set(true);
      assertThat(app.exception().toString())
          .contains("RN082", "component \"items\"", "holds a java.util.ArrayList");
    }
  }

  @Test
  void the_app_says_how_to_copy_a_class_of_its_own() {
    AppBody body =
        ui -> {
          ui.button("again");
          StringBuilder text =
              ui.cached("text", () -> new StringBuilder("a"), o -> o.copy(StringBuilder::new));
          ui.text(text.append("b").toString());
        };
    try (var app = AppTest.start(body)) {
      rerun(app);
      assertThat(app.texts()).containsExactly("ab");
    }
  }

  // ---- Failures and mistakes

  @Test
  void a_failure_is_thrown_to_all_who_wait_and_not_kept() {
    AppBody body =
        ui -> {
          ui.button("again");
          ui.text(
              ui.cached(
                  "n",
                  () -> {
                    if (++calls == 1) {
                      throw new IOException("down");
                    }
                    return "up";
                  }));
        };
    try (var app = AppTest.startAllowingErrors(ui -> body.run(ui))) {
      assertThat(app.exception().toString()).contains("IOException", "down");
      app.holdCached();
      calls = 0;
      rerun(app);
      try (var other = app.another()) {
        app.completeCached();
        other.advance(Duration.ZERO);
        assertThat(other.exception().toString()).contains("down");
        assertThat(calls).isEqualTo(1);
        rerun(other);
        assertThat(other.texts()).containsExactly("up");
      }
    }
  }

  @Test
  void two_functions_under_one_name_are_refused_with_both_lines() {
    AppBody body =
        ui -> {
          ui.cached("n", 1, () -> 1);
          ui.cached("n", 2, () -> 2);
        };
    try (var app = AppTest.startAllowingErrors(body)) {
      assertThat(app.exception().toString())
          .contains("RN080", "\"n\"")
          .containsPattern("CachesTest.java:\\d+\\n? .*CachesTest.java:\\d+ \\(the first\\)");
    }
  }

  private String a(Ui ui) {
    return ui.cached("a", () -> b(ui));
  }

  private String b(Ui ui) {
    return ui.cached("b", () -> calls++ > 0 ? "end" : a(ui));
  }

  @Test
  void a_function_that_asks_for_itself_is_told_instead_of_waiting_forever() {
    try (var app = AppTest.startAllowingErrors(ui -> ui.text(a(ui)))) {
      assertThat(app.exception().toString()).contains("RN081", "(the first)", "CachesTest.java:");
    }
  }

  @Test
  void two_functions_that_ask_for_each_other_in_two_sessions_are_told() {
    AppBody body =
        ui -> {
          String which = ui.select("which", List.of("none", "a", "b"));
          ui.text(which.equals("a") ? a(ui) : which.equals("b") ? b(ui) : "none");
        };
    try (var app = AppTest.startAllowingErrors(body);
        var other = app.another()) {
      app.holdCached();
      app.select("which").choose("a");
      other.select("which").choose("b");
      app.completeCached();
      other.advance(Duration.ZERO);
      assertThat(app.status()).isEqualTo("error");
      assertThat(other.status()).isEqualTo("error");
      assertThat(app.exception().toString()).contains("RN081");
    }
  }

  @Test
  void cached_functions_may_ask_for_others() {
    AppBody body =
        ui -> {
          int x = ui.slider("x", 0, 9, 1);
          ui.text(
              ui.cached("sum", x, () -> x + ui.cached("base", () -> log(100)))
                  + " "
                  + ui.load("load", () -> ui.cached("base of load", () -> log(7))).await());
        };
    try (var app = AppTest.start(body)) {
      app.slider("x").set(2);
      assertThat(app.texts()).containsExactly("102 7");
      assertThat(log).containsExactly("100", "7");
    }
  }

  @Test
  void a_function_that_draws_is_told() {
    AppBody body =
        ui ->
            ui.cached(
                "n",
                () -> {
                  ui.text("no");
                  return 1;
                });
    try (var app = AppTest.startAllowingErrors(body)) {
      assertThat(app.exception().toString()).contains("RN083", "CachesTest.java:");
      assertThat(app.texts()).isEmpty();
    }
  }

  // ---- Waiting

  @Test
  void many_sessions_wait_for_one_computation() {
    AppBody body =
        ui -> {
          boolean wants = ui.checkbox("wants");
          ui.text(wants ? "n=" + ui.cached("n", () -> ++calls) : "none");
        };
    try (var app = AppTest.start(body);
        var second = app.another();
        var third = app.another()) {
      app.holdCached();
      for (var each : List.of(app, second, third)) {
        each.checkbox("wants").set(true);
      }
      // One of them turns away, and the others do not notice.
      app.checkbox("wants").set(false);
      assertThat(app.texts()).containsExactly("none");
      assertThat(second.status()).isEqualTo("running");
      app.completeCached();
      assertThat(second.texts()).containsExactly("n=1");
      assertThat(third.texts()).containsExactly("n=1");
      app.checkbox("wants").set(true);
      assertThat(app.texts()).containsExactly("n=1");
      assertThat(calls).isEqualTo(1);
    }
  }

  @Test
  void a_value_nobody_waits_for_any_more_is_kept_all_the_same() {
    AppBody body =
        ui -> {
          int x = ui.slider("x", 0, 9, 0);
          ui.text(x == 0 ? "none" : ui.cached("x", x, () -> log("x" + x)));
        };
    try (var app = AppTest.start(body)) {
      app.holdCached();
      app.slider("x").set(1);
      app.slider("x").set(0);
      app.completeCached();
      app.slider("x").set(1);
      assertThat(app.texts()).containsExactly("x1");
      assertThat(log).containsExactly("x1");
    }
  }

  @Test
  void dragging_a_slider_over_a_slow_function_computes_few_values() {
    AppBody body =
        ui -> {
          int x = ui.slider("x", 0, 99, 0);
          ui.text(x == 0 ? "none" : ui.cached("x", x, () -> log("x" + x)));
        };
    try (var app = AppTest.start(body)) {
      app.holdCached();
      for (int x = 1; x <= 50; x++) {
        app.slider("x").set(x);
      }
      app.completeCached();
      assertThat(app.texts()).containsExactly("x50");
      assertThat(log).containsExactly("x1", "x2", "x50");
    }
  }

  @Test
  void what_is_computed_for_nobody_and_needs_a_value_that_is_queued_gets_it() {
    AppBody body =
        ui -> {
          int x = ui.slider("x", 0, 9, 0);
          ui.text(
              switch (x) {
                case 0 -> "none";
                case 9 -> base(ui);
                default -> ui.cached("x", x, () -> base(ui) + x);
              });
        };
    try (var app = AppTest.start(body)) {
      app.holdCached();
      for (int x : new int[] {1, 2, 9}) {
        app.slider("x").set(x);
      }
      app.completeCached();
      assertThat(app.texts()).containsExactly("base");
      app.slider("x").set(2);
      assertThat(app.texts()).containsExactly("base2");
    }
  }

  private String base(Ui ui) {
    return ui.cached("base", () -> log("base"));
  }

  @Test
  void a_spinner_stands_where_the_value_is_waited_for() {
    AppBody body =
        ui -> {
          ui.text("before");
          ui.text(ui.cached("n", () -> "value", o -> o.spinner("Computing")));
          ui.button("again");
        };
    try (var app = AppTest.start(ui -> ui.text("first"))) {
      app.holdCached();
      app.replace(body);
      // Without a delay of its own: the client's, as for ui.spinner.
      assertThat(app.element("spinner").prop("delay")).isNull();
      app.completeCached();
      assertThat(app.elements("spinner")).isEmpty();
      assertThat(app.texts()).containsExactly("before", "value");
      app.holdCached();
      rerun(app);
      assertThat(app.status()).isEqualTo("done");
    }
  }

  @Test
  void stop_ends_the_wait_and_what_nobody_else_wants() {
    AppBody body =
        ui -> {
          ui.button("again");
          ui.text(
              ui.cached(
                  "n",
                  () -> {
                    log("begun");
                    ui.cached("inner", () -> log("inner"));
                    return log("done");
                  }));
        };
    try (var app = AppTest.start(ui -> ui.button("again"))) {
      app.holdCached();
      app.replace(body);
      app.pressStop();
      assertThat(app.status()).isEqualTo("stopped");
      rerun(app);
      app.completeCached();
      assertThat(app.texts()).containsExactly("done");
      assertThat(log).containsExactly("begun", "inner", "done");
    }
  }

  // ---- Clearing

  @Test
  void what_is_cleared_is_computed_anew_for_all() {
    AppBody body =
        ui -> {
          ui.button("again");
          if (ui.button("name")) {
            ui.caches().clear("a");
          }
          if (ui.button("args")) {
            ui.caches().clear("a", 1);
          }
          if (ui.button("null")) {
            ui.caches().clear("a", null);
          }
          if (ui.button("all")) {
            ui.caches().clearAll();
          }
          ui.text(
              ui.cached("a", 1, () -> ++calls)
                  + " "
                  + other(ui)
                  + " "
                  + ui.cached("b", () -> ++calls, o -> o.session()));
        };
    try (var app = AppTest.start(body);
        var second = app.another()) {
      assertThat(second.texts()).containsExactly("1 2 4");
      app.button("null").click();
      assertThat(app.texts()).containsExactly("1 2 3");
      app.button("args").click();
      assertThat(app.texts()).containsExactly("5 2 3");
      app.button("name").click();
      assertThat(app.texts()).containsExactly("6 2 3");
      app.button("all").click();
      assertThat(app.texts()).containsExactly("7 8 9");
      rerun(second);
      assertThat(second.texts()).containsExactly("7 8 4");
    }
  }

  private int other(Ui ui) {
    return ui.cached("other", 2, () -> ++calls);
  }

  @Test
  void what_is_being_computed_when_cleared_is_not_kept() {
    AppBody body =
        ui -> {
          ui.button("again");
          ui.fragment("clear", f -> f.button("clear", o -> o.onClick(() -> f.caches().clearAll())));
          ui.text("n=" + ui.cached("n", () -> ++calls));
        };
    try (var app = AppTest.start(ui -> ui.text("first"))) {
      app.holdCached();
      app.replace(body);
      app.button("clear").click();
      app.completeCached();
      assertThat(app.texts()).containsExactly("n=1");
      rerun(app);
      assertThat(app.texts()).containsExactly("n=2");
    }
  }

  // ---- New code

  record Point(int x) {}

  @Test
  void new_code_finds_values_of_the_jdk_and_no_objects_of_the_old_code() {
    AppBody before =
        ui -> {
          ui.cached("text", () -> log("before"));
          ui.cached("points", () -> List.of(log(new Point(1))));
        };
    AppBody after =
        ui -> {
          ui.text(ui.cached("text", () -> log("after")));
          ui.text("" + ui.cached("points", () -> List.of(log(new Point(2)))));
        };
    try (var app = AppTest.start(before)) {
      app.replace(after);
      assertThat(app.texts()).containsExactly("before", "[Point[x=2]]");
      assertThat(log).containsExactly("before", "Point[x=1]", "Point[x=2]");
    }
  }

  @Test
  void what_old_code_computes_is_not_kept_for_the_new() {
    try (var app = AppTest.start(ui -> ui.text("first"))) {
      app.holdCached();
      app.replace(ui -> ui.text(ui.cached("text", () -> log("before"))));
      app.replace(ui -> ui.text(ui.cached("text", () -> log("after"))));
      app.completeCached();
      assertThat(app.texts()).containsExactly("after");
    }
  }

  // ---- Shared objects

  private final class Door implements AutoCloseable {
    private final int number = ++calls;
    private boolean open = true;

    @Override
    public void close() {
      open = false;
      log("closed " + number);
    }

    @Override
    public String toString() {
      return "door " + number + (open ? "" : " (closed)");
    }
  }

  @Test
  void a_resource_is_one_object_for_all_and_closed_with_the_app() {
    List<Object> seen = new ArrayList<>();
    AppBody body = ui -> seen.add(ui.resource("door", Door::new));
    try (var app = AppTest.start(body);
        var other = app.another("ada")) {
      assertThat(other.status()).isEqualTo("done");
      assertThat(seen).hasSize(2);
      assertThat(seen.get(1)).isSameAs(seen.get(0));
      assertThat(log).isEmpty();
    }
    assertThat(log).containsExactly("closed 1");
  }

  @Test
  void a_resource_of_a_session_is_closed_with_it() {
    AppBody body = ui -> ui.text("" + ui.resource("door", Door::new, o -> o.session()));
    try (var app = AppTest.start(body)) {
      var other = app.another();
      assertThat(other.texts()).containsExactly("door 2");
      other.close();
      app.advance(Duration.ofMinutes(3));
      assertThat(log).containsExactly("closed 2");
    }
    assertThat(log).containsExactly("closed 2", "closed 1");
  }

  @Test
  void a_resource_is_not_closed_while_a_run_uses_it() {
    AppBody body =
        ui -> {
          ui.fragment(
              "clear", f -> f.button("clear", o -> o.onClick(() -> f.caches().clear("door"))));
          boolean slow = ui.checkbox("slow");
          Door door = ui.resource("door", Door::new);
          if (slow) {
            ui.sleep(Duration.ofSeconds(10));
          }
          ui.text("" + door);
        };
    try (var app = AppTest.start(body)) {
      app.checkbox("slow").set(true);
      app.button("clear").click();
      assertThat(log).isEmpty();
      app.advance(Duration.ofSeconds(10));
      assertThat(app.texts()).containsExactly("door 1");
      assertThat(log).containsExactly("closed 1");
      app.checkbox("slow").set(false);
      assertThat(app.texts()).containsExactly("door 2");
    }
  }

  @Test
  void a_resource_that_is_not_fit_any_more_is_made_anew() {
    AppBody body =
        ui -> {
          ui.button("again");
          Door door =
              ui.resource(
                  "door",
                  Door::new,
                  o ->
                      o.validate(
                          d -> {
                            if (d.number == 1) {
                              throw new IOException("no answer");
                            }
                            return true;
                          }));
          ui.text("" + door);
        };
    try (var app = AppTest.start(body)) {
      assertThat(app.texts()).containsExactly("door 1");
      rerun(app);
      rerun(app);
      assertThat(app.texts()).containsExactly("door 2");
      assertThat(log).containsExactly("closed 1");
    }
  }

  @Test
  void resources_are_closed_when_they_are_too_old_or_too_many() {
    AppBody body =
        ui -> {
          int x = ui.slider("x", 0, 9, 1);
          ui.text("" + ui.resource("door", x, Door::new, o -> o.ttl(MINUTE).maxEntries(1)));
        };
    try (var app = AppTest.start(body)) {
      app.slider("x").set(2);
      assertThat(log).containsExactly("closed 1");
      app.advance(MINUTE);
      assertThat(log).containsExactly("closed 1", "closed 2");
      app.slider("x").set(3);
      assertThat(app.texts()).containsExactly("door 3");
    }
  }

  @Test
  void an_old_resource_is_used_while_a_newer_one_is_made_and_then_closed() {
    AppBody body =
        ui -> {
          ui.button("again");
          ui.text("" + ui.resource("door", Door::new, o -> o.ttl(MINUTE).refreshInBackground()));
        };
    try (var app = AppTest.start(body)) {
      app.advance(MINUTE);
      rerun(app);
      assertThat(app.texts()).containsExactly("door 1");
      assertThat(log).containsExactly("closed 1");
      rerun(app);
      assertThat(app.texts()).containsExactly("door 2");
    }
  }

  @Test
  void a_resource_that_comes_too_late_is_closed() {
    AppBody body = ui -> ui.text("" + ui.resource("door", Door::new));
    try (var app = AppTest.start(ui -> ui.text("first"))) {
      app.holdCached();
      app.replace(body);
      app.replace(ui -> ui.text("second"));
      app.completeCached();
      assertThat(log).containsExactly("closed 1");
    }
  }
}
