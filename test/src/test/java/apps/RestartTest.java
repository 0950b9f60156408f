package apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import runnel.AppBody;
import runnel.Load;
import runnel.RunnelException;
import runnel.State;
import runnel.Task;
import runnel.spi.Connection;
import runnel.spi.Peer;
import runnel.test.AppTest;

/** A host ends, and the next one goes on with the sessions that it has left. */
class RestartTest {
  @Test
  void inputs_keep_their_values_also_those_that_are_hidden_or_disabled() {
    boolean[] off = {false};
    AppBody body =
        ui -> {
          ui.textInput("Name");
          if (ui.toggle("More")) {
            ui.slider("Size", 0, 9, 1, o -> o.disabled(off[0]));
          }
        };
    try (var app = AppTest.start(body)) {
      app.textInput("Name").set("Ada");
      app.toggle("More").set(true);
      app.slider("Size").set(7);
      app.toggle("More").set(false);
      app.advance(Duration.ofSeconds(1));
      app.restart();
      assertThat(app.mode()).isEqualTo("recover");
      assertThat(app.textInput("Name").value()).isEqualTo("Ada");
      off[0] = true;
      app.toggle("More").set(true);
      assertThat(app.slider("Size").value()).isEqualTo(7L);
    }
  }

  @Test
  void a_state_set_in_a_long_run_is_kept_before_that_ends() {
    boolean[] slow = {false};
    AppBody body =
        ui -> {
          State<Integer> n = ui.state("n", 0);
          if (ui.button("Go")) {
            n.set(5);
            ui.sleep(slow[0] ? Duration.ofHours(1) : Duration.ZERO);
          }
          ui.text("n is " + n.get());
        };
    try (var app = AppTest.start(body)) {
      slow[0] = true;
      app.button("Go").click();
      app.advance(Duration.ofMillis(250));
      app.restart();
      assertThat(app.texts()).contains("n is 5");
    }
  }

  @Test
  void a_crash_loses_no_more_than_the_last_moment() {
    AppBody body =
        ui -> {
          State<Integer> n = ui.state("n", 0);
          if (ui.button("More")) {
            n.update(v -> v + 1);
          }
          ui.text("n is " + n.get());
        };
    try (var app = AppTest.start(body)) {
      app.button("More").click();
      app.advance(Duration.ofMillis(250));
      app.button("More").click();
      app.crash();
      assertThat(app.texts()).containsExactly("n is 1");
      app.button("More").click();
      assertThat(app.texts()).containsExactly("n is 2");
    }
  }

  @Test
  void a_task_that_was_done_is_not_done_again_and_one_that_ran_says_that_nobody_knows() {
    AtomicInteger paid = new AtomicInteger();
    AppBody body =
        ui -> {
          Task<Integer> pay = ui.task("pay", List.of("order", 7), l -> paid.incrementAndGet());
          Task<String> ship = ui.task("ship", l -> "shipped");
          if (ui.button("Both")) {
            pay.start();
            ship.start();
          }
          ui.text("pay " + text(pay));
          ui.text("ship " + text(ship));
        };
    try (var app = AppTest.start(body)) {
      app.button("Both").click();
      app.completeLoads();
      app.advance(Duration.ofSeconds(1));
      assertThat(app.texts()).containsExactly("pay 1", "ship shipped");
      app.restart();
      assertThat(app.texts()).containsExactly("pay 1", "ship shipped");
      app.button("Both").click();
      app.completeLoads();
      assertThat(paid).hasValue(1);
    }
    try (var app = AppTest.start(body)) {
      app.holdLoads();
      app.button("Both").click();
      app.advance(Duration.ofSeconds(1));
      app.restart();
      assertThat(app.texts().get(1)).contains("RN222", "whether it was done is not known");
    }
  }

  private static final class Silent implements Connection {
    @Override
    public void send(String message, Runnable written) {}

    @Override
    public void close(int code, String reason) {}
  }

  private static String text(Task<?> task) {
    return switch (task.result()) {
      case null -> "idle";
      case Load.Ready<?> ready -> String.valueOf(ready.value());
      case Load.Failed<?> failed ->
          ((RunnelException) failed.cause()).code() + " " + failed.cause();
      default -> "runs";
    };
  }

  @Test
  void a_session_that_was_away_for_long_comes_back_with_all_it_had() {
    AppBody body =
        ui -> {
          State<List<String>> log = ui.state("log", new ArrayList<>());
          if (ui.button("Note")) {
            log.get().add("noted");
          }
          ui.text(String.join(" ", log.get()));
        };
    try (var app = AppTest.start(body)) {
      app.button("Note").click();
      app.disconnect();
      app.advance(Duration.ofMinutes(3));
      assertThat(app.host().sessions()).isZero();
      app.reconnect();
      app.button("Note").click();
      assertThat(app.texts()).containsExactly("noted noted");
    }
  }

  @Test
  void a_session_of_another_version_begins_anew_and_says_so() {
    AppBody body =
        ui -> {
          State<Integer> n = ui.state("n", 0);
          if (ui.button("More")) {
            n.update(v -> v + 1);
          }
          ui.text("n is " + n.get() + " " + ui.textInput("Name"));
        };
    try (var app = AppTest.start(body)) {
      app.button("More").click();
      app.textInput("Name").set("Ada");
      app.advance(Duration.ofSeconds(1));
      app.version("2");
      app.restart();
      assertThat(app.texts()).containsExactly("n is 0 Ada");
      assertThat(app.problems().getLast().get("code")).isEqualTo("RN220");
      app.button("More").click();
      app.advance(Duration.ofSeconds(1));
      app.restart();
      assertThat(app.texts()).containsExactly("n is 1 Ada");
      assertThat(app.problems()).hasSize(1);
    }
  }

  @Test
  void a_client_that_loses_the_welcome_finds_the_same_session_again() {
    AppBody body =
        ui -> {
          State<Integer> n = ui.state("n", 0);
          if (ui.button("More")) {
            n.update(v -> v + 1);
          }
          ui.text("n is " + n.get());
        };
    try (var app = AppTest.start(body)) {
      app.button("More").click();
      app.advance(Duration.ofSeconds(1));
      app.stop();
      Peer cut = app.host().connect(new Silent());
      cut.receive("{\"t\":\"hello\",\"v\":1,\"seq\":3,\"token\":\"" + app.token() + "\"}");
      cut.closed();
      assertThat(app.host().sessions()).isOne();
      app.reconnect();
      assertThat(app.host().sessions()).isOne();
      assertThat(app.mode()).isEqualTo("recover");
      assertThat(app.texts()).containsExactly("n is 1");
      app.button("More").click();
      assertThat(app.texts()).containsExactly("n is 2");
      app.disconnect();
      app.reconnect();
      assertThat(app.mode()).isEqualTo("resume");
    }
  }

  @Test
  void in_development_a_state_that_cannot_be_kept_is_named_at_once() {
    record Basket(String name, Object lock) {}
    AppBody body =
        ui -> {
          ui.state("basket", new Basket("b", new Object()));
          ui.button("Again");
        };
    try (var app = AppTest.start(body)) {
      app.host().development();
      app.button("Again").click();
      app.advance(Duration.ofMillis(250));
      assertThat(app.problems().getLast())
          .containsEntry("code", "RN221")
          .containsEntry("by", "app")
          .containsEntry(
              "message",
              "state \"basket\" would not outlive a restart: value.lock is a java.lang.Object");
      app.button("Again").click();
      app.advance(Duration.ofSeconds(1));
      assertThat(app.problems()).hasSize(1);
    }
  }
}
