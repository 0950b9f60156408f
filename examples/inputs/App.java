import runnel.*;

void main() {
  Runnel.run(this::app);
}

enum Shirt {
  SMALL,
  MEDIUM,
  LARGE
}

record City(String name, String country) {}

static final List<City> CITIES =
    List.of(
        new City("Oslo", "Norway"),
        new City("Bergen", "Norway"),
        new City("Rome", "Italy"),
        new City("Milan", "Italy"),
        new City("Lima", "Peru"),
        new City("Cusco", "Peru"),
        new City("Paris", "France"),
        new City("Lyon", "France"),
        new City("Madrid", "Spain"),
        new City("Málaga", "Spain"),
        new City("Kyoto", "Japan"),
        new City("Osaka", "Japan"));

/** Ways to choose, fields, and what all inputs have in common. */
void app(Ui ui) {
  ui.title("Inputs");
  choices(ui);
  fields(ui);
  actions(ui);
  options(ui);
}

void choices(Ui ui) {
  ui.header("Choose");
  City city = ui.select("City", CITIES, o -> o.format(City::name).icon("🏙️"));
  String fruit =
      ui.select("Fruit", List.of("Apple", "Pear"), o -> o.acceptNew(s -> s).help("Or write one"));
  List<String> tags =
      ui.multiSelect(
          "Tags", List.of("new", "sale", "rare"), o -> o.initial(List.of("new")).acceptNew(s -> s));
  List<City> route = ui.multiSelect("Route", CITIES, o -> o.format(City::name).max(3));
  List<Integer> hours = ui.pills("Hours", List.of(9, 12, 15, 18), o -> o.format(h -> h + ":00"));
  Shirt shirt = ui.segmented("Shirt", Shirt.class);
  Duration every =
      ui.selectSlider(
          "Refresh every",
          List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofHours(1)),
          o -> o.format(d -> d.toSeconds() + " s").initial(Duration.ofMinutes(1)));
  int stars = ui.feedback("How was it?");
  ui.feedback("Your mood", o -> o.faces());
  ui.feedback("Useful?", o -> o.thumbs());
  ui.text(city.country() + ", " + fruit + ", " + tags + ", " + route.size() + " stops");
  ui.text(hours + ", " + shirt + ", " + every + ", " + stars);
}

void fields(Ui ui) {
  ui.header("Fill in");
  String notes = ui.textArea("Notes", o -> o.placeholder("As many lines as you like"));
  String code = ui.textInput("Postcode", o -> o.pattern("[0-9]{5}", "Five digits"));
  String search = ui.textInput("Search", o -> o.debounce(Duration.ofMillis(300)).icon("🔎"));
  LocalDate first = LocalDate.of(2026, 1, 1);
  LocalDate day = ui.dateInput("Day", LocalDate.of(2026, 3, 14), o -> o.min(first));
  Optional<LocalDate> due = ui.dateInput("Due, if ever");
  LocalTime at = ui.timeInput("At", LocalTime.of(9, 30), o -> o.step(Duration.ofMinutes(15)));
  LocalDateTime start = ui.dateTimeInput("Start", LocalDateTime.of(2026, 3, 14, 9, 30));
  DateRange range = ui.dateRange("Period", first, first.plusDays(30));
  String color = ui.color("Line", "#0b7fa8");
  ui.text(notes.lines().count() + " lines, " + code + ", " + search);
  ui.text(day + ", " + due + ", " + at + ", " + start + ", " + range.days() + " days, " + color);
}

void actions(Ui ui) {
  ui.header("Act");
  String format = ui.menuButton("Export", List.of("CSV", "Excel"), o -> o.icon("📦"));
  if (format != null) {
    ui.success("Exported as " + format);
  }
  if (ui.button("Save", o -> o.primary().shortcut("ctrl+enter"))) {
    ui.success("Saved");
  }
  ui.link("Documentation", "https://example.org/", o -> o.icon("📖"));
}

void options(Ui ui) {
  ui.header("Every input can");
  ui.textInput("Not seen", o -> o.labelVisibility(LabelVisibility.COLLAPSED).placeholder("…"));
  ui.multiSelect("Take nothing", List.of("a"), o -> o.initial(List.of("a")).disabled());
  ui.textInput("Be reached by a key", o -> o.shortcut("alt+k").help("Alt and **K**"));
}
