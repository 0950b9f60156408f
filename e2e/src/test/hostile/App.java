import runnel.*;

void main() {
  Runnel.run(this::app);
}

/** Each line of vectors.txt wherever an app may show a text of somebody else's. */
void app(Ui ui) throws IOException {
  ui.title("Hostile texts");
  List<String> vectors = new ArrayList<>();
  try (var lines =
      new BufferedReader(
          new InputStreamReader(
              getClass().getResourceAsStream("vectors.txt"), StandardCharsets.UTF_8))) {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      vectors.add(line.replace("\\n", "\n"));
    }
  }
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
  ui.table(vectors.stream().map(v -> Map.of("vector", v)).toList());
  ui.text(vectors.size() + " vectors");
}
