import module java.base;

import runnel.*;

/** What is clicked. */
final class Actions {
  static final Topic TOPIC =
      new Topic(
          "Actions",
          "👆",
          Demo.of(
              Actions.class,
              new Demo("Buttons", "buttons", Actions::buttons),
              new Demo("A menu", "menu", Actions::menu),
              new Demo("Links", "links", Actions::links)));

  static void buttons(Ui ui) {
    State<Integer> clicks = ui.state("clicks", 0);
    Ui row = ui.row();
    if (row.button("More", o -> o.primary())) {
      clicks.update(n -> n + 1);
    }
    row.button("None", o -> o.onClick(() -> clicks.set(0)));
    row.button("Never", o -> o.disabled());
    ui.text("Clicks: " + clicks.get());
  }

  static void menu(Ui ui) {
    String format = ui.menuButton("Export", List.of("CSV", "Excel", "JSON"));
    ui.text(format == null ? "Choose a format" : "Exported as " + format);
  }

  static void links(Ui ui) {
    ui.link("Documentation", "https://example.org/");
    ui.pageLink("layout", o -> o.label("To another page"));
  }
}
