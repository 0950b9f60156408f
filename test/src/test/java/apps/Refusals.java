package apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import runnel.test.AppTest;

/** A client that sends what it should not. */
final class Refusals {
  private Refusals() {}

  /** Sends the first event of {@code app}, which is refused, without a run and a change. */
  static void check(AppTest app, String kind, String label, String what, String takes) {
    Map<String, Object> before = app.tree();
    int runs = app.runs();
    String id = app.element(kind, label).id();
    app.send("{\"t\":\"event\",\"ref\":1,\"id\":\"" + id + "\"," + what + "}");
    app.advance(Duration.ofMillis(1));
    assertThat(app.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem).containsEntry("code", "RN033").containsEntry("ref", 1L);
              assertThat(problem.get("message").toString()).contains(kind).contains(takes);
            });
    assertThat(app.tree()).isEqualTo(before);
    assertThat(app.runs()).isEqualTo(runs);
  }
}
