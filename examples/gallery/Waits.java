import module java.base;

import runnel.*;

/** Slow code, and a page that does not freeze. */
final class Waits {
  static final Topic TOPIC =
      new Topic(
          "Waiting",
          "⏳",
          Demo.of(
              Waits.class,
              new Demo("A spinner", "spinner", Waits::spinner),
              new Demo("Progress", "progress", Waits::progress),
              new Demo("Steps", "steps", Waits::steps),
              new Demo("Something in its place", "skeleton", Waits::skeleton),
              new Demo("No further", "stop", Waits::stop),
              new Demo("A part that draws itself", "clock", Waits::clock)));

  static void spinner(Ui ui) {
    if (ui.button("Think")) {
      int answer =
          ui.spinner(
              "Thinking",
              () -> {
                ui.sleep(Duration.ofSeconds(2));
                return 42;
              });
      ui.success("The answer is " + answer);
    }
  }

  static void progress(Ui ui) {
    if (ui.button("Copy")) {
      Progress copied = ui.progress(0, "Copying");
      for (int i = 1; i <= 20; i++) {
        ui.sleep(Duration.ofMillis(100));
        copied.set(i / 20.0);
      }
    }
  }

  static void steps(Ui ui) {
    if (ui.button("Import")) {
      ui.status(
          "Importing",
          s -> {
            s.step("Reading");
            ui.sleep(Duration.ofSeconds(1));
            s.step("Writing");
            ui.uninterrupted(() -> Thread.sleep(Duration.ofSeconds(1)));
            s.complete("Imported");
          });
    }
  }

  static void skeleton(Ui ui) {
    ui.skeleton(o -> o.height(64));
  }

  static void stop(Ui ui) {
    if (!ui.checkbox("I agree")) {
      ui.info("What follows is drawn when you agree");
      ui.stop();
    }
    ui.text("Thank you");
  }

  static void clock(Ui ui) {
    State<Integer> seconds = ui.state("seconds", 0);
    ui.fragment(
        "clock",
        part -> part.metric("Seconds", seconds.update(n -> n + 1)),
        o -> o.runEvery(Duration.ofSeconds(1)));
  }
}
