import runnel.*;

void main() {
  Runnel.run(this::app);
}

void app(Ui ui) {
  int x = ui.slider("x", 0, 100, 50);
  for (int i = 0; i < 999; i++) {
    ui.text("Text " + i);
  }
  ui.text("Square: " + x * x);
}
