package apps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import runnel.AppBody;
import runnel.LocalFile;
import runnel.RunnelException;
import runnel.State;
import runnel.Storage;
import runnel.Ui;
import runnel.test.AppTest;

/** What an app asks of the visitor's browser, and what that browser keeps for it. */
class BrowserTest {
  record Todo(String text, boolean done, LocalDate due) {}

  private static String code(Runnable work) {
    try {
      work.run();
      return "fine";
    } catch (RunnelException e) {
      return e.code();
    }
  }

  @Test
  void the_browser_is_asked_in_the_middle_of_a_run() {
    AppBody body =
        ui -> {
          ui.text("before");
          if (ui.button("Go")) {
            ui.browser().copy("a text");
            ui.text("pasted " + ui.browser().paste());
            ui.text(ui.browser().position().toString());
            LocalFile file = ui.browser().openFile(o -> o.accept(".csv"));
            ui.text(file == null ? "none" : file.name() + " " + file.size() + " " + file.text());
            ui.browser().save("out.txt", "blåbær");
            ui.browser().open("https://example.org/");
          }
        };
    try (var app = AppTest.start(body)) {
      app.browser().position(59.9, 10.7, 12);
      app.browser()
          .file("C:\\fakepath\\in.csv", "a;b".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      app.button("Go").click();
      assertThat(app.texts())
          .containsExactly(
              "before",
              "pasted a text",
              new runnel.Position(59.9, 10.7, 12, Instant.EPOCH).toString(),
              "in.csv 3 a;b");
      assertThat(app.browser().clipboard()).isEqualTo("a text");
      assertThat(app.browser().saved().get("out.txt")).hasSize(8);
      assertThat(app.browser().opened()).isEqualTo("https://example.org/");
    }
  }

  @Test
  void what_the_browser_does_not_do_has_a_code() {
    AppBody body =
        ui -> {
          if (ui.button("Go")) {
            ui.text(code(() -> ui.browser().copy("x")));
            ui.text(code(() -> ui.browser().paste()));
            ui.text(code(() -> ui.browser().position()));
            ui.text(code(() -> ui.browser().openFile()));
            ui.text(code(() -> ui.browser().open("javascript:alert(1)")));
            ui.text(code(() -> ui.browser().save("big", new byte[9 << 20])));
          }
        };
    try (var app = AppTest.start(body)) {
      app.browser().fail("copy", "refused");
      app.browser().fail("paste", "timeout");
      app.browser().fail("openFile", "full");
      app.button("Go").click();
      assertThat(app.texts()).containsExactly("RN060", "RN062", "RN061", "RN063", "RN052", "RN063");
    }
  }

  @Test
  void nonsense_from_a_client_is_refused() {
    AppBody body =
        ui -> {
          if (ui.button("Go")) {
            ui.text(code(() -> ui.browser().position()));
            ui.text(code(() -> ui.browser().openFile()));
          }
        };
    for (String nonsense :
        List.of(
            "\"value\":7",
            "\"value\":{\"latitude\":1e9,\"longitude\":0,\"accuracy\":1,\"at\":0}",
            "\"value\":{\"name\":\"x\",\"content\":\"%%%\"}",
            "\"at\":5,\"part\":\"[1\"",
            "\"at\":3",
            "\"error\":\"whatever\"")) {
      try (var app = AppTest.start(body)) {
        app.browser().answerRaw(nonsense);
        app.button("Go").click();
        assertThat(app.texts()).as(nonsense).containsExactly("RN061", "RN061");
      }
    }
  }

  @Test
  void a_long_answer_comes_in_parts_and_too_long_a_one_not_at_all() {
    AppBody body = ui -> ui.text(code(() -> ui.text(ui.browser().paste())));
    try (var app = AppTest.start(ui -> {})) {
      app.browser()
          .answerRaw("\"at\":0,\"part\":\"\\\"ab\"", "\"at\":3,\"part\":\"cd\\\"\"", "\"at\":6");
      app.replace(body);
      assertThat(app.texts()).containsExactly("abcd", "fine");
      String part = "x".repeat(5_000_000);
      app.browser()
          .answerRaw(
              "\"at\":0,\"part\":\"" + part + "\"",
              "\"at\":5000000,\"part\":\"" + part + "\"",
              "\"at\":10000000,\"part\":\"" + part + "\"");
      app.replace(body);
      assertThat(app.texts()).containsExactly("RN063");
    }
  }

  @Test
  void nobody_answers_in_time() {
    AppBody body = ui -> ui.text(code(() -> ui.browser().position()));
    try (var app = AppTest.start(ui -> {})) {
      app.browser().silent(() -> app.advance(Duration.ofMinutes(5)));
      app.replace(body);
      assertThat(app.texts()).containsExactly("RN062");
    }
  }

  @Test
  void a_client_that_comes_back_is_asked_again_and_one_answer_counts() {
    AppBody body = ui -> ui.text(ui.browser().paste());
    try (var app = AppTest.start(ui -> {})) {
      List<String> asked = new ArrayList<>();
      app.browser()
          .silent(
              () -> {
                asked.add(app.messages().getLast());
                if (asked.size() == 1) {
                  app.disconnect();
                  app.reconnect();
                } else {
                  app.send("{\"t\":\"answer\",\"call\":1,\"value\":\"late\"}");
                  app.send("{\"t\":\"answer\",\"call\":1,\"value\":\"later\"}");
                }
              });
      app.replace(body);
      assertThat(asked.get(1)).contains("\"calls\":[1]", "\"what\":\"paste\"");
      assertThat(app.texts()).containsExactly("late");
      assertThat(app.messages().toString()).contains("{\"t\":\"over\",\"call\":1}");
    }
  }

  @Test
  void a_newer_event_ends_the_wait_but_not_that_of_a_click() {
    AppBody body =
        ui -> {
          boolean where = ui.checkbox("Where");
          boolean click = ui.button("Where now");
          ui.text("x is " + ui.slider("x", 0, 9, 0));
          if (where || click) {
            ui.text("here: " + code(() -> ui.browser().position()));
          }
        };
    try (var app = AppTest.start(body)) {
      int[] asked = {0};
      app.browser()
          .silent(
              () -> {
                if (asked[0]++ == 0) {
                  app.send(event(2, app.checkbox("Where").id(), "\"value\":false"));
                }
              });
      app.checkbox("Where").set(true);
      assertThat(app.texts()).containsExactly("x is 0");
      assertThat(app.status()).isEqualTo("done");

      app.browser()
          .silent(
              () -> {
                app.send(event(4, app.slider("x").id(), "\"value\":5"));
                app.send("{\"t\":\"answer\",\"call\":2,\"error\":\"refused\"}");
              });
      app.counted(2);
      app.button("Where now").click();
      assertThat(String.join("\n", app.messages())).contains("here: RN060");
      assertThat(app.texts()).containsExactly("x is 5");
    }
  }

  @Test
  void a_fragment_asks_and_its_own_touch_ends_the_wait() {
    List<String> log = new ArrayList<>();
    AppBody body =
        ui -> {
          log.add("page");
          ui.fragment(
              "f",
              f -> {
                int x = f.slider("x", 0, 9, 0);
                f.text("x is " + x + " " + f.browser().paste());
              });
          ui.text("after");
        };
    try (var app = AppTest.start(body)) {
      app.browser().clipboard("a");
      app.slider("x").set(1);
      assertThat(app.texts()).containsExactly("x is 1 a", "after");
      List<String> asked = new ArrayList<>();
      app.browser()
          .silent(
              () -> {
                asked.add("call");
                if (asked.size() == 1) {
                  app.send(event(3, app.slider("x").id(), "\"value\":3"));
                } else {
                  app.send("{\"t\":\"answer\",\"call\":4,\"value\":\"b\"}");
                }
              });
      app.slider("x").set(2);
      assertThat(asked).hasSize(2);
      assertThat(app.texts()).containsExactly("x is 3 b", "after");
      assertThat(log).containsExactly("page");
    }
  }

  @Test
  void a_load_may_not_ask_and_is_told_so() {
    AppBody body =
        ui -> {
          Storage storage = ui.storage();
          storage.put("n", 1);
          ui.text(code(() -> ui.load("a", () -> ui.browser().paste()).await()));
          ui.text(code(() -> ui.load("b", () -> storage.get("n", 0)).await()));
        };
    try (var app = AppTest.start(body)) {
      assertThat(app.texts()).containsExactly("RN072", "RN072");
      assertThat(app.messages().toString()).doesNotContain("paste");
    }
  }

  @Test
  void a_callback_asks_and_stop_ends_its_wait() {
    List<String> log = new ArrayList<>();
    AppBody body =
        ui -> {
          ui.button(
              "Copy",
              o ->
                  o.onClick(
                      () -> {
                        ui.browser().copy("x");
                        ui.storage().put("n", ui.storage().get("n", 0) + 1);
                        log.add("copied");
                      }));
          ui.text("n is " + ui.storage().get("n", 0));
        };
    try (var app = AppTest.start(body)) {
      app.button("Copy").click();
      app.button("Copy").click();
      assertThat(app.browser().clipboard()).isEqualTo("x");
      assertThat(app.texts()).containsExactly("n is 2");
      app.browser().silent(() -> app.send("{\"t\":\"stop\"}"));
      app.button("Copy").click();
      assertThat(log).hasSize(2);
      assertThat(app.status()).isEqualTo("stopped");
    }
  }

  private static String event(long ref, String id, String rest) {
    return "{\"t\":\"event\",\"ref\":" + ref + ",\"id\":\"" + id + "\"," + rest + "}";
  }

  // ---- Storage

  @Test
  void what_is_put_is_there_on_the_next_visit_with_its_types() {
    AppBody body =
        ui -> {
          Storage storage = ui.storage();
          List<Todo> todos = new ArrayList<>(storage.get("todos", List.of()));
          if (ui.button("Add")) {
            todos.add(new Todo("Milk", false, LocalDate.of(2026, 1, todos.size() + 1)));
            storage.put("todos", todos);
            storage.put("count", (long) todos.size());
          }
          for (Todo todo : todos) {
            ui.text(todo.text() + " " + todo.due());
          }
          ui.text(storage.get("count", 0L) + " " + storage.keys());
        };
    Map<String, String> kept;
    try (var app = AppTest.start(body)) {
      app.button("Add").click();
      app.button("Add").click();
      assertThat(app.texts())
          .containsExactly("Milk 2026-01-01", "Milk 2026-01-02", "2 [count, todos]");
      kept = new TreeMap<>(app.browser().stored());
    }
    try (var app = AppTest.start(ui -> {})) {
      app.browser().stored().putAll(kept);
      app.replace(body);
      assertThat(app.texts()).contains("Milk 2026-01-02", "2 [count, todos]");
    }
  }

  @Test
  void another_page_changes_what_is_kept_and_this_one_is_drawn_again() {
    try (var app = AppTest.start(ui -> ui.text("" + ui.storage().get("n", 0)))) {
      assertThat(app.texts()).containsExactly("0");
      app.send("{\"t\":\"stored\",\"changes\":{\"n\":\"7\"}}");
      app.advance(Duration.ZERO);
      assertThat(app.texts()).containsExactly("7");
      app.send("{\"t\":\"stored\",\"changes\":{\"n\":null,\"x\":5}}");
      app.advance(Duration.ZERO);
      assertThat(app.texts()).containsExactly("0");
      int runs = app.runs();
      app.send("{\"t\":\"stored\",\"changes\":{\"n\":null}}");
      app.advance(Duration.ZERO);
      assertThat(app.runs()).isEqualTo(runs);
    }
  }

  @Test
  void a_page_that_is_loaded_anew_hears_what_was_changed_meanwhile() {
    try (var app = AppTest.start(ui -> ui.text("" + ui.storage().get("n", 0)))) {
      app.browser().stored().put("n", "3");
      app.reload();
      assertThat(app.texts()).containsExactly("3");
    }
  }

  @Test
  void what_cannot_be_kept_has_a_code_and_what_was_kept_stays() {
    AppBody body =
        ui -> {
          Storage storage = ui.storage();
          if (ui.button("Go")) {
            storage.put("n", 1);
            ui.text(code(() -> storage.put("n", List.of(new Object()))));
            ui.text(code(() -> storage.put("big", "x".repeat(1_000_001))));
          }
          if (ui.button("Full")) {
            ui.text(code(() -> storage.put("n", 2)));
          }
          ui.text("n is " + storage.get("n", 0));
        };
    try (var app = AppTest.start(body)) {
      app.button("Go").click();
      assertThat(app.texts()).containsExactly("RN066", "RN065", "n is 1");
      app.browser().fail("store", "full");
      app.button("Full").click();
      assertThat(app.texts()).containsExactly("RN065", "n is 1");
    }
  }

  @Test
  void what_has_another_type_now_is_not_read_and_that_is_said() {
    try (var app = AppTest.start(ui -> {})) {
      app.browser().stored().put("n", "\"seven\"");
      app.browser().stored().put("t", "[\"record\",\"apps.Gone\",{\"x\":1}]");
      app.browser().stored().put("evil", "[\"record\",\"java.lang.ProcessBuilder\",{}]");
      app.browser().stored().put("broken", "[[");
      app.replace(
          ui -> {
            ui.text("n is " + ui.storage().get("n", 7));
            ui.text("t is " + ui.storage().get("t", new Todo("a", true, LocalDate.EPOCH)).text());
            ui.text("evil is " + ui.storage().get("evil", List.of()));
            ui.text("broken is " + ui.storage().get("broken", true));
          });
      assertThat(app.texts()).containsExactly("n is 7", "t is a", "evil is []", "broken is true");
      assertThat(app.warnings()).hasSize(4);
      assertThat(app.warnings().get(1)).contains("storage \"t\"", "apps.Gone");
    }
  }

  // ---- States over a restart of the host

  private static void counter(Ui ui) {
    State<Integer> n = ui.state("n", 0);
    State<List<Todo>> todos = ui.state("todos", new ArrayList<>());
    State<Object> odd = ui.state("odd", "");
    if (ui.button("+")) {
      n.update(v -> v + 1);
      todos.get().add(new Todo("t" + n.get(), true, LocalDate.EPOCH));
      odd.set(Map.of("socket", new Object()));
    }
    ui.text(n.get() + " " + todos.get().stream().map(Todo::text).toList() + " " + odd.get());
  }

  @Test
  void states_outlive_the_host_and_what_cannot_begins_anew_with_a_word() {
    try (var app = AppTest.start(BrowserTest::counter)) {
      app.button("+").click();
      app.button("+").click();
      app.advance(Duration.ofSeconds(1));
      app.restart();
      assertThat(app.mode()).isEqualTo("recover");
      assertThat(app.texts()).containsExactly("2 [t1, t2] ");
      assertThat(app.warnings())
          .containsExactly(
              "state \"odd\" begins anew, its value could not be kept: value[socket] is a"
                  + " java.lang.Object");
      app.button("+").click();
      assertThat(app.element("text").text()).startsWith("3 [t1, t2, t3]");
    }
  }

  @Test
  void a_state_that_was_not_asked_for_since_a_restart_is_kept_over_the_next() {
    try (var app = AppTest.start(ui -> ui.text("" + ui.state("n", 5).get()))) {
      app.advance(Duration.ofSeconds(1));
      app.replace(
          ui -> {
            if (ui.checkbox("Show", true)) {
              ui.text("" + ui.state("n", 0).get());
            }
          });
      app.advance(Duration.ofSeconds(1));
      app.checkbox("Show").set(false);
      app.advance(Duration.ofSeconds(1));
      app.restart();
      app.advance(Duration.ofSeconds(1));
      app.restart();
      app.checkbox("Show").set(true);
      assertThat(app.texts()).containsExactly("5");
    }
  }

  @Test
  void a_wrong_answer_frame_closes_the_connection() {
    try (var app = AppTest.start(ui -> {})) {
      app.send("{\"t\":\"answer\",\"call\":1}");
      assertThat(app.closed()).startsWith("4000 RN030");
    }
    assertThatThrownBy(
            () -> runnel.internal.wire.ClientFrame.decode("{\"t\":\"stored\",\"changes\":3}"))
        .hasMessageContaining("stored.changes");
  }
}
