package apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import runnel.AppBody;
import runnel.State;
import runnel.Ui;
import runnel.test.AppTest;
import runnel.test.Element;

/** Connections come and go; what the client has in the end is what a fresh run gives. */
class ConnectionTest {
  // Everything that a page can do at once: rows that come, go and move, state, tabs, slots,
  // sidebar.
  private static void page(Ui ui, Runnable hook) {
    State<List<Integer>> rows = ui.state("rows", List.of(1, 2, 3));
    State<Integer> clicks = ui.state("clicks", 0);
    int n = ui.sidebar().slider("n", 0, 5, 2);
    hook.run();
    if (ui.button("add")) {
      List<Integer> more = new ArrayList<>(rows.get());
      more.add(0, more.size() + 1);
      hook.run();
      rows.set(more);
      clicks.update(c -> c + 1);
    }
    if (ui.button("reverse", o -> o.onClick(() -> clicks.update(c -> c + 1)))) {
      rows.set(rows.get().reversed());
    }
    ui.text("clicks " + clicks.get());
    hook.run();
    for (int row : rows.get()) {
      Ui line = ui.keyed(row).columns(2).get(0);
      if (line.checkbox("row " + row)) {
        line.text("ticked " + row);
      }
      hook.run();
    }
    Ui slot = ui.empty();
    slot.text("working");
    hook.run();
    slot.text("done " + n);
    ui.tabs(
        t ->
            t.tab("one", tab -> tab.text("n is " + n))
                .tab("two", tab -> tab.textInput("note " + n % 2)));
    for (int i = 0; i < n; i++) {
      ui.text("line " + i);
      hook.run();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void random_events_and_disconnects_in_the_middle_of_runs_end_in_the_page_of_a_fresh_run(
      long seed) {
    Random random = new Random(seed);
    AppTest[] driver = new AppTest[1];
    int[] hooks = {0};
    Runnable hook =
        () -> {
          AppTest app = driver[0];
          if (app != null && hooks[0] > 0 && random.nextInt(4) == 0) {
            hooks[0]--;
            disturb(app, random);
          }
        };
    AppBody body = ui -> page(ui, hook);
    try (var app = AppTest.start(body)) {
      driver[0] = app;
      int expectedClicks = 0;
      for (int i = 0; i < 150; i++) {
        hooks[0] = random.nextInt(3);
        expectedClicks += touchSomething(app, random);
        hooks[0] = 0;
        app.advance(Duration.ofMillis(random.nextInt(30)));
        if (app.mode().isEmpty()) {
          app.reconnect();
        }
        // A fresh run with the same values: all is drawn again from nothing.
        Map<String, Object> now = app.tree();
        app.reload();
        assertThat(app.tree()).isEqualTo(now);
        app.replace(body);
        assertThat(app.tree()).isEqualTo(now);
        assertThat(app.texts()).contains("clicks " + expectedClicks);
      }
    }
  }

  private static int touchSomething(AppTest app, Random random) {
    List<Element> all = new ArrayList<>();
    for (String kind : List.of("button", "checkbox", "tabs", "textInput")) {
      all.addAll(app.elements(kind));
    }
    all.addAll(app.sidebar().elements("slider"));
    Element element = all.get(random.nextInt(all.size()));
    switch (element.kind()) {
      case "button" -> {
        if (element.label().equals("add") && app.elements("checkbox").size() > 8) {
          return 0;
        }
        element.click();
        return 1;
      }
      case "checkbox" -> element.set(!Boolean.TRUE.equals(element.value()));
      case "tabs" -> element.choose(random.nextBoolean() ? "one" : "two");
      case "slider" -> element.set(random.nextInt(6));
      default -> element.set("note " + random.nextInt(100));
    }
    return 0;
  }

  private static void disturb(AppTest app, Random random) {
    switch (random.nextInt(4)) {
      case 0 -> app.host().connect(new Silent()).receive("{\"t\":\"hello\",\"v\":1}");
      case 1 -> app.advance(Duration.ofMillis(17));
      case 2 -> app.reconnect();
      default -> app.advance(Duration.ofMillis(600));
    }
  }

  private static final class Silent implements runnel.spi.Connection {
    @Override
    public void send(String message, Runnable written) {
      written.run();
    }

    @Override
    public void close(int code, String reason) {}
  }

  @Test
  void a_short_absence_loses_nothing_and_runs_nothing() {
    int[] runs = {0};
    try (var app =
        AppTest.start(
            ui -> {
              runs[0]++;
              ui.checkbox("c");
            })) {
      app.checkbox("c").set(true);
      Map<String, Object> before = app.tree();
      app.reconnect();
      assertThat(app.mode()).isEqualTo("resume");
      app.reload();
      assertThat(app.mode()).isEqualTo("resync");
      assertThat(app.tree()).isEqualTo(before);
      assertThat(runs[0]).isEqualTo(2);
    }
  }

  @Test
  void what_happened_during_the_absence_is_there_afterwards() {
    List<State<Integer>> held = new ArrayList<>();
    try (var app =
        AppTest.start(
            ui -> {
              State<Integer> n = ui.state("n", 0);
              held.add(n);
              ui.text("n=" + n.get());
            })) {
      app.disconnect();
      held.get(0).set(5);
      app.reconnect();
      assertThat(app.mode()).isEqualTo("resume");
      assertThat(app.texts()).containsExactly("n=5");
    }
  }

  @Test
  void after_a_long_absence_the_values_come_back_with_the_client() {
    List<String> got = new ArrayList<>();
    try (var app =
        AppTest.start(
            ui -> {
              got.add(ui.textInput("name"));
              ui.slider("off", 0, 9, 1, o -> o.disabled());
            })) {
      app.textInput("name").set("Ada");
      app.disconnect();
      app.advance(Duration.ofMinutes(3));
      assertThat(app.host().sessions()).isZero();
      app.reconnect();
      assertThat(app.mode()).isEqualTo("recover");
      assertThat(got).containsExactly("", "Ada", "Ada");
      assertThat(app.textInput("name").value()).isEqualTo("Ada");
    }
  }

  @Test
  void a_touch_on_the_old_page_of_a_client_that_recovers_counts() {
    List<String> log = new ArrayList<>();
    AppBody body =
        ui -> {
          int x = ui.slider("x", 0, 9, 1);
          if (ui.button("go")) {
            log.add("clicked at " + x);
          }
        };
    try (var app = AppTest.start(body)) {
      String slider = app.slider("x").id();
      String button = app.button("go").id();
      app.host()
          .connect(new Silent())
          .receive(
              "{\"t\":\"hello\",\"v\":1,\"token\":\"of a server long gone\",\"values\":{\""
                  + slider
                  + "\":7}}\n{\"t\":\"event\",\"ref\":1,\"id\":\""
                  + button
                  + "\",\"trigger\":true}");
      app.advance(Duration.ofMillis(1));
      assertThat(log).containsExactly("clicked at 7");
    }
  }

  @Test
  void brought_values_are_not_trusted_for_disabled_inputs() {
    List<Integer> got = new ArrayList<>();
    boolean[] off = {false};
    try (var app = AppTest.start(ui -> got.add(ui.slider("x", 0, 9, 1, o -> o.disabled(off[0]))))) {
      app.slider("x").set(5);
      off[0] = true;
      app.host()
          .connect(new Silent())
          .receive(
              "{\"t\":\"hello\",\"v\":1,\"token\":\"of a server long gone\",\"values\":{\""
                  + app.slider("x").id()
                  + "\":7}}");
      app.advance(Duration.ofMillis(1));
      assertThat(got).containsExactly(1, 5, 1);
      off[0] = false;
      app.advance(Duration.ofMillis(1));
      assertThat(got).hasSize(3);
    }
  }

  @Test
  void a_newer_connection_displaces_the_older() {
    try (var app = AppTest.start(ui -> ui.checkbox("c"))) {
      assertThat(app.connectTwice()).startsWith("4001 RN037");
      app.checkbox("c").set(true);
      assertThat(app.status()).isEqualTo("done");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "{\"t\":\"hello\",\"v\":1}",
        "{\"t\":\"event\",\"ref\":1}",
        "{\"t\":\"ping\"}\nnonsense"
      })
  void a_malformed_frame_closes_the_connection_with_a_code(String message) {
    try (var app = AppTest.start(ui -> ui.checkbox("c"))) {
      app.send(message);
      assertThat(app.closed()).startsWith("4000 RN030");
      assertThat(app.problems()).extracting("code").contains("RN030");
    }
  }

  @Test
  void a_flood_of_events_closes_the_connection() {
    AppTest[] driver = new AppTest[1];
    AppBody body =
        ui -> {
          ui.button("b");
          AppTest app = driver[0];
          if (app != null && app.closed() == null) {
            for (int ref = 2; ref < 2_000; ref++) {
              app.send("{\"t\":\"event\",\"ref\":" + ref + ",\"id\":\"x\",\"trigger\":true}");
            }
          }
        };
    try (var app = AppTest.start(body)) {
      driver[0] = app;
      app.button("b").click();
      assertThat(app.closed()).startsWith("4002 RN035");
    }
  }

  @Test
  void a_client_that_does_not_read_gets_one_composed_patch() {
    List<State<Integer>> held = new ArrayList<>();
    try (var app =
        AppTest.start(
            ui -> {
              State<Integer> n = ui.state("n", 0);
              held.add(n);
              ui.text("n=" + n.get());
            })) {
      app.stopReading();
      int before = app.messages().size();
      for (int i = 1; i <= 50; i++) {
        held.get(0).set(i);
        app.advance(Duration.ofMillis(20));
      }
      assertThat(app.messages()).hasSize(before + 1);
      app.startReading();
      assertThat(app.messages()).hasSize(before + 2);
      assertThat(app.texts()).containsExactly("n=50");
      assertThat(app.messages()).last().asString().containsOnlyOnce("\"set\"");
    }
  }
}
