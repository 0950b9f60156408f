import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import runnel.ColumnType;
import runnel.Frame;
import runnel.FrameBuilder;
import runnel.Runnel;
import runnel.Selection;
import runnel.Ui;

/** A million rows, and what columns can look like. */
void main() {
  Runnel.run(this::app);
}

void app(Ui ui) {
  ui.title("Frames");
  ui.markdown(
      "A million orders, of which the page holds those in view. **Sort, filter, search**: the host does it, and every session shares the rows.");
  Frame orders = ui.cached("orders", () -> orders(1_000_000));
  Selection chosen =
      ui.dataFrame(
          orders,
          o ->
              o.label("Orders")
                  .selectRows()
                  .column("order", c -> c.label("No.").pin())
                  .column("price", c -> c.format("$0.00"))
                  .column("paid", c -> c.help("Whether the money has come")));
  if (chosen.isEmpty()) {
    ui.caption("Choose some rows.");
  } else {
    ui.metric("Chosen", chosen.count());
  }

  ui.header("Columns of all kinds");
  ui.dataFrame(
      PEAKS,
      o ->
          o.label("Peaks")
              .column("name", c -> c.button(row -> ui.toast("Up to " + PEAKS.get(row).name())))
              .column("metres", c -> c.progress(0, 9_000).format("0 m"))
              .column("firstClimbed", c -> c.label("First climbed").format("long"))
              .column("tags", c -> c.list())
              .column("snow", c -> c.areaSpark().label("Snow by month"))
              .column("page", c -> c.link("Wikipedia")));

  ui.header("A file of Arrow");
  ui.dataFrame(
      Frame.arrow(getClass().getResourceAsStream("stations.arrow")),
      o ->
          o.label("Stations")
              .column("metres", c -> c.format("0 m"))
              .column("week", c -> c.lineSpark().label("Last week")));
}

record Peak(
    String name,
    int metres,
    LocalDate firstClimbed,
    boolean volcano,
    List<String> tags,
    List<Integer> snow,
    String page) {}

static final List<Peak> PEAKS =
    List.of(
        peak("Everest", 8_849, LocalDate.of(1953, 5, 29), false, "Asia", "8000er"),
        peak("Aconcagua", 6_961, LocalDate.of(1897, 1, 14), false, "South America"),
        peak("Kilimanjaro", 5_895, LocalDate.of(1889, 10, 6), true, "Africa"),
        peak("Galdhøpiggen", 2_469, LocalDate.of(1850, 8, 2), false, "Europe"),
        peak("Teide", 3_715, LocalDate.of(1582, 1, 1), true, "Europe", "island"));

static Peak peak(String name, int metres, LocalDate climbed, boolean volcano, String... tags) {
  Random random = new Random(metres);
  List<Integer> snow = random.ints(12, 0, 1 + metres / 100).boxed().toList();
  String page = "https://en.wikipedia.org/wiki/" + name;
  return new Peak(name, metres, climbed, volcano, List.of(tags), snow, page);
}

static Frame orders(int count) {
  String[] cities = {"Oslo", "Rome", "Lima", "Kyoto", "Accra", "Quito"};
  Random random = new Random(42);
  FrameBuilder frame = Frame.builder();
  var order = frame.column("order", ColumnType.INTEGER);
  var day = frame.column("day", ColumnType.DATE);
  var city = frame.column("city", ColumnType.TEXT);
  var price = frame.column("price", ColumnType.NUMBER);
  var items = frame.column("items", ColumnType.INTEGER);
  var paid = frame.column("paid", ColumnType.BOOLEAN);
  for (int i = 0; i < count; i++) {
    order.add(i + 1);
    day.add(20_000L + i / 3_000);
    city.add(cities[random.nextInt(cities.length)]);
    price.add(random.nextInt(1, 100_000) / 100.0);
    items.add(random.nextInt(1, 20));
    paid.add(random.nextInt(10) > 0);
  }
  return frame.build();
}
