package apps;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import runnel.AppBody;
import runnel.Ui;
import runnel.test.AppTest;

/** Elements of the app's own: what they are given, and what is taken from them. */
class ComponentTest {
  enum Unit {
    KM,
    MILES
  }

  record Point(int x, double y) {}

  record Trip(
      String name, boolean done, Unit unit, long id, Optional<String> note, List<Point> way) {
    Trip {
      if (name.isEmpty()) {
        throw new IllegalArgumentException("a trip has a name");
      }
    }
  }

  private static final Trip TRIP =
      new Trip("Oslo", false, Unit.KM, 7, Optional.of("x"), List.of(new Point(1, 2.5)));
  private static final String MODULE = "export default function mount(element) {}";

  private final List<Object> log = new ArrayList<>();

  @Test
  void a_module_is_a_file_beside_the_app_or_a_text_and_its_props_are_json() {
    AppBody body =
        ui -> {
          ui.component("dial.js", 40, o -> o.props(TRIP).label("Dial").height(200).tag("my-dial"));
          ui.component(MODULE, null, o -> o.props(Map.of("at", new int[] {1, 2})));
        };
    try (var app = AppTest.start(body)) {
      var dial = app.component("dial.js");
      assertThat(new String(dial.content(), UTF_8)).startsWith("export default function mount()");
      assertThat(dial.value()).isEqualTo(40L);
      assertThat(dial.prop("tag")).isEqualTo("my-dial");
      assertThat(dial.prop("height")).isEqualTo(200L);
      assertThat(dial.prop("props"))
          .hasToString("{name=Oslo, done=false, unit=KM, id=7, note=x, way=[{x=1, y=2.5}]}");
      var text = app.elements("component").get(1);
      assertThat(text.content()).asString(UTF_8).isEqualTo(MODULE);
      assertThat(text.prop("props")).hasToString("{at=[1, 2]}");
      assertThat(text.value()).isNull();
    }
  }

  @Test
  void a_state_comes_back_as_what_it_was_and_persists() {
    AppBody body =
        ui ->
            log.add(
                ui.component("dial.js", TRIP, o -> o.onChange(t -> log.add("change " + t.id()))));
    try (var app = AppTest.start(body)) {
      Map<String, Object> sent = new LinkedHashMap<>();
      sent.put("way", List.of(Map.of("x", 3, "y", 4), Map.of("x", 5, "y", -0.5)));
      sent.put("name", "Bergen");
      sent.put("unit", "MILES");
      sent.put("done", true);
      sent.put("id", "9007199254740993");
      app.component("dial.js").set(sent);
      Trip expected =
          new Trip(
              "Bergen",
              true,
              Unit.MILES,
              9_007_199_254_740_993L,
              Optional.empty(),
              List.of(new Point(3, 4), new Point(5, -0.5)));
      assertThat(log).containsExactly(TRIP, "change 9007199254740993", expected);
      app.replace(body);
      assertThat(log).last().isEqualTo(expected);
      assertThat(app.problems()).isEmpty();
    }
  }

  @Test
  void an_empty_list_takes_texts_unless_an_example_says_what() {
    AppBody body =
        ui -> {
          List<String> texts = ui.component("dial.js", List.of(), o -> o.key("texts"));
          Map<String, Double> numbers =
              ui.component("dial.js", Map.of(), o -> o.key("numbers").like(Map.of("a", 0.0)));
          log.add(texts + " " + numbers);
        };
    try (var app = AppTest.start(body)) {
      app.component("texts").set(List.of("a", "b"));
      app.component("numbers").set(Map.of("c", 2));
      assertThat(log).last().isEqualTo("[a, b] {c=2.0}");
      assertThat(app.problems()).isEmpty();
      app.component("texts").set(List.of("a", 5));
      app.component("numbers").set(Map.of("c", "2"));
      assertThat(app.problems()).hasSize(2);
      assertThat(log).last().isEqualTo("[a, b] {c=2.0}");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "null|an object",
        "5|an object",
        "{}|.name is to be a text",
        "{\"name\":\"\",\"done\":true,\"unit\":\"KM\",\"id\":1,\"way\":[]}|a trip has a name",
        "{\"name\":\"a\",\"done\":1,\"unit\":\"KM\",\"id\":1,\"way\":[]}|.done is to be true or false",
        "{\"name\":\"a\",\"done\":true,\"unit\":\"ELL\",\"id\":1,\"way\":[]}|.unit is no such constant",
        "{\"name\":\"a\",\"done\":true,\"unit\":\"KM\",\"id\":1.5,\"way\":[]}|.id is to be a whole number",
        "{\"name\":\"a\",\"done\":true,\"unit\":\"KM\",\"id\":1,\"way\":[{\"x\":2147483648,\"y\":1}]}|.way[0].x is to be a whole number",
        "{\"name\":\"a\",\"done\":true,\"unit\":\"KM\",\"id\":1,\"way\":[{\"x\":1,\"y\":1e999}]}|.way[0].y is to be a number",
        "{\"name\":\"a\",\"done\":true,\"unit\":\"KM\",\"id\":1,\"way\":[{\"x\":1,\"y\":1,\"z\":1}]}|no more than [x, y]",
        "{\"name\":\"a\",\"done\":true,\"unit\":\"KM\",\"id\":1,\"way\":{}}|.way is to be a list"
      })
  void a_state_of_another_sort_is_refused(String json, String takes) {
    try (var app = AppTest.start(ui -> log.add(ui.component("dial.js", TRIP, o -> o.label("D"))))) {
      Refusals.check(app, "component", "D", "\"value\":" + json, takes);
      assertThat(log).containsExactly(TRIP);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"value\":[]", "\"value\":5", "\"trigger\":true"})
  void one_without_a_state_takes_none(String sent) {
    try (var app = AppTest.start(ui -> ui.component("dial.js", null, o -> o.label("D")))) {
      Refusals.check(app, "component", "D", sent, "component \"D\" takes");
    }
  }

  @Test
  void what_is_too_long_or_sent_to_a_disabled_one_is_refused() {
    AppBody body =
        ui -> {
          ui.component("dial.js", "", o -> o.label("D"));
          ui.component("dial.js", "", o -> o.label("off").disabled().onTrigger("go", log::clear));
        };
    try (var app = AppTest.start(body)) {
      Refusals.check(
          app, "component", "D", "\"value\":\"" + "x".repeat(100_000) + "\"", "at most 100,000");
    }
    try (var app = AppTest.start(body)) {
      Refusals.check(app, "component", "off", "\"value\":\"x\"", "it is disabled");
      assertThatThrownBy(() -> app.component("off").trigger("go", null))
          .hasMessageContaining("is disabled");
      String id = app.element("componentTrigger", "go").id();
      app.send("{\"t\":\"event\",\"ref\":2,\"id\":\"" + id + "\",\"trigger\":true}");
      app.advance(Duration.ofMillis(1));
      assertThat(app.problems()).hasSize(2);
    }
  }

  @Test
  void each_trigger_counts_once_with_its_value() {
    AppBody body =
        ui ->
            ui.component(
                "dial.js",
                0,
                o ->
                    o.onTrigger("reset", () -> log.add("reset"))
                        .onTrigger("picked", new Point(0, 0), log::add));
    try (var app = AppTest.start(body)) {
      app.component("dial.js").trigger("reset", null);
      app.component("dial.js").trigger("picked", Map.of("x", 1, "y", 2));
      app.component("dial.js").trigger("picked", Map.of("x", 1, "y", 2));
      app.replace(body);
      assertThat(log).containsExactly("reset", new Point(1, 2), new Point(1, 2));
      assertThat(app.problems()).isEmpty();
      app.component("dial.js").trigger("reset", 5);
      app.component("dial.js").trigger("picked", "x");
      app.component("dial.js").trigger("picked", null);
      assertThat(app.problems()).hasSize(3);
      assertThat(log).hasSize(3);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"none.js", "../App.java", "/etc/passwd", "dial", "a/../dial.js", "", "x.css"})
  void a_module_that_is_not_there_says_so_in_its_place_and_the_rest_lives(String module) {
    AppBody body =
        ui -> {
          assertThat(ui.component(module, 5)).isEqualTo(5);
          ui.text("alive");
        };
    try (var app = AppTest.start(body)) {
      assertThat((String) app.element("component").prop("problem")).startsWith("RN114 ");
      assertThat(app.element("component").prop("src")).isNull();
      assertThat(app.texts()).contains("alive");
    }
  }

  @Test
  void props_that_are_too_large_say_so_in_their_place() {
    AppBody body = ui -> ui.component("dial.js", 0, o -> o.props(List.of("x".repeat(1_000_000))));
    try (var app = AppTest.start(body)) {
      assertThat((String) app.element("component").prop("problem")).startsWith("RN117 ");
      assertThat(app.element("component").prop("props")).isNull();
    }
  }

  @Test
  void mistakes_are_said_where_they_are_made() {
    says(ui -> ui.component("dial.js", new Object()), "RN010", "it is a java.lang.Object");
    Map<String, Object> endless = new HashMap<>();
    endless.put("self", endless);
    says(ui -> ui.component("dial.js", 0, o -> o.props(endless)), "RN010", "more than 20 deep");
    says(ui -> ui.component("dial.js", 0, o -> o.tag("Dial")), "RN010", "my-dial");
    says(ui -> ui.component("dial.js", 0, o -> o.height(0)), "RN010", "height");
    says(ui -> ui.component("dial.js", List.of(1, "a")), "RN010", "[1] is to be a whole number");
    says(
        ui -> {
          ui.component("dial.js", 0);
          ui.component("dial.js", 0);
        },
        "RN012",
        "o.key(");
  }

  private static void says(AppBody body, String code, String message) {
    try (var app = AppTest.startAllowingErrors(body)) {
      assertThat(app.exception().prop("code")).isEqualTo(code);
      assertThat(app.exception().prop("message") + "\n" + app.exception().prop("fix"))
          .contains(message);
    }
  }

  @Test
  void in_a_form_a_state_waits_for_its_button_and_triggers_do_not_belong() {
    AppBody body =
        ui ->
            ui.form(
                "f",
                form -> {
                  log.add(form.component("dial.js", 0));
                  form.formSubmit("Go");
                });
    try (var app = AppTest.start(body)) {
      app.component("dial.js").set(5);
      assertThat(log).containsExactly(0);
      app.formSubmit("Go").click();
      assertThat(log).containsExactly(0, 5);
    }
    says(
        ui ->
            ui.form(
                "f", (Ui form) -> form.component("dial.js", 0, o -> o.onTrigger("go", log::clear))),
        "RN092",
        "go");
  }
}
