import module java.base;

import runnel.*;

/** What is kept. */
final class Memory {
  static final Topic TOPIC =
      new Topic(
          "Memory",
          "🧠",
          Demo.of(
              Memory.class,
              new Demo("In the session", "state", Memory::state),
              new Demo("By all sessions", "shared", Memory::shared),
              new Demo("In the browser", "storage", Memory::storage)));

  static void state(Ui ui) {
    State<List<String>> names = ui.state("names", List.of());
    String name = ui.textInput("A name");
    if (ui.button("Add")) {
      names.update(old -> Stream.concat(old.stream(), Stream.of(name)).toList());
    }
    ui.text(names.get().toString());
  }

  static void shared(Ui ui) {
    Shared<Integer> votes = ui.shared("votes", 0);
    ui.button("Vote", o -> o.onClick(() -> votes.update(n -> n + 1)));
    ui.text("Votes of all who look: " + votes.get());
  }

  static void storage(Ui ui) {
    int visits = ui.storage().get("visits", 0);
    ui.button("Visit", o -> o.onClick(() -> ui.storage().put("visits", visits + 1)));
    ui.text("Visits that your browser remembers: " + visits);
  }
}
