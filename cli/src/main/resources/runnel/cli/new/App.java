import runnel.*;

void main() {
  Runnel.run(this::app);
}

void app(Ui ui) {
  ui.title("My first app");
  String name = ui.textInput("Your name");
  int side = ui.slider("Side of a square", 0, 100, 7);
  ui.metric("Its area", side * side);
  if (!name.isEmpty()) {
    ui.success("Hello, " + name + "!");
  }
}
