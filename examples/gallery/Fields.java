import module java.base;

import runnel.*;

/** What is typed, or picked. */
final class Fields {
  static final Topic TOPIC =
      new Topic(
          "Fields",
          "⌨️",
          Demo.of(
              Fields.class,
              new Demo("Text", "texts", Fields::texts),
              new Demo("Numbers", "numbers", Fields::numbers),
              new Demo("Dates and times", "dates", Fields::dates),
              new Demo("A colour", "colour", Fields::colour),
              new Demo("What every input can", "options", Fields::options)));

  static void texts(Ui ui) {
    String name = ui.textInput("Name", o -> o.placeholder("Ada"));
    String code = ui.textInput("Postcode", o -> o.pattern("[0-9]{5}", "Five digits"));
    ui.textInput("Password", o -> o.password());
    String search = ui.textInput("Search", o -> o.debounce(Duration.ofMillis(300)));
    String notes = ui.textArea("Notes");
    ui.text(name + ", " + code + ", " + search + ", " + notes.lines().count() + " lines");
  }

  static void numbers(Ui ui) {
    int whole = ui.numberInput("Guests", 3, o -> o.min(1).max(12));
    double price = ui.numberInput("Price", 9.5, o -> o.step(0.5));
    ui.text(whole + " × " + price);
  }

  static void dates(Ui ui) {
    LocalDate first = LocalDate.of(2026, 1, 1);
    LocalDate day = ui.dateInput("Day", first.plusDays(72), o -> o.min(first));
    Optional<LocalDate> due = ui.dateInput("Due, if ever");
    LocalTime at = ui.timeInput("At", LocalTime.of(9, 30), o -> o.step(Duration.ofMinutes(15)));
    LocalDateTime start = ui.dateTimeInput("Start", first.atTime(9, 30));
    DateRange range = ui.dateRange("Period", first, first.plusDays(30));
    ui.text(day + ", " + due + ", " + at + ", " + start + ", " + range.days() + " days");
  }

  static void colour(Ui ui) {
    ui.text(ui.color("Line", "#0b7fa8"));
  }

  static void options(Ui ui) {
    ui.textInput("Seen by readers only", o -> o.labelVisibility(LabelVisibility.COLLAPSED));
    ui.textInput("Explained", o -> o.help("With **Markdown**"));
    ui.textInput("Not now", o -> o.disabled());
    ui.textInput("By a key", o -> o.shortcut("alt+k"));
    ui.keyed("another").textInput("By a key");
  }
}
