package apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import runnel.AppBody;
import runnel.State;
import runnel.Ui;
import runnel.test.AppTest;

/** When the app runs, with which values, and what a run that is cut short leaves. */
class RunsTest {
  private final List<String> log = new ArrayList<>();

  // Lets a test act as the user in the middle of a run.
  private Runnable meanwhile = () -> {};

  private void pause() {
    Runnable once = meanwhile;
    meanwhile = () -> {};
    once.run();
  }

  @Test
  void a_touch_draws_the_page_with_the_new_value() {
    try (var app = AppTest.start(ui -> ui.text("Square: " + square(ui.slider("x", 0, 9, 3))))) {
      assertThat(app.texts()).containsExactly("Square: 9");
      app.slider("x").set(5);
      assertThat(app.texts()).containsExactly("Square: 25");
      assertThat(app.runs()).isEqualTo(2);
    }
  }

  private static int square(int x) {
    return x * x;
  }

  @Test
  void a_click_is_true_in_one_run_only() {
    try (var app =
        AppTest.start(
            ui -> {
              State<Integer> n = ui.state("n", 0);
              if (ui.button("+")) {
                n.update(v -> v + 1);
              }
              ui.checkbox("other");
              ui.text("n=" + n.get());
            })) {
      app.button("+").click();
      app.checkbox("other").set(true);
      app.button("+").click();
      assertThat(app.texts()).containsExactly("n=2");
    }
  }

  @Test
  void a_newer_value_cuts_the_drawing_short_and_the_old_page_stays_meanwhile() {
    AppBody body =
        ui -> {
          int x = ui.slider("x", 0, 9, 0);
          ui.text("a" + x);
          log.add("drawn a" + x);
          pause();
          ui.text("b" + x);
          log.add("drawn b" + x);
        };
    try (var app = AppTest.start(body)) {
      log.clear();
      meanwhile = () -> send(app, 2, app.slider("x").id(), "\"value\":7");
      app.slider("x").set(4);
      assertThat(log).containsExactly("drawn a4", "drawn a7", "drawn b7");
      assertThat(app.texts()).containsExactly("a7", "b7");
      assertThat(app.status()).isEqualTo("done");
    }
  }

  @Test
  void a_checkpoint_shows_what_there_is_and_ends_a_computation_that_is_out_of_date() {
    List<Object> seen = new ArrayList<>();
    AppTest[] driver = new AppTest[1];
    AppBody body =
        ui -> {
          int x = ui.slider("x", 0, 9, 0);
          ui.text("computing " + x);
          for (int step = 0; step < 3; step++) {
            ui.checkpoint();
            log.add(x + "/" + step);
            if (driver[0] != null) {
              seen.addAll(driver[0].texts());
            }
            pause();
          }
        };
    try (var app = AppTest.start(body)) {
      driver[0] = app;
      log.clear();
      meanwhile = () -> send(app, 2, app.slider("x").id(), "\"value\":7");
      app.slider("x").set(4);
      assertThat(log).containsExactly("4/0", "7/0", "7/1", "7/2");
      assertThat(seen).startsWith("computing 4", "computing 7");
    }
  }

  @Test
  void a_run_that_answers_a_click_is_not_cut_short() {
    AppBody body =
        ui -> {
          int x = ui.slider("x", 0, 9, 0);
          if (ui.button("Save")) {
            pause();
            ui.text("saving " + x);
            log.add("saved " + x);
          }
          ui.text("x=" + x);
        };
    try (var app = AppTest.start(body)) {
      meanwhile = () -> send(app, 2, app.slider("x").id(), "\"value\":7");
      app.button("Save").click();
      assertThat(log).containsExactly("saved 0");
      assertThat(app.texts()).containsExactly("x=7");
    }
  }

  @Test
  void clicks_that_wait_each_get_a_run_with_the_values_of_their_time() {
    AppBody body =
        ui -> {
          int x = ui.slider("x", 0, 9, 0);
          if (ui.button("Log")) {
            log.add("x=" + x);
          }
          pause();
        };
    try (var app = AppTest.start(body)) {
      String slider = app.slider("x").id();
      String button = app.button("Log").id();
      meanwhile =
          () -> {
            send(app, 2, button, "\"trigger\":true");
            send(app, 3, slider, "\"value\":5");
            send(app, 4, button, "\"trigger\":true");
            send(app, 5, button, "\"trigger\":true");
            send(app, 6, slider, "\"value\":8");
          };
      app.button("Log").click();
      assertThat(log).containsExactly("x=0", "x=0", "x=5", "x=5");
      assertThat(app.slider("x").value()).isEqualTo(0L); // the client shows what the user did
      assertThat(app.tree()).isNotNull();
    }
  }

  @Test
  void callbacks_come_before_the_drawing_once_for_each_change_and_are_never_cut_short() {
    AppBody body =
        ui -> {
          ui.slider(
              "x",
              0,
              9,
              0,
              o ->
                  o.onChange(
                      v -> {
                        log.add("begin " + v);
                        pause();
                        log.add("end " + v);
                      }));
          log.add("draw");
        };
    try (var app = AppTest.start(body)) {
      log.clear();
      meanwhile =
          () -> {
            send(app, 2, app.slider("x").id(), "\"value\":2");
            send(app, 3, app.slider("x").id(), "\"value\":3");
          };
      app.slider("x").set(1);
      assertThat(log)
          .containsExactly("begin 1", "end 1", "begin 2", "end 2", "begin 3", "end 3", "draw");
    }
  }

  @Test
  void an_event_that_comes_twice_counts_once() {
    try (var app = AppTest.start(counter())) {
      String id = app.button("+").id();
      for (int i = 0; i < 3; i++) {
        send(app, 1, id, "\"trigger\":true");
        app.advance(Duration.ZERO);
      }
      assertThat(app.texts()).containsExactly("1");
    }
  }

  private static AppBody counter() {
    return ui -> {
      State<Integer> n = ui.state("n", 0);
      if (ui.button("+")) {
        n.update(v -> v + 1);
      }
      ui.text("" + n.get());
    };
  }

  @Test
  void stop_in_the_app_ends_the_page_there() {
    try (var app =
        AppTest.start(
            ui -> {
              boolean all = ui.checkbox("all", true);
              ui.text("a");
              if (!all) {
                ui.stop();
              }
              ui.text("b");
            })) {
      app.checkbox("all").set(false);
      assertThat(app.texts()).containsExactly("a");
      assertThat(app.status()).isEqualTo("done");
    }
  }

  @Test
  void rerun_in_the_app_draws_again_with_what_was_set() {
    try (var app =
        AppTest.start(
            ui -> {
              State<Integer> n = ui.state("n", 0);
              ui.text("n=" + n.get());
              if (n.get() < 3) {
                n.set(n.get() + 1);
                ui.rerun();
              }
            })) {
      assertThat(app.texts()).containsExactly("n=3");
    }
  }

  @Test
  void rerun_without_an_end_is_an_error() {
    try (var app = AppTest.startAllowingErrors(Ui::rerun)) {
      assertThat(app.exception().prop("code")).isEqualTo("RN021");
      assertThat(app.status()).isEqualTo("error");
    }
  }

  @Test
  void state_set_from_outside_of_a_run_draws_the_page() {
    List<State<String>> held = new ArrayList<>();
    try (var app =
        AppTest.start(
            ui -> {
              State<String> s = ui.state("s", "old");
              held.add(s);
              ui.text(s.get());
            })) {
      held.get(0).set("new");
      app.advance(Duration.ZERO);
      assertThat(app.texts()).containsExactly("new");
      int runs = app.runs();
      held.get(0).set("new");
      app.advance(Duration.ZERO);
      assertThat(app.runs()).isEqualTo(runs);
    }
  }

  @Test
  void the_user_stops_a_run() {
    AppBody body =
        ui -> {
          ui.text("a");
          pause();
          ui.text("b");
        };
    try (var app = AppTest.start(body)) {
      meanwhile = () -> app.send("{\"t\":\"stop\"}");
      app.replace(body);
      assertThat(app.status()).isEqualTo("stopped");
      assertThat(app.texts()).containsExactly("a", "b");
      app.replace(body);
      assertThat(app.status()).isEqualTo("done");
    }
  }

  @Test
  void what_is_drawn_before_a_wait_is_seen_during_it() {
    List<List<String>> seen = new ArrayList<>();
    AppTest[] driver = new AppTest[1];
    try (var app =
        AppTest.start(
            ui -> {
              ui.button("go");
              ui.text("Hello");
              if (driver[0] != null) {
                driver[0].advance(Duration.ofMillis(20));
                seen.add(driver[0].texts());
              }
              ui.text("Goodbye");
            })) {
      driver[0] = app;
      app.replace(
          ui -> {
            ui.text("One");
            app.advance(Duration.ofMillis(20));
            seen.add(app.texts());
            ui.text("Two");
          });
      assertThat(seen).containsExactly(List.of("One", "Goodbye"));
      assertThat(app.texts()).containsExactly("One", "Two");
    }
  }

  @Test
  void what_a_run_has_not_reached_after_half_a_second_is_marked_stale_until_it_does() {
    List<Object> stale = new ArrayList<>();
    AppTest[] driver = new AppTest[1];
    AppBody body =
        ui -> {
          ui.text("a");
          if (driver[0] != null) {
            driver[0].advance(Duration.ofMillis(600));
            driver[0].elements("text").forEach(text -> stale.add(text.prop("stale") != null));
          }
          Ui box = ui.container();
          box.text("b");
          ui.sidebar().text("c");
        };
    try (var app = AppTest.start(body)) {
      driver[0] = app;
      app.replace(body);
      assertThat(stale).containsExactly(false, false); // "b" fades with its container
      assertThat(app.tree().toString()).doesNotContain("stale");
      assertThat(app.messages().toString()).contains("\"stale\":true", "\"stale\":null");
    }
  }

  @Test
  void an_exception_is_shown_at_its_place_and_the_rest_stays() {
    AppBody body =
        ui -> {
          int x = ui.slider("x", 0, 9, 1);
          ui.text("result " + 10 / x);
          ui.text("footer");
        };
    try (var app = AppTest.startAllowingErrors(body)) {
      app.slider("x").set(0);
      assertThat(app.status()).isEqualTo("error");
      assertThat(app.exception().prop("type")).isEqualTo("ArithmeticException");
      assertThat((List<?>) app.exception().prop("frames"))
          .first()
          .asString()
          .startsWith("apps.RunsTest.")
          .contains("RunsTest.java:");
      assertThat(app.texts()).containsExactly("result 10", "footer");
      app.slider("x").set(5);
      assertThat(app.status()).isEqualTo("done");
      assertThat(app.elements("exception")).isEmpty();
      assertThat(app.texts()).containsExactly("result 2", "footer");
    }
  }

  @Test
  void an_exception_in_a_callback_is_shown_and_the_page_is_drawn_all_the_same() {
    try (var app =
        AppTest.start(
            ui -> {
              ui.button(
                  "go",
                  o ->
                      o.onClick(
                          () -> {
                            throw new IllegalStateException("no luck");
                          }));
              ui.text("page");
            })) {
      app.button("go").click();
      assertThat(app.exception().prop("message")).isEqualTo("no luck");
      assertThat(app.texts()).containsExactly("page");
    }
  }

  @Test
  void catching_all_exceptions_does_not_keep_a_superseded_run_alive() {
    AppBody body =
        ui -> {
          int x = ui.slider("x", 0, 9, 0);
          pause();
          try {
            ui.text("a" + x);
          } catch (Exception e) {
            log.add("caught");
          }
          ui.text("b" + x);
        };
    try (var app = AppTest.start(body)) {
      meanwhile = () -> send(app, 2, app.slider("x").id(), "\"value\":7");
      app.slider("x").set(4);
      assertThat(log).isEmpty();
      assertThat(app.texts()).containsExactly("a7", "b7");
    }
  }

  @Test
  void the_page_used_after_its_run_is_an_error_that_says_what_to_do() {
    List<Ui> held = new ArrayList<>();
    try (var app = AppTest.start(held::add)) {
      assertThat(app.status()).isEqualTo("done");
      assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> held.get(0).text("late")))
          .hasMessageContaining("after its run had ended")
          .extracting("code")
          .isEqualTo("RN020");
      held.get(0).toast("still there");
      assertThat(app.toasts()).containsExactly("still there");
    }
  }

  private static void send(AppTest app, int ref, String id, String what) {
    app.send("{\"t\":\"event\",\"ref\":" + ref + ",\"id\":\"" + id + "\"," + what + "}");
  }
}
