import runnel.*;

void main() {
  Runnel.run(this::app);
}

/** Each line of vectors.txt wherever an app may show a text of somebody else's. */
void app(Ui ui) throws IOException {
  ui.title("Hostile texts");
  List<String> vectors = resource("vectors.txt").lines().map(v -> v.replace("\\n", "\n")).toList();
  for (int i = 0; i < vectors.size(); i++) {
    String vector = vectors.get(i);
    Ui row = ui.keyed(i);
    row.html(vector);
    row.markdown(vector);
    row.header(vector);
    row.caption(vector);
    row.code(vector, "html");
    row.badge(vector, o -> o.icon(vector).help(vector));
    row.text(vector);
    row.button(vector, o -> o.key("b"));
    row.info(vector);
  }
  vectors.stream().filter(v -> v.startsWith("$")).map(v -> v.replace("$", "")).forEach(ui::latex);
  for (String diagram : resource("diagrams.txt").split("====\n")) {
    ui.markdown("```mermaid\n" + diagram + "\n```");
  }
  ui.table(vectors.stream().map(v -> Map.of("vector", v)).toList());
  ui.text(vectors.size() + " vectors");
}

String resource(String name) throws IOException {
  try (var in = getClass().getResourceAsStream(name)) {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }
}
