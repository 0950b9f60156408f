import module java.base;

import runnel.*;

/** Rows by the million. */
final class Frames {
  static final Topic TOPIC =
      new Topic(
          "Data frames",
          "🗃️",
          Demo.of(
              Frames.class,
              new Demo("Scrolled, sorted, searched", "rows", Frames::rows),
              new Demo("Columns", "columns", Frames::columns),
              new Demo("What is chosen", "chosen", Frames::chosen),
              new Demo("Edited", "edited", Frames::edited)));

  static final Frame NUMBERS = numbers(100_000);

  static Frame numbers(int count) {
    int[] n = new int[count];
    double[] root = new double[count];
    for (int i = 0; i < count; i++) {
      n[i] = i;
      root[i] = Math.round(1_000 * Math.sqrt(i)) / 1_000.0;
    }
    return Frame.builder().integers("n", n).numbers("root", root).build();
  }

  record Task(String name, double done, List<Integer> hours, List<String> who, boolean open) {}

  static final List<Task> TASKS =
      List.of(
          new Task("Dig", 1, List.of(3, 5, 2, 8), List.of("Ada", "Bo"), false),
          new Task("Pour", 0.4, List.of(1, 4, 4, 2), List.of("Cleo"), true),
          new Task("Paint", 0, List.of(0, 0, 1, 0), List.of("Ada"), true));

  static void rows(Ui ui) {
    ui.dataFrame(NUMBERS, o -> o.height(250));
  }

  static void columns(Ui ui) {
    ui.dataFrame(
        TASKS,
        o ->
            o.plain()
                .column("name", c -> c.button(row -> ui.toast("Task " + row)))
                .column("done", c -> c.progress().format("0%"))
                .column("hours", c -> c.barSpark())
                .column("who", c -> c.list()));
  }

  static void chosen(Ui ui) {
    Selection chosen = ui.dataFrame(TASKS, o -> o.key("choose").plain().selectRow());
    ui.text("Chosen: " + chosen);
  }

  record Guest(String name, int seats, String meal, boolean comes) {}

  static final List<Guest> GUESTS =
      List.of(
          new Guest("Ada", 2, "fish", true),
          new Guest("Bo", 1, "salad", false),
          new Guest("Cleo", 3, "fish", true));

  static void edited(Ui ui) {
    List<Guest> guests =
        ui.dataEditor(
            "Guests",
            Guest.class,
            GUESTS,
            o ->
                o.addRows(() -> new Guest("", 1, "fish", true))
                    .deleteRows()
                    .column("name", c -> c.required())
                    .column("seats", c -> c.range(1, 8))
                    .column("meal", c -> c.select("fish", "salad"))
                    .validate(g -> g.comes() && g.name().isBlank() ? "who is it?" : ""));
    int seats = guests.stream().filter(Guest::comes).mapToInt(Guest::seats).sum();
    ui.text(seats + " seats");
  }
}
