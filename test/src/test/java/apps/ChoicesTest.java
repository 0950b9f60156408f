package apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runnel.AppBody;
import runnel.test.AppTest;

/** What inputs to choose with return, keep and refuse. */
class ChoicesTest {
  enum Size {
    SMALL,
    LARGE
  }

  record City(String name, int people) {}

  private static final List<City> CITIES = List.of(new City("Oslo", 700), new City("Rome", 2800));

  private final List<Object> got = new ArrayList<>();

  @Test
  void every_choice_returns_its_initial_value_and_then_the_users() {
    AppBody body =
        ui -> {
          got.clear();
          got.add(ui.multiSelect("many", CITIES, o -> o.format(City::name)));
          got.add(ui.pills("pills", Size.class, o -> o.initial(List.of(Size.LARGE))));
          got.add(ui.segmented("segmented", Size.class));
          got.add(
              ui.selectSlider(
                  "slider", List.of(Duration.ofSeconds(1), Duration.ofMinutes(1)), o -> {}));
          got.add(ui.feedback("stars"));
          got.add(ui.feedback("thumbs", o -> o.thumbs()));
        };
    try (var app = AppTest.start(body)) {
      assertThat(got)
          .containsExactly(List.of(), List.of(Size.LARGE), Size.SMALL, Duration.ofSeconds(1), 0, 0);
      app.multiSelect("many").set(List.of("Rome", "Oslo"));
      app.pills("pills").set(List.of());
      app.segmented("segmented").choose("LARGE");
      app.selectSlider("slider").choose("PT1M");
      app.feedback("stars").set(5);
      app.feedback("thumbs").set(-1);
      assertThat(got)
          .containsExactly(
              List.of(CITIES.get(1), CITIES.get(0)),
              List.of(),
              Size.LARGE,
              Duration.ofMinutes(1),
              5,
              -1);
      app.feedback("stars").set(0);
      assertThat(got).contains(0);
      assertThat(app.problems()).isEmpty();
    }
  }

  @Test
  void a_new_option_is_made_by_the_app_kept_and_the_same_as_one_that_there_is() {
    AppBody body =
        ui -> {
          got.clear();
          got.add(ui.select("n", List.of(1, 2), o -> o.acceptNew(Integer::valueOf)));
          got.add(ui.multiSelect("m", List.of(), o -> o.acceptNew(s -> s)));
        };
    try (var app = AppTest.start(body)) {
      app.select("n").choose(" 7 ");
      app.multiSelect("m").set(List.of("x", "y"));
      app.replace(body);
      assertThat(got).containsExactly(7, List.of("x", "y"));
      assertThat(app.select("n").value()).isEqualTo("7");
      app.select("n").choose("02");
      assertThat(got).contains(2);
      assertThat(app.select("n").value()).isEqualTo("2");
      app.select("n").choose("seven");
      assertThat(app.problems())
          .singleElement()
          .satisfies(p -> assertThat(p.get("message").toString()).contains("seven"));
      assertThat(app.select("n").value()).isEqualTo("2");
    }
  }

  @Test
  void what_is_no_longer_offered_goes_and_the_rest_stays() {
    List<String> options = new ArrayList<>(List.of("a", "b", "c"));
    AppBody body = ui -> got.add(ui.multiSelect("m", List.copyOf(options)));
    try (var app = AppTest.start(body)) {
      app.multiSelect("m").set(List.of("c", "b"));
      options.remove("c");
      app.replace(body);
      options.add("c");
      app.replace(body);
      assertThat(got)
          .containsExactly(List.of(), List.of("c", "b"), List.of("b"), List.of("c", "b"));
    }
  }

  @Test
  void a_menu_hands_over_what_was_chosen_once() {
    List<City> chosen = new ArrayList<>();
    AppBody body =
        ui -> {
          City city = ui.menuButton("Go", CITIES, o -> o.format(City::name).onChoose(chosen::add));
          got.add(city == null ? "" : city.name());
          ui.checkbox("c");
        };
    try (var app = AppTest.start(body)) {
      app.menuButton("Go").choose("Rome");
      app.checkbox("c").set(true);
      assertThat(got).containsExactly("", "Rome", "");
      assertThat(chosen).containsExactly(CITIES.get(1));
    }
  }

  @Test
  void ten_thousand_options_are_a_page_like_any_other() {
    List<Integer> options = java.util.stream.IntStream.range(0, 10_000).boxed().toList();
    AppBody body =
        ui -> {
          got.clear();
          got.add(ui.select("one", options));
          got.add(ui.multiSelect("many", options));
        };
    try (var app = AppTest.start(body)) {
      app.select("one").choose("9999");
      app.multiSelect("many").set(List.of("9999", "0"));
      assertThat(got).containsExactly(9999, List.of(9999, 0));
      // The options went over the wire once.
      assertThat(app.messages()).last().asString().hasSizeLessThan(500);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "select|new|\"value\":\" \"|or a new text",
        "select|new|\"value\":7|or a new text",
        "multiSelect|m|\"value\":\"a\"|a list of",
        "multiSelect|m|\"value\":[\"a\",\"z\"]|one of its 3 options",
        "multiSelect|m|\"value\":[\"a\",\"a\"]|each option once",
        "multiSelect|m|\"value\":[\"a\",[\"b\"]]|one of its 3 options",
        "multiSelect|m|\"value\":[\"a\",\"b\",\"c\"]|at most 2",
        "multiSelect|m|\"value\":null|a list of",
        "multiSelect|off|\"value\":[\"a\"]|disabled",
        "pills|p|\"value\":[null]|one of its 2 options",
        "segmented|s|\"value\":null|one of its 2 options",
        "selectSlider|l|\"value\":1|one of its 2 options",
        "menuButton|go|\"value\":\"a\"|what is submitted",
        "menuButton|go|\"trigger\":true|one of its 2 options",
        "menuButton|go|\"trigger\":true,\"value\":\"c\"|one of its 2 options",
        "feedback|f|\"value\":6|a whole number from 1 to 5",
        "feedback|f|\"value\":-1|a whole number from 1 to 5",
        "feedback|f|\"value\":1.5|a whole number from 1 to 5",
        "feedback|t|\"value\":2|a whole number from -1 to 1"
      })
  void what_a_client_should_never_send_is_refused_and_nothing_changes(
      String kind, String label, String what, String takes) {
    List<String> two = List.of("a", "b");
    AppBody body =
        ui -> {
          ui.select("new", two, o -> o.acceptNew(s -> s));
          ui.multiSelect("m", List.of("a", "b", "c"), o -> o.max(2));
          ui.multiSelect("off", two, o -> o.disabled());
          ui.pills("p", two);
          ui.segmented("s", two);
          ui.selectSlider("l", two);
          ui.menuButton("go", two);
          ui.feedback("f");
          ui.feedback("t", o -> o.thumbs());
        };
    try (var app = AppTest.start(body)) {
      Refusals.check(app, kind, label, what, takes);
    }
  }

  @Test
  void a_new_text_has_a_limit() {
    try (var app =
        AppTest.start(ui -> got.add(ui.select("s", List.of("a"), o -> o.acceptNew(s -> s))))) {
      app.select("s").choose("x".repeat(201));
      assertThat(app.problems()).hasSize(1);
      assertThat(app.problems().get(0).get("message").toString()).hasSizeLessThan(300);
      assertThat(got.getLast()).isEqualTo("a");
    }
  }

  @Test
  void mistakes_in_the_app_are_said_where_they_are() {
    Map<String, AppBody> wrong =
        Map.of(
            "initial has 2 options, max is 1",
            ui -> ui.pills("p", List.of(1, 2), o -> o.initial(List.of(1, 2)).max(1)),
            "the initial choice 3 is none of the options",
            ui -> ui.multiSelect("m", List.of(1, 2), o -> o.initial(List.of(3))),
            "max is at least 1, got 0",
            ui -> ui.pills("p", List.of(1), o -> o.max(0)),
            "two options have the same text \"a\"",
            ui -> ui.menuButton("m", List.of("a", "a")),
            "there are no options",
            ui -> ui.segmented("s", List.of()));
    wrong.forEach(
        (message, body) -> {
          try (var app = AppTest.startAllowingErrors(body)) {
            assertThat(app.exception().prop("message").toString()).contains(message);
          }
        });
  }
}
