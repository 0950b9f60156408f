package apps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import runnel.AppBody;
import runnel.Progress;
import runnel.RunnelException;
import runnel.Status;
import runnel.Ui;
import runnel.test.AppTest;
import runnel.test.Element;

/** What changes on the page while a run goes on, as the client sees it in between. */
class LiveElementsTest {
  private AppTest app;
  private final List<String> seen = new ArrayList<>();

  // Draws the page with the given code, which may look at it by look().
  private void draw(AppBody body) {
    app = AppTest.startAllowingErrors(ui -> {});
    app.replace(body);
  }

  private String look() {
    app.advance(Duration.ofMillis(20));
    return "looked";
  }

  private static Map<String, Object> props(Element element) {
    return Map.of("label", element.label(), "state", String.valueOf(element.prop("state")));
  }

  @Test
  void a_spinner_is_there_during_the_work_and_gives_its_value() {
    draw(
        ui -> {
          String got =
              ui.spinner(
                  "Loading",
                  o -> o.showTime().delay(Duration.ofSeconds(1)),
                  () -> {
                    seen.addAll(app.texts());
                    seen.add(app.element("spinner").prop("delay") + " of spinner");
                    return "value";
                  });
          ui.text(got);
        });
    assertThat(seen).containsExactly("Loading", "1000 of spinner");
    assertThat(app.texts()).containsExactly("value");
    assertThat(app.elements("spinner")).isEmpty();
  }

  @Test
  void a_spinner_goes_when_the_work_fails_and_a_plain_action_will_do() {
    draw(
        ui ->
            ui.spinner(
                "Loading",
                () -> {
                  throw new java.io.IOException("no network");
                }));
    assertThat(app.elements("spinner")).isEmpty();
    assertThat(app.exception().prop("message")).isEqualTo("no network");
    draw(ui -> ui.spinner("Loading", o -> o.showTime(), () -> seen.add(look())));
    assertThat(seen).containsExactly("looked");
  }

  @Test
  void progress_moves_during_the_work_also_from_another_thread() {
    draw(
        ui -> {
          Progress bar = ui.progress(0, "Copying");
          Thread other = new Thread(() -> bar.set(0.5, "Half"));
          other.start();
          other.join();
          look();
          seen.add(app.element("progress").prop("value") + " " + app.element("progress").text());
          bar.set(1);
        });
    assertThat(seen).containsExactly("0.5 Half");
    assertThat(app.element("progress").prop("value")).isEqualTo(1L);
  }

  @Test
  void a_skeleton_has_lines_or_a_height_and_refuses_none() {
    draw(
        ui -> {
          ui.skeleton();
          ui.skeleton(o -> o.lines(5));
          ui.skeleton(o -> o.height(80));
        });
    assertThat(app.elements("skeleton"))
        .extracting(s -> s.prop("lines") + "/" + s.prop("height"))
        .containsExactly("3/null", "5/null", "null/80");
    draw(ui -> ui.skeleton(o -> o.lines(0)));
    assertThat(app.exception().prop("code")).isEqualTo("RN010");
  }

  @Test
  void a_status_runs_with_its_steps_and_is_complete_at_the_end() {
    draw(
        ui ->
            ui.status(
                "Importing",
                s -> {
                  s.step("Reading");
                  look();
                  seen.add(app.status("Importing").prop("expanded") + " open");
                  s.text("a.csv");
                  s.step("Writing");
                  look();
                  app.elements("step").forEach(e -> seen.add(e.text() + " " + e.prop("state")));
                  s.update("Imported");
                }));
    assertThat(seen).containsExactly("true open", "Reading complete", "Writing running");
    assertThat(props(app.element("status")))
        .isEqualTo(Map.of("label", "Imported", "state", "complete"));
    assertThat(app.element("status").prop("expanded")).isNull();
    assertThat(app.elements("step")).allMatch(step -> "complete".equals(step.prop("state")));
    assertThat(app.element("status").texts()).containsExactly("Reading", "a.csv", "Writing");
  }

  @Test
  void a_status_that_fails_is_open_and_shows_the_exception_inside() {
    draw(
        ui -> {
          ui.status(
              "Importing",
              o -> o.collapsed(),
              s -> {
                s.step("Reading");
                ui.text("outside");
                throw new IllegalStateException("bad file");
              });
          ui.text("never");
        });
    assertThat(app.status()).isEqualTo("error");
    assertThat(props(app.element("status")))
        .isEqualTo(Map.of("label", "Importing", "state", "error"));
    assertThat(app.element("status").prop("expanded")).isEqualTo(true);
    assertThat(app.element("step").prop("state")).isEqualTo("error");
    assertThat(app.element("status").exception().prop("message")).isEqualTo("bad file");
    assertThat(app.texts()).doesNotContain("never");
  }

  @Test
  void a_status_that_the_user_stops_says_so_and_is_no_error() {
    draw(
        ui ->
            ui.status(
                "Importing",
                s -> {
                  s.step("Reading");
                  app.send("{\"t\":\"stop\"}");
                  s.text("a line");
                  s.step("Writing");
                }));
    assertThat(app.status()).isEqualTo("stopped");
    assertThat(app.element("status").prop("state")).isEqualTo("stopped");
    assertThat(app.element("step").prop("state")).isEqualTo("stopped");
    assertThat(app.elements("exception")).isEmpty();
  }

  @Test
  void a_status_by_hand_ends_when_it_is_told_to_and_not_after_the_run() {
    AtomicReference<Status> kept = new AtomicReference<>();
    draw(
        ui -> {
          ui.status("One").complete("Done");
          ui.status("Two").fail();
          kept.set(ui.status("Three"));
        });
    assertThat(app.elements("status"))
        .extracting(s -> s.label() + " " + s.prop("state"))
        .containsExactly("Done complete", "Two error", "Three running");
    assertThatThrownBy(() -> kept.get().complete())
        .isInstanceOfSatisfying(
            RunnelException.class, e -> assertThat(e.code()).isEqualTo("RN020"));
  }

  @Test
  void a_status_can_stay_open() {
    draw(ui -> ui.status("S", o -> o.keepOpen(), s -> s.columns(2).get(0).text("in a column")));
    assertThat(app.element("status").prop("expanded")).isEqualTo(true);
    assertThat(app.element("status").texts()).containsExactly("in a column");
  }

  @Test
  void in_a_loop_each_status_is_its_own() {
    draw(
        ui -> {
          for (int i = 0; i < 3; i++) {
            int n = i;
            ui.status("Part", (Status s) -> s.text("n=" + n));
          }
        });
    assertThat(app.texts()).containsExactly("n=0", "n=1", "n=2");
    assertThat(app.elements("status")).hasSize(3);
  }

  @SuppressWarnings("unused") // A Status is a Ui: what draws into one draws into the other.
  private static Ui wider(Status status) {
    return status;
  }
}
