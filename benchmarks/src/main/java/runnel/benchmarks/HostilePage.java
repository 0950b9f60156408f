package runnel.benchmarks;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import runnel.State;
import runnel.Ui;

/** A page with every kind of input, for those who send it what it does not take. */
final class HostilePage {
  record Guest(String name, int seats, String meal, boolean comes) {}

  record Day(int number, double low, double high) {}

  private static final List<Guest> GUESTS =
      List.of(new Guest("Ada", 2, "fish", true), new Guest("Bo", 1, "salad", false));
  private static final List<Day> DAYS =
      IntStream.rangeClosed(1, 9).mapToObj(n -> new Day(n, n / 2.0, n * 2.0)).toList();
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final String SPEC =
      """
      {"data": {"values": [{"x": 1, "y": 3}]},
       "params": [{"name": "span", "select": {"type": "interval", "encodings": ["x"]}}],
       "mark": "circle", "encoding": {"x": {"field": "x", "type": "quantitative"}}}
      """;

  private HostilePage() {}

  static void draw(Ui ui) {
    State<Integer> clicks = ui.state("clicks", 0);
    if (ui.button("More", o -> o.onClick(() -> clicks.update(n -> n + 1)))) {
      ui.toast("Clicked");
    }
    StringBuilder said = new StringBuilder();
    fields(ui, said);
    choices(ui, said);
    ui.tabs(t -> t.tab("One", tab -> ranges(tab, said)).tab("Two", tab -> tab.checkbox("Two")));
    ui.fragment("rows", rows -> rows(rows, said));
    ui.form(
        "form",
        form -> {
          said.append(form.textInput("Item")).append(form.numberInput("Count", 1));
          if (form.formSubmit("Order")) {
            form.success("Ordered");
          }
        },
        o -> o.clearOnSubmit());
    if (ui.toggle("Ask")) {
      ui.dialog("Who?", dialog -> said.append(dialog.textInput("Who")));
    }
    said.append(ui.context().locale());
    ui.text(clicks.get() + " " + said.toString().hashCode());
  }

  private static void fields(Ui ui, StringBuilder said) {
    said.append(ui.textInput("Name", o -> o.maxLength(50).bindQuery("name")))
        .append(ui.textInput("Postcode", o -> o.pattern("[0-9]{5}", "Five digits")))
        .append(ui.textArea("Notes"))
        .append(ui.textInput("Never", o -> o.disabled()))
        .append(ui.numberInput("Guests", 3, o -> o.min(1).max(12).bindQuery("guests")))
        .append(ui.numberInput("Price", 9.5))
        .append(ui.dateInput("Day", FIRST, o -> o.min(FIRST)))
        .append(ui.dateInput("Due"))
        .append(ui.timeInput("At", LocalTime.of(9, 30), o -> o.step(Duration.ofMinutes(15))))
        .append(ui.dateTimeInput("Start", FIRST.atTime(9, 30)))
        .append(ui.dateRange("Period", FIRST, FIRST.plusDays(30)))
        .append(ui.color("Line", "#0b7fa8"))
        .append(ui.fileUpload("Files", o -> o.several(3)))
        .append(ui.component("knob.js", 0))
        .append(ui.chatInput("Say something"));
  }

  private static void choices(Ui ui, StringBuilder said) {
    List<String> cities = List.of("Oslo", "Rome", "Lima");
    said.append(ui.checkbox("News"))
        .append(ui.select("City", cities))
        .append(ui.select("Fruit", List.of("Apple"), o -> o.acceptNew(s -> s)))
        .append(ui.radio("Shirt", cities))
        .append(ui.segmented("Way", cities))
        .append(ui.multiSelect("Route", cities, o -> o.max(2).bindQuery("route")))
        .append(ui.pills("Hours", List.of(9, 12, 15)))
        .append(ui.feedback("How was it?"))
        .append(ui.menuButton("Export", cities));
  }

  private static void ranges(Ui ui, StringBuilder said) {
    said.append(ui.slider("x", 0, 100, 50))
        .append(ui.slider("y", 0.0, 1.0, 0.25, o -> o.step(0.05)))
        .append(ui.rangeSlider("Years", 1990, 2026, 2000, 2020))
        .append(ui.rangeSlider("Share", 0.0, 1.0, 0.1, 0.9))
        .append(ui.selectSlider("Every", List.of(1, 10, 100)));
  }

  private static void rows(Ui ui, StringBuilder said) {
    said.append(ui.dataFrame(DAYS, o -> o.selectRows()))
        .append(ui.dataFrame(GUESTS, o -> o.key("cells").selectCells()))
        .append(
            ui.dataFrame(
                GUESTS,
                o -> o.key("press").column("name", c -> c.button(row -> ui.toast("Pressed")))))
        .append(
            ui.dataEditor(
                "Guests",
                Guest.class,
                GUESTS,
                o ->
                    o.addRows(() -> new Guest("", 1, "fish", true))
                        .deleteRows()
                        .column("name", c -> c.required())
                        .column("seats", c -> c.range(1, 8))
                        .column("meal", c -> c.select("fish", "salad"))))
        .append(
            ui.scatterChart(DAYS, o -> o.title("Points").x("low").y("high").selectBox())
                .selectedOrAll()
                .size())
        .append(ui.map(List.of(Map.of("lat", 1.0, "lon", 2.0)), o -> o.title("Map").selectPoints()))
        .append(ui.vegaLite(SPEC, o -> o.select("span")));
  }
}
