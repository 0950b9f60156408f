import runnel.*;

void main() {
  Runnel.run(this::app);
}

void app(Ui ui) {
  int x = ui.slider("x", 0, 100, 50);
  ui.text("Square: " + x * x);
  for (int i = 0; i < 111; i++) {
    Ui part = ui.keyed(i);
    part.textInput("Name");
    part.numberInput("Count", 1);
    part.checkbox("On");
    part.slider("Share", 0, 100, 50);
    part.select("City", List.of("Oslo", "Rome", "Lima"));
    part.radio("Size", List.of("S", "M", "L"));
    part.toggle("Quick");
    part.textArea("Note");
    part.button("Send");
  }
}
