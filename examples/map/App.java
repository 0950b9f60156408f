import runnel.*;

/** People in millions, about 2025. */
record City(String name, String continent, double lat, double lon, double people) {}

static final List<City> CITIES =
    List.of(
        new City("Tokyo", "Asia", 35.69, 139.69, 37.0),
        new City("Delhi", "Asia", 28.61, 77.21, 34.7),
        new City("Shanghai", "Asia", 31.23, 121.47, 30.5),
        new City("Dhaka", "Asia", 23.81, 90.41, 24.7),
        new City("Cairo", "Africa", 30.04, 31.24, 23.1),
        new City("São Paulo", "South America", -23.55, -46.63, 22.9),
        new City("Mexico City", "North America", 19.43, -99.13, 22.8),
        new City("Kinshasa", "Africa", -4.32, 15.31, 17.8),
        new City("Lagos", "Africa", 6.52, 3.38, 17.2),
        new City("Istanbul", "Europe", 41.01, 28.98, 16.2),
        new City("Buenos Aires", "South America", -34.6, -58.38, 15.8),
        new City("Los Angeles", "North America", 34.05, -118.24, 12.5),
        new City("Paris", "Europe", 48.86, 2.35, 11.3),
        new City("London", "Europe", 51.51, -0.13, 9.8),
        new City("New York", "North America", 40.71, -74.01, 19.2),
        new City("Sydney", "Australia", -33.87, 151.21, 5.2));

/** People in millions, about 2025. */
static final Map<String, Double> COUNTRIES =
    Map.ofEntries(
        Map.entry("Argentina", 45.9),
        Map.entry("Bolivia", 12.6),
        Map.entry("Brazil", 212.8),
        Map.entry("Chile", 19.9),
        Map.entry("Colombia", 53.4),
        Map.entry("Ecuador", 18.3),
        Map.entry("Guyana", 0.8),
        Map.entry("Paraguay", 7.0),
        Map.entry("Peru", 34.6),
        Map.entry("Suriname", 0.6),
        Map.entry("Uruguay", 3.4),
        Map.entry("Venezuela", 28.5));

void main() {
  Runnel.run(this::app);
}

/** Points and areas on maps. */
void app(Ui ui) {
  ui.title("Maps");
  ui.tabs(
      t -> {
        t.tab("Cities", this::cities);
        t.tab("Countries", this::countries);
        t.tab("Many", this::many);
        t.tab("Tiles", this::tiles);
        t.tab("Odd data", this::odd);
      });
}

void cities(Ui ui) {
  Chart<City> map =
      ui.map(
          CITIES,
          o ->
              o.title("The largest cities")
                  .help("Choose **cities** by a click, several with Shift.")
                  .tooltip("name")
                  .color("continent")
                  .size("people")
                  .unit("M")
                  .height(420)
                  .selectPoints());
  double people = map.selectedOrAll().stream().mapToDouble(City::people).sum();
  ui.text("%d cities, %.1f million people".formatted(map.selectedOrAll().size(), people));
}

void countries(Ui ui) {
  ui.map(
      CITIES.stream().filter(city -> city.continent().equals("South America")).toList(),
      o ->
          o.title("South America")
              .tooltip("name")
              .size("people")
              .unit("M")
              .height(480)
              .areas(
                  text("south-america.json"),
                  a -> a.color("People", country -> COUNTRIES.get(country.get("name")))));
}

void many(Ui ui) {
  List<Map<String, Object>> quakes = new ArrayList<>();
  Random random = new Random(3);
  for (int i = 0; i < 100_000; i++) {
    double turn = random.nextInt(36_000) / 100.0 - 180;
    double lat = 50 - Math.abs(turn) / 2 + random.nextInt(2_000) / 100.0 - 10;
    quakes.add(Map.of("lat", lat, "lon", turn, "strength", 2 + random.nextInt(50) / 10.0));
  }
  ui.map(quakes, o -> o.title("100,000 points").color("strength"));
}

void tiles(Ui ui) {
  ui.text("The pictures of this map come from elsewhere, and that learns of your visit.");
  if (ui.toggle("Fetch them from OpenStreetMap")) {
    ui.map(
        CITIES.subList(12, 14),
        o ->
            o.tooltip("name")
                .tiles(
                    "https://tile.openstreetmap.org/{z}/{x}/{y}.png",
                    "© [OpenStreetMap](https://www.openstreetmap.org/copyright)"));
  }
}

void odd(Ui ui) {
  record Place(String name, Double lat, Double lon) {}
  Chart<Place> map =
      ui.map(
          List.of(
              new Place("Here", 10.0, 20.0),
              new Place("Nowhere", null, 20.0),
              new Place("No number", Double.NaN, 1.0)),
          o -> o.title("Rows without a place").tooltip("name").height(240).selectPoints());
  ui.text("Chosen: " + map.selected().stream().map(Place::name).toList());
  ui.map(List.of(new Place("Swapped", 139.69, 35.69)));
  ui.map(List.of(new TreeMap<>(Map.of("name", "Oslo", "x", 1, "y", 2))));
  ui.map(List.of(), o -> o.areas("{\"type\": \"Topology\"}"));
  ui.map(List.of(), o -> o.areas("{\"type\": \"Polygon\", \"coordinates\": [[[1, 2], [3, 4]]]}"));
  ui.map(CITIES, o -> o.tiles("http://example.org/{z}/{x}.png", "none"));
  ui.map(List.of(), o -> o.title("Nothing").height(240));
}

String text(String file) {
  try (InputStream in = getClass().getResourceAsStream(file)) {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  } catch (IOException e) {
    throw new UncheckedIOException(e);
  }
}
