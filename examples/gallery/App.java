import runnel.*;

static final List<Topic> TOPICS =
    List.of(
        Texts.TOPIC,
        Choices.TOPIC,
        Fields.TOPIC,
        Actions.TOPIC,
        Layouts.TOPIC,
        Forms.TOPIC,
        Outputs.TOPIC,
        Frames.TOPIC,
        Charts.TOPIC,
        Maps.TOPIC,
        Drawings.TOPIC,
        Media.TOPIC,
        Messages.TOPIC,
        Waits.TOPIC,
        Loads.TOPIC,
        Chats.TOPIC,
        Memory.TOPIC,
        Places.TOPIC,
        Own.TOPIC);

void main() {
  Runnel.run(this::app);
}

/** Every element of Runnel, each with the code that draws it. */
void app(Ui ui) {
  ui.page(o -> o.title("Gallery").icon("🖼️").wide());
  ui.navigation(
      n -> {
        n.page("Everything", this::everything, p -> p.icon("🔎"));
        n.section("Elements");
        for (Topic topic : TOPICS) {
          n.page(topic.title(), page -> show(page, topic), p -> p.icon(topic.icon()));
        }
      });
}

void everything(Ui ui) {
  ui.title("Everything in Runnel");
  String words =
      ui.textInput(
          "Search",
          o ->
              o.placeholder("slider, dialog, cached …")
                  .bindQuery("q")
                  .debounce(Duration.ofMillis(150)));
  if (words.isBlank()) {
    ui.markdown(
        "What you can put on a page, and the code that does it. **Type a name**, or take a topic:");
    Ui grid = ui.grid(3, o -> o.minWidth(220));
    for (Topic topic : TOPICS) {
      Ui card = grid.keyed(topic.title()).container(o -> o.border());
      card.pageLink(topic.path(), o -> o.label(topic.title()).icon(topic.icon()));
      card.caption(topic.demos().stream().map(Demo::title).collect(Collectors.joining(", ")));
    }
    return;
  }
  int found = 0;
  for (Topic topic : TOPICS) {
    for (Demo demo : topic.demos()) {
      if (demo.has(words)) {
        found++;
        demo.show(ui.keyed(topic.title()));
      }
    }
  }
  ui.caption(
      found == 0 ? "Nothing has this name." : found + (found == 1 ? " example" : " examples"));
}

void show(Ui ui, Topic topic) {
  ui.title(topic.title());
  topic.demos().forEach(demo -> demo.show(ui));
}
