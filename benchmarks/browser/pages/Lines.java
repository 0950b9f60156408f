import runnel.*;

/** A line of 100,000 points when it is asked for, and one that goes on 20 times a second. */
void main() {
  Runnel.run(
      ui -> {
        ui.lineChart(List.of(1, 3, 2), o -> o.title("First").height(120));
        if (ui.toggle("Long")) {
          List<Double> walk = new ArrayList<>();
          Random random = new Random(7);
          double at = 0;
          for (int i = 0; i < 100_000; i++) {
            at += random.nextInt(201) - 100;
            walk.add(at);
          }
          ui.lineChart(walk, o -> o.title("Long"));
        }
        if (ui.toggle("Live")) {
          Chart<Integer> chart = ui.lineChart(List.of(0), o -> o.title("Live").last(500));
          State<Integer> n = ui.state("n", 0);
          ui.fragment(
              "more",
              f -> chart.append(n.update(i -> i + 1) * 7 % 100),
              o -> o.runEvery(Duration.ofMillis(50)));
        }
      });
}
