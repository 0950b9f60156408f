import runnel.*;

void main() {
  Runnel.run(this::app);
}

/** Shows when the function of its load was done, by the clock of the page. */
void app(Ui ui) {
  Load<Long> load =
      ui.load(
          "x",
          () -> {
            Thread.sleep(30);
            return System.currentTimeMillis();
          });
  if (ui.button("again")) {
    load.refresh();
  }
  ui.text("done " + load.orElse(0L));
}
