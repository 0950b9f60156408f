import runnel.*;

void main() {
  Runnel.run(this::app);
}

void app(Ui ui) {
  ui.title("Compound interest");
  int years = ui.sidebar().slider("Years", 1, 40, 20);
  double rate = ui.sidebar().slider("Rate", 0.0, 12.0, 5.0, o -> o.step(0.5).unit("%"));
  List<Double> value = new ArrayList<>(List.of(1000.0));
  for (int i = 0; i < years; i++) value.add(value.getLast() * (1 + rate / 100));
  ui.metric("1,000 become", value.getLast(), value.getLast() - 1000);
  ui.lineChart(value);
}
