//DEPS dev.runnel:runnel-plotly:0.1.0-SNAPSHOT

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import runnel.*;
import runnel.plotly.*;

/** A field of maize, and what grew on it. */
record Field(String name, double mean) {}

// What Plotly draws, in its own words. A map would do as well.

record Figure(List<?> data, Map<String, Axis> layout) {}

record Violin(String type, String name, double[] y, Map<String, Boolean> box) {}

record Points(String type, String mode, String name, double[] x, double[] y) {}

record Axis(Map<String, String> title) {}

static final List<Field> FIELDS =
    List.of(new Field("North", 6.2), new Field("Brook", 7.9), new Field("Hill", 5.1));

void main() {
  Runnel.run(this::app);
}

/** Figures of Plotly: as records, as JSON, with what the visitor chooses in them. */
void app(Ui ui) {
  ui.page(o -> o.title("Plotly").icon("🌽"));
  ui.title("Figures of Plotly");
  int plots = ui.slider("Plots on each field", 20, 200, 60);

  ui.header("How harvests are spread");
  Plotly.chart(ui, violins(plots), o -> o.label("Harvests").height(320));

  ui.header("What is chosen comes back");
  double[] rain = numbers(1, plots, 300, 60);
  double[] harvest = numbers(2, plots, 6, 0.5);
  for (int i = 0; i < plots; i++) {
    harvest[i] += rain[i] / 100;
  }
  State<String> clicked = ui.state("clicked", "nothing");
  PlotlySelection chosen =
      Plotly.chart(
          ui,
          cloud(rain, harvest),
          o ->
              o.label("Rain and harvest")
                  .height(340)
                  .select()
                  .onClick(point -> clicked.set("plot " + point.index())));
  double[] some =
      chosen.of(0).stream().filter(i -> i < plots).mapToDouble(i -> harvest[i]).toArray();
  ui.text(
      chosen.isEmpty()
          ? "Draw a box: all %d plots have %.1f t".formatted(plots, mean(harvest))
          : "%d plots have %.1f t".formatted(chosen.count(), mean(some)));
  ui.text("Clicked: " + clicked.get());

  ui.header("As JSON, from elsewhere");
  Plotly.chart(ui, SOIL, o -> o.label("Soil").height(320));
}

static double mean(double[] numbers) {
  return DoubleStream.of(numbers).average().orElse(0);
}

/** The same ones each time. */
static double[] numbers(int seed, int count, double mean, double spread) {
  Random random = new Random(seed);
  return DoubleStream.generate(() -> mean + spread * random.nextGaussian())
      .map(n -> Math.round(n * 100) / 100.0)
      .limit(count)
      .toArray();
}

static Figure violins(int plots) {
  List<Violin> traces = FIELDS.stream().map(field -> violin(field, plots)).toList();
  return new Figure(traces, Map.of("yaxis", axis("<b>t</b> per ha")));
}

static Violin violin(Field field, int plots) {
  double[] harvests = numbers(field.name().length(), plots, field.mean(), 0.9);
  return new Violin("violin", field.name(), harvests, Map.of("visible", true));
}

static Figure cloud(double[] rain, double[] harvest) {
  // Sorted, so that the page is the same each time: the order of Map.of is chance.
  Map<String, Axis> axes =
      new TreeMap<>(Map.of("xaxis", axis("Rain, mm"), "yaxis", axis("Harvest, t")));
  return new Figure(List.of(new Points("scatter", "markers", "Plots", rain, harvest)), axes);
}

static Axis axis(String title) {
  return new Axis(Map.of("text", title));
}

static final String SOIL =
    """
    {
      "data": [{
        "type": "contour",
        "z": [[6.1, 6.2, 6.4, 6.3], [6.0, 6.3, 6.9, 6.5], [5.8, 6.1, 6.7, 6.6], [5.7, 5.9, 6.2, 6.4]],
        "colorbar": {"title": {"text": "pH"}}
      }],
      "layout": {"title": {"text": "Acidity of the <i>northern</i> field"}}
    }
    """;
