package apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import runnel.ColumnType;
import runnel.Frame;
import runnel.RowChange;
import runnel.State;
import runnel.Ui;
import runnel.test.AppTest;
import runnel.test.Editor;

/** What a visitor does to rows, and what the app sees of it. */
class DataEditorTest {
  private enum Sort {
    FOOD,
    HOME
  }

  private record Item(
      String name, double price, int count, Sort sort, LocalDate day, boolean paid) {
    Item {
      if (name.equals("forbidden")) {
        throw new IllegalArgumentException("a name that is not allowed");
      }
    }
  }

  private static final List<Item> ITEMS =
      List.of(
          new Item("Milk", 1.5, 2, Sort.FOOD, LocalDate.of(2026, 1, 2), true),
          new Item("Lamp", 40, 1, Sort.HOME, LocalDate.of(2026, 1, 3), false));

  private static final class Seen {
    List<Item> rows = List.of();
    final List<RowChange<Item>> changes = new ArrayList<>();

    void app(Ui ui) {
      rows =
          ui.dataEditor(
              "Items",
              Item.class,
              ITEMS,
              o ->
                  o.addRows()
                      .deleteRows()
                      .column("price", c -> c.range(0, 100))
                      .column("name", c -> c.required().maxLength(20))
                      .column("sort", c -> c.select("FOOD", "HOME"))
                      .validate(item -> item.paid() && item.price() == 0 ? "nothing to pay" : "")
                      .onCommit(changes::add));
      ui.button("Again");
    }

    List<String> names() {
      return rows.stream().map(Item::name).toList();
    }
  }

  @Test
  void a_cell_is_edited_and_the_other_rows_are_the_apps_own() {
    Seen seen = new Seen();
    try (var app = AppTest.start(seen::app)) {
      Editor editor = app.dataEditor("Items");
      assertThat(editor.rows())
          .containsExactly(
              List.of("Milk", 1.5, 2L, "FOOD", 20_455L, true),
              List.of("Lamp", 40L, 1L, "HOME", 20_456L, false));
      editor.edit(1, "price", 42).edit(1, "sort", "FOOD").edit(1, "day", "2026-02-01");
      assertThat(seen.rows.get(1))
          .isEqualTo(new Item("Lamp", 42, 1, Sort.FOOD, LocalDate.of(2026, 2, 1), false));
      assertThat(seen.rows.get(0)).isSameAs(ITEMS.get(0));
      assertThat(seen.changes).hasSize(3);
      assertThat(seen.changes.get(0))
          .isEqualTo(
              new RowChange.Changed<>(
                  ITEMS.get(1),
                  new Item("Lamp", 42, 1, Sort.HOME, LocalDate.of(2026, 1, 3), false)));
    }
  }

  @Test
  void one_cell_is_sent_back_as_one_row_and_a_rerun_sends_nothing() {
    try (var app = AppTest.start(new Seen()::app)) {
      int before = app.messages().size();
      app.dataEditor("Items").edit(0, "count", 3);
      String sent = String.join("\n", app.messages().subList(before, app.messages().size()));
      assertThat(sent).contains("\"1\":[[\"Milk\",1.5,3,").doesNotContain("Lamp");
      int quiet = app.messages().size();
      app.button("Again").click();
      assertThat(app.messages().subList(quiet, app.messages().size()))
          .noneMatch(message -> message.contains("patch"));
    }
  }

  @Test
  void rows_are_added_deleted_and_brought_back() {
    Seen seen = new Seen();
    try (var app = AppTest.start(seen::app)) {
      Editor editor = app.dataEditor("Items");
      editor.add();
      assertThat(editor.wrong(2, "name")).isEqualTo("required");
      assertThat(editor.wrong(2, "price")).isEqualTo("required");
      assertThat(seen.names()).containsExactly("Milk", "Lamp");
      editor.edit(2, "name", "Tea").edit(2, "price", "3.5").edit(2, "count", 1);
      assertThat(seen.names()).containsExactly("Milk", "Lamp", "Tea");
      editor.delete(0, 2);
      assertThat(seen.names()).containsExactly("Lamp");
      editor.undo();
      assertThat(seen.names()).containsExactly("Milk", "Lamp", "Tea");
      editor.undo().undo().undo().undo();
      assertThat(seen.rows).isEqualTo(ITEMS);
      assertThat(editor.element().prop("undo")).isNull();
      editor.redo().redo().redo().redo().redo();
      assertThat(seen.names()).containsExactly("Lamp");
      assertThat(editor.element().prop("redo")).isNull();
      assertThat(seen.changes.stream().map(c -> c.getClass().getSimpleName()))
          .containsExactly(
              "Added", "Removed", "Removed", "Added", "Added", "Removed", "Added", "Removed",
              "Removed");
    }
  }

  @Test
  void a_block_of_a_spreadsheet_is_pasted_as_one_change() {
    Seen seen = new Seen();
    try (var app = AppTest.start(seen::app)) {
      Editor editor = app.dataEditor("Items");
      editor.paste(
          1, "name", "Desk\t99.5\t1\tHOME\t2026-03-04\tTRUE\nPen\t1\t10\tHOME\t2026-03-05\tfalse");
      assertThat(seen.rows)
          .containsExactly(
              ITEMS.get(0),
              new Item("Desk", 99.5, 1, Sort.HOME, LocalDate.of(2026, 3, 4), true),
              new Item("Pen", 1, 10, Sort.HOME, LocalDate.of(2026, 3, 5), false));
      editor.undo();
      assertThat(seen.rows).isEqualTo(ITEMS);
    }
  }

  @Test
  void what_is_wrong_is_kept_and_marked_and_does_not_count() {
    Seen seen = new Seen();
    try (var app = AppTest.start(seen::app)) {
      Editor editor = app.dataEditor("Items");
      editor.edit(0, "price", 101);
      assertThat(editor.wrong(0, "price")).isEqualTo("range");
      assertThat(editor.cell(0, "price")).isEqualTo(101L);
      editor.edit(0, "count", "two");
      assertThat(editor.wrong(0, "count")).isEqualTo("type");
      assertThat(editor.cell(0, "count")).isEqualTo("two");
      editor.edit(0, "count", 1.5);
      assertThat(editor.wrong(0, "count")).isEqualTo("type");
      editor.edit(0, "count", 3_000_000_000L);
      assertThat(editor.wrong(0, "count")).isEqualTo("range");
      editor.edit(0, "sort", "GARDEN");
      assertThat(editor.wrong(0, "sort")).isEqualTo("option");
      editor.edit(0, "day", "31.12.2026");
      assertThat(editor.wrong(0, "day")).isEqualTo("type");
      editor.edit(0, "name", " ");
      assertThat(editor.wrong(0, "name")).isEqualTo("required");
      editor.edit(0, "name", "x".repeat(21));
      assertThat(editor.wrong(0, "name")).isEqualTo("length");
      assertThat(seen.rows).isEqualTo(ITEMS);
      assertThat(seen.changes).isEmpty();
      // Mended, it counts as a whole.
      editor
          .edit(0, "price", 0.5)
          .edit(0, "count", 4)
          .edit(0, "sort", "HOME")
          .edit(0, "name", "Cup");
      assertThat(seen.changes).isEmpty();
      editor.edit(0, "day", "2026-12-31");
      assertThat(seen.rows.get(0))
          .isEqualTo(new Item("Cup", 0.5, 4, Sort.HOME, LocalDate.of(2026, 12, 31), true));
      assertThat(seen.changes).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "1e400", "-Infinity", "=1+1", "1;2", "0x10"})
  void a_text_that_is_no_number_is_kept_as_a_mistake(String text) {
    Seen seen = new Seen();
    try (var app = AppTest.start(seen::app)) {
      Editor editor = app.dataEditor("Items").edit(0, "price", text);
      assertThat(editor.wrong(0, "price")).isEqualTo("type");
      assertThat(editor.cell(0, "price")).isEqualTo(text);
      assertThat(seen.rows).isEqualTo(ITEMS);
    }
  }

  @Test
  void the_app_and_its_record_say_what_is_wrong_with_a_row() {
    Seen seen = new Seen();
    try (var app = AppTest.start(seen::app)) {
      Editor editor = app.dataEditor("Items");
      editor.edit(0, "price", 0);
      assertThat(editor.wrong(0)).isEqualTo("nothing to pay");
      assertThat(seen.rows).isEqualTo(ITEMS);
      editor.edit(0, "paid", false);
      assertThat(editor.wrong(0)).isEmpty();
      assertThat(seen.rows.get(0).price()).isZero();
      editor.edit(0, "name", "forbidden");
      assertThat(editor.wrong(0)).isEqualTo("a name that is not allowed");
      assertThat(seen.rows.get(0).name()).isEqualTo("Milk");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RN171 [\"put\",[7],[\"name\"],[[\"x\"]]]",
        "RN171 [\"put\",[-2],[\"name\"],[[\"x\"]]]",
        "RN171 [\"put\",[1.5],[\"name\"],[[\"x\"]]]",
        "RN171 [\"remove\",[null]]",
        "RN172 [\"put\",[1],[\"secret\"],[[\"x\"]]]",
        "RN172 [\"put\",[1],[null],[[\"x\"]]]",
        "RN173 [\"put\",[1],[\"name\"],[[{}]]]",
        "RN173 [\"put\",[1],[\"name\"],[[1]]]",
        "RN173 [\"put\",[1],[\"price\"],[[true]]]",
        "RN173 [\"put\",[1],[\"day\"],[[1e300]]]",
        "RN173 [\"put\",[1],[\"day\"],[[9000000000000000000]]]",
        "RN173 [\"put\",[1],[\"name\"],[[\"a\",\"b\"]]]",
        "RN173 [\"put\",[1,1],[\"name\"],[[\"a\"],[\"b\"]]]",
        "RN173 [\"put\",[1],[\"name\",\"name\"],[[\"a\",\"b\"]]]",
        "RN173 [\"put\",[1],[\"name\"],[]]",
        "RN173 [\"put\",[1,2],[\"name\",\"price\"],[[\"a\",1],[\"b\",{}]]]",
        "RN173 [\"put\",\"rows\",[\"name\"],[]]",
        "RN173 [\"format\",[\"C:\"]]",
        "RN173 \"undo\"",
        "RN173 [\"put\",[1],[\"name\"],[[\"a\"]],[],[]]",
        "RN173 null",
      })
  void what_no_client_of_ours_sends_is_refused_whole(String refused) {
    Seen seen = new Seen();
    try (var app = AppTest.start(seen::app)) {
      app.dataEditor("Items").edit(1, "count", 7);
      Map<String, Object> before = app.tree();
      app.send(
          "{\"t\":\"event\",\"ref\":2,\"id\":\""
              + app.dataEditor("Items").element().id()
              + "\",\"trigger\":true,\"value\":"
              + (refused.endsWith("]") ? "[\"liar\",1," + refused.substring(6) + "]" : "null")
              + "}");
      app.counted(2);
      app.button("Again").click();
      assertThat(app.problems()).hasSize(1);
      assertThat(app.problems().get(0)).containsEntry("code", refused.substring(0, 5));
      assertThat(app.tree()).isEqualTo(before);
      app.dataEditor("Items").edit(0, "count", 8);
      assertThat(seen.rows.get(0).count()).isEqualTo(8);
      assertThat(seen.rows.get(1).count()).isEqualTo(7);
    }
  }

  @Test
  void what_is_not_allowed_is_refused() {
    try (var app =
        AppTest.start(
            ui -> {
              ui.dataEditor("Fixed", Item.class, ITEMS, o -> o.column("name", c -> c.readOnly()));
              ui.dataEditor("Off", Item.class, ITEMS, o -> o.disabled());
            })) {
      app.dataEditor("Fixed").edit(0, "name", "x");
      app.dataEditor("Fixed").add();
      app.dataEditor("Fixed").delete(0);
      String off = app.dataEditor("Off").element().id();
      app.send(
          "{\"t\":\"event\",\"ref\":4,\"id\":\""
              + off
              + "\",\"trigger\":true,\"value\":[\"liar\",1,[\"undo\"]]}");
      app.send("{\"t\":\"event\",\"ref\":5,\"id\":\"" + off + "\",\"value\":null}");
      app.counted(5);
      app.dataEditor("Fixed").edit(0, "count", 9);
      assertThat(app.problems().stream().map(p -> p.get("code")))
          .containsExactly("RN172", "RN172", "RN172", "RN033", "RN033");
      assertThat(app.dataEditor("Fixed").cell(0, "count")).isEqualTo(9L);
    }
  }

  @Test
  void an_app_may_give_back_what_was_returned() {
    List<List<Item>> given = new ArrayList<>();
    try (var app =
        AppTest.start(
            ui -> {
              State<List<Item>> items = ui.state("items", ITEMS);
              given.add(items.get());
              items.set(
                  ui.dataEditor("Items", Item.class, items.get(), o -> o.addRows().deleteRows()));
            })) {
      Editor editor = app.dataEditor("Items");
      editor.add().edit(2, "name", "Tea").edit(2, "price", 3).edit(2, "count", 1);
      editor.delete(0).edit(0, "count", 5).edit(1, "count", 6);
      assertThat(editor.rows()).hasSize(2);
      editor.edit(0, "count", 7);
      assertThat(given.getLast().stream().map(i -> i.name() + i.count()))
          .containsExactly("Lamp5", "Tea6");
      assertThat(editor.rows().stream().map(r -> r.get(0) + " " + r.get(2)))
          .containsExactly("Lamp 7", "Tea 6");
      editor.undo().undo().undo().undo();
      assertThat(editor.rows().stream().map(r -> r.get(0) + " " + r.get(2)))
          .containsExactly("Milk 2", "Lamp 1", "Tea 1");
    }
  }

  private record Stock(String id, String name, long left) {}

  @Test
  void an_app_may_store_what_it_is_told_and_give_that() {
    Map<String, Stock> store = new LinkedHashMap<>();
    store.put("a", new Stock("a", "Apples", 1));
    store.put("b", new Stock("b", "Pears", 2));
    int[] ids = {0};
    try (var app =
        AppTest.start(
            ui ->
                ui.dataEditor(
                    "Stock",
                    Stock.class,
                    List.copyOf(store.values()),
                    o ->
                        o.rowKey("id")
                            .column("id", c -> c.readOnly())
                            .addRows(() -> new Stock("n" + ids[0]++, "New", 0))
                            .deleteRows()
                            .onCommit(
                                change -> {
                                  switch (change) {
                                    case RowChange.Added<Stock>(Stock row) ->
                                        store.put(row.id(), row);
                                    case RowChange.Changed<Stock>(Stock _, Stock after) ->
                                        store.put(after.id(), after);
                                    case RowChange.Removed<Stock>(Stock row) ->
                                        store.remove(row.id());
                                  }
                                })))) {
      Editor editor = app.dataEditor("Stock");
      editor.add().edit(2, "left", 5).delete(0).add().edit(0, "name", "Plums");
      assertThat(store.values())
          .containsExactly(
              new Stock("b", "Plums", 2), new Stock("n0", "New", 5), new Stock("n1", "New", 0));
      assertThat(editor.rows()).hasSize(3);
      assertThat(((Map<?, ?>) editor.element().value()).keySet().toString())
          .doesNotContain("set", "add", "remove", "untold");
      editor.undo().undo().undo();
      assertThat(store.keySet()).containsExactlyInAnyOrder("a", "b", "n0");
      assertThat(editor.rows()).hasSize(3);
    }
  }

  @Test
  void with_a_key_changes_stay_with_their_rows_whatever_else_the_app_gives() {
    List<Stock> stock =
        new ArrayList<>(List.of(new Stock("a", "Apples", 1), new Stock("b", "Pears", 2)));
    List<List<Stock>> returned = new ArrayList<>();
    try (var app =
        AppTest.start(
            ui -> {
              ui.button("Again");
              returned.add(
                  ui.dataEditor(
                      "Stock",
                      Stock.class,
                      List.copyOf(stock),
                      o -> o.rowKey("id").addRows().deleteRows()));
            })) {
      Editor editor = app.dataEditor("Stock");
      editor.edit(1, "name", "Plums").edit(0, "left", 9);
      stock.add(0, new Stock("c", "Nuts", 3));
      stock.set(2, new Stock("b", "Pears", 20)); // another cell of an edited row
      app.button("Again").click();
      assertThat(returned.getLast())
          .containsExactly(
              new Stock("c", "Nuts", 3), new Stock("a", "Apples", 9), new Stock("b", "Plums", 20));
      stock.set(1, new Stock("a", "Apples", 4)); // the latest change of the cell counts
      app.button("Again").click();
      assertThat(returned.getLast().get(1)).isEqualTo(new Stock("a", "Apples", 4));
      stock.remove(2);
      app.button("Again").click();
      assertThat(returned.getLast().stream().map(Stock::id)).containsExactly("c", "a");
      editor.add().edit(2, "id", "a").edit(2, "name", "Twice").edit(2, "left", 1);
      assertThat(editor.wrong(2, "id")).isEqualTo("unique");
      editor.edit(2, "id", "z");
      assertThat(returned.getLast().getLast()).isEqualTo(new Stock("z", "Twice", 1));
      int problems = app.problems().size();
      editor.edit(0, "id", "y");
      assertThat(app.problems()).hasSize(problems + 1);
    }
  }

  @Test
  void without_a_key_a_change_never_goes_to_another_row() {
    List<Stock> all =
        List.of(new Stock("a", "x", 1), new Stock("b", "x", 1), new Stock("c", "x", 1));
    List<List<Stock>> returned = new ArrayList<>();
    try (var app =
        AppTest.start(
            ui -> {
              boolean some = ui.checkbox("some");
              returned.add(ui.dataEditor("Stock", Stock.class, some ? all.subList(1, 3) : all));
            })) {
      app.dataEditor("Stock").edit(0, "name", "y");
      app.checkbox("some").set(true);
      assertThat(returned.getLast()).isEqualTo(all.subList(1, 3));
    }
  }

  @Test
  void changes_live_while_the_editor_is_hidden_and_in_the_next_session() {
    List<List<Stock>> returned = new ArrayList<>();
    List<Stock> stock = List.of(new Stock("a", "Apples", 1), new Stock("b", "Pears", 2));
    int[] ids = {0};
    try (var app =
        AppTest.start(
            ui -> {
              if (!ui.checkbox("hide")) {
                returned.add(
                    ui.dataEditor(
                        "Stock",
                        Stock.class,
                        stock,
                        o ->
                            o.deleteRows()
                                .column("id", c -> c.readOnly())
                                .addRows(() -> new Stock("n" + ids[0]++, "New", 0))));
              }
            })) {
      app.dataEditor("Stock").edit(1, "name", "Plums").add().edit(2, "left", 7).delete(0);
      List<Stock> before = returned.getLast();
      app.checkbox("hide").set(true);
      app.checkbox("hide").set(false);
      assertThat(returned.getLast()).isEqualTo(before);
      app.dataEditor("Stock").undo().redo();
      app.restart();
      assertThat(app.mode()).isEqualTo("recover");
      assertThat(returned.getLast())
          .containsExactly(new Stock("b", "Plums", 2), new Stock("n1", "New", 7));
      app.dataEditor("Stock").edit(1, "left", 8);
      assertThat(returned.getLast().getLast()).isEqualTo(new Stock("n1", "New", 8));
    }
  }

  @Test
  void what_a_client_says_an_earlier_session_had_is_not_trusted() {
    try (var app =
        AppTest.startAllowingErrors(
            ui ->
                ui.dataEditor(
                    "Stock",
                    Stock.class,
                    List.of(new Stock("a", "Apples", 1)),
                    o -> o.rowKey("id").column("name", c -> c.readOnly())))) {
      app.dataEditor("Stock").edit(0, "left", 2);
      Object value = app.dataEditor("Stock").element().value();
      assertThat((Map<?, ?>) value)
          .extracting("set")
          .isEqualTo(List.of(Arrays.asList(1L, Map.of("left", 2L), "a", null)));
      Map<String, Object> forged =
          Map.of(
              "at", 1L << 60,
              "next", "many",
              "low", -9,
              "seen", List.of("x"),
              "lists", List.of(7, List.of("x", List.of(List.of(1, 1L << 60)))),
              "set",
                  List.of(
                      List.of(
                          1,
                          Map.of("left", List.of(), "name", "Gold", "id", "b"),
                          "a",
                          Map.of("left", "x")),
                      7),
              "add", List.of(List.of(-1, Map.of("id", "z"), 0, 0), List.of(0, 0, 0, 0)),
              "remove", List.of("a", List.of(1, "a")));
      EditClient liar =
          new EditClient(
              app, "no-such-token", Map.of(app.dataEditor("Stock").element().id(), forged));
      app.advance(Duration.ofMillis(20));
      assertThat(liar.mode()).isEqualTo("recover");
      assertThat(liar.element("dataEditor").props().get("1"))
          .isEqualTo(List.of(List.of("a", "Apples", 1L)));
      assertThat(liar.element("dataEditor").props().get("order"))
          .isEqualTo(List.of(List.of(1L, 1L)));
    }
  }

  @Test
  void frames_are_edited_too() {
    Frame frame = Frame.csv("city,degrees,tags\nOslo,1.5,a\nRome,,b\n");
    Frame[] returned = new Frame[1];
    try (var app =
        AppTest.start(
            ui -> returned[0] = ui.dataEditor("Cities", frame, o -> o.addRows().deleteRows()))) {
      assertThat(returned[0]).isSameAs(frame);
      app.dataEditor("Cities").edit(1, "degrees", "21").add().edit(2, "city", "Bern").delete(0);
      assertThat(returned[0].types()).containsEntry("degrees", ColumnType.NUMBER);
      assertThat(returned[0].map(r -> r.text("city") + " " + r.number("degrees")))
          .containsExactly("Rome 21.0", "Bern NaN");
    }
  }

  @Test
  void what_cannot_be_edited_is_an_error_at_its_place() {
    Stock a = new Stock("a", "Apples", 1);
    try (var app =
        AppTest.startAllowingErrors(
            ui -> ui.dataEditor("Stock", Stock.class, List.of(a, a), o -> o.rowKey("id")))) {
      assertThat(app.exception().prop("code")).isEqualTo("RN170");
      assertThat(app.exception().prop("message").toString()).contains("rows 1 and 2 both have a");
      app.replace(
          ui -> ui.dataEditor("Stock", Frame.builder().numbers("n", new double[10_001]).build()));
      assertThat(app.exception().prop("code")).isEqualTo("RN170");
      app.replace(ui -> ui.dataEditor("Stock", Stock.class, List.of(a), o -> o.rowKey("no")));
      assertThat(app.exception().prop("code")).isEqualTo("RN140");
    }
  }

  @Test
  void an_edit_in_a_form_counts_at_once() {
    Seen seen = new Seen();
    try (var app =
        AppTest.start(
            ui ->
                ui.form(
                    "f",
                    form -> {
                      seen.rows = form.dataEditor("Items", Item.class, ITEMS);
                      form.formSubmit("Save");
                    }))) {
      app.dataEditor("Items").edit(0, "count", 9);
      assertThat(seen.rows.get(0).count()).isEqualTo(9);
    }
  }

  @Test
  void ten_thousand_rows_are_edited() {
    Frame frame = Frame.builder().numbers("n", new double[10_000]).build();
    double[] sum = new double[1];
    try (var app =
        AppTest.start(
            ui -> {
              Frame edited = ui.dataEditor("Many", frame, o -> o.deleteRows());
              sum[0] = 0;
              for (double n : edited.column("n").numbers()) {
                sum[0] += n;
              }
            })) {
      int before = app.messages().size();
      app.dataEditor("Many").edit(9_999, "n", 1).edit(0, "n", 2).delete(5_000);
      assertThat(sum[0]).isEqualTo(3);
      assertThat(app.messages().subList(before, app.messages().size()))
          .allSatisfy(message -> assertThat(message.length()).isLessThan(2_000));
    }
  }
}
