import module java.base;

import runnel.*;

/** Elements of one's own. */
final class Own {
  static final Topic TOPIC =
      new Topic(
          "Your own",
          "🧩",
          Demo.of(
              Own.class,
              new Demo("A module beside the app", "knob", Own::knob),
              new Demo("A module in a text", "counter", Own::counter)));

  record Knob(int value) {}

  record Scale(String label, int max) {}

  static void knob(Ui ui) {
    State<Integer> resets = ui.state("resets", 0);
    Knob knob =
        ui.component(
            "knob.js",
            new Knob(30),
            o ->
                o.props(new Scale("Volume", 100))
                    .height(40)
                    .onTrigger("reset", () -> resets.set(resets.get() + 1)));
    ui.text(knob.value() + ", reset " + resets.get() + " times");
  }

  static void counter(Ui ui) {
    String module =
        """
        export default function mount(element, { state, setState }) {
          const button = element.appendChild(document.createElement("button"));
          const show = () => (button.textContent = `Clicked ${state} times`);
          button.onclick = () => (setState(++state), show());
          show();
        }
        """;
    int clicks = ui.component(module, 0);
    ui.text(clicks + " clicks");
  }
}
