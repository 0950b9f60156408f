import runnel.*;

void main() {
  Runnel.run(this::app);
}

record City(String name, int people) {}

/** All that is text: headings, Markdown, code, formulas, badges, HTML and a little joy. */
void app(Ui ui) {
  ui.title("Text :memo:", o -> o.anchor("top"));
  ui.caption("Point at a heading for a link to it. Back to the [top](#top).");

  ui.header("Markdown");
  ui.markdown(
      """
      Beside **bold**, *italics* and `code`: emoji by their names :rocket: :tada:, words that are :green[good],
      :red[bad] or :orange-background[worth a look], a :violet-badge[badge :sparkles:], and :small[small print].
      A price of $5 stays a price; $e^{i\\pi} + 1 = 0$ is a formula, and so is

      $$
      \\bar{x} = \\frac{1}{n} \\sum_{i=1}^{n} x_i
      $$

      ```sql
      SELECT city, avg(price) -- by city
      FROM sales WHERE paid = true GROUP BY city
      ```
      """);

  ui.header("Code", o -> o.help("Coloured in your browser; **copy** it with the button"));
  boolean numbers = ui.toggle("Line numbers", true);
  boolean wrap = ui.toggle("Wrap");
  ui.code(
      """
      record Sale(String city, double price) {}

      /** The average price of each city. */
      Map<String, Double> averages(List<Sale> sales) {
        return sales.stream().collect(Collectors.groupingBy(Sale::city, TreeMap::new, Collectors.averagingDouble(Sale::price)));
      }
      """,
      "java",
      o -> {
        if (numbers) {
          o.lineNumbers();
        }
        if (wrap) {
          o.wrap();
        }
      });

  ui.header("Formulas");
  ui.latex("\\sigma = \\sqrt{\\frac{1}{n-1} \\sum_{i=1}^{n} (x_i - \\bar{x})^2}");

  ui.header("Diagrams");
  ui.markdown(
      """
      ```mermaid
      sequenceDiagram
        Visitor->>Page: moves a slider
        Page->>App: event
        App-->>Page: what is different now
      ```
      """);

  ui.header("Badges");
  var columns = ui.columns(3);
  columns.get(0).badge("Stable", o -> o.color(Hue.GREEN).icon("✅"));
  columns.get(1).badge("Beta", o -> o.color(Hue.ORANGE).help("It may *still* change"));
  columns.get(2).badge("v1.2", o -> o.color(Hue.GRAY));

  ui.header("HTML");
  ui.html(
      """
      <p style="padding: 0.75rem; border: 1px dashed currentColor">Press <kbd>Ctrl</kbd> + <kbd>K</kbd>, or look:
      <svg width="90" height="20" role="img" aria-label="three bars">
        <rect x="0" y="10" width="20" height="10" fill="#0b7fa8"/><rect x="30" y="4" width="20" height="16" fill="#2b8a52"/>
        <rect x="60" y="0" width="20" height="20" fill="#d9650f"/>
      </svg></p>
      """);

  ui.header("Help");
  ui.caption("What an object is, for a look while you write an app.");
  ui.help(new City("Oslo", 717_710));

  ui.space(24);
  ui.header("Joy");
  if (ui.button("Balloons")) {
    ui.balloons();
  }
  if (ui.button("Snow")) {
    ui.snow();
  }
}
