import runnel.*;

void main() {
  Runnel.run(this::app);
}

void app(Ui ui) {
  int x = ui.slider("x", 0, 100, 50);
  ui.text("Square: " + x * x);
}
