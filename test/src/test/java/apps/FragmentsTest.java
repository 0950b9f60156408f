package apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import runnel.AppBody;
import runnel.Scope;
import runnel.State;
import runnel.Ui;
import runnel.test.AppTest;

/** Parts of the page that are drawn on their own, and waits that give way to the user. */
class FragmentsTest {
  private final List<String> log = new ArrayList<>();

  @Test
  void a_touch_inside_draws_the_fragment_only() {
    AppBody body =
        ui -> {
          log.add("page");
          ui.fragment(
              "f",
              f -> {
                log.add("fragment");
                f.text("x=" + f.slider("x", 0, 9, 1));
              });
          ui.text("after " + ui.checkbox("c"));
        };
    try (var app = AppTest.start(body)) {
      assertThat(log).containsExactly("page", "fragment");
      app.slider("x").set(4);
      assertThat(log).containsExactly("page", "fragment", "fragment");
      assertThat(app.texts()).containsExactly("x=4", "after false");
      app.checkbox("c").set(true);
      assertThat(log).containsExactly("page", "fragment", "fragment", "page", "fragment");
      assertThat(app.texts()).containsExactly("x=4", "after true");
    }
  }

  @Test
  void a_click_inside_counts_once_and_inside_only() {
    AppBody body =
        ui -> {
          State<Integer> n = ui.state("n", 0);
          ui.fragment(
              "f",
              f -> {
                if (f.button("+")) {
                  n.update(v -> v + 1);
                }
                f.text("inside " + n.get());
              });
          ui.text("outside " + n.get());
        };
    try (var app = AppTest.start(body)) {
      app.button("+").click();
      app.button("+").click();
      assertThat(app.texts()).containsExactly("inside 2", "outside 0");
    }
  }

  @Test
  void what_a_fragment_writes_outside_is_replaced_by_what_it_writes_there_next() {
    AppBody body =
        ui -> {
          Ui box = ui.container();
          box.text("first");
          ui.fragment(
              "f",
              f -> {
                int n = f.slider("n", 0, 5, 1);
                for (int i = 0; i < n; i++) {
                  box.text("row " + i);
                }
                ui.sidebar().text("n=" + n);
              });
          box.text("last");
        };
    try (var app = AppTest.start(body)) {
      app.slider("n").set(3);
      assertThat(app.texts()).containsExactly("first", "row 0", "row 1", "row 2", "last");
      assertThat(app.sidebar().texts()).containsExactly("n=3");
      app.slider("n").set(1);
      assertThat(app.texts()).containsExactly("first", "row 0", "last");
      assertThat(app.sidebar().texts()).containsExactly("n=1");
      assertThat(app.runs()).isEqualTo(3);
    }
  }

  @Test
  void fragments_nest_and_the_innermost_is_drawn() {
    AppBody body =
        ui ->
            ui.fragment(
                "outer",
                outer -> {
                  log.add("outer");
                  outer.checkbox("o");
                  outer.fragment(
                      "inner",
                      inner -> {
                        log.add("inner");
                        inner.checkbox("i");
                      });
                });
    try (var app = AppTest.start(body)) {
      log.clear();
      app.checkbox("i").set(true);
      assertThat(log).containsExactly("inner");
      app.checkbox("o").set(true);
      assertThat(log).containsExactly("inner", "outer", "inner");
    }
  }

  @Test
  void what_goes_wrong_in_a_fragment_is_shown_there_and_the_rest_lives() {
    AppBody body =
        ui -> {
          ui.fragment(
              "f",
              f -> {
                if (f.checkbox("bad")) {
                  throw new IllegalStateException("broken");
                }
                f.text("fine");
              });
          ui.text("after");
        };
    try (var app = AppTest.startAllowingErrors(body)) {
      app.checkbox("bad").set(true);
      assertThat(app.exception().toString()).contains("broken");
      assertThat(app.texts()).contains("after");
      app.checkbox("bad").set(false);
      assertThat(app.elements("exception")).isEmpty();
      assertThat(app.texts()).containsExactly("fine", "after");
    }
  }

  @Test
  void a_fragment_is_drawn_at_an_even_beat_while_the_user_looks() {
    AppBody body =
        ui -> {
          log.add("page");
          ui.fragment("clock", f -> log.add("tick"), o -> o.runEvery(Duration.ofSeconds(1)));
        };
    try (var app = AppTest.start(body)) {
      log.clear();
      app.advance(Duration.ofMillis(999));
      assertThat(log).isEmpty();
      app.advance(Duration.ofMillis(2001));
      assertThat(log).containsExactly("tick", "tick", "tick");
      app.visible(false);
      app.advance(Duration.ofSeconds(10));
      assertThat(log).hasSize(3);
      app.visible(true);
      assertThat(log).hasSize(4);
      app.advance(Duration.ofSeconds(1));
      assertThat(log).hasSize(5).doesNotContain("page");
    }
  }

  @Test
  void a_fragment_that_is_gone_ticks_no_more() {
    AppBody body =
        ui -> {
          if (!ui.checkbox("hide")) {
            ui.fragment("clock", f -> log.add("tick"), o -> o.runEvery(Duration.ofSeconds(1)));
          }
        };
    try (var app = AppTest.start(body)) {
      app.checkbox("hide").set(true);
      log.clear();
      app.advance(Duration.ofSeconds(5));
      assertThat(log).isEmpty();
    }
  }

  @Test
  void fragments_live_while_the_page_waits() {
    AppBody body =
        ui -> {
          State<Integer> clicks = ui.state("clicks", 0);
          ui.fragment(
              "f",
              f -> {
                if (f.button("+")) {
                  clicks.update(n -> n + 1);
                }
                f.text("clicks " + clicks.get());
              },
              o -> o.runEvery(Duration.ofMillis(400)));
          ui.text("before");
          ui.sleep(Duration.ofSeconds(3));
          ui.text("after");
        };
    try (var app = AppTest.start(body)) {
      assertThat(app.texts()).containsExactly("clicks 0", "before");
      assertThat(app.status()).isEqualTo("running");
      app.button("+").click();
      assertThat(app.texts()).containsExactly("clicks 1", "before");
      app.advance(Duration.ofSeconds(1));
      assertThat(app.texts()).containsExactly("clicks 1", "before");
      app.advance(Duration.ofSeconds(2));
      assertThat(app.texts()).containsExactly("clicks 1", "before", "after");
      assertThat(app.status()).isEqualTo("done");
    }
  }

  @Test
  void a_parallel_fragment_does_not_hold_up_what_comes_after_it() {
    AppBody body =
        ui -> {
          for (String name : List.of("a", "b")) {
            ui.fragment(
                name,
                f -> {
                  f.text(name + " begins");
                  f.sleep(Duration.ofSeconds(1));
                  f.text(name + " ends");
                },
                o -> o.parallel());
          }
          ui.text("page");
        };
    try (var app = AppTest.start(body)) {
      assertThat(app.texts()).containsExactly("a begins", "b begins", "page");
      assertThat(app.status()).isEqualTo("running");
      app.advance(Duration.ofSeconds(1));
      assertThat(app.texts()).containsExactly("a begins", "a ends", "b begins", "b ends", "page");
      assertThat(app.status()).isEqualTo("done");
    }
  }

  @Test
  void a_touch_during_a_wait_that_runnel_owns_supersedes_at_once() {
    AppBody body =
        ui -> {
          int x = ui.slider("x", 0, 9, 1);
          ui.text("before " + x);
          if (x == 1) {
            ui.sleep(Duration.ofSeconds(10));
          }
          ui.text("after " + x);
        };
    try (var app = AppTest.start(body)) {
      assertThat(app.texts()).containsExactly("before 1");
      app.slider("x").set(5);
      assertThat(app.texts()).containsExactly("before 5", "after 5");
      assertThat(app.status()).isEqualTo("done");
    }
  }

  @Test
  void what_is_uninterrupted_comes_to_its_end() {
    AppBody body =
        ui -> {
          int x = ui.slider("x", 0, 9, 1);
          ui.uninterrupted(
              () -> {
                ui.sleep(Duration.ofSeconds(1));
                log.add("saved " + x);
              });
          ui.text("x=" + x);
        };
    try (var app = AppTest.start(body)) {
      app.slider("x").set(2);
      app.pressStop();
      assertThat(log).isEmpty();
      app.advance(Duration.ofSeconds(1));
      assertThat(log).containsExactly("saved 1");
      app.advance(Duration.ofSeconds(1));
      assertThat(app.status()).isNotEqualTo("running");
    }
  }

  @Test
  void a_page_run_takes_over_a_fragment_that_draws_on_its_own() {
    AppBody body =
        ui -> {
          boolean slow = ui.checkbox("slow");
          int page = ui.slider("page", 0, 9, 0);
          ui.fragment(
              "f",
              f -> {
                int x = f.slider("x", 0, 9, 0);
                if (x > 0 && slow) {
                  f.sleep(Duration.ofSeconds(5));
                }
                f.text("page " + page + " x " + x);
              });
          ui.text("after");
        };
    try (var app = AppTest.start(body)) {
      app.checkbox("slow").set(true);
      app.slider("x").set(1);
      assertThat(app.status()).isEqualTo("running");
      app.checkbox("slow").set(false);
      assertThat(app.texts()).containsExactly("page 0 x 1", "after");
      assertThat(app.status()).isEqualTo("done");
    }
  }

  @Test
  void rerun_of_a_fragment_and_of_the_app() {
    AppBody body =
        ui -> {
          log.add("page");
          State<Integer> n = ui.state("n", 0);
          ui.fragment(
              "f",
              f -> {
                log.add("f" + n.get());
                if (n.get() % 3 != 0) {
                  n.update(v -> v + 1);
                  f.rerun(Scope.FRAGMENT);
                }
                if (f.button("start")) {
                  n.update(v -> v + 1);
                  f.rerun(Scope.FRAGMENT);
                }
                if (f.button("all")) {
                  f.rerun();
                }
              });
        };
    try (var app = AppTest.start(body)) {
      log.clear();
      app.button("start").click();
      assertThat(log).containsExactly("f0", "f1", "f2", "f3");
      log.clear();
      app.button("all").click();
      assertThat(log).containsExactly("f3", "page", "f3");
      assertThat(app.status()).isEqualTo("done");
    }
  }

  @Test
  void two_fragments_of_one_name_are_refused() {
    AppBody body =
        ui -> {
          ui.fragment("f", f -> f.text("one"));
          ui.fragment("f", f -> f.text("two"));
        };
    try (var app = AppTest.startAllowingErrors(body)) {
      assertThat(app.exception().toString()).contains("RN071");
      assertThat(app.texts()).containsExactly("one");
    }
  }

  @Test
  void a_fragment_stops_on_its_own() {
    AppBody body =
        ui -> {
          ui.fragment(
              "f",
              f -> {
                f.text("shown");
                f.stop();
                f.text("never");
              });
          ui.text("after");
        };
    try (var app = AppTest.start(body)) {
      assertThat(app.texts()).containsExactly("shown", "after");
    }
  }

  @Test
  void what_a_fragment_in_a_fragment_writes_outside_stays_when_the_page_is_drawn_again() {
    AppBody body =
        ui -> {
          Ui box = ui.container();
          box.text("first");
          ui.fragment(
              "outer",
              outer -> {
                outer.checkbox("o");
                outer.fragment("inner", inner -> box.text("n=" + inner.slider("n", 0, 5, 1)));
              });
          box.text("last");
          ui.checkbox("c");
        };
    try (var app = AppTest.start(body)) {
      app.checkbox("c").set(true);
      assertThat(app.texts()).containsExactly("first", "n=1", "last");
      app.checkbox("o").set(true);
      app.slider("n").set(2);
      app.checkbox("c").set(false);
      assertThat(app.texts()).containsExactly("first", "n=2", "last");
    }
  }

  @Test
  void what_a_fragment_writes_outside_for_the_first_time_stands_where_the_next_run_has_it() {
    AppBody body =
        ui -> {
          Ui box = ui.container();
          box.text("first");
          ui.fragment(
              "f",
              f -> {
                if (f.checkbox("write")) {
                  box.text("from inside");
                }
              });
          ui.fragment("g", g -> box.text("beside"), o -> o.parallel());
          box.text("last");
          ui.checkbox("c");
        };
    try (var app = AppTest.start(body)) {
      assertThat(app.texts()).containsExactly("first", "beside", "last");
      app.checkbox("write").set(true);
      assertThat(app.texts()).containsExactly("first", "from inside", "beside", "last");
      app.checkbox("c").set(true);
      assertThat(app.texts()).containsExactly("first", "from inside", "beside", "last");
    }
  }

  @Test
  void what_a_fragment_that_is_gone_has_written_outside_goes_with_it() {
    AppBody body =
        ui -> {
          Ui box = ui.container();
          ui.fragment(
              "outer",
              outer -> {
                if (!outer.checkbox("hide")) {
                  outer.fragment("inner", inner -> box.text("from inside"));
                }
              });
        };
    try (var app = AppTest.start(body)) {
      app.checkbox("hide").set(true);
      assertThat(app.texts()).isEmpty();
      app.checkbox("hide").set(false);
      assertThat(app.texts()).containsExactly("from inside");
    }
  }

  @Test
  void a_fragment_that_lives_does_not_fade_while_the_page_is_slow() {
    AppBody body =
        ui -> {
          if (ui.checkbox("slow")) {
            ui.sleep(Duration.ofSeconds(3));
          }
          Ui box = ui.container();
          box.text("old");
          box.fragment("clock", f -> f.text("clock"), o -> o.runEvery(Duration.ofMillis(400)));
          box.fragment(
              "still",
              f -> {
                f.checkbox("touch");
                f.text("still");
              });
        };
    try (var app = AppTest.start(body)) {
      app.checkbox("slow").set(true);
      app.advance(Duration.ofMillis(700));
      assertThat(faded(app.tree(), false)).containsExactly("old", "still");
      app.checkbox("touch").set(true);
      assertThat(faded(app.tree(), false)).containsExactly("old");
      app.advance(Duration.ofSeconds(3));
      assertThat(app.tree().toString()).doesNotContain("stale");
    }
  }

  @Test
  void a_fragment_that_begins_to_live_in_a_faded_container_is_seen_clearly() {
    AppBody body =
        ui -> {
          if (ui.checkbox("slow")) {
            ui.sleep(Duration.ofSeconds(3));
          }
          Ui box = ui.container();
          box.text("old");
          box.fragment("f", f -> f.text("touched " + f.checkbox("touch")));
        };
    try (var app = AppTest.start(body)) {
      app.checkbox("slow").set(true);
      app.advance(Duration.ofMillis(700));
      assertThat(faded(app.tree(), false)).containsExactly("old", "touched false");
      app.checkbox("touch").set(true);
      assertThat(faded(app.tree(), false)).containsExactly("old");
      app.advance(Duration.ofSeconds(3));
      assertThat(app.tree().toString()).doesNotContain("stale");
    }
  }

  // The texts that the client shows as old: what is in a faded container fades with it.
  private static List<Object> faded(Map<?, ?> item, boolean around) {
    Map<?, ?> props = (Map<?, ?>) item.get("props");
    boolean faded = around || props.containsKey("stale");
    List<Object> texts = new ArrayList<>();
    if (faded && props.get("text") != null) {
      texts.add(props.get("text"));
    }
    for (Object child : (List<?>) item.get("children")) {
      texts.addAll(faded((Map<?, ?>) child, faded));
    }
    return texts;
  }
}
