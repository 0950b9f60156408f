package apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import runnel.AppBody;
import runnel.Load;
import runnel.LoadContext;
import runnel.Ui;
import runnel.test.AppTest;

/** Loads that several wait for: sessions, other loads, and those whose turn it is not. */
class LoadSharingTest {
  private final List<String> log = new ArrayList<>();
  private int calls;

  private static void show(Ui ui, Load<String> load) {
    switch (load) {
      case Load.Loading<String> l -> ui.text("position " + l.position() + ", " + l.progress());
      case Load.Ready<String> r -> ui.text(r.value() + (r.refreshing() ? " refreshing" : ""));
      case Load.Failed<String> f -> ui.text("failed: " + f.cause().getMessage());
    }
  }

  @Test
  void sessions_that_ask_at_the_same_time_wait_for_one() {
    AppBody body = ui -> show(ui, ui.load("x", () -> "value " + ++calls, o -> o.shareWithAll()));
    try (var ada = AppTest.start(ui -> {})) {
      ada.holdLoads();
      ada.replace(body);
      try (var bob = ada.another();
          var eve = ada.another("eve")) {
        assertThat(bob.texts()).containsExactly("position 0, 0.0");
        ada.completeLoads();
        for (AppTest each : List.of(ada, bob, eve)) {
          assertThat(each.texts()).containsExactly("value 1");
        }
      }
    }
  }

  @Test
  void sessions_take_turns_in_a_pool_and_see_their_place_in_the_queue() {
    int[] people = {0};
    AppBody body =
        ui -> {
          int who = ui.state("who", people[0]).get();
          for (int i = 0; i < (who == 0 ? 4 : 1); i++) {
            String name = who + "/" + i;
            show(
                ui,
                ui.load(
                    "x",
                    i,
                    load -> {
                      log.add(name);
                      load.sleep(Duration.ofSeconds(1));
                      return name;
                    },
                    o -> o.pool("db", 1)));
          }
        };
    try (var greedy = AppTest.start(body)) {
      people[0] = 1;
      try (var modest = greedy.another()) {
        assertThat(modest.texts()).containsExactly("position 2, 0.0");
        greedy.advance(Duration.ofMillis(1_200));
        assertThat(greedy.texts())
            .containsExactly("0/0", "position 0, 0.0", "position 2, 0.0", "position 3, 0.0");
        assertThat(modest.texts()).containsExactly("position 1, 0.0");
        greedy.advance(Duration.ofSeconds(10));
        assertThat(log).containsExactly("0/0", "0/1", "1/0", "0/2", "0/3");
        assertThat(modest.texts()).containsExactly("1/0");
      }
    }
  }

  @Test
  void what_is_out_of_date_runs_when_it_is_shown_again_and_once_more_if_it_was_running() {
    AppBody body =
        ui -> {
          if (!ui.checkbox("hide")) {
            show(ui, ui.load("x", () -> "value " + ++calls));
          }
          if (ui.button("invalidate")) {
            ui.loads().invalidate("x");
          }
        };
    try (var app = AppTest.start(body)) {
      app.checkbox("hide").set(true);
      app.button("invalidate").click();
      assertThat(calls).isEqualTo(1);
      app.holdLoads();
      app.checkbox("hide").set(false);
      assertThat(app.texts()).containsExactly("value 1 refreshing");
      app.button("invalidate").click();
      app.completeLoads();
      assertThat(app.texts()).containsExactly("value 3");
      assertThat(calls).isEqualTo(3);
    }
  }

  @Test
  void a_value_that_nobody_reads_is_kept_as_long_as_it_is_told() {
    AppBody body =
        ui -> {
          if (!ui.checkbox("hide")) {
            show(
                ui, ui.load("x", () -> "value " + ++calls, o -> o.keepUnread(Duration.ofHours(1))));
          }
        };
    try (var app = AppTest.start(body)) {
      app.checkbox("hide").set(true);
      app.advance(Duration.ofMinutes(59));
      app.checkbox("hide").set(false);
      assertThat(app.texts()).containsExactly("value 1");
      app.checkbox("hide").set(true);
      app.advance(Duration.ofMinutes(61));
      app.checkbox("hide").set(false);
      assertThat(app.texts()).containsExactly("value 2");
    }
  }

  @Test
  void it_rests_while_the_connection_is_lost_and_is_refreshed_when_that_is_back() {
    AppBody body =
        ui ->
            show(
                ui,
                ui.load("x", () -> "value " + ++calls, o -> o.refreshEvery(Duration.ofSeconds(5))));
    try (var app = AppTest.start(body)) {
      app.disconnect();
      app.advance(Duration.ofSeconds(60));
      assertThat(calls).isEqualTo(1);
      app.reconnect();
      assertThat(app.texts()).containsExactly("value 2");
    }
  }

  @Test
  void loads_together_are_there_when_all_are() {
    AppBody body =
        ui -> {
          ui.fragment(
              "both",
              f -> {
                Load<String> both = Load.all(quick(f), slow(f), (a, b) -> a + " and " + b);
                show(f, both);
                show(f, both.map(text -> text.length() + " characters"));
              });
          ui.text("awaited " + Load.all(List.of(quick(ui), slow(ui))).await());
        };
    try (var app = AppTest.start(body)) {
      assertThat(app.texts()).containsExactly("position 0, 0.0", "position 0, 0.0");
      app.advance(Duration.ofSeconds(1));
      assertThat(app.texts()).doesNotContain("quick and slow");
      app.advance(Duration.ofSeconds(2));
      assertThat(app.texts())
          .containsExactly("quick and slow", "14 characters", "awaited [quick, slow]");
    }
  }

  private static Load<String> quick(Ui ui) {
    return ui.load("quick", load -> after(load, 1, "quick"));
  }

  private static Load<String> slow(Ui ui) {
    return ui.load("slow", load -> after(load, 3, "slow"));
  }

  private static String after(LoadContext load, int seconds, String value) {
    load.sleep(Duration.ofSeconds(seconds));
    return value;
  }
}
