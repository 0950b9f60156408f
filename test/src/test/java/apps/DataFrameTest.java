package apps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import runnel.ColumnType;
import runnel.Frame;
import runnel.RowQuery;
import runnel.RowSource;
import runnel.Selection;
import runnel.internal.wire.Json;
import runnel.test.AppTest;

class DataFrameTest {
  private record City(String name, int people, LocalDate founded, boolean capital) {}

  private static final List<City> CITIES =
      List.of(
          new City("Oslo", 700_000, LocalDate.of(1040, 1, 1), true),
          new City("Rome", 2_800_000, LocalDate.of(-753, 4, 21), true),
          new City("Milan", 1_400_000, LocalDate.of(-590, 1, 1), false),
          new City("Bergen", 290_000, LocalDate.of(1070, 1, 1), false));

  @Test
  void the_tree_has_no_rows_and_windows_have() {
    try (var app = AppTest.start(ui -> ui.dataFrame(CITIES))) {
      assertThat(app.dataFrame().prop("rows")).isEqualTo(4L);
      assertThat(String.join("", app.messages())).doesNotContain("Oslo");
      Map<?, ?> window = app.dataFrame().ask(Map.of("from", 1, "count", 2));
      assertThat(window.get("count")).isEqualTo(4L);
      assertThat(window.get("rows"))
          .isEqualTo(
              List.of(
                  List.of("Rome", 2_800_000L, LocalDate.of(-753, 4, 21).toEpochDay(), true),
                  List.of("Milan", 1_400_000L, LocalDate.of(-590, 1, 1).toEpochDay(), false)));
      assertThat(window.containsKey("index")).isFalse();
    }
  }

  @Test
  void rows_are_sorted_searched_and_filtered_by_the_host() {
    try (var app = AppTest.start(ui -> ui.dataFrame(CITIES))) {
      assertThat(names(app, Map.of("sort", List.of(List.of("people", false)))))
          .containsExactly("Bergen", "Oslo", "Milan", "Rome");
      assertThat(
              names(
                  app, Map.of("sort", List.of(List.of("capital", true), List.of("people", false)))))
          .containsExactly("Oslo", "Rome", "Bergen", "Milan");
      assertThat(names(app, Map.of("search", "RG"))).containsExactly("Bergen");
      assertThat(names(app, Map.of("search", "2800"))).containsExactly("Rome");
      assertThat(filtered(app, "people", "BETWEEN", 500_000, 1_500_000))
          .containsExactly("Oslo", "Milan");
      assertThat(filtered(app, "people", "LESS", 700_000)).containsExactly("Bergen");
      assertThat(filtered(app, "name", "NOT_CONTAINS", "o")).containsExactly("Milan", "Bergen");
      assertThat(filtered(app, "name", "EQUALS", "oslo")).containsExactly("Oslo");
      assertThat(filtered(app, "capital", "EQUALS", true)).containsExactly("Oslo", "Rome");
      assertThat(filtered(app, "founded", "GREATER", "1040-01-01")).containsExactly("Bergen");
      assertThat(filtered(app, "founded", "AT_LEAST", "1040-01-01"))
          .containsExactly("Oslo", "Bergen");
      assertThat(filtered(app, "name", "BLANK")).isEmpty();
      assertThat(filtered(app, "people", "OUTSIDE", 700_000, 2_800_000))
          .containsExactly("Rome", "Bergen");
      Map<?, ?> window =
          app.dataFrame()
              .ask(
                  Map.of(
                      "from",
                      1,
                      "count",
                      9,
                      "sort",
                      List.of(List.of("people", true)),
                      "search",
                      "e"));
      assertThat(window.get("index")).isEqualTo(List.of(2L, 0L, 3L));
    }
  }

  private static List<String> filtered(
      AppTest app, String column, String operator, Object... values) {
    return names(app, Map.of("filters", List.of(List.of(column, operator, Arrays.asList(values)))));
  }

  private static List<String> names(AppTest app, Map<String, ?> query) {
    Map<String, Object> ask = new LinkedHashMap<>(query);
    ask.put("from", 0);
    ask.put("count", 100);
    List<String> names = new ArrayList<>();
    for (Object row : (List<?>) Objects.requireNonNull(app.dataFrame().ask(ask).get("rows"))) {
      names.add((String) ((List<?>) row).get(0));
    }
    return names;
  }

  @Test
  void a_rerun_that_leaves_the_rows_as_they_are_sends_nothing_for_them() {
    List<City> changing = new ArrayList<>(CITIES);
    try (var app =
        AppTest.start(
            ui -> {
              ui.button("Again");
              ui.dataFrame(changing);
            })) {
      String version = String.valueOf(app.dataFrame().prop("version"));
      int before = app.messages().size();
      app.button("Again").click();
      assertThat(app.messages().subList(before, app.messages().size()))
          .noneMatch(message -> message.contains("patch"));
      changing.set(0, new City("Oslo", 700_001, LocalDate.of(1040, 1, 1), true));
      app.button("Again").click();
      assertThat(app.dataFrame().prop("version")).isNotEqualTo(version);
      assertThat(names(app, Map.of("search", "700001"))).containsExactly("Oslo");
    }
  }

  @Test
  void queries_are_answered_during_a_run() {
    List<Object> seen = new ArrayList<>();
    AppTest[] app = new AppTest[1];
    app[0] =
        AppTest.start(
            ui -> {
              ui.dataFrame(CITIES);
              if (ui.button("Slow")) {
                seen.addAll(names(app[0], Map.of()));
              }
            });
    app[0].button("Slow").click();
    assertThat(seen).containsExactly("Oslo", "Rome", "Milan", "Bergen");
    app[0].close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"from\":-1,\"count\":5}",
        "{\"from\":0,\"count\":1001}",
        "{\"from\":0,\"count\":5,\"sort\":[[\"nope\",true]]}",
        "{\"from\":0,\"count\":5,\"sort\":\"name\"}",
        "{\"from\":0,\"count\":5,\"sort\":[[1]]}",
        "{\"from\":0,\"count\":5,\"filters\":[[\"name\",\"LIKE\",[\"x\"]]]}",
        "{\"from\":0,\"count\":5,\"filters\":[[\"people\",\"EQUALS\",[\"x\"]]]}",
        "{\"from\":0,\"count\":5,\"filters\":[[\"people\",\"BETWEEN\",[1]]]}",
        "{\"from\":0,\"count\":5,\"filters\":[[\"founded\",\"EQUALS\",[\"someday\"]]]}",
        "{\"from\":0,\"count\":5,\"filters\":[[\"name\",\"EQUALS\",[null]]]}",
        "{\"from\":0,\"count\":5,\"filters\":[[\"founded\",\"EQUALS\",[\"2026-01-01/2026-01-02\"]]]}",
        "{\"from\":0,\"count\":5,\"filters\":[[\"people\",\"OUTSIDE\",[1]]]}",
        "{\"from\":0,\"count\":5,\"filters\":[7]}",
        "{\"from\":0,\"count\":5,\"search\":\"LONG\"}"
      })
  void hostile_queries_are_refused(String ask) {
    Map<String, Object> asked = object(ask.replace("LONG", "x".repeat(300)));
    try (var app = AppTest.start(ui -> ui.dataFrame(CITIES))) {
      assertThatThrownBy(() -> app.dataFrame().ask(asked))
          .isInstanceOf(AssertionError.class)
          .hasMessageMatching("(?s)RN14[07] .*");
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(String json) {
    return (Map<String, Object>) Objects.requireNonNull(Json.parse(json));
  }

  @Test
  void a_window_beyond_the_end_is_empty_and_what_is_gone_answers_no_more() {
    try (var app =
        AppTest.start(
            ui -> {
              if (!ui.checkbox("Gone")) {
                ui.dataFrame(CITIES);
              }
            })) {
      assertThat(app.dataFrame().ask(Map.of("from", 100, "count", 5)).get("rows"))
          .isEqualTo(List.of());
      var frame = app.dataFrame();
      app.checkbox("Gone").set(true);
      assertThatThrownBy(() -> frame.ask(Map.of("from", 0, "count", 1)))
          .hasMessageContaining("RN032");
    }
  }

  @Test
  void too_many_queries_at_once_are_refused() {
    try (var app = AppTest.start(ui -> ui.dataFrame(CITIES))) {
      String id = app.dataFrame().id();
      int before = app.messages().size();
      for (int i = 1; i <= 300; i++) {
        app.send(
            "{\"t\":\"query\",\"query\":" + i + ",\"id\":\"" + id + "\",\"ask\":{\"count\":1}}");
      }
      String sent = String.join("\n", app.messages().subList(before, app.messages().size()));
      assertThat(sent).contains("RN147");
      app.advance(java.time.Duration.ofMillis(1));
      assertThat(app.dataFrame().ask(Map.of("from", 0, "count", 1)).get("count")).isEqualTo(4L);
    }
  }

  @Test
  void rows_that_are_chosen_come_back_as_the_app_gave_them() {
    List<Selection> told = new ArrayList<>();
    try (var app =
        AppTest.start(
            ui ->
                ui.text(
                    String.join(
                        ",",
                        ui.dataFrame(CITIES, o -> o.selectRows().onSelect(told::add))
                            .frame()
                            .column("name")
                            .texts())))) {
      app.dataFrame().set(value(app, "{\"rows\":[3,1]}"));
      assertThat(app.texts()).containsExactly("Rome,Bergen");
      app.dataFrame()
          .set(
              value(
                  app,
                  "{\"all\":true,\"except\":[1],\"filters\":[[\"capital\",\"EQUALS\",[true]]]}"));
      assertThat(app.texts()).containsExactly("Oslo");
      assertThat(told).hasSize(2);
      assertThat(told.get(1).count()).isEqualTo(1);
      app.dataFrame().set(null);
      assertThat(app.texts()).containsExactly("");
    }
  }

  private static Map<String, Object> value(AppTest app, String json) {
    Map<String, Object> value = object(json);
    value.put("version", Objects.requireNonNull(app.dataFrame().prop("version")));
    return value;
  }

  @Test
  void columns_and_cells_can_be_chosen_if_the_app_lets_them() {
    try (var app =
        AppTest.start(
            ui -> {
              ui.text("" + ui.dataFrame(CITIES, o -> o.key("c").selectColumns()).columns());
              ui.text("" + ui.dataFrame(CITIES, o -> o.key("x").selectCells()).cells());
              ui.text("" + ui.dataFrame(CITIES, o -> o.key("one").selectRow()));
            })) {
      app.element("dataFrame", "c").set(value(app, "{\"columns\":[\"people\"]}"));
      app.element("dataFrame", "x").set(value(app, "{\"cells\":[[2,\"name\"]]}"));
      app.element("dataFrame", "one").set(value(app, "{\"rows\":[2]}"));
      assertThat(app.texts()).containsExactly("[people]", "[Cell[row=2, column=name]]", "rows [2]");
      for (String refused :
          new String[] {
            "{\"rows\":[1,2]}", "{\"all\":true}", "{\"rows\":[4]}", "{\"rows\":[-1]}",
            "{\"rows\":[0.5]}", "{\"rows\":7}", "{\"columns\":[\"name\"]}", "{\"cells\":[[0]]}",
            "{\"press\":[1,0,\"name\"]}"
          }) {
        int problems = app.problems().size();
        app.element("dataFrame", "one").set(value(app, refused));
        assertThat(app.problems()).as(refused).hasSize(problems + 1);
      }
      assertThat(app.texts().get(2)).isEqualTo("rows [2]");
    }
  }

  @Test
  void a_choice_is_forgotten_when_the_rows_change() {
    List<Object> rows = new ArrayList<>(List.of(1, 2, 3));
    try (var app =
        AppTest.start(
            ui -> {
              ui.text(ui.dataFrame(rows, o -> o.selectRows()).toString());
              ui.button("Again");
            })) {
      app.dataFrame().set(value(app, "{\"rows\":[1]}"));
      app.button("Again").click();
      assertThat(app.texts()).containsExactly("rows [1]");
      rows.remove(0);
      app.button("Again").click();
      assertThat(app.texts()).containsExactly("nothing");
    }
  }

  @Test
  void a_button_in_a_cell_calls_back_once_for_each_click() {
    List<String> clicks = new ArrayList<>();
    try (var app =
        AppTest.start(
            ui ->
                ui.dataFrame(
                    CITIES,
                    o ->
                        o.selectRows()
                            .onSelect(s -> clicks.add(s.toString()))
                            .column("name", c -> c.button(row -> clicks.add("go " + row)))))) {
      app.dataFrame().set(value(app, "{\"press\":[1,2,\"name\"]}"));
      app.dataFrame().set(value(app, "{\"press\":[2,2,\"name\"]}"));
      app.reconnect();
      app.dataFrame().set(value(app, "{\"rows\":[1]}"));
      assertThat(clicks).containsExactly("go 2", "go 2", "rows [1]");
    }
  }

  @Test
  void all_rows_that_are_meant_are_saved_as_csv_without_formulas() {
    Frame frame =
        Frame.builder()
            .texts("name", "=1+1", "a,\"b\"", "@x", "-5", null)
            .numbers("n", -1, 2.5, Double.NaN, 1e21, 0)
            .build();
    try (var app = AppTest.start(ui -> ui.dataFrame(frame))) {
      Map<?, ?> reply =
          app.dataFrame().ask(Map.of("download", true, "sort", List.of(List.of("n", false))));
      byte[] bytes = app.download(String.valueOf(reply.get("href")));
      assertThat(new String(bytes, StandardCharsets.UTF_8))
          .isEqualTo(
              "\ufeffname,n\r\n'=1+1,-1\r\n,0\r\n\"a,\"\"b\"\"\",2.5\r\n-5,1.0E21\r\n'@x,\r\n");
    }
  }

  @Test
  void a_source_pages_by_itself() {
    List<String> asked = new ArrayList<>();
    RowSource source =
        new RowSource() {
          @Override
          public Map<String, ColumnType> types() {
            return new LinkedHashMap<>(Map.of("n", ColumnType.INTEGER));
          }

          @Override
          public long count(RowQuery query) {
            return 1_000_000;
          }

          @Override
          public Frame window(RowQuery query, long from, int count) {
            asked.add(query.sort() + " " + from + " " + count);
            return Frame.builder()
                .integers("n", IntStream.range(0, count).mapToLong(i -> from + i).toArray())
                .build();
          }
        };
    try (var app =
        AppTest.start(
            ui -> ui.text(ui.dataFrame(source, o -> o.selectRows()).frame().rows() + ""))) {
      assertThat(app.dataFrame().prop("rows")).isNull();
      Map<?, ?> window =
          app.dataFrame()
              .ask(Map.of("from", 999_990, "count", 2, "sort", List.of(List.of("n", true))));
      assertThat(window.get("count")).isEqualTo(1_000_000L);
      assertThat(window.get("rows")).isEqualTo(List.of(List.of(999_990L), List.of(999_991L)));
      assertThat(asked).containsExactly("[Sort[column=n, descending=true]] 999990 2");
      app.dataFrame().set(value(app, "{\"rows\":[5,7,90000]}"));
      assertThat(app.texts()).containsExactly("3");
    }
  }

  @Test
  void a_day_of_an_app_s_own_source_comes_as_moments() {
    List<RowQuery.Filter> asked = new ArrayList<>();
    RowSource source =
        new RowSource() {
          @Override
          public Map<String, ColumnType> types() {
            return Map.of("at", ColumnType.DATE_TIME);
          }

          @Override
          public long count(RowQuery query) {
            asked.addAll(query.filters());
            return 0;
          }

          @Override
          public Frame window(RowQuery query, long from, int count) {
            return Frame.builder().dateTimes("at").build();
          }
        };
    try (var app = AppTest.start(ui -> ui.dataFrame(source))) {
      app.dataFrame()
          .ask(Map.of("filters", List.of(List.of("at", "NOT_EQUALS", List.of("2026-03-29")))));
      assertThat(asked)
          .containsExactly(
              new RowQuery.Filter(
                  "at",
                  RowQuery.Operator.OUTSIDE,
                  List.of("2026-03-29T00:00:00", "2026-03-30T00:00:00")));
    }
  }

  @Test
  void rows_between_two_are_those_of_the_query_in_its_order() {
    Frame frame = Frame.builder().integers("n", LongStream.range(0, 200_000).toArray()).build();
    try (var app = AppTest.start(ui -> ui.dataFrame(frame, o -> o.selectRows()))) {
      assertThat(range(app, 2, 5_000, Map.of())).isEqualTo(numbers(2, 5_000));
      assertThat(range(app, 5, 3, Map.of())).isEqualTo(numbers(3, 5));
      var falling = List.of(List.of("n", true));
      assertThat(range(app, 199_998, 3, Map.of("sort", falling)))
          .isEqualTo(List.of(199_998L, 199_997L, 199_996L));
      assertThat(range(app, 9, 1, Map.of("search", "9"))).isEqualTo(List.of(9L, 19L));
      // The row is not among those that are shown any more: the other one is left.
      assertThat(range(app, 8, 1, Map.of("search", "9"))).isEqualTo(List.of(19L));
      assertThat(range(app, 0, 99_999, Map.of())).asInstanceOf(LIST).hasSize(100_000);
      assertThatThrownBy(() -> range(app, 0, 100_000, Map.of()))
          .hasMessageContaining("RN147 Rows were asked for by a range of 100001, at most 100000");
      for (long[] wrong : new long[][] {{0, 200_000}, {-1, 0}, {0, -1}, {0, 1L << 40}}) {
        assertThatThrownBy(() -> range(app, wrong[0], wrong[1], Map.of()))
            .hasMessageContaining("RN147");
      }
      assertThatThrownBy(() -> app.dataFrame().ask(Map.of("range", List.of(1))))
          .hasMessageContaining("RN147");
      assertThatThrownBy(() -> app.dataFrame().ask(Map.of("range", List.of("a", 2))))
          .hasMessageContaining("RN147");
    }
  }

  private static Object range(AppTest app, long row, long place, Map<String, Object> query) {
    Map<String, Object> ask = new LinkedHashMap<>(query);
    ask.put("range", List.of(row, place));
    return Objects.requireNonNull(app.dataFrame().ask(ask).get("rows"));
  }

  private static List<Long> numbers(long from, long to) {
    return LongStream.rangeClosed(from, to).boxed().toList();
  }

  /** Numbers the rows by their places, as a database does. */
  private static RowSource byPlace(Frame frame) {
    return new RowSource() {
      @Override
      public Map<String, ColumnType> types() {
        return frame.types();
      }

      @Override
      public long count(RowQuery query) {
        return frame.count(query);
      }

      @Override
      public Frame window(RowQuery query, long from, int count) {
        return frame.window(query, from, count);
      }
    };
  }

  @Test
  void rows_of_a_source_are_those_of_the_order_they_were_chosen_in() {
    RowSource source = byPlace(Frame.builder().integers("n", 5, 1, 4, 2, 3).build());
    List<Selection> told = new ArrayList<>();
    try (var app =
        AppTest.start(ui -> ui.dataFrame(source, o -> o.selectRows().onSelect(told::add)))) {
      assertThat(range(app, 3, 1, Map.of())).isEqualTo(List.of(1L, 2L, 3L));
      app.dataFrame()
          .set(
              value(
                  app,
                  "{\"rows\":[0,1],\"filters\":[[\"n\",\"LESS\",[5]]],\"sort\":[[\"n\",true]]}"));
      assertThat(told.getLast().frame().map(row -> row.integer("n"))).containsExactly(4L, 3L);
      app.dataFrame()
          .set(value(app, "{\"all\":true,\"except\":[0],\"search\":\"\",\"sort\":[[\"n\",true]]}"));
      assertThat(told.getLast().frame().map(row -> row.integer("n")))
          .containsExactly(4L, 3L, 2L, 1L);
      // As the client put it: it knows by this whether the marks are those of the rows it shows.
      assertThat(String.valueOf(app.dataFrame().prop("value"))).contains("sort=[[n, true]]");
      for (String refused :
          new String[] {"{\"rows\":[2147483646]}", "{\"rows\":[0],\"sort\":[[\"m\",true]]}"}) {
        int problems = app.problems().size();
        app.dataFrame().set(value(app, refused));
        assertThat(app.problems()).as(refused).hasSize(problems + 1);
      }
    }
  }

  @Test
  void days_that_were_filtered_by_stay_days_in_what_was_chosen() {
    try (var app =
        AppTest.start(
            ui -> {
              Frame frame =
                  Frame.builder()
                      .dateTimes(
                          "at",
                          LocalDate.of(2026, 3, 29).atTime(23, 59, 59, 999_999_999),
                          LocalDate.of(2026, 3, 30).atStartOfDay())
                      .build();
              ui.text("" + Arrays.toString(ui.dataFrame(frame, o -> o.selectRows()).rows()));
            })) {
      app.dataFrame()
          .set(value(app, "{\"all\":true,\"filters\":[[\"at\",\"NOT_EQUALS\",[\"2026-03-29\"]]]}"));
      assertThat(app.texts()).containsExactly("[1]");
      assertThat(String.valueOf(app.dataFrame().prop("value")))
          .contains("[at, NOT_EQUALS, [2026-03-29]]");
    }
  }

  @Test
  void a_source_that_fails_is_told_and_the_rest_lives() {
    RowSource broken =
        new RowSource() {
          @Override
          public Map<String, ColumnType> types() {
            return Map.of("n", ColumnType.INTEGER);
          }

          @Override
          public long count(RowQuery query) {
            throw new IllegalStateException("the connection is gone");
          }

          @Override
          public Frame window(RowQuery query, long from, int count) {
            throw new IllegalStateException("the connection is gone");
          }
        };
    try (var app = AppTest.start(ui -> ui.dataFrame(broken))) {
      assertThatThrownBy(() -> app.dataFrame().ask(Map.of("from", 0, "count", 1)))
          .hasMessage("RN147 java.lang.IllegalStateException: the connection is gone");
    }
  }

  @Test
  void mistakes_in_the_options_are_told() {
    try (var app =
        AppTest.startAllowingErrors(ui -> ui.dataFrame(CITIES, o -> o.column("Name", c -> {})))) {
      assertThat(app.exception().prop("code")).isEqualTo("RN140");
    }
    try (var app =
        AppTest.startAllowingErrors(ui -> ui.dataFrame(CITIES, o -> o.columns("name", "name")))) {
      assertThat(app.exception().prop("code")).isEqualTo("RN141");
    }
  }
}
