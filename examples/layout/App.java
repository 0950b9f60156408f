import runnel.*;

void main() {
  Runnel.run(this::app);
}

record Order(String item, int count) {}

/** Forms, dialogs, and where things stand on a page. */
void app(Ui ui) {
  ui.page(o -> o.title("Layout").icon("📐"));
  ui.logo("📐 Layout", o -> o.link("https://example.org"));
  ui.title("Forms and layout");

  State<List<Order>> orders = ui.state("orders", List.of());
  ui.header("A form");
  ui.caption("Nothing is sent until you press *Order*, or Enter.");
  ui.form(
      "order",
      form -> {
        var cols = form.columns(2);
        String item = cols.get(0).textInput("Item", o -> o.placeholder("Tea"));
        int count = cols.get(1).numberInput("Count", 1, o -> o.min(1).max(9));
        form.checkbox("As a present");
        if (form.formSubmit("Order", o -> o.primary())) {
          if (item.isBlank()) {
            form.error("What would you like?");
          } else {
            orders.update(all -> Stream.concat(all.stream(), Stream.of(new Order(item, count))).toList());
            ui.toast("Ordered **" + item + "**");
          }
        }
      },
      o -> o.clearOnSubmit());

  ui.header("A row, a popover and a dialog");
  Ui row = ui.row();
  Ui filter = row.popover("Filter", o -> o.help("What is shown below"));
  int least = filter.slider("At least", 1, 9, 1);
  if (row.button("Cancel all", o -> o.disabled(orders.get().isEmpty()))) {
    ui.dialog(
        "Cancel all orders?",
        d -> {
          d.text("There are " + orders.get().size() + " of them.");
          String why = d.textInput("Why?");
          Ui buttons = d.row(o -> o.right());
          if (buttons.button("Keep them")) {
            ui.rerun();
          }
          if (buttons.button("Cancel them", o -> o.primary().disabled(why.isBlank()))) {
            orders.set(List.of());
            ui.rerun();
          }
        });
  }
  row.caption(orders.get().size() + " orders");

  ui.header("A grid");
  Ui grid = ui.grid(3, o -> o.minWidth(180));
  grid.metric("Orders", orders.get().size());
  grid.metric("Pieces", orders.get().stream().mapToInt(Order::count).sum());
  grid.metric("Kinds", orders.get().stream().map(Order::item).distinct().count());

  ui.header("A log that follows its end");
  Ui log = ui.container(o -> o.height(120).border().autoscroll());
  log.text("Waiting for orders");
  for (Order order : orders.get()) {
    if (order.count() >= least) {
      log.text(order.count() + " × " + order.item());
    }
  }

  ui.header("Columns");
  var columns = ui.columns(3, o -> o.alignBottom().border().weights(2, 1, 1));
  columns.get(0).text("Three columns\nof which the first\nis wider");
  columns.get(1).text("All stand");
  columns.get(2).text("at the bottom");
  ui.space(24);
  ui.tabs(t -> t.tab("First", a -> a.text("one")).tab("Second", b -> b.text("two")).initial("Second"));
  ui.expander("More", o -> o.onChange(open -> ui.toast(open ? "Opened" : "Closed")))
      .text("The page was told when this was opened.");

  Ui side = ui.sidebar();
  side.header("Sidebar");
  side.text("Drag its edge, or close it: the browser remembers.");
  Ui bottom = ui.bottom().row(o -> o.spread());
  bottom.caption("This stays at the bottom.");
  bottom.toggle("Express");
}
