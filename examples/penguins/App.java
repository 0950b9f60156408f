import runnel.*;

/** One penguin of the Palmer Archipelago, in millimetres and grams. */
record Penguin(
    String species, String island, String sex, double beak, double depth, int flipper, int mass) {}

void main() {
  Runnel.run(this::app);
}

/** Draw a box in the cloud, or click a bar: everything else shows the penguins within. */
void app(Ui ui) throws IOException {
  ui.page(o -> o.title("Penguins").icon("🐧").wide());
  ui.title("Penguins of the Palmer Archipelago");
  List<Penguin> all = ui.cached("penguins", this::read);

  Ui side = ui.sidebar();
  List<String> species =
      side.multiSelect("Species", of(all, Penguin::species), o -> o.placeholder("all"));
  String island =
      side.segmented(
          "Island", Stream.concat(Stream.of("all"), of(all, Penguin::island).stream()).toList());
  String sex = side.radio("Sex", List.of("both", "female", "male"));
  List<Penguin> chosen =
      all.stream()
          .filter(p -> species.isEmpty() || species.contains(p.species()))
          .filter(p -> island.equals("all") || island.equals(p.island()))
          .filter(p -> sex.equals("both") || sex.equals(p.sex()))
          .toList();
  if (chosen.isEmpty()) {
    ui.info("There is no such penguin here.");
    ui.stop();
  }

  Ui grid = ui.grid(2, o -> o.minWidth(400).mediumGap());
  List<Penguin> boxed =
      grid.scatterChart(
              chosen,
              o ->
                  o.title("Beaks: draw a box")
                      .x("Beak length", Penguin::beak)
                      .y("Beak depth", Penguin::depth)
                      .color(Penguin::species)
                      .xLabel("length in mm")
                      .yLabel("depth in mm")
                      .selectBox())
          .selectedOrAll();
  List<Penguin> some =
      grid.histogram(
              boxed,
              o ->
                  o.title("Body mass: draw a span")
                      .x("Mass", Penguin::mass)
                      .bins(18)
                      .unit("g")
                      .selectBox())
          .selectedOrAll();
  grid.boxPlot(
      some,
      o ->
          o.title("Flippers")
              .x("Species", Penguin::species)
              .y("Flipper", Penguin::flipper)
              .unit("mm"));
  grid.barChart(
      islands(some),
      o -> o.title("Where they live").x("island").y("penguins").color("species").stack());

  var figures = ui.columns(3);
  figures.get(0).metric("Penguins", some.size() + " of " + all.size());
  figures.get(1).metric("Mass, on average", Math.round(mean(some, Penguin::mass)) + " g");
  figures.get(2).metric("Flippers, on average", Math.round(mean(some, Penguin::flipper)) + " mm");
  ui.dataFrame(some, o -> o.label("These penguins").height(320));
}

static double mean(List<Penguin> penguins, ToDoubleFunction<Penguin> value) {
  return penguins.stream().mapToDouble(value).average().orElse(0);
}

static List<String> of(List<Penguin> all, Function<Penguin, String> value) {
  return all.stream().map(value).distinct().sorted().toList();
}

/** How many of each species there are on each island. */
static List<Map<String, Object>> islands(List<Penguin> penguins) {
  List<Map<String, Object>> rows = new ArrayList<>();
  for (String island : of(penguins, Penguin::island)) {
    for (String species : of(penguins, Penguin::species)) {
      long count =
          penguins.stream()
              .filter(p -> p.island().equals(island) && p.species().equals(species))
              .count();
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("island", island);
      row.put("species", species);
      row.put("penguins", count);
      rows.add(row);
    }
  }
  return rows;
}

/** Those that were measured: two were not. */
List<Penguin> read() throws IOException {
  try (var file = getClass().getResourceAsStream("penguins.json")) {
    return Frame.json(new String(file.readAllBytes(), StandardCharsets.UTF_8))
        .filter(row -> !row.isNull("Body Mass (g)"))
        .map(
            row ->
                new Penguin(
                    row.text("Species"),
                    row.text("Island"),
                    row.isNull("Sex") ? "unknown" : row.text("Sex").toLowerCase(Locale.ROOT),
                    row.number("Beak Length (mm)"),
                    row.number("Beak Depth (mm)"),
                    (int) row.number("Flipper Length (mm)"),
                    (int) row.number("Body Mass (g)")));
  }
}
