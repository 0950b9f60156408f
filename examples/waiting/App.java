import runnel.*;

void main() {
  Runnel.run(this::app);
}

/** Waiting without freezing: plain blocking code, and the page stays alive. */
void app(Ui ui) throws InterruptedException {
  ui.title("Waiting");
  String name = ui.textInput("Your name", o -> o.placeholder("Type here at any time"));
  ui.caption(name.isEmpty() ? "Nothing here freezes." : "Nothing here freezes, " + name + ".");

  ui.subheader("Blocking code");
  if (ui.button("Count to three", o -> o.primary())) {
    for (int i = 1; i <= 3; i++) {
      ui.text("Counted to " + i);
      Thread.sleep(600);
    }
    int answer = ui.spinner("Thinking hard", o -> o.showTime(), () -> slowly(42));
    ui.success("The answer is " + answer);
  }
  if (ui.button("Import")) {
    ui.status(
        "Importing",
        s -> {
          s.step("Reading the file");
          Thread.sleep(800);
          s.step("Writing the rows");
          Progress rows = s.progress(0);
          for (int i = 1; i <= 10; i++) {
            Thread.sleep(80);
            rows.set(i / 10.0);
          }
          s.update("Imported 10 rows");
        });
  }

  var columns = ui.columns(2);
  columns.get(0).subheader("In the background");
  weather(columns.get(0));
  columns.get(1).subheader("By itself");
  clock(columns.get(1));
  order(columns.get(1));

  ui.subheader("Word by word");
  chat(ui);
}

int slowly(int answer) throws InterruptedException {
  Thread.sleep(1500);
  return answer;
}

/** A load: the page goes on, and this part is drawn again when the value is there. */
void weather(Ui ui) {
  ui.fragment(
      "weather",
      part -> {
        boolean storm = part.checkbox("The weather service is down");
        Load<Integer> degrees = part.load("degrees", storm, load -> fetch(load, storm));
        switch (degrees) {
          case Load.Loading<Integer> l when l.progress() > 0 ->
              part.progress(l.progress(), l.note());
          case Load.Loading<Integer> l -> part.skeleton(o -> o.lines(2));
          case Load.Ready<Integer> r -> part.metric("Oslo", r.value() + " °C");
          case Load.Failed<Integer> f -> part.error(f.cause().getMessage());
        }
        if (part.button("Refresh")) {
          degrees.refresh();
        }
      });
}

int fetch(LoadContext load, boolean storm) throws InterruptedException {
  Thread.sleep(1000);
  for (int i = 1; i <= 5; i++) {
    load.progress(i / 5.0, "Station " + i + " of 5");
    Thread.sleep(200);
  }
  if (storm) {
    throw new IllegalStateException("No answer from the weather service");
  }
  return 21;
}

/** A fragment that draws itself again each second; nothing around it runs. */
void clock(Ui ui) {
  State<Integer> ticks = ui.state("ticks", 0);
  ui.fragment(
      "clock",
      part -> part.metric("Seconds on this page", ticks.update(n -> n + 1)),
      o -> o.runEvery(Duration.ofSeconds(1)));
}

/** A task: its button is busy while it runs, and a second click starts nothing. */
void order(Ui ui) {
  ui.fragment(
      "order",
      part -> {
        Task<String> order =
            part.task(
                "order",
                load -> {
                  Thread.sleep(1500);
                  return "No. 7";
                });
        order.button("Place the order");
        if (order.result() instanceof Load.Ready<String> r) {
          part.success("Ordered: " + r.value());
        }
      });
}

record Said(String who, String text) {}

void chat(Ui ui) throws InterruptedException {
  State<List<Said>> said = ui.state("said", List.of());
  for (Said line : said.get()) {
    ui.chatMessage(line.who()).markdown(line.text());
  }
  String message = ui.chatInput("Say something", o -> o.stoppable());
  if (message != null) {
    ui.chatMessage("user").markdown(message);
    String answer = ui.chatMessage("assistant").writeStream(echo(message));
    said.update(
        old ->
            Stream.concat(
                    old.stream(),
                    Stream.of(new Said("user", message), new Said("assistant", answer)))
                .toList());
  }
}

/** Words that come one after the other, as from a language model. */
Stream<String> echo(String message) {
  String answer =
      "You said **"
          + message
          + "**.\n\n- It has "
          + message.length()
          + " characters\n- It came word by word";
  return Stream.of(answer.split("(?<= )"))
      .map(
          word -> {
            try {
              Thread.sleep(60);
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
            return word;
          });
}
