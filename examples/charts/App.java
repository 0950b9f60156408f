import runnel.*;

/** Penguins made up for this page: of each kind, where it lives and how it is built. */
record Penguin(String kind, String island, double beak, double flipper, double mass) {}

record Reading(Instant at, double load, double memory) {}

record Sale(LocalDate month, String region, double amount) {}

void main() {
  Runnel.run(this::app);
}

void app(Ui ui) {
  ui.page(o -> o.title("Charts").icon("📈").wide());
  ui.title("Charts");
  ui.tabs(
      t ->
          t.tab("Explore", this::explore)
              .tab("Sales", this::sales)
              .tab("Live", this::live)
              .tab("A lot", this::lot)
              .tab("Vega-Lite", this::vega)
              .tab("Odd data", this::odd));
}

/** Choose in one chart, and the others follow. */
void explore(Ui ui) {
  List<Penguin> all = penguins();
  Ui grid = ui.grid(2, o -> o.minWidth(420).mediumGap());
  Chart<Penguin> cloud =
      grid.scatterChart(
          all,
          o ->
              o.title("Draw a box around some penguins")
                  .x("Beak", Penguin::beak)
                  .y("Flipper", Penguin::flipper)
                  .size("Mass", Penguin::mass)
                  .color(Penguin::kind)
                  .xLabel("Beak in mm")
                  .yLabel("Flipper in mm")
                  .selectBox());
  List<Penguin> some = cloud.selectedOrAll();
  Chart<Penguin> mass =
      grid.histogram(
          some, o -> o.title("Mass").x("Mass", Penguin::mass).unit("g").bins(16).selectBox());
  List<Penguin> few = mass.selectedOrAll();
  grid.boxPlot(
      few,
      o -> o.title("Flippers").x("Kind", Penguin::kind).y("Flipper", Penguin::flipper).unit("mm"));
  grid.pieChart(few, o -> o.title("Islands").label(Penguin::island).donut());
  ui.caption(few.size() + " of " + all.size() + " penguins");
}

void sales(Ui ui) {
  List<Sale> all = new ArrayList<>();
  List<String> regions = List.of("North", "East", "South", "West");
  for (int m = 0; m < 36; m++) {
    for (int r = 0; r < 4; r++) {
      double season = 1 + 0.3 * wave((m - 3) / 12.0) + 0.05 * wave(m * (r + 2) / 5.0);
      double amount = Math.round((30 + 10 * r + m * (4 - r) * 0.5) * season * 10) * 100;
      all.add(new Sale(LocalDate.of(2023 + m / 12, m % 12 + 1, 1), regions.get(r), amount));
    }
  }
  Ui grid = ui.grid(2, o -> o.minWidth(420).mediumGap());
  Chart<Sale> bars =
      grid.barChart(
          all,
          o ->
              o.title("Click a region")
                  .x("Region", Sale::region)
                  .y("Sales", Sale::amount)
                  .color(s -> s.month().getYear())
                  .horizontal()
                  .compact()
                  .unit("€")
                  .selectPoints());
  List<Sale> some = bars.selectedOrAll();
  grid.areaChart(
      some,
      o ->
          o.title("Sales by month")
              .x("Month", Sale::month)
              .y("Sales", Sale::amount)
              .color(Sale::region)
              .stack()
              .compact()
              .unit("€")
              .xArea(LocalDate.of(2024, 6, 1), LocalDate.of(2024, 9, 1), "Campaign"));
  grid.heatMap(
      some,
      o ->
          o.title("Months and years")
              .x("Month", s -> s.month().getMonthValue())
              .y("Year", s -> s.month().getYear())
              .value("Sales", Sale::amount)
              .compact()
              .labels());
  grid.lineChart(
      some,
      o ->
          o.title("One line for each region")
              .x("Month", Sale::month)
              .y("Sales", Sale::amount)
              .color(Sale::region)
              .compact()
              .yLine(60_000, "Target")
              .zoom());
}

/** A chart that goes on by itself: each new reading goes over the wire alone. */
void live(Ui ui) {
  State<List<Reading>> readings = ui.state("readings", List.of());
  State<Integer> n = ui.state("n", 0);
  Chart<Reading> chart =
      ui.lineChart(
          readings.get(),
          o ->
              o.title("The last 200 readings")
                  .x("Time", Reading::at)
                  .y("Load", Reading::load)
                  .y("Memory", Reading::memory)
                  .yMin(0)
                  .yMax(1)
                  .percent()
                  .last(200));
  boolean goes = ui.toggle("Measure");
  if (goes) {
    ui.fragment(
        "measuring",
        f -> {
          int i = n.update(last -> last + 1);
          Instant at = Instant.parse("2026-01-01T12:00:00Z").plusMillis(i * 50L);
          Reading next = new Reading(at, 0.5 + share(0.4, i / 60.0), 0.3 + share(0.2, i / 23.0));
          List<Reading> kept = new ArrayList<>(readings.get());
          kept.add(next);
          readings.set(kept.size() > 200 ? kept.subList(kept.size() - 200, kept.size()) : kept);
          chart.append(next);
        },
        o -> o.runEvery(Duration.ofMillis(50)));
  }
}

/** What is chosen in a drawing of Vega-Lite, by the names of its parameters. */
void vega(Ui ui) {
  VegaSelection chosen =
      ui.vegaLite(
          """
          {
            "data": {"values": [%s]},
            "params": [
              {"name": "brush", "select": "interval"},
              {"name": "kind", "select": {"type": "point", "fields": ["kind"]}, "bind": "legend"}
            ],
            "mark": "point",
            "encoding": {
              "x": {"field": "beak", "type": "quantitative", "scale": {"zero": false}},
              "y": {"field": "mass", "type": "quantitative", "scale": {"zero": false}},
              "color": {"field": "kind", "type": "nominal"},
              "opacity": {"condition": {"param": "brush", "value": 1}, "value": 0.25}
            }
          }
          """
              .formatted(
                  penguins().stream()
                      .map(
                          p ->
                              "{\"kind\": \"%s\", \"beak\": %s, \"mass\": %s}"
                                  .formatted(p.kind(), p.beak(), p.mass()))
                      .collect(Collectors.joining(","))),
          o -> o.title("Draw a box, or click a kind in the legend").select());
  List<Object> kinds = chosen.values("kind", "kind");
  long few =
      penguins().stream()
          .filter(p -> chosen.range("brush", "beak").contains(p.beak()))
          .filter(p -> chosen.range("brush", "mass").contains(p.mass()))
          .filter(p -> kinds.isEmpty() || kinds.contains(p.kind()))
          .count();
  ui.caption(few + " of 333 penguins are chosen");
}

void lot(Ui ui) {
  double[] walk = new double[100_000];
  Random random = new Random(7);
  for (int i = 1; i < walk.length; i++) {
    walk[i] = walk[i - 1] + random.nextInt(201) - 100;
  }
  List<Double> line = Arrays.stream(walk).boxed().toList();
  ui.lineChart(line, o -> o.title("100,000 points").zoom());
  ui.scatterChart(
      line,
      o ->
          o.title("The same, each over the one before")
              .x("Before", v -> v / 10)
              .y("Now", v -> v % 500));
}

record Odd(String name, Double value) {}

void odd(Ui ui) {
  List<Odd> odd =
      List.of(
          new Odd("one", 1.0),
          new Odd("not a number", Double.NaN),
          new Odd("infinite", Double.POSITIVE_INFINITY),
          new Odd("nothing", null),
          new Odd("a very, very long name that does not fit below its bar", 3.0));
  Ui grid = ui.grid(2, o -> o.minWidth(420).mediumGap());
  grid.barChart(odd, o -> o.title("Gaps"));
  grid.lineChart(List.of(1e-9, 1e6, 1e12, 0.0, -4.0), o -> o.title("Tiny and huge").yLog());
  grid.lineChart(List.of(1e308, -1e308, 5.0), o -> o.title("Too huge"));
  grid.pieChart(List.<Odd>of(), o -> o.title("Nothing"));
  grid.lineChart(odd, o -> o.title("No such column").x("nmae").y("value"));
  grid.lineChart(odd, o -> o.title("No numbers").x("value").y("name"));
  grid.lineChart(
      List.of(LocalDate.MAX),
      o -> o.title("After the end of time").x("Day", d -> d).y("n", d -> 1));
  grid.barChart(IntStream.range(0, 1_000_000).boxed().toList(), o -> o.title("A million bars"));
}

double share(double of, double turns) {
  return Math.round(of * wave(turns) * 100) / 100.0;
}

/** From -1 to 1 and back, once in each turn. */
double wave(double turns) {
  return Math.round(Math.sin(turns * 2 * Math.PI) * 1000) / 1000.0;
}

List<Penguin> penguins() {
  List<Penguin> all = new ArrayList<>();
  Random random = new Random(1);
  String[] kinds = {"Adelie", "Chinstrap", "Gentoo"};
  String[] islands = {"Torgersen", "Dream", "Biscoe"};
  double[][] means = {{38.8, 190, 3700}, {48.8, 196, 3730}, {47.5, 217, 5080}};
  for (int i = 0; i < 333; i++) {
    int kind = i < 146 ? 0 : i < 214 ? 1 : 2;
    double[] mean = means[kind];
    double size = bell(random);
    all.add(
        new Penguin(
            kinds[kind],
            kind == 0 ? islands[i % 3] : islands[kind],
            Math.round((mean[0] + 2 * size + 2 * bell(random)) * 10) / 10.0,
            Math.round(mean[1] + 5 * size + 3 * bell(random)),
            Math.round((mean[2] + 350 * size + 200 * bell(random)) / 25) * 25));
  }
  return all;
}

/** About as often below 0 as above, seldom beyond 2. */
double bell(Random random) {
  double sum = 0;
  for (int i = 0; i < 6; i++) {
    sum += random.nextInt(1000) / 1000.0 - 0.5;
  }
  return sum * 1.4;
}
