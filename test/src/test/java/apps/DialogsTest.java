package apps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import runnel.AppBody;
import runnel.Load;
import runnel.State;
import runnel.test.AppTest;

/** Dialogs over the page: drawn on their own, and open until they are closed. */
class DialogsTest {
  private final List<String> log = new ArrayList<>();

  private final AppBody asks =
      ui -> {
        log.add("page");
        State<String> name = ui.state("name", "nobody");
        if (ui.button("Rename")) {
          ui.dialog(
              "New name",
              d -> {
                log.add("dialog");
                String typed = d.textInput("Name");
                if (d.button("Save")) {
                  name.set(typed);
                  ui.rerun();
                }
              },
              o -> o.onDismiss(() -> log.add("dismissed")));
        }
        ui.text(name.get());
      };

  @Test
  void a_touch_inside_draws_the_dialog_only_and_rerun_closes_it() {
    try (var app = AppTest.start(asks)) {
      app.button("Rename").click();
      log.clear();
      app.dialog().textInput("Name").set("Ada");
      assertThat(log).containsExactly("dialog");
      app.dialog().button("Save").click();
      assertThat(log).containsExactly("dialog", "dialog", "page");
      assertThat(app.hasDialog()).isFalse();
      assertThat(app.texts()).containsExactly("Ada");
    }
  }

  @Test
  void the_user_closes_it() {
    try (var app = AppTest.start(asks)) {
      app.button("Rename").click();
      log.clear();
      app.dialog().dismiss();
      assertThat(log).containsExactly("dismissed", "page");
      assertThat(app.hasDialog()).isFalse();
      app.button("Rename").click();
      assertThat(app.dialog().label()).isEqualTo("New name");
    }
  }

  @Test
  void it_stays_while_the_page_is_drawn_for_another_reason_and_after_a_reload() {
    AppBody body =
        ui -> {
          Load<String> load = ui.load("slow", () -> "loaded");
          ui.text(load instanceof Load.Ready<String> r ? r.value() : "loading");
          if (ui.button("Open")) {
            ui.dialog("D", d -> d.text("n=" + d.slider("n", 0, 9, 1)));
          }
        };
    try (var app = AppTest.start(ui -> {})) {
      app.holdLoads();
      app.replace(body);
      app.button("Open").click();
      app.completeLoads();
      app.advance(Duration.ofMillis(100));
      assertThat(app.texts()).containsExactly("loaded");
      app.reload();
      app.dialog().slider("n").set(4);
      assertThat(app.dialog().texts()).containsExactly("n=4");
    }
  }

  @Test
  void it_goes_when_the_user_touches_the_page_or_the_code_is_another() {
    AppBody body =
        ui -> {
          ui.checkbox("c");
          if (ui.button("Open")) {
            ui.dialog("D", d -> d.text("hi"));
          }
        };
    try (var app = AppTest.start(body)) {
      app.button("Open").click();
      app.checkbox("c").set(true);
      assertThat(app.hasDialog()).isFalse();
      app.button("Open").click();
      app.replace(body);
      assertThat(app.hasDialog()).isFalse();
    }
  }

  @Test
  void it_goes_also_where_the_page_breaks_off() {
    AppBody body =
        ui -> {
          if (ui.button("Open")) {
            ui.dialog(
                "D",
                d -> {
                  if (d.button("Done")) {
                    ui.rerun();
                  }
                },
                o -> o.notDismissible());
          }
          throw new IllegalStateException("broken");
        };
    try (var app = AppTest.startAllowingErrors(body)) {
      app.button("Open").click();
      assertThat(app.hasDialog()).isTrue();
      app.dialog().button("Done").click();
      assertThat(app.hasDialog()).isFalse();
    }
  }

  @Test
  void a_fragment_opens_one_and_goes_on_by_itself() {
    int[] beats = {0};
    AppBody body =
        ui ->
            ui.fragment(
                "f",
                f -> {
                  f.text("beat " + beats[0]++);
                  if (f.button("Open")) {
                    f.dialog("D", d -> d.text("tick " + d.checkbox("t")));
                  }
                },
                o -> o.runEvery(Duration.ofSeconds(1)));
    try (var app = AppTest.start(body)) {
      app.button("Open").click();
      app.advance(Duration.ofSeconds(3));
      app.dialog().checkbox("t").set(true);
      assertThat(app.dialog().texts()).containsExactly("tick true");
      assertThat(beats[0]).isGreaterThanOrEqualTo(4);
    }
  }

  @Test
  void two_at_once_or_one_in_the_other_are_a_mistake() {
    AppBody two =
        ui -> {
          ui.dialog("A", d -> {});
          ui.dialog("B", d -> {});
        };
    try (var app = AppTest.startAllowingErrors(two)) {
      assertThat(app.exception().prop("code")).isEqualTo("RN093");
      app.replace(ui -> ui.dialog("A", d -> d.button("x", o -> o.disabled())));
      assertThat(app.dialog().button("x").prop("disabled")).isEqualTo(true);
      app.replace(ui -> ui.dialog("A", d -> d.dialog("B", e -> {})));
      assertThat(app.dialog().exception().prop("code")).isEqualTo("RN093");
    }
  }

  @Test
  void one_that_the_user_cannot_close_is_not_closed() {
    try (var app = AppTest.start(ui -> ui.dialog("A", d -> {}, o -> o.notDismissible()))) {
      assertThatThrownBy(() -> app.dialog().dismiss()).hasMessageContaining("is disabled");
      app.send("{\"t\":\"event\",\"ref\":1,\"id\":\"" + app.dialog().id() + "\",\"trigger\":true}");
      app.advance(Duration.ZERO);
      assertThat(app.problems().get(0).get("code")).isEqualTo("RN033");
      assertThat(app.hasDialog()).isTrue();
    }
  }

  @Test
  void a_value_for_what_takes_none_is_refused() {
    try (var app = AppTest.start(ui -> ui.fragment("f", f -> f.text("hi")))) {
      String fragment = app.elements("fragment").get(0).id();
      app.send("{\"t\":\"event\",\"ref\":1,\"id\":\"" + fragment + "\",\"trigger\":true}");
      app.advance(Duration.ZERO);
      assertThat(app.problems().get(0).get("code")).isEqualTo("RN032");
      app.counted(1);
      app.replace(ui -> ui.text("lives"));
      assertThat(app.texts()).containsExactly("lives");
    }
  }
}
