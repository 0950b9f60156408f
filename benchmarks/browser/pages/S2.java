import runnel.*;

void main() {
  Runnel.run(this::app);
}

void app(Ui ui) {
  int x = ui.slider("x", 0, 100, 50);
  double y = ui.slider("y", 0.0, 1.0, 0.5);
  String name = ui.textInput("Name");
  boolean on = ui.checkbox("On");
  String city = ui.select("City", List.of("Oslo", "Rome", "Lima"));
  for (int i = 0; i < 99; i++) {
    ui.keyed(i).text("Text " + i + " " + y + " " + name + " " + on + " " + city);
  }
  ui.text("Square: " + x * x);
}
