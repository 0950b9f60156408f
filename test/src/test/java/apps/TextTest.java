package apps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import runnel.AppBody;
import runnel.Hue;
import runnel.RunnelException;
import runnel.Ui;
import runnel.test.AppTest;
import runnel.test.Element;

/** Elements that are text, and effects, as the client is told of them. */
class TextTest {
  record City(String name, int people) {}

  @Test
  void headings_name_their_anchor_have_the_one_of_their_text_or_none() {
    AppBody body =
        ui -> {
          ui.title("Sales", o -> o.anchor("sales-2026").help("why"));
          ui.header("Costs");
          ui.subheader("Rent", o -> o.noAnchor());
        };
    try (var app = AppTest.start(body)) {
      assertThat(app.element("title").prop("anchor")).isEqualTo("sales-2026");
      assertThat(app.element("title").prop("help")).isEqualTo("why");
      assertThat(app.element("header").prop("anchor")).isNull();
      assertThat(app.element("subheader").prop("anchor")).isEqualTo("");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a#b", "a/b", "\"", "<a>", "é\n"})
  void an_anchor_that_no_link_can_name_is_refused(String anchor) {
    assertRefused("RN086", ui -> ui.title("x", o -> o.anchor(anchor)));
  }

  @Test
  void code_says_how_it_is_to_be_shown() {
    AppBody body = ui -> ui.code("a\nb", "sql", o -> o.lineNumbers().wrap());
    try (var app = AppTest.start(body)) {
      assertThat(app.code().text()).isEqualTo("a\nb");
      assertThat(app.code().prop("language")).isEqualTo("sql");
      assertThat(app.code().prop("lineNumbers")).isEqualTo(true);
      assertThat(app.code().prop("wrap")).isEqualTo(true);
    }
  }

  @Test
  void badges_are_found_by_their_label() {
    AppBody body =
        ui -> {
          ui.badge("New");
          ui.badge("Beta", o -> o.color(Hue.ORANGE).icon("🐞"));
        };
    try (var app = AppTest.start(body)) {
      assertThat(app.badge("New").prop("color")).isEqualTo("blue");
      assertThat(app.badge("Beta").prop("color")).isEqualTo("orange");
      assertThat(app.badge("Beta").prop("icon")).isEqualTo("🐞");
    }
  }

  @Test
  void formulas_and_html_go_to_the_client_as_they_are() {
    AppBody body =
        ui -> {
          ui.latex("\\frac{1}{2}");
          ui.html("<b onclick=x>b</b>");
        };
    try (var app = AppTest.start(body)) {
      assertThat(app.formulas()).extracting(Element::text).containsExactly("\\frac{1}{2}");
      assertThat(app.html().text()).isEqualTo("<b onclick=x>b</b>");
    }
  }

  @Test
  void help_tells_the_class_the_text_and_what_a_record_holds() {
    try (var app = AppTest.start(ui -> ui.help(new City("Oslo", 709_000)))) {
      assertThat(app.help().prop("type")).isEqualTo("apps.TextTest$City");
      assertThat(app.help().text()).isEqualTo("City[name=Oslo, people=709000]");
      assertThat(app.help().prop("parts")).isEqualTo(Map.of("name", "Oslo", "people", "709,000"));
    }
    try (var app = AppTest.start(ui -> ui.help(City.class))) {
      assertThat(app.help().prop("type")).isEqualTo("apps.TextTest$City");
      assertThat(app.help().prop("text")).isNull();
    }
  }

  @Test
  void effects_happen_once_and_are_no_toasts() {
    AppBody body =
        ui -> {
          ui.text("page");
          if (ui.button("Done")) {
            ui.balloons();
            ui.toast("Well done");
            ui.snow();
          }
        };
    try (var app = AppTest.start(body)) {
      assertThat(app.effects()).isEmpty();
      app.button("Done").click();
      assertThat(app.effects()).containsExactly("balloons", "snow");
      assertThat(app.toasts()).containsExactly("Well done");
      app.reload();
      assertThat(app.effects()).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 2_001, Integer.MIN_VALUE})
  void a_space_that_no_page_has_is_refused(int pixels) {
    assertRefused("RN010", ui -> ui.space(pixels));
  }

  @Test
  void texts_that_would_freeze_the_page_are_refused_and_the_rest_lives() {
    String huge = "x".repeat(10_000_000);
    for (Consumer<Ui> each :
        List.<Consumer<Ui>>of(
            ui -> ui.title(huge),
            ui -> ui.markdown(huge),
            ui -> ui.caption(huge),
            ui -> ui.code(huge),
            ui -> ui.badge(huge),
            ui -> ui.html(huge))) {
      assertRefused("RN087", each);
    }
    assertRefused("RN084", ui -> ui.latex(huge));
    AppBody body =
        ui -> {
          ui.text("before");
          ui.fragment("part", part -> part.markdown(huge));
          ui.text("after");
        };
    try (var app = AppTest.startAllowingErrors(body)) {
      assertThat(app.exception().prop("code")).isEqualTo("RN087");
      assertThat(app.texts()).contains("before", "after");
    }
  }

  private static void assertRefused(String code, Consumer<Ui> draw) {
    AppBody body =
        ui ->
            assertThatThrownBy(() -> draw.accept(ui))
                .isInstanceOfSatisfying(
                    RunnelException.class, e -> assertThat(e.code()).isEqualTo(code));
    AppTest.start(body).close();
  }
}
