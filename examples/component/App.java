import java.util.List;
import java.util.Map;
import runnel.*;

/** What the dial holds, as JavaScript and Java both know it. */
record Oven(int degrees, boolean fan) {}

/** What the dial is told. */
record Scale(int min, int max, int step, String unit) {}

/** What one swatch is. */
record Swatch(String name, String color) {}

void main() {
  Runnel.run(this::app);
}

/** Elements of one's own: modules of JavaScript beside this file, and one within it. */
void app(Ui ui) {
  ui.title("Your own elements");

  ui.header("A module with a state");
  State<Integer> starts = ui.state("starts", 0);
  Oven oven =
      ui.component(
          "dial.js",
          new Oven(180, false),
          o ->
              o.label("Oven")
                  .height(160)
                  .props(new Scale(50, 250, 5, "°C"))
                  .onTrigger("start", () -> starts.set(starts.get() + 1)));
  ui.text("%d °C, fan %s".formatted(oven.degrees(), oven.fan() ? "on" : "off"));
  ui.text("Started " + starts.get() + " times");

  ui.header("A custom element");
  State<String> picked = ui.state("picked", "nothing");
  ui.component(
      "swatches.js",
      null,
      o ->
          o.tag("my-swatches")
              .height(52)
              .props(Map.of("swatches", swatches(oven.degrees())))
              .onTrigger("picked", new Swatch("", ""), swatch -> picked.set(swatch.name())));
  ui.text("Picked " + picked.get());

  ui.header("A module in a text");
  int beats = ui.component(BEATS, 0, o -> o.label("Beats").props(Map.of("word", "Beat")));
  ui.text(beats + " beats");

  ui.header("What is wrong is said in its place");
  ui.component("missing.js", null);
  ui.text("The rest of the page lives.");
}

List<Swatch> swatches(int degrees) {
  return List.of(
      new Swatch("pale", "#f4e3c1"),
      new Swatch(degrees < 180 ? "golden" : "brown", degrees < 180 ? "#d99a2b" : "#8a5a2b"),
      new Swatch("burnt", "#2f2119"));
}

static final String BEATS =
    """
    export const css = "button { font: inherit; padding: 0.4rem 1rem; color: var(--text); background: var(--bg-soft); border: 1px solid var(--border-strong) }";
    export default function mount(element, { props, state, setState }) {
      const button = element.appendChild(document.createElement("button"));
      button.textContent = props.word;
      let beats = state;
      button.onclick = () => setState(++beats);
      return { update: (now) => (beats = now.state) };
    }
    """;
