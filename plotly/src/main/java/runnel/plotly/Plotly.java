package runnel.plotly;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import runnel.RunnelException;
import runnel.Ui;
import runnel.internal.wire.Json;

/**
 * Figures of <a href="https://plotly.com/javascript/reference/">Plotly</a>: lines, bars, pies,
 * histograms, heat maps, contours, boxes, violins, tables of scales and more, as far as they lie in
 * a plane. In the colours of the page's theme where the figure names none.
 *
 * <pre>{@code
 * //DEPS dev.runnel:runnel-plotly:0.1.0
 * Plotly.chart(ui, Map.of("data", List.of(Map.of("type", "violin", "y", heights))));
 * }</pre>
 */
public final class Plotly {
  /** Under META-INF/runnel/components/. */
  private static final String MODULE = "/plotly.js";

  private static final PlotlySelection LIKE =
      new PlotlySelection(
          List.of(new PlotlyPoint(0, 0)), 1, Optional.of(new PlotlyBox("", "", "", "")));

  private Plotly() {}

  /**
   * A figure: {@code {"data": [...], "layout": {...}}}.
   *
   * @param figure a map, a record, or JSON as a text, such as {@code fig.to_json()} writes in
   *     Python; at most 1,000,000 characters of it. Only data: there are no functions in it, and it
   *     is sent whole when it changes
   * @return what is chosen: nothing
   * @throws RunnelException RN186 if it is a text that is no JSON object
   */
  public static PlotlySelection chart(Ui ui, Object figure) {
    return chart(ui, figure, o -> {});
  }

  /**
   * A figure, and with {@code o.select()} what the user has chosen in it.
   *
   * @return what is chosen. It is the browser's word: look whether there are such points
   * @throws RunnelException RN186 if the figure is a text that is no JSON object
   */
  public static PlotlySelection chart(Ui ui, Object figure, Consumer<PlotlyOptions> options) {
    PlotlyOptions o = new PlotlyOptions();
    options.accept(o);
    Map<String, Object> props = new HashMap<>();
    props.put("figure", figure instanceof CharSequence json ? checked(json.toString()) : figure);
    props.put("height", o.height);
    props.put("select", o.select);
    props.put("click", o.onClick != null);
    return ui.component(
        MODULE,
        PlotlySelection.NONE,
        c -> {
          c.like(LIKE).label(o.label).height(o.height).props(props);
          if (o.key != null) {
            c.key(o.key);
          }
          if (o.onSelect != null) {
            c.onChange(o.onSelect);
          }
          if (o.onClick != null) {
            c.onTrigger("click", new PlotlyPoint(0, 0), o.onClick);
          }
        });
  }

  private static String checked(String json) {
    String why = "it is no JSON object";
    try {
      if (Json.parse(json) instanceof Map<?, ?>) {
        return json;
      }
    } catch (Json.Malformed malformed) {
      why = String.valueOf(malformed.getMessage());
    }
    throw new RunnelException(
        "RN186",
        "A figure of Plotly cannot be read: " + why,
        "Plotly.chart(ui, \"\"\"\n    {\"data\": [{\"y\": [1, 3, 2]}]}\"\"\");");
  }
}
