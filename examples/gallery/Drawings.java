import module java.base;

import runnel.*;

/** What other languages of drawing describe. */
final class Drawings {
  static final Topic TOPIC =
      new Topic(
          "Drawings",
          "🖌️",
          Demo.of(
              Drawings.class,
              new Demo("A graph", "graph", Drawings::graph),
              new Demo("Whatever ECharts can draw", "option", Drawings::option),
              new Demo("Whatever Vega-Lite can draw", "spec", Drawings::spec),
              new Demo("What is chosen in Vega-Lite", "chosen", Drawings::chosen)));

  static void graph(Ui ui) {
    ui.graphviz(
        """
        digraph {
          rankdir=LR
          Order -> Paid [label="card"]
          Order -> Cancelled
          Paid -> Packed -> Sent
          Sent -> Returned [style=dashed]
        }
        """);
  }

  static void option(Ui ui) {
    ui.echarts(
        Map.of(
            "radar",
            Map.of(
                "indicator",
                Stream.of("Speed", "Range", "Comfort", "Price", "Space")
                    .map(name -> Map.of("name", name, "max", 10))
                    .toList()),
            "legend",
            Map.of("bottom", 0),
            "series",
            List.of(
                Map.of(
                    "type",
                    "radar",
                    "areaStyle",
                    Map.of("opacity", 0.15),
                    "data",
                    List.of(
                        Map.of("name", "Train", "value", List.of(8, 9, 8, 6, 7)),
                        Map.of("name", "Car", "value", List.of(6, 7, 6, 3, 5)))))));
  }

  static void spec(Ui ui) {
    ui.vegaLite(
        """
        {
          "data": {"values": [
            {"a": "A", "b": 28, "c": "x"}, {"a": "B", "b": 55, "c": "x"}, {"a": "C", "b": 43, "c": "x"},
            {"a": "A", "b": 12, "c": "y"}, {"a": "B", "b": 21, "c": "y"}, {"a": "C", "b": 33, "c": "y"}
          ]},
          "mark": {"type": "bar", "cornerRadius": 3},
          "encoding": {
            "x": {"field": "a", "type": "nominal", "title": null, "axis": {"labelAngle": 0}},
            "y": {"field": "b", "type": "quantitative", "title": "How many"},
            "color": {"field": "c", "type": "nominal"},
            "tooltip": [{"field": "b"}]
          }
        }
        """,
        o -> o.height(240));
  }

  static void chosen(Ui ui) {
    VegaSelection chosen =
        ui.vegaLite(
            """
            {
              "data": {"values": [{"x": 1, "y": 3}, {"x": 2, "y": 5}, {"x": 3, "y": 4}, {"x": 4, "y": 7}]},
              "params": [{"name": "span", "select": {"type": "interval", "encodings": ["x"]}}],
              "mark": {"type": "circle", "size": 120},
              "encoding": {
                "x": {"field": "x", "type": "quantitative"},
                "y": {"field": "y", "type": "quantitative"}
              }
            }
            """,
            o -> o.height(200).select("span"));
    ui.caption(chosen.isEmpty() ? "Draw a span." : "x: " + chosen.values("span", "x"));
  }
}
