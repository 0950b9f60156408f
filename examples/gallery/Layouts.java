import module java.base;

import runnel.*;

/** Where things stand. */
final class Layouts {
  static final Topic TOPIC =
      new Topic(
          "Layout",
          "📐",
          Demo.of(
              Layouts.class,
              new Demo("Columns, rows and grids", "sideBySide", Layouts::sideBySide),
              new Demo("Containers", "containers", Layouts::containers),
              new Demo("Tabs", "tabs", Layouts::tabs),
              new Demo("Expanders and popovers", "folded", Layouts::folded),
              new Demo("A place for one element", "slot", Layouts::slot),
              new Demo("Around the page", "around", Layouts::around)));

  static void sideBySide(Ui ui) {
    var columns = ui.columns(2, o -> o.weights(2, 1).alignBottom());
    columns.get(0).text("Wide");
    columns.get(1).text("Narrow");
    Ui row = ui.row();
    row.button("One");
    row.button("Two");
    Ui grid = ui.grid(3, o -> o.minWidth(90));
    for (int i = 1; i <= 6; i++) {
      grid.metric("Part " + i, i * i);
    }
  }

  static void containers(Ui ui) {
    Ui log = ui.container(o -> o.height(96).border().autoscroll());
    for (int i = 1; i <= 9; i++) {
      log.text("line " + i);
    }
  }

  static void tabs(Ui ui) {
    ui.tabs(
        t ->
            t.tab("First", tab -> tab.text("Only the open tab is drawn"))
                .tab("Second", tab -> tab.checkbox("It keeps its values")));
  }

  static void folded(Ui ui) {
    ui.expander("More").text("What few want to see");
    int least = ui.popover("Filter").slider("At least", 1, 9, 1);
    ui.text("At least " + least);
  }

  static void slot(Ui ui) {
    Ui slot = ui.empty();
    slot.text("replaced");
    slot.text("A slot shows the last element put there");
  }

  static void around(Ui ui) {
    if (ui.toggle("Show them")) {
      ui.logo("Runnel", o -> o.link("https://example.org"));
      ui.sidebar().text("In the sidebar");
      ui.bottom().caption("This stays at the bottom");
    }
  }
}
