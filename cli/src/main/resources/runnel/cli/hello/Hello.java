import runnel.*;

void main() {
  Runnel.run(this::app);
}

void app(Ui ui) {
  ui.title("Hello from Runnel");
  int side = ui.slider("Side", 0, 100, 7);
  ui.text("The square of " + side + " is " + side * side);
}
