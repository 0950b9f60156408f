import runnel.*;

void main() {
  Runnel.run(this::tour);
}

/** A tour: each stop shows a part of Runnel with the code that draws it. */
void tour(Ui ui) throws Exception {
  Map<String, AppBody> stops = new LinkedHashMap<>();
  stops.put("Welcome", this::welcome);
  stops.put("Inputs", this::inputs);
  stops.put("Data and charts", this::data);
  stops.put("Waiting", this::waiting);
  stops.put("State", this::state);
  stops.put("Layout", this::layout);
  stops.put("When it goes wrong", this::mistakes);

  Ui side = ui.sidebar();
  side.header("A tour of Runnel");
  String stop = side.radio("Stop", List.copyOf(stops.keySet()));
  side.caption("Everything here is one Java file, run again from the top at each touch.");
  stops.get(stop).run(ui);
}

void welcome(Ui ui) {
  ui.title("Hello from Runnel");
  ui.markdown(
      """
      A data app is **one plain Java file**, read from top to bottom, and run again whenever
      somebody touches something. No callbacks, no HTML, no build.
      """);
  ui.code(
      """
      import runnel.*;

      void main() { Runnel.run(this::app); }

      void app(Ui ui) {
        int side = ui.slider("Side", 0, 100, 7);
        ui.metric("Square", side * side);
      }
      """);
  int side = ui.slider("Side", 0, 100, 7);
  ui.metric("Square", side * side);
  ui.info("Choose the next stop in the sidebar. What you enter stays when you come back.");
}

enum Mood {
  GREAT,
  FINE,
  TIRED
}

void inputs(Ui ui) {
  ui.title("Inputs");
  ui.markdown("Each call draws an input and returns **its value**, as a plain Java value.");
  var cols = ui.columns(2);
  Ui left = cols.get(0);
  String name = left.textInput("Your name", o -> o.placeholder("Ada"));
  int age = left.numberInput("Age", 36, o -> o.min(0).max(150));
  Mood mood = left.select("Mood", Mood.class, o -> o.format(m -> m.name().toLowerCase()));
  boolean coffee = left.toggle("Coffee");
  Ui right = cols.get(1);
  double heat = right.slider("Heat", 0.0, 100.0, 60.0, o -> o.step(0.5).unit("°C"));
  IntRange hours = right.rangeSlider("Awake", 0, 24, 7, 22, o -> o.unit("h"));
  String milk = right.radio("Milk", List.of("none", "some", "much"), o -> o.horizontal());
  boolean sure = right.checkbox("I am sure", o -> o.help("Think *twice*"));
  ui.divider();
  Map<String, Object> all = new LinkedHashMap<>();
  all.put("name", name);
  all.put("age", age);
  all.put("mood", mood.name());
  all.put("coffee", coffee);
  all.put("heat", heat);
  all.put("awake", hours);
  all.put("milk", milk);
  all.put("sure", sure);
  ui.json(all);
}

record Sale(LocalDate day, String city, double amount) {}

void data(Ui ui) {
  ui.title("Data and charts");
  ui.markdown("Records and maps become tables and charts by themselves.");
  List<String> cities = List.of("Oslo", "Rome", "Lima");
  String city = ui.select("City", cities);
  Random random = new Random(cities.indexOf(city));
  List<Sale> sales = new ArrayList<>();
  double amount = 100;
  for (int i = 0; i < 90; i++) {
    amount = Math.max(20, amount + random.nextInt(-12, 14));
    sales.add(new Sale(LocalDate.of(2026, 1, 1).plusDays(i), city, amount));
  }
  var cols = ui.columns(3);
  double sum = sales.stream().mapToDouble(Sale::amount).sum();
  cols.get(0).metric("Sales", sum);
  cols.get(1).metric("A day", sum / sales.size());
  cols.get(2).metric("Last day", amount, amount - sales.get(88).amount());
  ui.lineChart(sales, o -> o.x(Sale::day).y("Sales", Sale::amount));
  ui.expander("The rows").table(sales);
}

void waiting(Ui ui) throws InterruptedException {
  ui.title("Waiting");
  ui.markdown(
      "Code may **block**: sleep, ask a database, call a service. What was drawn is on screen "
          + "meanwhile, and the **Stop** button ends it.");
  int steps = ui.slider("Steps", 1, 20, 5);
  if (ui.button("Work", o -> o.primary())) {
    Progress progress = ui.progress(0, "Beginning");
    for (int i = 1; i <= steps; i++) {
      Thread.sleep(300);
      progress.set(i / (double) steps, "Step " + i + " of " + steps);
    }
    String result = ui.spinner("Adding up", () -> slowly("42"));
    ui.success("Done: the answer is **" + result + "**");
  }
}

String slowly(String answer) throws InterruptedException {
  Thread.sleep(1500);
  return answer;
}

void state(Ui ui) {
  ui.title("State");
  ui.markdown("What must outlive a run goes into a typed `State`.");
  State<List<String>> tasks = ui.state("tasks", List.of("Read the tour", "Write an app"));
  String next = ui.textInput("New task");
  if (ui.button("Add", o -> o.disabled(next.isBlank()))) {
    tasks.update(all -> Stream.concat(all.stream(), Stream.of(next)).toList());
    ui.toast("Added **" + next + "**");
  }
  int done = 0;
  for (String task : tasks.get()) {
    if (ui.keyed(task).checkbox(task)) {
      done++;
    }
  }
  ui.progress(tasks.get().isEmpty() ? 0 : done / (double) tasks.get().size());
}

void layout(Ui ui) {
  ui.title("Layout");
  Ui above = ui.container(o -> o.border());
  var cols = ui.columns(2, o -> o.weights(2, 1));
  cols.get(0).subheader("Wide");
  cols.get(0).text("A part of the page is a value: put things into it when you have them.");
  cols.get(1).subheader("Narrow");
  ui.tabs(
      t ->
          t.tab("First", tab -> tab.text("Only the open tab is run."))
              .tab("Second", tab -> tab.text("This one was not, until now.")));
  above.text("Written last, shown first.");
}

void mistakes(Ui ui) {
  ui.title("When it goes wrong");
  ui.markdown("An exception is shown at its place, with *your* lines. The rest stays.");
  int by = ui.slider("Divide by", -5, 5, 1);
  ui.text("100 / " + by + " = " + 100 / by);
  ui.warning("Now try 0.");
}
