package apps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import runnel.AppBody;
import runnel.Chart;
import runnel.ChartSelection;
import runnel.DoubleRange;
import runnel.Frame;
import runnel.FrameRow;
import runnel.RunnelException;
import runnel.VegaSelection;
import runnel.test.AppTest;
import runnel.test.Element;

/** Charts: what of the rows is sent, what is chosen, how they go on, and what they cannot draw. */
class ChartsTest {
  record Sale(LocalDate day, String city, double amount) {}

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final List<Sale> SALES =
      List.of(
          new Sale(FIRST, "Oslo", 1),
          new Sale(FIRST, "Rome", 2),
          new Sale(FIRST.plusDays(1), "Rome", 4),
          new Sale(FIRST.plusDays(1), "Rome", 8),
          new Sale(FIRST.plusDays(2), "Oslo", 16));

  private AppTest app = AppTest.startAllowingErrors(ui -> {});

  private Element draw(String kind, AppBody body) {
    app = AppTest.startAllowingErrors(body);
    return app.element(kind);
  }

  private @Nullable Object code(AppBody body) {
    app = AppTest.startAllowingErrors(body);
    return app.exception().prop("code");
  }

  @Test
  void a_rerun_with_the_same_rows_sends_nothing() {
    app =
        AppTest.start(
            ui -> {
              ui.button("Again");
              ui.lineChart(new ArrayList<>(SALES), o -> o.color("city").yLine(3, "goal").percent());
              ui.histogram(SALES);
              ui.heatMap(SALES);
              ui.boxPlot(SALES);
              ui.pieChart(SALES);
            });
    int sent = app.messages().size();
    app.button("Again").click();
    assertThat(app.messages().subList(sent, app.messages().size()))
        .noneMatch(message -> message.contains("\"set\"") || message.contains("\"append\""));
  }

  @Test
  void of_a_change_only_the_column_is_sent() {
    app = AppTest.start(ui -> ui.lineChart(SALES, o -> o.x("day").y("amount")));
    app.replace(
        ui ->
            ui.lineChart(
                SALES, o -> o.x("day").y("amount", s -> s.city().equals("Oslo") ? 0 : s.amount())));
    assertThat(app.messages().getLast()).contains("{\"c1\":\"0,2,4,8,0\"}").doesNotContain("c0");
  }

  @Test
  void lines_have_a_series_for_each_color_with_its_own_places() {
    Element chart = draw("lineChart", ui -> ui.lineChart(SALES, o -> o.color("city")));
    assertThat(chart.prop("series").toString())
        .isEqualTo("[{name=Oslo, x=0, y=1}, {name=Rome, x=2, y=3}]");
    assertThat(chart.prop("c1")).isEqualTo("1,16");
    assertThat(chart.prop("c3")).isEqualTo("2,4,8");
  }

  @Test
  void bars_of_one_place_and_color_are_added_up() {
    Element chart = draw("barChart", ui -> ui.barChart(SALES, o -> o.color("city").stack()));
    assertThat(chart.prop("series").toString())
        .isEqualTo("[{name=Oslo, x=0, y=1}, {name=Rome, x=0, y=2}]");
    assertThat(chart.prop("c1")).isEqualTo("1,null,16");
    assertThat(chart.prop("c2")).isEqualTo("2,12,null");
  }

  @Test
  void times_are_instants_or_the_clock_of_nowhere() {
    record T(Object at, int n) {}
    List<Object> local =
        List.of(
            YearMonth.of(1970, 2),
            LocalDate.of(1969, 12, 31),
            LocalDateTime.of(2024, 2, 29, 12, 30, 1));
    Element chart =
        draw("lineChart", ui -> ui.lineChart(local.stream().map(t -> new T(t, 1)).toList()));
    assertThat(chart.prop("x").toString()).contains("type=local");
    assertThat(chart.prop("c0")).isEqualTo("2678400000,-86400000,1709209801000");
    Instant at = Instant.parse("2026-06-01T10:00:00.25Z");
    List<Object> instants =
        List.of(at, at.atZone(ZoneId.of("Asia/Kolkata")), new java.util.Date(0));
    chart = draw("lineChart", ui -> ui.lineChart(instants.stream().map(t -> new T(t, 1)).toList()));
    assertThat(chart.prop("x").toString()).contains("type=time");
    long millis = at.toEpochMilli();
    assertThat(chart.prop("c0")).isEqualTo(millis + "," + millis + ",0");
  }

  @Test
  void nothing_and_what_is_not_finite_leave_gaps() {
    List<Double> odd = Arrays.asList(1.0, null, Double.NaN, Double.NEGATIVE_INFINITY, 0.1 + 0.2);
    Element chart = draw("lineChart", ui -> ui.lineChart(odd));
    assertThat(chart.prop("c1")).isEqualTo("1,null,null,null,0.30000000000000004");
  }

  @Test
  void long_lines_are_reduced_and_keep_their_ends_peaks_and_gaps() {
    List<Double> wave = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      wave.add(i == 54_321 ? 1_000.0 : i > 70_000 && i < 80_000 ? Double.NaN : Math.sin(i / 500.0));
    }
    Element chart = draw("lineChart", ui -> ui.lineChart(wave));
    String[] x = chart.prop("c0").toString().split(",");
    assertThat(x).hasSizeBetween(4_000, 4_001).startsWith("0").endsWith("99999").contains("54321");
    assertThat(chart.prop("c1").toString().split(",")).containsOnlyOnce("null").contains("1000");
    assertThat(chart.prop("c1").toString().length()).isLessThan(50_000);
  }

  @Test
  void a_million_points_are_a_part_of_them_evenly_taken() {
    List<Integer> many = IntStream.range(0, 1_000_000).boxed().toList();
    Element chart = draw("scatterChart", ui -> ui.scatterChart(many));
    assertThat(chart.prop("of")).isEqualTo(1_000_000L);
    assertThat(chart.prop("c1").toString().split(",")).hasSize(20_000).contains("50", "999950");
  }

  @Test
  void histograms_begin_at_round_numbers_and_count_all() {
    Element chart =
        draw("histogram", ui -> ui.histogram(List.of(1, 2, 2, 3, 9, 10), o -> o.bins(5)));
    assertThat(chart.prop("binWidth")).isEqualTo(2L);
    assertThat(chart.prop("c0")).isEqualTo("1,3,5,7,9,11");
    assertThat(chart.prop("c1")).isEqualTo("1,3,0,0,1,1");
    assertThat(draw("histogram", ui -> ui.histogram(List.of(5.0, 5.0))).prop("c1")).isEqualTo("2");
    List<Double> huge = List.of(-1e308, 1e308, 1e-300);
    assertThat(draw("histogram", ui -> ui.histogram(huge)).prop("c1")).isNotNull();
  }

  @Test
  void boxes_have_quartiles_and_outliers() {
    Element chart = draw("boxPlot", ui -> ui.boxPlot(List.of(1, 2, 3, 4, 5, 100)));
    assertThat(List.of(1, 2, 3, 4, 5).stream().map(c -> chart.prop("c" + c)).toList())
        .isEqualTo(List.of("1", "2.25", "3.5", "4.75", "5"));
    assertThat(chart.prop("c7")).isEqualTo("100");
  }

  @Test
  void the_smallest_slices_are_one() {
    List<String> names =
        IntStream.range(0, 300).mapToObj(i -> "n" + Math.min(i / 10, 20 + i % 10)).toList();
    Element chart = draw("pieChart", ui -> ui.pieChart(names, o -> o.label(n -> n)));
    String slices = chart.prop("c0").toString();
    assertThat(slices.split(",")).hasSize(12).endsWith("null");
  }

  @Test
  void frames_are_drawn_by_the_names_of_their_columns() {
    Frame frame =
        Frame.csv("day,city,price\n2026-01-01,Oslo,1.5\n2026-01-02,Rome,\n2026-01-03,Oslo,3\n");
    Element chart =
        draw("lineChart", ui -> ui.lineChart(frame, o -> o.x("day").y("price").title("F")));
    assertThat(chart.prop("x").toString()).isEqualTo("{name=day, type=local}");
    assertThat(chart.prop("c0")).isEqualTo("1767225600000,1767312000000,1767398400000");
    assertThat(chart.prop("c1")).isEqualTo("1.5,null,3");
    AtomicReference<@Nullable Chart<FrameRow>> bars = new AtomicReference<>();
    draw(
        "barChart",
        ui -> bars.set(ui.barChart(frame, o -> o.title("B").color("city").selectPoints())));
    app.chart("B").set(Map.of("points", List.of(List.of(0, 2))));
    assertThat(java.util.Objects.requireNonNull(bars.get()).selected())
        .singleElement()
        .satisfies(row -> assertThat(row.number("price")).isEqualTo(3));
    assertThat(code(ui -> ui.lineChart(frame, o -> o.y("prize")))).isEqualTo("RN150");
    assertThat(code(ui -> ui.lineChart(frame, o -> o.y("city")))).isEqualTo("RN151");
  }

  // ---- Choosing.

  private final AtomicReference<@Nullable Chart<Sale>> chosen = new AtomicReference<>();

  private Chart<Sale> chart() {
    return java.util.Objects.requireNonNull(chosen.get());
  }

  @Test
  void points_are_rows_also_of_a_series_and_of_a_sum() {
    app =
        AppTest.start(
            ui -> chosen.set(ui.barChart(SALES, o -> o.title("B").color("city").selectPoints())));
    assertThat(chart().selected()).isEmpty();
    assertThat(chart().selectedOrAll()).isEqualTo(SALES);
    app.chart("B").set(Map.of("points", List.of(List.of(1, 1), List.of(0, 0))));
    assertThat(chart().selection().rows()).containsExactly(0, 2, 3);
    assertThat(chart().selected()).containsExactly(SALES.get(0), SALES.get(2), SALES.get(3));
    app.chart("B").set(null);
    assertThat(chart().selection().isEmpty()).isTrue();
  }

  @Test
  void a_box_is_all_rows_in_it() {
    List<ChartSelection> called = new ArrayList<>();
    app =
        AppTest.start(
            ui ->
                chosen.set(
                    ui.scatterChart(
                        SALES,
                        o ->
                            o.title("S")
                                .x("n", Sale::amount)
                                .y("n", s -> -s.amount())
                                .selectBox()
                                .onSelect(called::add))));
    app.chart("S").set(Map.of("x", List.of(1.5, 9), "y", List.of(-5, 0)));
    assertThat(chart().selection())
        .isEqualTo(
            new ChartSelection(List.of(1, 2), new DoubleRange(1.5, 9), new DoubleRange(-5, 0)));
    assertThat(called).containsExactly(chart().selection());
    app.chart("S").set(Map.of("x", List.of(100, 200)));
    assertThat(chart().selection().isEmpty()).isFalse();
    assertThat(chart().selectedOrAll()).isEmpty();
  }

  @Test
  void a_span_of_a_histogram_is_of_the_numbers_themselves() {
    app =
        AppTest.start(
            ui -> chosen.set(ui.histogram(SALES, o -> o.title("H").x("amount").selectBox())));
    app.chart("H").set(Map.of("x", List.of(2, 4)));
    assertThat(chart().selection().rows()).containsExactly(1, 2);
  }

  @Test
  void what_is_chosen_goes_with_its_rows() {
    app = AppTest.start(ui -> chosen.set(ui.lineChart(SALES, o -> o.title("L").selectPoints())));
    app.chart("L").set(Map.of("points", List.of(List.of(0, 4), List.of(0, 1))));
    app.replace(
        ui -> chosen.set(ui.lineChart(SALES.subList(0, 2), o -> o.title("L").selectPoints())));
    assertThat(chart().selection().rows()).containsExactly(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5",
        "[]",
        "{\"points\":5}",
        "{\"points\":[[0]]}",
        "{\"points\":[[0,5]]}",
        "{\"points\":[[0,-1]]}",
        "{\"points\":[[0,0.5]]}",
        "{\"points\":[[9,0]]}",
        "{\"points\":[[0,1e300]]}",
        "{\"points\":[[0,0],[0,0],[0,0],[0,0],[0,0],[0,0]]}",
        "{\"x\":[1,2]}"
      })
  void points_that_are_not_there_are_refused(String value) {
    app = AppTest.start(ui -> ui.lineChart(SALES, o -> o.key("L").selectPoints()));
    Refusals.check(app, "lineChart", "L", "\"value\":" + value, "points of the chart");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"x\":5}",
        "{\"x\":[2,1]}",
        "{\"x\":[1]}",
        "{\"x\":[1,\"2\"]}",
        "{\"y\":[1,2]}",
        "{\"points\":[[0,0]]}",
        "\"x\""
      })
  void boxes_that_are_none_are_refused(String value) {
    app = AppTest.start(ui -> ui.lineChart(SALES, o -> o.key("L").selectBox()));
    Refusals.check(app, "lineChart", "L", "\"value\":" + value, "a box in the chart");
  }

  // ---- Going on.

  @Test
  void rows_are_added_without_a_run() {
    app = AppTest.start(ui -> chosen.set(ui.lineChart(SALES, o -> o.x("day").y("amount"))));
    int runs = app.runs();
    chart().append(new Sale(FIRST.plusDays(3), "Oslo", 5));
    chart().appendAll(List.of(new Sale(FIRST.plusDays(4), "Oslo", 6)));
    app.advance(Duration.ofMillis(20));
    assertThat(app.runs()).isEqualTo(runs);
    assertThat(app.element("lineChart").prop("c1")).isEqualTo("1,2,4,8,16,5,6");
    assertThat(app.messages().getLast())
        .contains("{\"c0\":\",1767484800000,1767571200000\",\"c1\":\",5,6\"}");
    app.reload();
    assertThat(app.element("lineChart").prop("c1")).isEqualTo("1,2,4,8,16,5,6");
  }

  @Test
  void an_empty_chart_learns_from_its_first_row_what_its_axis_is() {
    List<Sale> none = new ArrayList<>();
    app =
        AppTest.start(
            ui -> chosen.set(ui.lineChart(none, o -> o.x("d", Sale::day).y("n", Sale::amount))));
    chart().append(SALES.get(0));
    app.advance(Duration.ofMillis(20));
    assertThat(app.element("lineChart").prop("x").toString()).contains("type=local");
    assertThat(app.element("lineChart").prop("c0")).isEqualTo("1767225600000");
  }

  @Test
  void of_a_chart_that_goes_on_and_on_the_oldest_are_forgotten() {
    List<Integer> start = List.of(0);
    AtomicReference<@Nullable Chart<Integer>> chart = new AtomicReference<>();
    app = AppTest.start(ui -> chart.set(ui.lineChart(start, o -> o.last(10))));
    for (int i = 1; i < 1_000; i++) {
      java.util.Objects.requireNonNull(chart.get()).append(i);
      app.advance(Duration.ofMillis(50));
    }
    String[] kept = app.element("lineChart").prop("c1").toString().split(",");
    assertThat(kept).hasSizeBetween(10, 22).endsWith("998", "999");
    assertThat(app.element("lineChart").prop("c0").toString()).endsWith("998,999");
  }

  @Test
  void a_row_that_does_not_fit_is_refused_and_a_chart_that_has_gone_takes_none() {
    app = AppTest.start(ui -> chosen.set(ui.lineChart(SALES, o -> o.color("city"))));
    assertThatThrownBy(() -> chart().append(new Sale(FIRST, "Lima", 1)))
        .isInstanceOfSatisfying(
            RunnelException.class, e -> assertThat(e.code()).isEqualTo("RN155"));
    Chart<Sale> gone = chart();
    app.replace(ui -> chosen.set(ui.pieChart(SALES)));
    gone.append(SALES.get(0));
    assertThatThrownBy(() -> chart().append(SALES.get(0)))
        .isInstanceOfSatisfying(
            RunnelException.class, e -> assertThat(e.code()).isEqualTo("RN154"));
  }

  // ---- What cannot be drawn.

  @Test
  void what_cannot_be_drawn_says_so_in_its_place_and_the_rest_lives() {
    assertThat(
            code(
                ui -> {
                  ui.lineChart(SALES, o -> o.x("dya").y("amount"));
                  ui.text("after");
                }))
        .isEqualTo("RN150");
    assertThat(app.exception().prop("message").toString()).contains("day, city, amount");
    assertThat(app.texts()).contains("after");
    assertThat(app.status()).isEqualTo("done");
  }

  @Test
  void each_fault_of_the_data_has_its_code() {
    assertThat(code(ui -> ui.lineChart(SALES, o -> o.y("city")))).isEqualTo("RN151");
    assertThat(code(ui -> ui.pieChart(List.of(-1)))).isEqualTo("RN151");
    assertThat(code(ui -> ui.lineChart(List.of(LocalDate.MAX), o -> o.x(d -> d).y("n", d -> 1))))
        .isEqualTo("RN152");
    List<Integer> many = IntStream.range(0, 30_000).boxed().toList();
    assertThat(code(ui -> ui.barChart(many))).isEqualTo("RN153");
    assertThat(code(ui -> ui.heatMap(many, o -> o.x("x", n -> n).y("y", n -> 1))))
        .isEqualTo("RN153");
    assertThat(code(ui -> ui.boxPlot(many, o -> o.x("x", n -> n)))).isEqualTo("RN153");
    assertThat(code(ui -> ui.scatterChart(many, o -> o.color(n -> n)))).isEqualTo("RN153");
    assertThat(code(ui -> ui.histogram(List.of("a")))).isEqualTo("RN014");
    assertThat(code(ui -> ui.scatterChart(SALES, o -> o.xLine("Monday", "here"))))
        .isEqualTo("RN010");
    assertThat(code(ui -> ui.lineChart(SALES, o -> o.y("amount").y("amount").color("city"))))
        .isEqualTo("RN010");
  }

  // ---- Described as a whole.

  @Test
  void drawings_are_data_on_one_line() {
    record Title(String text) {}
    app =
        AppTest.start(
            ui -> {
              ui.echarts("{\n  \"series\": []\n}", o -> o.title("E"));
              ui.vegaLite(Map.of("title", new Title("T"), "data", List.of(1, 2.5), "on", FIRST));
              ui.graphviz("digraph {\n a -> b }");
            });
    assertThat(app.element("echarts").prop("option")).isEqualTo(Map.of("series", List.of()));
    assertThat(app.element("vegaLite").prop("spec"))
        .isEqualTo(
            Map.of("title", Map.of("text", "T"), "data", List.of(1L, 2.5), "on", "2026-01-01"));
    assertThat(app.element("graphviz").text()).contains("a -> b");
  }

  private static final Map<String, Object> CHOSEN_IN =
      Map.of(
          "layer",
          List.of(
              Map.of(
                  "params",
                  List.of(
                      Map.of("name", "brush", "select", Map.of("type", "interval")),
                      Map.of("name", "pick", "select", "point"),
                      Map.of("name", "size", "value", 3)))),
          "data",
          Map.of("params", List.of(Map.of("name", "none", "select", "point"))));

  @Test
  void what_is_chosen_in_vega_lite_comes_back_by_the_names_of_parameters() {
    AtomicReference<VegaSelection> last = new AtomicReference<>();
    List<String> told = new ArrayList<>();
    AppBody body =
        ui ->
            last.set(
                ui.vegaLite(CHOSEN_IN, o -> o.title("V").onSelect(v -> told.add(v.toString()))));
    app = AppTest.start(body);
    assertThat(last.get().isEmpty()).isTrue();
    assertThat(last.get().range("brush", "x").contains(1e300)).isTrue();
    assertThat(app.chart("V").prop("select").toString()).contains("brush").contains("pick");
    app.chart("V")
        .set(
            Map.of(
                "brush", Map.of("x", List.of(2.5, 1), "kind", List.of("a", "b")),
                "pick", List.of(Map.of("id", 7, "on", true))));
    assertThat(last.get().range("brush", "x")).isEqualTo(new DoubleRange(1, 2.5));
    assertThat(last.get().values("brush", "kind")).containsExactly("a", "b");
    assertThat(last.get().points("pick")).containsExactly(Map.of("id", 7L, "on", true));
    assertThat(last.get().values("pick", "id")).containsExactly(7L);
    assertThat(last.get().points("brush")).isEmpty();
    assertThat(told).hasSize(1);
    app.reload();
    assertThat(last.get().isEmpty()).isFalse();
    app.chart("V").set(Map.of("pick", List.of(), "brush", Map.of()));
    assertThat(last.get().isEmpty()).isTrue();
  }

  @Test
  void what_was_chosen_goes_with_its_parameter() {
    AtomicReference<VegaSelection> last = new AtomicReference<>();
    app = AppTest.start(ui -> last.set(ui.vegaLite(CHOSEN_IN, o -> o.title("V").select())));
    app.chart("V")
        .set(Map.of("brush", Map.of("x", List.of(1, 2)), "pick", List.of(Map.of("a", 1))));
    app.replace(ui -> last.set(ui.vegaLite(CHOSEN_IN, o -> o.title("V").select("pick"))));
    assertThat(last.get().toString()).isEqualTo("{pick=[{a=1}]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5",
        "[]",
        "{\"size\":[]}",
        "{\"none\":[]}",
        "{\"brush\":[{\"a\":1}]}",
        "{\"brush\":{\"a\":1}}",
        "{\"brush\":{\"a\":[[1]]}}",
        "{\"pick\":{\"a\":[1]}}",
        "{\"pick\":[5]}",
        "{\"pick\":[{\"a\":{}}]}",
        "{\"pick\":[{\"a\":[1]}]}"
      })
  void what_no_parameter_selects_is_refused(String value) {
    app = AppTest.start(ui -> ui.vegaLite(CHOSEN_IN, o -> o.key("V").select()));
    Refusals.check(app, "vegaLite", "V", "\"value\":" + value, "what its parameters select");
  }

  @Test
  void what_is_too_much_to_choose_is_refused() {
    app = AppTest.start(ui -> ui.vegaLite(CHOSEN_IN, o -> o.key("V").select()));
    String text = "x".repeat(1_001);
    Refusals.check(
        app,
        "vegaLite",
        "V",
        "\"value\":{\"pick\":[{\"a\":\"" + text + "\"}]}",
        "what its parameters select");
  }

  @Test
  void parameters_that_are_not_there_say_so_in_their_place() {
    assertThat(code(ui -> ui.vegaLite(CHOSEN_IN, o -> o.select("size")))).isEqualTo("RN184");
    assertThat(app.exception().prop("message").toString()).contains("brush");
    assertThat(code(ui -> ui.vegaLite(Map.of("mark", "bar"), o -> o.select()))).isEqualTo("RN184");
    assertThat(code(ui -> ui.vegaLite("{", o -> o.select()))).isEqualTo("RN156");
  }

  @Test
  void drawings_that_are_no_data_are_refused() {
    Runnable function = () -> {};
    assertThat(code(ui -> ui.echarts(Map.of("tooltip", Map.of("formatter", function)))))
        .isEqualTo("RN156");
    assertThat(app.exception().prop("message").toString()).contains("tooltip.formatter is no data");
    assertThat(code(ui -> ui.echarts("{ formatter: (v) => v }"))).isEqualTo("RN156");
    assertThat(code(ui -> ui.vegaLite("[1]"))).isEqualTo("RN156");
    assertThat(code(ui -> ui.graphviz("x".repeat(2_000_001)))).isEqualTo("RN156");
    List<Object> itself = new ArrayList<>();
    itself.add(itself);
    assertThat(code(ui -> ui.echarts(Map.of("data", itself)))).isEqualTo("RN156");
  }

  @Test
  void no_rows_are_no_fault() {
    app =
        AppTest.start(
            ui -> {
              ui.lineChart(List.<Sale>of(), o -> o.x("day").y("amount").color("city"));
              ui.scatterChart(List.of());
              ui.histogram(List.of());
              ui.heatMap(List.of());
              ui.boxPlot(List.of());
              ui.pieChart(List.of());
            });
    assertThat(app.elements("exception")).isEmpty();
  }

  @Test
  void colours_are_named_or_a_palette() {
    Map<String, String> cities = Map.of("Rome", "#F00", "Oslo", "#0b7fa8");
    Element chart = draw("barChart", ui -> ui.barChart(SALES, o -> o.color("city").colors(cities)));
    assertThat(chart.prop("colors").toString()).isEqualTo("{Oslo=#0b7fa8, Rome=#ff0000}");
    chart = draw("boxPlot", ui -> ui.boxPlot(SALES, o -> o.colors(List.of("#123456"))));
    assertThat(chart.prop("colors").toString()).isEqualTo("[#123456]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "red", "#12345", "#12345678", "rgb(1,2,3)", "url(//evil)", "#gggggg"})
  void what_is_no_colour_is_refused(String color) {
    assertThat(code(ui -> ui.pieChart(SALES, o -> o.colors(Map.of("Oslo", color)))))
        .isEqualTo("RN185");
    assertThat(code(ui -> ui.lineChart(SALES, o -> o.colors(List.of("#000000", color)))))
        .isEqualTo("RN185");
    assertThat(code(ui -> ui.lineChart(SALES, o -> o.colors(List.of())))).isEqualTo("RN185");
  }

  @Test
  void all_charts_with_axes_name_them() {
    app =
        AppTest.start(
            ui -> {
              ui.lineChart(SALES, o -> o.xLabel("across").yLabel("up"));
              ui.heatMap(SALES, o -> o.xLabel("across").yLabel("up"));
              ui.boxPlot(SALES, o -> o.xLabel("across").yLabel("up"));
              ui.histogram(SALES, o -> o.xLabel("across").yLabel("up"));
            });
    for (String kind : List.of("lineChart", "heatMap", "boxPlot", "histogram")) {
      assertThat(app.element(kind).prop("xLabel")).isEqualTo("across");
      assertThat(app.element(kind).prop("yLabel")).isEqualTo("up");
    }
  }

  @Test
  void rows_are_anything_that_goes_through_them() {
    Element chart =
        draw("lineChart", ui -> ui.lineChart((Iterable<Integer>) List.of(3, 4)::iterator));
    assertThat(chart.prop("c1")).isEqualTo("3,4");
    Frame frame = Frame.of(SALES);
    List<Double> amounts = new ArrayList<>();
    for (FrameRow row : frame) {
      amounts.add(row.number("amount"));
    }
    assertThat(amounts).containsExactly(1.0, 2.0, 4.0, 8.0, 16.0);
    app = AppTest.start(ui -> ui.write(frame));
    assertThat(app.elements("dataFrame")).hasSize(1);
  }
}
