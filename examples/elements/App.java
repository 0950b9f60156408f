import runnel.*;

void main() {
  Runnel.run(this::app);
}

record Row(String name, LocalDate day, double amount, boolean paid) {}

/** Every element of Runnel on one page. */
void app(Ui ui) {
  ui.title("Every element");
  ui.caption("From top to bottom, in the order of the reference.");

  ui.header("Text");
  ui.subheader("A subheader with `code`");
  ui.markdown(
      """
      Markdown with **bold**, *italics*, ~~gone~~, a [link](https://example.org) and

      | a | b |
      |---|--:|
      | 1 | 2 |

      - [x] done
      - [ ] to do
      """);
  ui.text("Plain text:  two spaces\nand a line break");
  ui.code("SELECT * FROM sales WHERE amount > 10", "sql");
  ui.divider();
  ui.write("`write` shows **anything**");
  ui.write(List.of(1, 2, 3));

  ui.header("Data");
  var rows =
      List.of(
          new Row("Oslo", LocalDate.of(2026, 1, 1), 12.5, true),
          new Row("Rome", LocalDate.of(2026, 2, 1), 7.25, false),
          new Row("Lima", LocalDate.of(2026, 3, 1), 30, true));
  var cols = ui.columns(3);
  cols.get(0).metric("Sales", 49.75, 12.5);
  cols.get(1).metric("Complaints", 3, -2, o -> o.inverse().help("Fewer is **better**"));
  cols.get(2).metric("Nothing", null);
  ui.json(new TreeMap<>(Map.of("name", "Oslo", "parts", List.of(1, 2, Map.of("deep", true)))));
  ui.table(rows);
  ui.lineChart(rows, o -> o.x(Row::day).y("Amount", Row::amount).height(220));
  ui.barChart(rows, o -> o.x(Row::name).y("Amount", Row::amount).height(220).title("By city"));

  ui.header("Inputs");
  if (ui.button("Primary", o -> o.primary())) {
    ui.toast("You clicked **Primary**", "👋");
  }
  ui.button("Disabled", o -> o.disabled());
  boolean more = ui.checkbox("Checkbox", true, o -> o.help("Ticked at first"));
  ui.toggle("Toggle");
  int whole = ui.slider("Slider", 0, 100, 40, o -> o.unit("%"));
  ui.slider("Fine slider", 0.0, 1.0, 0.25, o -> o.step(0.05));
  ui.rangeSlider("Range", 0, 10, 2, 8);
  ui.numberInput("Number", 3, o -> o.min(0).max(10));
  ui.textInput("Text", o -> o.placeholder("Type here"));
  ui.textInput("Password", o -> o.password());
  ui.select("Select", List.of("one", "two", "three"));
  ui.radio("Radio", List.of("left", "right"), o -> o.horizontal());

  ui.header("Layout");
  var parts = ui.columns(2, o -> o.weights(2, 1).largeGap());
  parts.get(0).container(o -> o.border()).text("A container with a border");
  parts.get(1).expander("An expander").text("Its content");
  ui.tabs(t -> t.tab("One", tab -> tab.text("Open")).tab("Two", tab -> tab.text("Lazy")));
  Ui slot = ui.empty();
  slot.text("replaced");
  slot.text("A slot shows the last element put there");
  ui.keyed("a row").checkbox("Checkbox");

  ui.header("How things stand");
  ui.info("Information");
  ui.success("Success");
  ui.warning("A warning");
  ui.error("An error");
  ui.progress(whole / 100.0, "Progress");
  if (more) {
    ui.exception(new IllegalStateException("shown, not thrown"));
  }

  Ui side = ui.sidebar();
  side.header("Sidebar");
  side.text("Beside the page");
}
