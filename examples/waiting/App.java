import runnel.*;

void main() {
  Runnel.run(this::app);
}

/** Waiting without freezing: plain blocking code, and the page stays alive. */
void app(Ui ui) {
  ui.title("Waiting");
  var top = ui.columns(2, o -> o.weights(2, 1));
  String name = top.get(0).textInput("Your name", o -> o.placeholder("Type here at any time"));
  top.get(0).caption(name.isEmpty() ? "Nothing here freezes." : "Nothing freezes, " + name + ".");
  clock(top.get(1));

  var columns = ui.columns(2);
  columns.get(0).header("Blocking code");
  columns.get(0).fragment("count", this::count);
  columns.get(1).header("Steps");
  columns.get(1).fragment("steps", this::steps);

  columns = ui.columns(2);
  columns.get(0).header("A load");
  columns.get(0).fragment("weather", this::weather);
  columns.get(1).header("A task");
  columns.get(1).fragment("export", this::export);

  ui.header("A table that refreshes itself");
  ui.fragment("prices", this::prices);

  ui.header("Word by word");
  chat(ui);
}

/** Draws itself again each second; nothing around it runs. */
void clock(Ui ui) {
  State<Integer> ticks = ui.state("ticks", 0);
  ui.fragment(
      "clock",
      part -> part.metric("Seconds that you looked", ticks.update(n -> n + 1)),
      o -> o.runEvery(Duration.ofSeconds(1)));
}

void count(Ui ui) {
  if (ui.button("Count to three", o -> o.primary())) {
    for (int i = 1; i <= 3; i++) {
      ui.text("Counted to " + i);
      ui.sleep(Duration.ofMillis(500));
    }
    int answer = ui.spinner("Thinking hard", o -> o.showTime(), () -> think(ui));
    ui.success("The answer is " + answer);
  }
}

int think(Ui ui) {
  ui.sleep(Duration.ofMillis(2500));
  return 42;
}

void steps(Ui ui) {
  if (ui.button("Import")) {
    ui.status(
        "Importing",
        s -> {
          s.step("Reading the file");
          Thread.sleep(800);
          s.step("Writing the rows");
          Progress rows = s.progress(0);
          for (int i = 1; i <= 10; i++) {
            Thread.sleep(100);
            rows.set(i / 10.0);
          }
          s.complete("Imported 10 rows");
        });
  }
}

/** A load: the page goes on without it, and this part is drawn again when the value is there. */
void weather(Ui ui) {
  boolean storm = ui.checkbox("The weather service is down");
  Load<Integer> degrees = ui.load("degrees", storm, load -> fetch(load, storm));
  switch (degrees) {
    case Load.Loading<Integer> l -> ui.skeleton(o -> o.height(88));
    case Load.Ready<Integer> r ->
        ui.metric(r.refreshing() ? "Oslo, asking again" : "Oslo", r.value() + " °C");
    case Load.Failed<Integer> f -> ui.error(f.cause().getMessage());
  }
  if (ui.button("Refresh")) {
    degrees.refresh();
  }
}

int fetch(LoadContext load, boolean storm) {
  load.sleep(Duration.ofMillis(1500));
  if (storm) {
    throw new IllegalStateException("No answer from the weather service");
  }
  return 21;
}

/** A task: a second click starts nothing, and it goes on whatever the page does. */
void export(Ui ui) {
  Task<String> export = ui.task("export", this::write);
  export.button("Export");
  switch (export.result()) {
    case null -> ui.caption("Nothing exported yet.");
    case Load.Loading<String> l -> {
      ui.progress(l.progress(), l.note());
      ui.button("Cancel", o -> o.onClick(export::cancel));
    }
    case Load.Ready<String> r -> ui.success("Exported to " + r.value());
    case Load.Failed<String> f -> ui.warning(f.cause().getMessage());
  }
}

String write(LoadContext load) {
  for (int i = 1; i <= 20; i++) {
    load.progress(i / 20.0, "Page " + i + " of 20");
    load.sleep(Duration.ofMillis(150));
  }
  return "report.pdf";
}

record Price(String share, double price) {}

/** Empty at first, the last value while a newer one is fetched. */
void prices(Ui ui) {
  List<Price> prices =
      ui.asyncLoad("prices", this::fetchPrices, o -> o.refreshEvery(Duration.ofSeconds(4)));
  if (prices == null) {
    ui.skeleton(o -> o.height(138));
  } else {
    ui.table(prices);
  }
}

List<Price> fetchPrices() throws InterruptedException {
  Thread.sleep(1500);
  return Stream.of("Ada", "Babbage", "Curie")
      .map(share -> new Price(share, Math.round(Math.random() * 10_000) / 100.0))
      .toList();
}

record Said(String who, String text) {}

void chat(Ui ui) {
  State<List<Said>> said = ui.state("said", List.of());
  for (Said line : said.get()) {
    ui.chatMessage(line.who()).markdown(line.text());
  }
  String message = ui.chatInput("Say something", o -> o.stoppable());
  if (message != null) {
    say(said, new Said("user", message));
    ui.chatMessage("user").markdown(message);
    Ui answer = ui.chatMessage("assistant");
    say(said, new Said("assistant", answer.writeStream(echo(message))));
  }
}

void say(State<List<Said>> said, Said line) {
  said.update(old -> Stream.concat(old.stream(), Stream.of(line)).toList());
}

/** Words that come one after the other, as from a language model. */
Stream<String> echo(String message) {
  String answer =
      """
      You said **%s**.

      - It has %d characters
      - It came word by word

      A stream is read by plain code that may block, and what is typed out is Markdown all the way.
      """
          .formatted(message, message.length());
  return Stream.of(answer.split("(?<= )")).map(this::slowly);
}

String slowly(String word) {
  try {
    Thread.sleep(60);
  } catch (InterruptedException e) {
    throw new IllegalStateException(e);
  }
  return word;
}
