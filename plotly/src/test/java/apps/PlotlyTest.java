package apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import runnel.AppBody;
import runnel.plotly.Plotly;
import runnel.plotly.PlotlyBox;
import runnel.plotly.PlotlyPoint;
import runnel.plotly.PlotlySelection;
import runnel.test.AppTest;

/** Figures as an app has them: what is given to the page, and what comes back. */
class PlotlyTest {
  private static final Map<String, Object> FIGURE =
      Map.of("data", List.of(Map.of("y", new double[] {1, 3.5, 2})));

  private final List<Object> log = new ArrayList<>();

  @Test
  void a_figure_is_a_map_or_json_and_the_library_draws_it() {
    AppBody body =
        ui -> {
          assertThat(Plotly.chart(ui, FIGURE)).isEqualTo(PlotlySelection.NONE);
          Plotly.chart(ui, "{\"data\":[]}", o -> o.label("Empty").height(200).select());
        };
    try (var app = AppTest.start(body)) {
      assertThat(app.component("Figure").prop("props"))
          .isEqualTo(
              Map.of(
                  "figure",
                  Map.of("data", List.of(Map.of("y", List.of(1L, 3.5, 2L)))),
                  "height",
                  400L,
                  "select",
                  false,
                  "click",
                  false));
      assertThat(app.component("Empty").prop("props")).asString().contains("{\"data\":[]}");
      assertThat(app.component("Empty").prop("problem")).isNull();
      String module = new String(app.component("Empty").content(), StandardCharsets.UTF_8);
      assertThat(module).contains("plotly_selected");
    }
  }

  @Test
  void what_the_user_chooses_comes_back() {
    AppBody body =
        ui ->
            log.add(
                Plotly.chart(
                    ui,
                    FIGURE,
                    o -> o.onSelect(s -> log.add("now " + s.count())).onClick(log::add)));
    try (var app = AppTest.start(body)) {
      app.component("Figure")
          .set(
              Map.of(
                  "points", List.of(Map.of("trace", 0, "index", 2), Map.of("trace", 1, "index", 7)),
                  "count", 2,
                  "box", Map.of("left", "0.5", "right", "3", "bottom", "-1", "top", "2026-01-01")));
      app.component("Figure").trigger("click", Map.of("trace", 0, "index", 1));
    }
    PlotlySelection chosen =
        new PlotlySelection(
            List.of(new PlotlyPoint(0, 2), new PlotlyPoint(1, 7)),
            2,
            Optional.of(new PlotlyBox("0.5", "3", "-1", "2026-01-01")));
    assertThat(log)
        .containsExactly(PlotlySelection.NONE, "now 2", chosen, new PlotlyPoint(0, 1), chosen);
    assertThat(chosen.of(1)).containsExactly(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"points\":[{\"trace\":-1,\"index\":0}],\"count\":1}",
        "{\"points\":[{\"trace\":0,\"index\":0.5}],\"count\":1}",
        "{\"points\":[{\"trace\":0,\"index\":0}],\"count\":0}",
        "{\"points\":[{\"trace\":0}],\"count\":1}",
        "{\"points\":\"all\",\"count\":1}",
        "{\"points\":[],\"count\":0,\"box\":{\"left\":1}}",
        "[]"
      })
  void what_is_no_selection_is_refused(String json) throws Exception {
    Object hostile = runnel.internal.wire.Json.parse(json);
    try (var app = AppTest.startAllowingErrors(ui -> log.add(Plotly.chart(ui, FIGURE)))) {
      try {
        app.component("Figure").set(hostile);
      } catch (RuntimeException refused) {
        assertThat(refused).hasMessageContaining("RN033");
      }
    }
    assertThat(log).containsOnly(PlotlySelection.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{y: [1]}", "\"data\"", "{\"data\": [1,"})
  void a_text_that_is_no_figure_says_so(String text) {
    try (var app = AppTest.startAllowingErrors(ui -> Plotly.chart(ui, text))) {
      assertThat(app.exception().prop("code")).isEqualTo("RN186");
    }
  }
}
