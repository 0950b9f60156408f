package apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import runnel.AppBody;
import runnel.Session;
import runnel.Shared;
import runnel.State;
import runnel.test.AppTest;

/** What sessions share, and what can be done to one from outside. */
class SessionsTest {
  private final List<String> log = new ArrayList<>();
  private @Nullable Session session;

  @Test
  void what_is_posted_is_called_before_the_page_is_drawn_again() {
    AppBody body =
        ui -> {
          State<Integer> n = ui.state("n", 0);
          session = ui.session();
          log.add("drawn " + n.get());
        };
    try (var app = AppTest.start(body)) {
      State<Integer>[] n = new State[1];
      app.replace(
          ui -> {
            n[0] = ui.state("n", 0);
            log.add("drawn " + n[0].get());
          });
      log.clear();
      session.post(() -> n[0].set(5));
      session.post(() -> n[0].update(v -> v + 1));
      app.advance(Duration.ZERO);
      assertThat(log).containsExactly("drawn 6");
    }
    log.clear();
    session.post(() -> log.add("never"));
    assertThat(log).isEmpty();
  }

  @Test
  void a_failing_post_is_shown() {
    try (var app = AppTest.startAllowingErrors(ui -> session = ui.session())) {
      session.post(
          () -> {
            throw new IllegalStateException("bad post");
          });
      app.advance(Duration.ZERO);
      assertThat(app.exception().toString()).contains("bad post");
    }
  }

  @Test
  void a_shared_value_is_pushed_to_every_page_that_shows_it() {
    AppBody body =
        ui -> {
          log.add("page");
          Shared<List<String>> chat = ui.shared("chat", List.of());
          if (ui.button("say")) {
            chat.update(
                all -> {
                  List<String> more = new ArrayList<>(all);
                  more.add("hi");
                  return List.copyOf(more);
                });
          }
          ui.text(chat.get().toString());
        };
    try (var ada = AppTest.start(body);
        var bob = ada.another()) {
      log.clear();
      ada.button("say").click();
      assertThat(ada.texts()).containsExactly("[hi]");
      assertThat(bob.texts()).containsExactly("[hi]");
      assertThat(log).hasSize(2);
      bob.button("say").click();
      assertThat(ada.texts()).containsExactly("[hi, hi]");
    }
  }

  @Test
  void a_shared_value_can_be_set_from_outside_and_redraws_only_its_fragment() {
    Shared<Integer>[] n = new Shared[1];
    AppBody body =
        ui -> {
          log.add("page");
          ui.fragment(
              "f",
              f -> {
                n[0] = f.shared("n", 1);
                f.text("n=" + n[0].get());
              });
        };
    try (var app = AppTest.start(body)) {
      log.clear();
      n[0].set(2);
      app.advance(Duration.ofMillis(20));
      assertThat(app.texts()).containsExactly("n=2");
      assertThat(log).isEmpty();
    }
  }

  @Test
  void a_load_shared_with_all_runs_once_and_own_loads_do_not_mix() {
    int[] calls = {0, 0};
    AppBody body =
        ui -> {
          ui.text(ui.load("all", () -> "all " + ++calls[0], o -> o.shareWithAll()).orElse("-"));
          ui.text(ui.load("own", () -> "own " + ++calls[1]).orElse("-"));
        };
    try (var ada = AppTest.start(body);
        var bob = ada.another()) {
      assertThat(ada.texts()).containsExactly("all 1", "own 1");
      assertThat(bob.texts()).containsExactly("all 1", "own 2");
    }
  }

  @Test
  void a_load_shared_with_the_user_is_seen_by_no_other() {
    int[] calls = {0};
    AppBody body =
        ui -> ui.text(ui.load("x", () -> "x " + ++calls[0], o -> o.shareWithUser()).orElse("-"));
    try (var first = AppTest.start(body);
        var ada = first.another("ada");
        var bob = first.another("bob");
        var adaToo = first.another("ada")) {
      assertThat(first.texts()).containsExactly("x 1");
      assertThat(ada.texts()).containsExactly("x 2");
      assertThat(bob.texts()).containsExactly("x 3");
      assertThat(adaToo.texts()).containsExactly("x 2");
    }
  }

  @Test
  void what_was_registered_is_called_once_when_the_session_ends() {
    var app =
        AppTest.start(
            ui -> {
              ui.session().onClose("log", () -> log.add("closed"));
              ui.checkbox("c");
            });
    app.checkbox("c").set(true);
    app.disconnect();
    app.advance(Duration.ofMinutes(1));
    assertThat(log).isEmpty();
    app.advance(Duration.ofMinutes(2));
    assertThat(log).containsExactly("closed");
    app.close();
    assertThat(log).containsExactly("closed");
  }
}
