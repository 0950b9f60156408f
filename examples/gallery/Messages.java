import module java.base;

import runnel.*;

/** How things stand. */
final class Messages {
  static final Topic TOPIC =
      new Topic(
          "Messages",
          "💬",
          Demo.of(
              Messages.class,
              new Demo("Notes", "notes", Messages::notes),
              new Demo("What went wrong", "problems", Messages::problems),
              new Demo("For a moment", "moments", Messages::moments)));

  static void notes(Ui ui) {
    ui.info("Information");
    ui.success("It worked");
    ui.warning("Look **twice**");
    ui.error("It did not work");
  }

  static void problems(Ui ui) {
    if (ui.checkbox("Show one")) {
      ui.exception(new IllegalStateException("shown, not thrown"));
    }
  }

  static void moments(Ui ui) {
    Ui row = ui.row();
    if (row.button("Toast")) {
      ui.toast("Here for a **moment**");
    }
    if (row.button("Balloons")) {
      ui.balloons();
    }
    if (row.button("Snow")) {
      ui.snow();
    }
  }
}
