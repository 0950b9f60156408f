package apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import runnel.AppBody;
import runnel.test.AppTest;
import runnel.test.Element;

/** Forms: all values at once, or none. */
class FormsTest {
  private final List<Object> log = new ArrayList<>();

  private final AppBody order =
      ui ->
          ui.form(
              "order",
              form -> {
                String item = form.textInput("Item", "tea");
                int count = form.numberInput("Count", 1, o -> o.min(1).max(9));
                boolean sent = form.formSubmit("Order");
                log.add(item + " " + count + " " + sent);
              });

  @Test
  void nothing_is_drawn_until_it_is_submitted_and_then_once() {
    try (var app = AppTest.start(order)) {
      app.textInput("Item").set("milk");
      app.numberInput("Count").set(3);
      assertThat(log).containsExactly("tea 1 false");
      app.formSubmit("Order").click();
      assertThat(log).containsExactly("tea 1 false", "milk 3 true");
      assertThat(app.textInput("Item").value()).isEqualTo("milk");
      app.replace(order);
      assertThat(log).endsWith("milk 3 false");
    }
  }

  @Test
  void callbacks_are_called_in_order_with_all_values_the_button_last() {
    AppBody body =
        ui ->
            ui.form(
                "f",
                form -> {
                  form.textInput("a", o -> o.onChange(v -> log.add("a=" + v)));
                  form.textInput("b", o -> o.onChange(v -> log.add("b=" + v)));
                  form.formSubmit("go", o -> o.onClick(() -> log.add("go")));
                });
    try (var app = AppTest.start(body)) {
      app.textInput("a").set("1");
      app.textInput("b").set("2");
      app.formSubmit("go").click();
      assertThat(log).containsExactly("a=1", "b=2", "go");
    }
  }

  @Test
  void one_that_clears_has_its_initial_values_after_the_run_that_takes_them() {
    AppBody body =
        ui ->
            ui.form(
                "f",
                form -> {
                  String text = form.textInput("text", "new");
                  boolean tick = form.checkbox("tick");
                  log.add(text + " " + tick + " " + form.formSubmit("go"));
                },
                o -> o.clearOnSubmit());
    try (var app = AppTest.start(body)) {
      app.textInput("text").set("mine");
      app.checkbox("tick").set(true);
      app.formSubmit("go").click();
      assertThat(log).containsExactly("new false false", "mine true true");
      assertThat(app.textInput("text").value()).isEqualTo("new");
      assertThat(app.checkbox("tick").value()).isEqualTo(false);
      app.replace(body);
      assertThat(log).endsWith("new false false");
    }
  }

  @Test
  void a_cleared_form_stays_cleared_when_the_run_that_took_it_asks_for_another() {
    try (var app =
        AppTest.start(
            ui ->
                ui.form(
                    "f",
                    form -> {
                      String text = form.textInput("text");
                      if (form.formSubmit("go")) {
                        log.add("saved " + text);
                        ui.rerun();
                      }
                      log.add("drawn " + text);
                    },
                    o -> o.clearOnSubmit()))) {
      app.textInput("text").set("x");
      app.formSubmit("go").click();
      assertThat(log).containsExactly("drawn ", "saved x", "drawn ");
      assertThat(app.textInput("text").value()).isEqualTo("");
    }
  }

  @Test
  void a_form_without_a_button_says_so_at_its_place_and_the_rest_lives() {
    try (var app =
        AppTest.start(
            ui -> {
              ui.form("f", form -> form.textInput("text"));
              ui.text("after");
            })) {
      assertThat(app.form("f").exception().prop("code")).isEqualTo("RN090");
      assertThat(app.texts()).contains("after");
      app.replace(
          ui ->
              ui.form(
                  "f",
                  form -> {
                    form.textInput("text");
                    form.columns(2).get(1).formSubmit("go");
                  }));
      assertThat(app.elements("exception")).isEmpty();
    }
  }

  @Test
  void a_form_in_a_form_and_buttons_where_they_do_not_belong_are_mistakes() {
    assertThat(code(ui -> ui.form("a", a -> a.container().form("b", b -> {})))).isEqualTo("RN091");
    assertThat(code(ui -> ui.formSubmit("go"))).isEqualTo("RN092");
    assertThat(code(ui -> ui.form("a", a -> a.button("x")))).isEqualTo("RN092");
    assertThat(code(ui -> ui.form("a", a -> a.chatInput("x")))).isEqualTo("RN092");
    AppBody twice =
        ui -> {
          ui.form("a", a -> a.formSubmit("1"));
          ui.form("a", a -> a.formSubmit("2"));
        };
    assertThat(code(twice)).isEqualTo("RN012");
  }

  private static Object code(AppBody body) {
    try (var app = AppTest.startAllowingErrors(body)) {
      return app.exception().prop("code");
    }
  }

  @Test
  void if_one_value_is_refused_nothing_was_submitted() {
    try (var app = AppTest.start(order)) {
      app.textInput("Item").set("milk");
      app.numberInput("Count").set(1000);
      app.formSubmit("Order").click();
      assertThat(app.problems()).hasSize(1);
      assertThat(app.problems().get(0).get("code")).isEqualTo("RN033");
      app.replace(order);
      assertThat(log).doesNotContain("milk 1000 true").endsWith("tea 1 false");
    }
  }

  @Test
  void values_that_no_client_sends_are_refused() {
    AppBody body =
        ui -> {
          ui.textInput("outside");
          order.run(ui);
        };
    try (var app = AppTest.start(body)) {
      Element item = app.textInput("Item");
      Element outside = app.textInput("outside");
      Element submit = app.formSubmit("Order");
      String[] hostile = {
        event(1, item, "\"value\":\"x\""),
        event(2, submit, "\"trigger\":true,\"values\":{\"" + outside.id() + "\":\"x\"}"),
        event(3, submit, "\"trigger\":true,\"values\":{\"nobody\":\"x\"}"),
        event(4, submit, "\"trigger\":true,\"values\":{\"" + submit.id() + "\":true}"),
        event(5, submit, "\"trigger\":true,\"values\":{\"" + item.id() + "\":[1]}"),
        event(6, submit, "\"value\":1"),
        event(7, app.form("order"), "\"trigger\":true"),
      };
      for (String event : hostile) {
        app.send(event);
      }
      app.counted(hostile.length);
      app.advance(Duration.ZERO);
      assertThat(app.problems())
          .extracting(problem -> problem.get("code"))
          .containsExactly("RN033", "RN032", "RN032", "RN032", "RN033", "RN033", "RN032");
      app.replace(body);
      assertThat(log).containsOnly("tea 1 false");
      app.send(event(8, submit, "\"trigger\":true,\"values\":7"));
      assertThat(app.closed()).startsWith("4000 RN030");
    }
  }

  private static String event(int ref, Element to, String rest) {
    return "{\"t\":\"event\",\"ref\":" + ref + ",\"id\":\"" + to.id() + "\"," + rest + "}";
  }

  @Test
  void tabs_in_a_form_open_at_once() {
    AppBody body =
        ui ->
            ui.form(
                "f",
                form -> {
                  form.tabs(
                      t ->
                          t.tab("A", a -> a.textInput("in A"))
                              .tab("B", b -> b.textInput("in B"))
                              .initial("B"));
                  form.formSubmit("go");
                });
    try (var app = AppTest.start(body)) {
      assertThat(app.has("textInput", "in B")).isTrue();
      app.tabs("A, B").choose("A");
      assertThat(app.has("textInput", "in A")).isTrue();
    }
  }

  @Test
  void a_form_in_a_fragment_draws_the_fragment_and_takes_inputs_of_fragments_within() {
    AppBody body =
        ui -> {
          log.add("page");
          ui.fragment(
              "outer",
              outer ->
                  outer.form(
                      "f",
                      form -> {
                        log.add("outer " + form.textInput("a"));
                        form.fragment(
                            "inner",
                            inner ->
                                log.add("inner " + inner.textInput("b") + inner.formSubmit("go")));
                      },
                      o -> o.clearOnSubmit()));
        };
    try (var app = AppTest.start(body)) {
      log.clear();
      app.textInput("a").set("1");
      app.textInput("b").set("2");
      app.formSubmit("go").click();
      assertThat(log).containsExactly("outer 1", "inner 2true");
      assertThat(app.textInput("b").value()).isEqualTo("");
    }
  }

  @Test
  void a_submitted_value_stands_in_the_address_until_the_form_is_cleared() {
    AppBody body =
        ui ->
            ui.form(
                "f",
                form -> {
                  int year = form.slider("Year", 2000, 2020, 2010, o -> o.bindQuery("year"));
                  if (form.formSubmit("Go")) {
                    ui.text("taken: " + year);
                  }
                },
                o -> o.clearOnSubmit());
    try (var app = AppTest.startAt("?year=2005", body)) {
      app.slider("Year").set(2012);
      assertThat(app.address()).contains("year=2005");
      app.formSubmit("Go").click();
      assertThat(app.texts()).containsExactly("taken: 2012");
      assertThat(app.slider("Year").value()).isEqualTo(2010L);
      app.formSubmit("Go").click();
      assertThat(app.texts()).containsExactly("taken: 2010");
      assertThat(app.address()).doesNotContain("year");
    }
  }
}
