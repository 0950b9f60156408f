import runnel.*;

/** A country in one of the years. */
record Country(int year, String name, String region, long people, double life, double children) {}

static final List<String> REGIONS =
    List.of("South Asia", "Europe", "Africa", "Americas", "East Asia", "Middle East");
static final int FIRST = 1955;
static final int LAST = 2005;

void main() {
  Runnel.run(this::app);
}

/** Fifty years of countries: longer lives, fewer children. Press *Play*. */
void app(Ui ui) throws IOException {
  ui.page(o -> o.title("Gapminder").icon("🌍").wide());
  ui.title("Longer lives, fewer children");
  List<Country> all = ui.cached("countries", this::read);

  Ui side = ui.sidebar();
  State<Boolean> playing = ui.state("playing", false);
  State<Integer> shown = ui.state("shown", FIRST);
  if (side.button(playing.get() ? "Pause" : "Play", o -> o.key("play").primary())) {
    playing.set(!playing.get());
    ui.rerun();
  }
  side.slider(
      "Year",
      FIRST,
      LAST,
      FIRST,
      o -> o.step(5).onChange(year -> shown.set(year.intValue())).disabled(playing.get()));
  List<String> regions =
      side.multiSelect("Regions", REGIONS, o -> o.placeholder("the whole world"));
  String followed =
      side.select(
          "Follow",
          all.stream().map(Country::name).distinct().sorted().toList(),
          o -> o.initial("China"));

  ui.fragment(
      "world",
      part -> world(part, all, regions, playing.get() ? next(shown) : shown.get()),
      o -> {
        if (playing.get()) {
          o.runEvery(Duration.ofMillis(1_200));
        }
      });

  ui.header(followed);
  List<Country> one = all.stream().filter(c -> c.name().equals(followed)).toList();
  Ui lines = ui.grid(2, o -> o.minWidth(360).mediumGap());
  line(lines, "Life expectancy", one, Country::life);
  line(lines, "Children for each woman", one, Country::children);
}

static void line(Ui ui, String title, List<Country> rows, Function<Country, Double> value) {
  ui.lineChart(
      rows,
      o -> o.title(title).x("Year", c -> LocalDate.of(c.year(), 1, 1)).y("", value).height(220));
}

/** The year after the one shown; after the last the first. */
static int next(State<Integer> shown) {
  return shown.update(year -> year >= LAST ? FIRST : year + 5);
}

void world(Ui ui, List<Country> all, List<String> regions, int year) {
  List<Country> now =
      all.stream()
          .filter(c -> c.year() == year)
          .filter(c -> regions.isEmpty() || regions.contains(c.region()))
          .toList();
  var figures = ui.columns(3);
  figures.get(0).metric("Year", String.valueOf(year));
  figures
      .get(1)
      .metric("People, in millions", now.stream().mapToLong(Country::people).sum() / 1_000_000);
  figures.get(2).metric("Years of life, on average", Math.round(weighted(now) * 10) / 10.0);
  // The same axes in each year: what moves are the countries.
  ui.scatterChart(
      now,
      o ->
          o.x("Children", Country::children)
              .y("Years of life", Country::life)
              .size("People", Country::people)
              .color(Country::region)
              .xLabel("children for each woman")
              .yLabel("life expectancy")
              .xMin(0)
              .xMax(9)
              .yMin(20)
              .yMax(90)
              .height(460));
}

static double weighted(List<Country> countries) {
  double people = Math.max(1, countries.stream().mapToDouble(Country::people).sum());
  return countries.stream().mapToDouble(c -> c.people() * c.life()).sum() / people;
}

List<Country> read() throws IOException {
  try (var file = getClass().getResourceAsStream("gapminder.json")) {
    return Frame.json(new String(file.readAllBytes(), StandardCharsets.UTF_8))
        .map(
            row ->
                new Country(
                    (int) row.integer("year"),
                    row.text("country"),
                    REGIONS.get((int) row.integer("cluster")),
                    row.integer("pop"),
                    row.number("life_expect"),
                    row.number("fertility")));
  }
}
