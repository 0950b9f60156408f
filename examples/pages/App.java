import runnel.*;

record City(String name, String country, int people, double winter, double summer) {}

final List<City> cities =
    List.of(
        new City("Oslo", "Norway", 717_000, -3.2, 17.7),
        new City("Lima", "Peru", 10_092_000, 17.1, 23.4),
        new City("Osaka", "Japan", 2_754_000, 6.2, 28.8),
        new City("Nairobi", "Kenya", 4_397_000, 16.3, 20.5));

void main() {
  Runnel.run(this::app);
}

/** An app with pages: each has an address, which can be kept, sent and gone back to. */
void app(Ui ui) {
  State<Boolean> admin = ui.state("admin", false);
  ui.navigation(
      n -> {
        n.page("Home", this::home, p -> p.icon("🏠"));
        n.page("Cities", this::list, p -> p.icon("🏙"));
        n.page("City", this::city, p -> p.hidden());
        n.section("Reports");
        n.page("Climate", this::climate, p -> p.icon("🌡").path("reports/climate"));
        n.page("Visitor", this::visitor, p -> p.icon("🧭").path("reports/visitor"));
        if (admin.get()) {
          n.section("Admin").page("Users", page -> page.title("Users"), p -> p.icon("🔑"));
        }
      });
  ui.divider();
  ui.caption("This line stands below all pages.");
}

void home(Ui ui) {
  ui.title("Pages");
  ui.markdown(
      "Go somewhere, look at the address, and come back: *Back* works, and so does a reload.");
  ui.pageLink("cities", o -> o.label("Small cities").query("most", 3_000_000));
  ui.pageLink("city", o -> o.label("Straight to Lima").icon("🦙").query("name", "Lima"));
  ui.textInput("A note", o -> o.placeholder("It is here when you come back"));
  State<Boolean> admin = ui.state("admin", false);
  ui.toggle("I am an admin", admin.get(), o -> o.onChange(admin::set));
  if (ui.button("Surprise me")) {
    int next = (ui.state("surprises", 0).update(n -> n + 1) - 1) % cities.size();
    ui.switchPage("city", Map.of("name", cities.get(next).name()));
  }
}

void list(Ui ui) {
  ui.title("Cities");
  String words = ui.textInput("Search", o -> o.bindQuery("q"));
  int most =
      ui.slider(
          "At most",
          0,
          12_000_000,
          12_000_000,
          o -> o.step(500_000).unit("people").bindQuery("most"));
  var found =
      cities.stream()
          .filter(city -> city.people() <= most)
          .filter(city -> city.name().toLowerCase().contains(words.toLowerCase()))
          .toList();
  ui.metric("Found", found.size());
  for (City city : found) {
    ui.keyed(city.name()).pageLink("city", o -> o.label(city.name()).query("name", city.name()));
  }
}

void city(Ui ui) {
  String name = ui.queryParams().get("name", "");
  City city = cities.stream().filter(c -> c.name().equals(name)).findFirst().orElse(null);
  if (city == null) {
    ui.title("Which city?");
    ui.pageLink("cities");
    return;
  }
  ui.title(city.name());
  ui.text(city.country());
  ui.metric("People", city.people());
  ui.pageLink("cities", o -> o.label("All cities"));
}

void climate(Ui ui) {
  ui.title("Climate");
  String season = ui.radio("Season", List.of("winter", "summer"), o -> o.bindQuery("season"));
  ui.barChart(
      cities,
      o ->
          o.x("City", City::name)
              .y("°C", city -> season.equals("winter") ? city.winter() : city.summer()));
}

void visitor(Ui ui) {
  ui.title("Visitor");
  Context visitor = ui.context();
  ui.markdown("You prefer **" + visitor.theme().name().toLowerCase() + "** colours.");
}
