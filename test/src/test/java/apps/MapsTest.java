package apps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import runnel.AppBody;
import runnel.Chart;
import runnel.Frame;
import runnel.test.AppTest;
import runnel.test.Element;

/** Maps: what of the rows and areas is sent, what is chosen, and what has no place on Earth. */
class MapsTest {
  record City(String name, String land, double lat, double lon, @Nullable Integer people) {}

  private static final List<City> CITIES =
      List.of(
          new City("Oslo", "Norway", 59.91, 10.75, 700),
          new City("Bergen", "Norway", 60.39, 5.32, 290),
          new City("Rome", "Italy", 41.9, 12.5, 2_800));
  private static final String SQUARE =
      """
      {"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"name": "A", "n": 5},
         "geometry": {"type": "Polygon", "coordinates": [[[0, 0], [1.0000004, 0], [1, 1], [0, 0]]]}},
        {"type": "Feature", "properties": null, "geometry": null},
        {"type": "Feature", "properties": {"name": "B"},
         "geometry": {"type": "LineString", "coordinates": [[0, 0, 100], [190, 1]]}}]}
      """;

  private AppTest app = AppTest.startAllowingErrors(ui -> {});

  private Element draw(AppBody body) {
    app = AppTest.startAllowingErrors(body);
    return app.element("map");
  }

  private @Nullable Object code(AppBody body) {
    app = AppTest.startAllowingErrors(body);
    return app.exception().prop("code");
  }

  private String message() {
    return String.valueOf(app.exception().prop("message"));
  }

  @Test
  void points_stand_where_the_columns_say_that_are_called_so() {
    Element map = draw(ui -> ui.map(CITIES));
    assertThat(map.prop("series").toString()).isEqualTo("[{name=, x=0, y=1}]");
    assertThat(map.prop("c0")).isEqualTo("10.75,5.32,12.5");
    assertThat(map.prop("c1")).isEqualTo("59.91,60.39,41.9");
    map = draw(ui -> ui.map(List.of(Map.of("Latitude", 1, "LNG", 2))));
    assertThat(map.prop("c0")).isEqualTo("2");
    map = draw(ui -> ui.map(Frame.csv("longitude,latitude\n10.123456789,20\n")));
    assertThat(map.prop("c0")).isEqualTo("10.123457");
  }

  @Test
  void texts_colour_by_series_and_numbers_by_a_scale() {
    Element map = draw(ui -> ui.map(CITIES, o -> o.color("land").size("people").tooltip("name")));
    assertThat(map.prop("series").toString())
        .isEqualTo(
            "[{name=Norway, x=0, y=1, size=2, tips=[3]}, {name=Italy, x=4, y=5, size=6, tips=[7]}]");
    assertThat(map.prop("c3")).isEqualTo("\"Oslo\",\"Bergen\"");
    assertThat(map.prop("tips")).isEqualTo(List.of("name"));
    map = draw(ui -> ui.map(CITIES, o -> o.color("People", City::people)));
    assertThat(map.prop("series").toString()).isEqualTo("[{name=, x=0, y=1, value=2}]");
    assertThat(map.prop("color")).isEqualTo("People");
  }

  @Test
  void rows_without_a_place_are_counted_and_keep_their_number() {
    AtomicReference<List<Object>> chosen = new AtomicReference<>(List.of());
    List<List<@Nullable Double>> rows =
        List.of(
            Arrays.asList(null, 1.0),
            List.of(Double.NaN, 1.0),
            List.of(1.0, 2.0),
            List.of(3.0, 4.0));
    app =
        AppTest.start(
            ui ->
                chosen.set(
                    new ArrayList<>(
                        ui.map(
                                rows,
                                o ->
                                    o.title("M")
                                        .latitude(r -> r.get(0))
                                        .longitude(r -> r.get(1))
                                        .selectPoints())
                            .selected())));
    assertThat(app.chart("M").prop("c1")).isEqualTo("null,null,1,3");
    assertThat(app.chart("M").prop("unplaced")).isEqualTo(2L);
    app.chart("M").set(Map.of("points", List.of(List.of(0, 3))));
    assertThat(chosen.get()).containsExactly(List.of(3.0, 4.0));
  }

  @Test
  void of_many_points_an_even_part_is_sent_and_all_rows_are_kept() {
    List<Integer> many = IntStream.range(0, 100_000).boxed().toList();
    AtomicReference<@Nullable Chart<Integer>> chart = new AtomicReference<>();
    app =
        AppTest.start(
            ui ->
                chart.set(
                    ui.map(
                        many,
                        o ->
                            o.title("M")
                                .latitude(n -> n % 90)
                                .longitude(n -> n % 180)
                                .color("odd", n -> n % 2 == 0 ? "even" : "odd")
                                .selectPoints())));
    assertThat(app.chart("M").prop("of")).isEqualTo(100_000L);
    assertThat(app.chart("M").prop("c0").toString().split(",")).hasSize(10_000);
    app.chart("M").set(Map.of("points", List.of(List.of(1, 49_999))));
    assertThat(java.util.Objects.requireNonNull(chart.get()).selected()).containsExactly(99_999);
  }

  @Test
  void areas_are_their_shapes_with_what_is_said_of_them() {
    Element map =
        draw(
            ui ->
                ui.map(
                    List.of(),
                    o -> o.areas(SQUARE, a -> a.color("n").tooltip("twice", p -> p.get("name")))));
    assertThat(map.prop("areas").toString())
        .isEqualTo(
            "[{shape={type=Polygon, coordinates=[[[0, 0], [1, 0], [1, 1], [0, 0]]]}, name=A, value=5, tips=[A]}, "
                + "{shape={type=LineString, coordinates=[[0, 0], [190, 1]]}, name=B, tips=[B]}]");
    assertThat(map.prop("areaValue")).isEqualTo("n");
    map =
        draw(
            ui ->
                ui.map(
                    List.of(),
                    o ->
                        o.areas(
                            Map.of(
                                "type",
                                "Polygon",
                                "coordinates",
                                List.of(
                                    List.of(
                                        new double[] {0, 0},
                                        new double[] {1, 0},
                                        new double[] {1, 1},
                                        new double[] {0, 0}))))));
    assertThat(map.prop("areas").toString()).contains("type=Polygon");
  }

  @Test
  void a_rerun_with_the_same_rows_sends_nothing() {
    app =
        AppTest.start(
            ui -> {
              ui.button("Again");
              ui.map(
                  new ArrayList<>(CITIES),
                  o ->
                      o.view(1, 2, 3)
                          .color("land")
                          .tooltip("people")
                          .areas(SQUARE)
                          .tiles("https://{s}.example.org/{z}/{x}/{y}.png?key=k", "© *E*")
                          .darkTiles("https://example.org/dark/{z}/{x}/{y}"));
            });
    int sent = app.messages().size();
    app.button("Again").click();
    assertThat(app.messages().subList(sent, app.messages().size()))
        .noneMatch(message -> message.contains("\"set\""));
  }

  @Test
  void tiles_are_fetched_only_if_the_app_names_where() {
    draw(ui -> ui.map(CITIES));
    assertThat(app.messages().getLast()).contains("\"map\"").doesNotContain("tiles");
    Element map =
        draw(ui -> ui.map(CITIES, o -> o.tiles("https://example.org/{z}/{x}/{y}.png", "© E")));
    assertThat(map.prop("tiles"))
        .isEqualTo(Map.of("url", "https://example.org/{z}/{x}/{y}.png", "credit", "© E"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org/{z}/{x}/{y}.png",
        "javascript:alert(1)//{z}{x}{y}",
        "https://example.org/{z}/{x}.png",
        "https://example.org/{z}/{x}/{y}/{q}.png",
        "https://example.org/{z}/{x}/{y",
        "https://user:word@example.org/{z}/{x}/{y}",
        "https://example.org/{z}/{x}/{y}\"onerror=",
        "//example.org/{z}/{x}/{y}",
        ""
      })
  void tiles_that_are_none_are_refused(String url) {
    assertThat(code(ui -> ui.map(CITIES, o -> o.tiles(url, "© E")))).isEqualTo("RN183");
    assertThat(
            code(
                ui ->
                    ui.map(CITIES, o -> o.tiles("https://a.b/{z}/{x}/{y}", "© E").darkTiles(url))))
        .isEqualTo("RN183");
  }

  @Test
  void tiles_say_whose_they_are() {
    assertThat(code(ui -> ui.map(CITIES, o -> o.tiles("https://a.b/{z}/{x}/{y}", " "))))
        .isEqualTo("RN183");
  }

  @Test
  void what_is_not_on_earth_says_so_in_its_place_and_the_rest_lives() {
    assertThat(
            code(
                ui -> {
                  ui.map(CITIES, o -> o.latitude("lon").longitude("people"));
                  ui.text("after");
                }))
        .isEqualTo("RN181");
    assertThat(message()).contains("the row 0 has the longitude 700.0").contains("Oslo");
    assertThat(app.texts()).contains("after");
    assertThat(app.status()).isEqualTo("done");
    assertThat(code(ui -> ui.map(CITIES, o -> o.latitude(c -> 90.0001)))).isEqualTo("RN181");
    assertThat(draw(ui -> ui.map(CITIES, o -> o.latitude(c -> -90).longitude(c -> 180))))
        .isNotNull();
    assertThat(
            draw(ui -> ui.map(CITIES, o -> o.latitude(c -> Double.NEGATIVE_INFINITY)))
                .prop("unplaced"))
        .isEqualTo(3L);
  }

  @Test
  void columns_that_are_not_there_are_named() {
    assertThat(code(ui -> ui.map(List.of(Map.of("x", 1))))).isEqualTo("RN180");
    assertThat(code(ui -> ui.map(List.of(1, 2)))).isEqualTo("RN180");
    assertThat(code(ui -> ui.map(CITIES, o -> o.size("peple")))).isEqualTo("RN150");
    assertThat(code(ui -> ui.map(CITIES, o -> o.latitude("name")))).isEqualTo("RN151");
    assertThat(code(ui -> ui.map(CITIES, o -> o.areas(SQUARE, a -> a.color("size")))))
        .isEqualTo("RN150");
    assertThat(message()).contains("the areas have name, n");
    List<Integer> many = IntStream.range(0, 80).boxed().toList();
    assertThat(
            code(
                ui ->
                    ui.map(
                        many,
                        o -> o.latitude(n -> n).longitude(n -> n).color("n", String::valueOf))))
        .isEqualTo("RN153");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {                                                                | it is no JSON
          []                                                               | it is no object
          {"type":"Topology"}                                              | TopoJSON
          {"type":"Blob"}                                                  | type is Blob
          {"type":"Point","coordinates":[1,2]}                             | points are the rows
          {"type":"FeatureCollection"}                                     | features is no list
          {"type":"FeatureCollection","features":[5]}                      | features[0] is no object
          {"type":"Feature","geometry":5}                                  | geometry is no object
          {"type":"Polygon","coordinates":[[[1,2],[3,4],[1,2]]]}           | coordinates[0] has 3 places, and needs 4
          {"type":"LineString","coordinates":[[1,2]]}                      | coordinates has 1 places, and needs 2
          {"type":"LineString","coordinates":[[1,2],[1,null]]}             | coordinates[1] is no [longitude, latitude]
          {"type":"LineString","coordinates":[[1,2],["a","b"]]}            | coordinates[1] is no [longitude, latitude]
          {"type":"LineString","coordinates":[[1,2],[512000,5400000]]}     | in degrees
          {"type":"LineString","coordinates":[[1,2],[1e999,5]]}            | in degrees
          {"type":"MultiPolygon","coordinates":[[[[1,2],[3]]]]}            | has 2 places
          """)
  void areas_that_are_none_say_where(String geoJson, String why) {
    assertThat(code(ui -> ui.map(CITIES, o -> o.areas(geoJson)))).isEqualTo("RN182");
    assertThat(message()).contains(why);
  }

  @Test
  void areas_of_more_places_than_can_be_seen_are_refused() {
    String line = "[" + "[1,2],".repeat(300_000) + "[1,2]]";
    assertThat(
            code(
                ui ->
                    ui.map(
                        CITIES,
                        o -> o.areas("{\"type\":\"LineString\",\"coordinates\":" + line + "}"))))
        .isEqualTo("RN182");
    assertThat(message()).contains("more than 300,000 places");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "{\"points\":[[0,3]]}", "{\"points\":[[1,0]]}", "{\"x\":[1,2]}"})
  void points_that_are_not_there_are_refused(String value) {
    app = AppTest.start(ui -> ui.map(CITIES, o -> o.key("M").selectPoints()));
    Refusals.check(app, "map", "M", "\"value\":" + value, "points of the chart");
  }

  @Test
  void a_view_beyond_the_earth_is_a_mistake() {
    assertThatThrownBy(() -> AppTest.start(ui -> ui.map(CITIES, o -> o.view(91, 0, 3))).texts())
        .hasMessageContaining("RN010");
    assertThat(code(ui -> ui.map(CITIES, o -> o.view(0, 0, Double.NaN)))).isEqualTo("RN010");
  }
}
