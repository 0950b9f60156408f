package apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import runnel.AppBody;
import runnel.Load;
import runnel.Task;
import runnel.test.AppTest;

/** Commands that run once, in the background. */
class TasksTest {
  private final List<String> log = new ArrayList<>();
  private boolean fails;

  private String pay(String order) {
    log.add("pay " + order);
    if (fails) {
      throw new IllegalStateException("declined");
    }
    return "receipt " + log.size();
  }

  private AppBody shop() {
    return ui -> {
      String order = ui.select("order", List.of("A", "B"));
      Task<String> pay = ui.task("pay", order, task -> pay(order));
      pay.button("Pay");
      switch (pay.result()) {
        case null -> ui.text("not paid");
        case Load.Loading<String> l -> ui.text("paying");
        case Load.Ready<String> r -> ui.text(r.value());
        case Load.Failed<String> f -> ui.text(f.cause().getMessage());
      }
      if (ui.button("cancel")) {
        pay.cancel();
      }
    };
  }

  @Test
  void a_click_starts_it_once_and_its_key_keeps_it_from_running_twice() {
    try (var app = AppTest.start(shop())) {
      assertThat(app.texts()).containsExactly("not paid");
      app.button("Pay").click();
      app.button("Pay").click();
      assertThat(log).containsExactly("pay A");
      assertThat(app.texts()).containsExactly("receipt 1");
      app.select("order").choose("B");
      assertThat(app.texts()).containsExactly("not paid");
      app.button("Pay").click();
      app.select("order").choose("A");
      assertThat(app.texts()).containsExactly("receipt 1");
      assertThat(log).containsExactly("pay A", "pay B");
    }
  }

  @Test
  void while_it_runs_the_button_is_busy_and_clicks_do_nothing() {
    try (var app = AppTest.start(shop())) {
      app.holdLoads();
      app.button("Pay").click();
      assertThat(app.texts()).containsExactly("paying");
      assertThat(app.button("Pay").prop("busy")).isEqualTo(true);
      app.button("Pay").click();
      app.reload();
      assertThat(app.texts()).containsExactly("paying");
      app.completeLoads();
      assertThat(log).containsExactly("pay A");
      assertThat(app.texts()).containsExactly("receipt 1");
      assertThat(app.button("Pay").prop("busy")).isNull();
    }
  }

  @Test
  void a_failed_task_is_tried_again_by_the_next_click() {
    fails = true;
    try (var app = AppTest.start(shop())) {
      app.button("Pay").click();
      assertThat(app.texts()).containsExactly("declined");
      fails = false;
      app.button("Pay").click();
      assertThat(app.texts()).containsExactly("receipt 2");
    }
  }

  @Test
  void it_is_started_by_code_too_and_once_more_if_asked() {
    AppBody body =
        ui -> {
          Task<String> pay = ui.task("pay", "A", task -> pay("A"));
          ui.button("start", o -> o.onClick(() -> log.add("started " + pay.start())));
          ui.button("again", o -> o.onClick(() -> log.add("again " + pay.startAgain())));
          ui.text(pay.running() ? "running" : "at rest");
        };
    try (var app = AppTest.start(body)) {
      app.holdLoads();
      app.button("start").click();
      app.button("start").click();
      app.button("again").click();
      assertThat(app.texts()).containsExactly("running");
      app.completeLoads();
      assertThat(app.texts()).containsExactly("at rest");
      app.button("start").click();
      app.button("again").click();
      assertThat(log)
          .containsExactly(
              "started true",
              "started false",
              "again false",
              "pay A",
              "started false",
              "again true",
              "pay A");
    }
  }

  @Test
  void it_can_be_cancelled() {
    try (var app = AppTest.start(shop())) {
      app.holdLoads();
      app.button("Pay").click();
      app.button("cancel").click();
      assertThat(app.texts()).containsExactly("The load pay(A) was cancelled");
    }
  }

  @Test
  void a_task_without_a_key_runs_at_each_click_and_goes_on_when_it_is_not_shown() {
    AppBody body =
        ui -> {
          if (!ui.checkbox("hide")) {
            Task<Integer> task =
                ui.task(
                    "import",
                    t -> {
                      log.add("import");
                      return log.size();
                    });
            task.button("Import");
            Load<Integer> result = task.result();
            ui.text(result == null ? "none" : "" + result.orElse(-1));
          }
        };
    try (var app = AppTest.start(body)) {
      app.button("Import").click();
      assertThat(app.texts()).containsExactly("1");
      app.holdLoads();
      app.button("Import").click();
      assertThat(app.texts()).containsExactly("-1");
      app.checkbox("hide").set(true);
      app.advance(java.time.Duration.ofMinutes(10));
      app.completeLoads();
      app.checkbox("hide").set(false);
      assertThat(app.texts()).containsExactly("2");
    }
  }
}
