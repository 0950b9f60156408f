import module java.base;

import runnel.*;

/** Words on a page. */
final class Texts {
  static final Topic TOPIC =
      new Topic(
          "Text",
          "📝",
          Demo.of(
              Texts.class,
              new Demo("Headings", "headings", Texts::headings),
              new Demo("Markdown", "markdown", Texts::markdown),
              new Demo("Plain text", "plain", Texts::plain),
              new Demo("Code", "code", Texts::code),
              new Demo("Formulas", "formulas", Texts::formulas),
              new Demo("Diagrams, as Mermaid", "diagrams", Texts::diagrams),
              new Demo("Badges", "badges", Texts::badges),
              new Demo("HTML", "html", Texts::html),
              new Demo("Anything", "anything", Texts::anything),
              new Demo("What an object is", "objects", Texts::objects)));

  record City(String name, int people) {}

  static void headings(Ui ui) {
    ui.title("A title");
    ui.header("A header", o -> o.anchor("a-header").help("It has a *link* of its own"));
    ui.subheader("A subheader with `code`");
  }

  static void markdown(Ui ui) {
    ui.markdown(
        """
        **Bold**, *italics*, ~~gone~~, `code`, a [link](https://example.org), :rocket:,
        :green[good], :orange-background[look here], :violet-badge[new], $e^{i\\pi} + 1 = 0$.

        - [x] done
        - [ ] to do

        | city | people |
        |------|-------:|
        | Oslo | 717710 |
        """);
  }

  static void plain(Ui ui) {
    ui.text("Plain text:  two spaces\nand a line break, and no *Markdown*");
    ui.caption("Smaller and softer, with **Markdown**");
    ui.divider();
    ui.text("below a line");
    ui.space(16);
    ui.text("and below a space");
  }

  static void code(Ui ui) {
    ui.code(
        """
        SELECT city, avg(price) -- by city
        FROM sales GROUP BY city
        """,
        "sql",
        o -> o.lineNumbers());
  }

  static void formulas(Ui ui) {
    ui.latex("\\sigma = \\sqrt{\\frac{1}{n-1} \\sum_{i=1}^{n} (x_i - \\bar{x})^2}");
  }

  static void diagrams(Ui ui) {
    ui.markdown(
        """
        ```mermaid
        graph LR
          File[App.java] -->|run| Server
          File -->|build| Site[Static site]
          Server --> Page((Page))
          Site --> Page
        ```

        ```mermaid
        gantt
          dateFormat YYYY-MM-DD
          axisFormat %d %b
          section Plan
          Ask people :done, ask, 2026-01-05, 6d
          Draw :active, draw, after ask, 8d
          section Work
          Write :write, after draw, 12d
          Publish :milestone, after write, 0d
        ```
        """);
  }

  static void badges(Ui ui) {
    Ui row = ui.row();
    row.badge("Stable", o -> o.color(Hue.GREEN));
    row.badge("Beta", o -> o.color(Hue.ORANGE).help("It may *still* change"));
    row.badge("v1.2", o -> o.color(Hue.GRAY));
  }

  static void html(Ui ui) {
    ui.html(
        """
        <p style="padding: 0.5rem; border: 1px dashed currentColor">
          Press <kbd>Ctrl</kbd> + <kbd>K</kbd>. What could run is taken out.</p>
        """);
  }

  static void anything(Ui ui) {
    ui.write("Text is **Markdown**");
    ui.write(List.of(new City("Oslo", 717_710), new City("Rome", 2_748_000)));
    ui.write(Map.of("a map", List.of(1, 2, 3)));
  }

  static void objects(Ui ui) {
    ui.help(new City("Oslo", 717_710));
  }
}
