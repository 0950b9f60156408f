import runnel.*;

/** The look is in runnel.toml, beside this file. */
void main() {
  Runnel.run(this::app);
}

enum Fruit {
  APPLE,
  PEAR,
  PLUM
}

record Harvest(String year, double kilos) {}

void app(Ui ui) throws IOException {
  ui.title("The orchard");
  ui.markdown(
      "Colours, fonts and corners are in **runnel.toml**; all else [follows](#follows) from them.");

  Fruit fruit =
      ui.segmented("Fruit", List.of(Fruit.values()), o -> o.format(f -> f.name().toLowerCase()));
  int trees = ui.slider("Trees", 1, 40, 12);
  boolean dry = ui.toggle("A dry year");

  ui.header("What follows", o -> o.anchor("follows"));
  List<Harvest> harvests = new ArrayList<>();
  for (int year = 2015; year <= 2025; year++) {
    double kilos = trees * (30 + 9 * Math.sin(year + fruit.ordinal()) - (dry ? 12 : 0));
    harvests.add(new Harvest("" + year, Math.round(kilos)));
  }
  ui.barChart(harvests, o -> o.title("Kilos a year"));
  ui.info("Text on the accent is black or white, whichever is better read.");
  if (ui.button("Pick them", o -> o.primary())) {
    ui.toast("Picked!");
  }

  ui.expander("The settings")
      .markdown("They are not part of the site, the source is: `[site] sources = true`.");
  try (InputStream in = getClass().getResourceAsStream("App.java")) {
    String source = new String(in.readAllBytes());
    ui.code(source.substring(0, source.indexOf("\n\nenum")), "java");
  }
}
