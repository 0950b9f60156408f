import runnel.*;

/** Something to pay for in a month. */
record Item(String what, String group, double planned, double spent, LocalDate due, boolean paid) {}

static final String[] GROUPS = {"Home", "Food", "Travel", "Fun"};

static final List<Item> ITEMS =
    List.of(
        item("Rent", "Home", 950, 950, 1, true),
        item("Power and heating", "Home", 120, 134.5, 5, true),
        item("Groceries", "Food", 340, 212.8, 30, false),
        item("Lunch at work", "Food", 90, 61.2, 30, false),
        item("Train pass", "Travel", 86, 86, 1, true),
        item("Weekend in the hills", "Travel", 180, 0, 21, false),
        item("Cinema", "Fun", 40, 27, 18, false),
        item("Music lessons", "Fun", 75, 75, 10, true));

static Item item(String what, String group, double planned, double spent, int day, boolean paid) {
  return new Item(what, group, planned, spent, LocalDate.of(2026, 11, day), paid);
}

void main() {
  Runnel.run(this::app);
}

/** A month's budget that the visitor edits: the totals and the chart follow each cell. */
void app(Ui ui) {
  ui.page(o -> o.title("Budget").icon("🧾"));
  ui.title("Budget of November");
  List<Ui> totals = ui.columns(3);
  List<Item> items =
      ui.dataEditor(
          "Items",
          Item.class,
          ITEMS,
          o ->
              o.column("what", c -> c.label("What").required().maxLength(60))
                  .column("group", c -> c.label("Group").select(GROUPS).required())
                  .column("planned", c -> c.label("Planned").format("0.00 €").range(0, 100_000))
                  .column("spent", c -> c.label("Spent").format("0.00 €").range(0, 100_000))
                  .column("due", c -> c.label("Due"))
                  .column("paid", c -> c.label("Paid"))
                  .addRows(() -> item("", "Home", 0, 0, 30, false))
                  .deleteRows()
                  .validate(i -> i.paid() && i.spent() == 0 ? "paid, but nothing was spent" : ""));
  ui.caption("Paste a block of a spreadsheet into it; Ctrl and Z takes back what was done.");

  double planned = items.stream().mapToDouble(Item::planned).sum();
  double spent = items.stream().mapToDouble(Item::spent).sum();
  long open = items.stream().filter(i -> !i.paid()).count();
  totals.get(0).metric("Planned", euros(planned));
  totals.get(1).metric("Spent", euros(spent));
  totals.get(2).metric("Still to pay", open + " of " + items.size());

  Map<String, Double> plans = new LinkedHashMap<>();
  Map<String, Double> expenses = new LinkedHashMap<>();
  for (Item item : items) {
    plans.merge(item.group(), item.planned(), Double::sum);
    expenses.merge(item.group(), item.spent(), Double::sum);
  }
  ui.barChart(
      plans.keySet(),
      o ->
          o.title("By group")
              .x("Group", group -> group)
              .y("Planned", plans::get)
              .y("Spent", expenses::get)
              .height(260));
}

static String euros(double amount) {
  long cents = Math.round(amount * 100);
  return cents / 100 + "." + String.valueOf(100 + cents % 100).substring(1) + " €";
}
