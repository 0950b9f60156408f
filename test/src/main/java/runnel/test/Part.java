package runnel.test;

import java.util.ArrayList;
import java.util.List;
import runnel.internal.wire.Mirror;

/**
 * A part of the page in which elements are found, at any depth. Every finder throws {@link
 * AssertionError} with what there is if it finds nothing.
 */
public abstract class Part {
  private static final List<String> CHARTS =
      List.of(
          "areaChart",
          "barChart",
          "boxPlot",
          "heatMap",
          "histogram",
          "lineChart",
          "map",
          "pieChart",
          "scatterChart",
          "vegaLite");

  Part() {}

  abstract Mirror.Item item();

  abstract AppTest app();

  /** All elements of a kind, in order. */
  public List<Element> elements(String kind) {
    List<Element> found = new ArrayList<>();
    collect(item(), kind, found);
    return found;
  }

  private void collect(Mirror.Item from, String kind, List<Element> found) {
    for (Mirror.Item child : from.children()) {
      if (child.kind().equals(kind)) {
        found.add(new Element(app(), child));
      }
      collect(child, kind, found);
    }
  }

  /** The element of a kind with this label or key; the first if there are several. */
  public Element element(String kind, String labelOrKey) {
    List<Element> all = elements(kind);
    for (Element element : all) {
      if (labelOrKey.equals(element.prop("key")) || labelOrKey.equals(element.prop("label"))) {
        return element;
      }
    }
    throw new AssertionError("there is no " + kind + " \"" + labelOrKey + "\"; there are " + all);
  }

  /** The first element of a kind. */
  public Element element(String kind) {
    List<Element> all = elements(kind);
    if (all.isEmpty()) {
      throw new AssertionError("there is no " + kind);
    }
    return all.get(0);
  }

  /** Whether there is an element of a kind with this label, key or text. */
  public boolean has(String kind, String labelKeyOrText) {
    return elements(kind).stream()
        .anyMatch(
            element ->
                labelKeyOrText.equals(element.prop("key"))
                    || labelKeyOrText.equals(element.prop("label"))
                    || labelKeyOrText.equals(element.prop("text")));
  }

  /**
   * The texts of all elements that are text: titles, Markdown, plain text, notes and so on, in
   * order.
   */
  public List<String> texts() {
    List<String> texts = new ArrayList<>();
    collectTexts(item(), texts);
    return texts;
  }

  private void collectTexts(Mirror.Item from, List<String> texts) {
    for (Mirror.Item child : from.children()) {
      if (child.props().get("text") instanceof String text) {
        texts.add(text);
      }
      collectTexts(child, texts);
    }
  }

  /** A badge. */
  public Element badge(String label) {
    return element("badge", label);
  }

  /** A button. */
  public Element button(String labelOrKey) {
    return element("button", labelOrKey);
  }

  /** A form, by its name. */
  public Element form(String name) {
    return element("form", name);
  }

  /** A button that submits a form. */
  public Element formSubmit(String labelOrKey) {
    return element("formSubmit", labelOrKey);
  }

  /** A chart of whatever kind, a map, or a drawing of Vega-Lite, by its title or key. */
  public Element chart(String titleOrKey) {
    List<Element> charts = new ArrayList<>();
    for (String kind : CHARTS) {
      charts.addAll(elements(kind));
    }
    for (Element chart : charts) {
      if (titleOrKey.equals(chart.prop("title")) || titleOrKey.equals(chart.prop("key"))) {
        return chart;
      }
    }
    throw new AssertionError("there is no chart \"" + titleOrKey + "\"; there are " + charts);
  }

  /** A checkbox. */
  public Element checkbox(String labelOrKey) {
    return element("checkbox", labelOrKey);
  }

  /** A toggle. */
  public Element toggle(String labelOrKey) {
    return element("toggle", labelOrKey);
  }

  /** A slider. */
  public Element slider(String labelOrKey) {
    return element("slider", labelOrKey);
  }

  /** A range slider. */
  public Element rangeSlider(String labelOrKey) {
    return element("rangeSlider", labelOrKey);
  }

  /** A number input. */
  public Element numberInput(String labelOrKey) {
    return element("numberInput", labelOrKey);
  }

  /** A text input. */
  public Element textInput(String labelOrKey) {
    return element("textInput", labelOrKey);
  }

  /** A select. */
  public Element select(String labelOrKey) {
    return element("select", labelOrKey);
  }

  /** A radio. */
  public Element radio(String labelOrKey) {
    return element("radio", labelOrKey);
  }

  /** A color input. */
  public Element color(String labelOrKey) {
    return element("color", labelOrKey);
  }

  /**
   * An element of the app's own, by its label, its key, or the file of its module: {@link
   * Element#set} gives it a state as its module would, {@link Element#trigger} fires.
   */
  public Element component(String labelKeyOrFile) {
    for (Element element : elements("component")) {
      if (labelKeyOrFile.equals(element.prop("name"))) {
        return element;
      }
    }
    return element("component", labelKeyOrFile);
  }

  /** The first data frame. */
  public Element dataFrame() {
    return element("dataFrame");
  }

  /** A date input. */
  public Element dateInput(String labelOrKey) {
    return element("dateInput", labelOrKey);
  }

  /** A date range input. */
  public Element dateRange(String labelOrKey) {
    return element("dateRange", labelOrKey);
  }

  /** A date and time input. */
  public Element dateTimeInput(String labelOrKey) {
    return element("dateTimeInput", labelOrKey);
  }

  /** A feedback. */
  public Element feedback(String labelOrKey) {
    return element("feedback", labelOrKey);
  }

  /** A link. */
  public Element link(String labelOrKey) {
    return element("link", labelOrKey);
  }

  /** A menu button. */
  public Element menuButton(String labelOrKey) {
    return element("menuButton", labelOrKey);
  }

  /** A multiSelect. */
  public Element multiSelect(String labelOrKey) {
    return element("multiSelect", labelOrKey);
  }

  /** Pills. */
  public Element pills(String labelOrKey) {
    return element("pills", labelOrKey);
  }

  /** A segmented. */
  public Element segmented(String labelOrKey) {
    return element("segmented", labelOrKey);
  }

  /** A selectSlider. */
  public Element selectSlider(String labelOrKey) {
    return element("selectSlider", labelOrKey);
  }

  /** A text area. */
  public Element textArea(String labelOrKey) {
    return element("textArea", labelOrKey);
  }

  /** A time input. */
  public Element timeInput(String labelOrKey) {
    return element("timeInput", labelOrKey);
  }

  /** Tabs, by their key or the labels joined by {@code ", "}. */
  public Element tabs(String keyOrLabels) {
    return element("tabs", keyOrLabels);
  }

  /** The first chat input. */
  public Element chatInput() {
    return element("chatInput");
  }

  /** The chat messages, in order. */
  public List<Element> chatMessages() {
    return elements("chatMessage");
  }

  /** A download button: {@link Element#click}, then {@link TestBrowser#saved} or its content. */
  public Element downloadButton(String labelOrKey) {
    return element("downloadButton", labelOrKey);
  }

  /** A file upload. */
  public Element fileUpload(String labelOrKey) {
    return element("fileUpload", labelOrKey);
  }

  /** An audio input: {@link Element#upload} gives it a recording. */
  public Element audioInput(String labelOrKey) {
    return element("audioInput", labelOrKey);
  }

  /** A camera input: {@link Element#upload} gives it a photo. */
  public Element cameraInput(String labelOrKey) {
    return element("cameraInput", labelOrKey);
  }

  /** The pictures, in order. */
  public List<Element> images() {
    return elements("image");
  }

  /** The first code. */
  public Element code() {
    return element("code");
  }

  /** The first HTML. */
  public Element html() {
    return element("html");
  }

  /** The formulas on lines of their own, in order. */
  public List<Element> formulas() {
    return elements("latex");
  }

  /** What is told about an object, of those the first. */
  public Element help() {
    return element("help");
  }

  /** A status. */
  public Element status(String label) {
    return element("status", label);
  }

  /** An expander. */
  public Element expander(String label) {
    return element("expander", label);
  }

  /** A popover. */
  public Element popover(String labelOrKey) {
    return element("popover", labelOrKey);
  }

  /** A link to a page of the app. */
  public Element pageLink(String label) {
    return element("pageLink", label);
  }

  /** A metric. */
  public Element metric(String label) {
    return element("metric", label);
  }

  /** The first table. */
  public Element table() {
    return element("table");
  }

  /** The exception that is shown first. */
  public Element exception() {
    return element("exception");
  }
}
