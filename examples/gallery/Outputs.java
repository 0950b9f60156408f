import module java.base;

import runnel.*;

/** Values. */
final class Outputs {
  static final Topic TOPIC =
      new Topic(
          "Values",
          "🔢",
          Demo.of(
              Outputs.class,
              new Demo("Figures", "figures", Outputs::figures),
              new Demo("A table", "rows", Outputs::rows),
              new Demo("JSON", "tree", Outputs::tree)));

  record Sale(LocalDate day, String city, double amount, boolean paid) {}

  static final List<Sale> SALES =
      List.of(
          new Sale(LocalDate.of(2026, 1, 1), "Oslo", 12.5, true),
          new Sale(LocalDate.of(2026, 2, 1), "Rome", 7.25, false),
          new Sale(LocalDate.of(2026, 3, 1), "Lima", 30, true));

  static void figures(Ui ui) {
    Ui grid = ui.grid(2, o -> o.minWidth(140));
    grid.metric("Sales", 49.75, 12.5, o -> o.areaSpark(12, 20, 18, 31, 42.5, 49.75));
    grid.metric("Complaints", 3, -2, o -> o.inverse());
  }

  static void rows(Ui ui) {
    ui.table(SALES);
  }

  static void tree(Ui ui) {
    ui.json(new TreeMap<>(Map.of("name", "Oslo", "parts", List.of(1, 2, Map.of("deep", true)))));
  }
}
