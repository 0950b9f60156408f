import runnel.*;

void main() {
  Runnel.run(this::app);
}

final List<String> DIAGRAMS =
    List.of(
        "graph TD\n A[\"<img src=x onerror=alert(1)>\"] --> B{{<svg onload=alert(1)>}}",
        "graph TD\n A[x] --> B\n click A href \"javascript:alert(1)\"\n click B call alert(1)",
        "graph TD\n A[x] --> B\n style A fill:url(https://evil.example/x),stroke:#333",
        "graph TD\n A[x] --> B\n classDef c fill:red;}*{background:url(//evil.example)\n class A c",
        "sequenceDiagram\n A->>B: </text></svg><script>alert(1)</script>\n Note over A: <iframe src=//evil.example>",
        "classDiagram\n class X {\n  +String <b onclick=alert(1)>\n }",
        "%%{init: {'themeCSS': '*{background:url(//evil.example)}'}}%%\ngraph TD\n A --> B");

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
  for (String diagram : DIAGRAMS) {
    ui.markdown("```mermaid\n" + diagram + "\n```");
  }
  ui.table(vectors.stream().map(v -> Map.of("vector", v)).toList());
  ui.text(vectors.size() + " vectors");
}
