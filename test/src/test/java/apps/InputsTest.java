package apps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runnel.AppBody;
import runnel.IntRange;
import runnel.test.AppTest;

/** What inputs return, keep and refuse. */
class InputsTest {
  enum Size {
    SMALL,
    LARGE
  }

  record City(String name, int people) {}

  private final List<Object> got = new ArrayList<>();

  @Test
  void every_input_returns_its_initial_value_and_then_the_users() {
    List<City> cities = List.of(new City("Oslo", 700), new City("Rome", 2800));
    AppBody body =
        ui -> {
          got.clear();
          got.add(ui.checkbox("checkbox"));
          got.add(ui.toggle("toggle", true));
          got.add(ui.slider("int", 0, 100, 50));
          got.add(ui.slider("double", 0.0, 1.0, 0.5));
          got.add(ui.rangeSlider("range", 0, 10, 2, 8));
          got.add(ui.numberInput("number", 1));
          got.add(ui.numberInput("fraction", 1.5));
          got.add(ui.textInput("text", "hi"));
          got.add(ui.select("city", cities, o -> o.format(City::name)).people());
          got.add(ui.radio("size", Size.class));
        };
    try (var app = AppTest.start(body)) {
      assertThat(got)
          .containsExactly(false, true, 50, 0.5, new IntRange(2, 8), 1, 1.5, "hi", 700, Size.SMALL);
      app.checkbox("checkbox").set(true);
      app.toggle("toggle").set(false);
      app.slider("int").set(7);
      app.slider("double").set(0.25);
      app.rangeSlider("range").set(List.of(3, 4));
      app.numberInput("number").set(-4);
      app.numberInput("fraction").set(2);
      app.textInput("text").set("é\n");
      app.select("city").choose("Rome");
      app.radio("size").choose("LARGE");
      assertThat(got)
          .containsExactly(
              true, false, 7, 0.25, new IntRange(3, 4), -4, 2.0, "é\n", 2800, Size.LARGE);
      assertThat(app.problems()).isEmpty();
    }
  }

  @Test
  void a_hidden_input_keeps_its_value() {
    try (var app =
        AppTest.start(
            ui -> {
              if (ui.checkbox("show", true)) {
                got.add(ui.textInput("name"));
              }
            })) {
      app.textInput("name").set("Ada");
      app.checkbox("show").set(false);
      app.checkbox("show").set(true);
      assertThat(got).containsExactly("", "Ada", "Ada");
      assertThat(app.textInput("name").value()).isEqualTo("Ada");
    }
  }

  @Test
  void options_may_change_without_losing_the_value() {
    int[] max = {100};
    AppBody body = ui -> got.add(ui.slider("x", 0, max[0], 10, o -> o.help("up to " + max[0])));
    try (var app = AppTest.start(body)) {
      app.slider("x").set(80);
      max[0] = 90;
      app.replace(body);
      max[0] = 50;
      app.replace(body);
      max[0] = 100;
      app.replace(body);
      assertThat(got).containsExactly(10, 80, 80, 50, 80);
    }
  }

  @Test
  void a_choice_is_remembered_by_its_text_and_falls_back_while_it_is_not_offered() {
    List<String> options = new ArrayList<>(List.of("a", "b"));
    AppBody body = ui -> got.add(ui.select("s", options));
    try (var app = AppTest.start(body)) {
      app.select("s").choose("b");
      options.remove("b");
      app.replace(body);
      options.add(0, "b");
      app.replace(body);
      assertThat(got).containsExactly("a", "b", "a", "b");
    }
  }

  @Test
  void keyed_rows_keep_their_values_when_they_move_come_and_go() {
    List<String> rows = new ArrayList<>(List.of("a", "b", "c"));
    AppBody body =
        ui -> {
          got.clear();
          for (String row : rows) {
            got.add(row + ui.keyed(row).numberInput("n", 0));
          }
        };
    try (var app = AppTest.start(body)) {
      app.elements("numberInput").get(1).set(5);
      rows.remove("a");
      rows.add("d");
      java.util.Collections.reverse(rows);
      app.replace(body);
      assertThat(got).containsExactly("d0", "c0", "b5");
      assertThat(app.elements("numberInput").getLast().value()).isEqualTo(5L);
    }
  }

  @Test
  void two_inputs_of_one_identity_are_an_error_that_shows_both_lines_and_the_fix() {
    try (var app =
        AppTest.startAllowingErrors(
            ui -> {
              ui.slider("Age", 0, 100, 50);
              ui.textInput("Age");
              ui.sidebar().slider("Age", 0, 100, 50);
              ui.slider("Age", 0, 10, 5);
            })) {
      var error = app.exception();
      assertThat(error.prop("code")).isEqualTo("RN012");
      assertThat(error.prop("message").toString())
          .startsWith("Two inputs have the same identity: slider \"Age\"")
          .containsPattern("InputsTest.java:\\d+\n  InputsTest.java:\\d+ \\(the first\\)");
      assertThat(error.prop("fix").toString()).contains("o.key(", "ui.keyed(id)");
    }
  }

  @Test
  void a_key_tells_inputs_apart_and_finds_them() {
    try (var app =
        AppTest.start(
            ui -> {
              ui.slider("Age", 0, 100, 50);
              got.add(ui.slider("Age", 0, 100, 50, o -> o.key("second")));
            })) {
      app.slider("second").set(3);
      assertThat(got).containsExactly(50, 3);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "slider|x|\"value\":101|a whole number from 0 to 100",
        "slider|x|\"value\":-1|a whole number from 0 to 100",
        "slider|x|\"value\":1.5|a whole number from 0 to 100",
        "slider|x|\"value\":\"5\"|a whole number from 0 to 100",
        "slider|x|\"value\":null|a whole number from 0 to 100",
        "slider|x|\"trigger\":true|a value, not a click",
        "rangeSlider|r|\"value\":[3]|[low, high]",
        "rangeSlider|r|\"value\":[8,2]|[low, high]",
        "checkbox|c|\"value\":\"yes\"|true or false",
        "textInput|t|\"value\":\"too long\"|at most 5 characters",
        "select|s|\"value\":\"none\"|one of its 2 options",
        "button|b|\"value\":1|a click, not a value",
        "button|off|\"trigger\":true|disabled",
        "numberInput|n|\"value\":11|a whole number from 1 to 10",
        "tabs|A, B|\"value\":\"C\"|one of [A, B]"
      })
  void a_value_out_of_range_or_of_the_wrong_type_is_refused_and_nothing_changes(
      String kind, String label, String what, String takes) {
    int[] runs = {0};
    AppBody body =
        ui -> {
          runs[0]++;
          ui.slider("x", 0, 100, 50);
          ui.rangeSlider("r", 0, 10, 2, 8);
          ui.checkbox("c");
          ui.textInput("t", o -> o.maxLength(5));
          ui.select("s", List.of("a", "b"));
          ui.numberInput("n", 5, o -> o.min(1).max(10));
          ui.button("b");
          ui.button("off", o -> o.disabled());
          ui.tabs(t -> t.tab("A", tab -> {}).tab("B", tab -> {}));
        };
    try (var app = AppTest.start(body)) {
      Map<String, Object> before = app.tree();
      String id = app.element(kind, label).id();
      app.send("{\"t\":\"event\",\"ref\":1,\"id\":\"" + id + "\"," + what + "}");
      app.advance(java.time.Duration.ofMillis(1));
      assertThat(app.problems())
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem).containsEntry("code", "RN033").containsEntry("ref", 1L);
                assertThat(problem.get("message").toString()).contains(kind).contains(takes);
              });
      assertThat(app.tree()).isEqualTo(before);
      assertThat(runs[0]).isEqualTo(1);
    }
  }

  @Test
  void an_unknown_id_is_refused() {
    try (var app = AppTest.start(ui -> ui.text("only text"))) {
      String text = app.element("text").id();
      for (String id : List.of("nope", "main", text)) {
        app.send(
            "{\"t\":\"event\",\"ref\":"
                + (app.problems().size() + 1)
                + ",\"id\":\""
                + id
                + "\",\"value\":1}");
        app.advance(java.time.Duration.ofMillis(1));
      }
      assertThat(app.problems()).extracting("code").containsExactly("RN032", "RN032", "RN032");
    }
  }

  @Test
  void a_value_is_rounded_to_the_step_and_the_client_told() {
    try (var app = AppTest.start(ui -> got.add(ui.slider("x", 0.0, 1.0, 0.5, o -> o.step(0.1))))) {
      app.slider("x").set(0.3333);
      assertThat(got).containsExactly(0.5, 0.3);
      assertThat(app.slider("x").value()).isEqualTo(0.3);
    }
  }

  @Test
  void what_the_user_chose_is_not_sent_back() {
    try (var app = AppTest.start(ui -> ui.slider("x", 0, 100, 50))) {
      app.slider("x").set(60);
      assertThat(app.messages()).last().asString().doesNotContain("patch");
    }
  }

  @Test
  void only_the_open_tab_is_drawn() {
    AppBody body =
        ui ->
            ui.tabs(
                t ->
                    t.tab("A", tab -> got.add("A" + tab.checkbox("c")))
                        .tab("B", tab -> got.add("B" + tab.checkbox("c"))));
    try (var app = AppTest.start(body)) {
      app.checkbox("c").set(true);
      app.tabs("A, B").choose("B");
      app.tabs("A, B").choose("A");
      assertThat(got).containsExactly("Afalse", "Atrue", "Bfalse", "Atrue");
    }
  }

  @ParameterizedTest
  @CsvSource({"10,0,5", "0,10,11", "0,10,-1"})
  void a_slider_with_impossible_numbers_says_so(int min, int max, int value) {
    try (var app = AppTest.startAllowingErrors(ui -> ui.slider("Age", min, max, value))) {
      assertThat(app.exception().prop("code")).isEqualTo("RN010");
      assertThat(app.exception().prop("message").toString()).contains("slider \"Age\"");
    }
  }

  @Test
  void options_that_look_the_same_or_are_none_say_so() {
    try (var app = AppTest.startAllowingErrors(ui -> ui.select("s", List.of("a", "a")))) {
      assertThat(app.exception().prop("code")).isEqualTo("RN011");
      app.replace(ui -> ui.radio("r", List.of()));
      assertThat(app.exception().prop("code")).isEqualTo("RN013");
    }
  }

  @Test
  void the_driver_cannot_do_what_a_user_cannot() {
    try (var app =
        AppTest.start(
            ui -> {
              ui.button("off", o -> o.disabled());
              ui.select("s", List.of("a"));
            })) {
      assertThatThrownBy(() -> app.button("off").click()).hasMessageContaining("is disabled");
      assertThatThrownBy(() -> app.select("s").choose("b")).hasMessageContaining("no option");
      assertThatThrownBy(() -> app.button("none")).hasMessageContaining("there is no button");
    }
  }
}
