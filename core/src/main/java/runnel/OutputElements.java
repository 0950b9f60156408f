package runnel;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Failure;
import runnel.internal.run.Place;
import runnel.internal.tree.Props;
import runnel.internal.tree.Raw;
import runnel.internal.wire.Json;
import runnel.internal.wire.JsonWriter;

/** Elements that show data, charts and how things stand. Part of {@link Ui}. */
abstract class OutputElements extends TextElements {
  OutputElements(Place place) {
    super(place);
  }

  /** A line between two parts. */
  public void divider() {
    place.element("divider", Props.NONE);
  }

  /**
   * Whatever it is, in the way that suits it: text as Markdown, a number as text, an exception with
   * its lines, a collection of records or maps as a table, a frame as a data frame, other
   * collections, maps and records as JSON.
   */
  public void write(@Nullable Object value) {
    switch (value) {
      case CharSequence text -> markdown(text.toString());
      case Throwable problem -> exception(problem);
      case Collection<?> rows when tabular(rows) -> TableOptions.place(place, rows, defaults());
      case Map<?, ?> map -> json(map);
      case RowSource rows -> dataFrame(rows);
      case Iterable<?> items -> json(items);
      case null -> text("null");
      default -> {
        if (value.getClass().isArray() || place.code().components(value) != null) {
          json(value);
        } else {
          text(Display.text(value));
        }
      }
    }
  }

  private boolean tabular(Collection<?> rows) {
    Object first = rows.isEmpty() ? null : rows.iterator().next();
    return first instanceof Map || (first != null && place.code().components(first) != null);
  }

  // ---- Data

  /**
   * One number that matters, large.
   *
   * @param value a number is shown with at most two digits after the point, anything else by its
   *     text
   */
  public void metric(String label, @Nullable Object value) {
    MetricOptions.place(place, label, value, null, defaults());
  }

  /** One number that matters, large. */
  public void metric(String label, @Nullable Object value, Consumer<MetricOptions> options) {
    MetricOptions.place(place, label, value, null, options);
  }

  /**
   * One number that matters, with how it changed: below 0 (or a text that begins with {@code -}) is
   * down and red.
   *
   * @param delta a number or a text
   */
  public void metric(String label, @Nullable Object value, Object delta) {
    MetricOptions.place(place, label, value, delta, defaults());
  }

  /** One number that matters, with how it changed. */
  public void metric(
      String label, @Nullable Object value, Object delta, Consumer<MetricOptions> options) {
    MetricOptions.place(place, label, value, delta, options);
  }

  /**
   * A value as a tree that folds. A text that holds JSON is shown as what it holds.
   *
   * @param value records, maps, collections, arrays, numbers, texts
   */
  public void json(@Nullable Object value) {
    String json = null;
    if (value instanceof CharSequence text) {
      try {
        json = JsonWriter.text(Json.parse(text.toString())); // on one line, as frames are
      } catch (Json.Malformed plain) {
        json = null;
      }
    }
    place.element(
        "json",
        Props.of("value", new Raw(json == null ? Display.jsonText(value, place.code()) : json)));
  }

  /** Records or maps as a table, a column for each component or key. Shows the first 1,000. */
  public <T> void table(Collection<T> rows) {
    TableOptions.place(place, rows, defaults());
  }

  /** Rows as a table. */
  public <T> void table(Collection<T> rows, Consumer<TableOptions<T>> options) {
    TableOptions.place(place, rows, options);
  }

  /**
   * Rows of any number, which the visitor scrolls, sorts, searches and filters: only those in view
   * go to the page. A column for each component of the records or key of the maps.
   *
   * @return what the visitor has chosen, if the options let him choose
   */
  public Selection dataFrame(Collection<?> rows) {
    return DataFrameOptions.place(place, rows, defaults());
  }

  /** Rows of any number. */
  public Selection dataFrame(Collection<?> rows, Consumer<DataFrameOptions> options) {
    return DataFrameOptions.place(place, rows, options);
  }

  /**
   * The rows of a {@link Frame}, or those that something else has and gives window by window, like
   * a database. Nothing is sent while its {@link RowSource#version} stays the same.
   */
  public Selection dataFrame(RowSource rows) {
    return DataFrameOptions.place(place, rows, defaults());
  }

  /** The rows of a {@link Frame}, or of something else that gives them window by window. */
  public Selection dataFrame(RowSource rows, Consumer<DataFrameOptions> options) {
    return DataFrameOptions.place(place, rows, options);
  }

  /**
   * Rows that the visitor edits. What he does is kept in the session and never lost or doubled,
   * also when he types faster than the app runs; see docs/data-editor.md.
   *
   * @param type of the rows: a record of the app
   * @param rows as the app has them, at most 10,000; also those that an earlier run returned
   * @return the rows as edited. One with a mistake in it is as it was before; a new one is not
   *     there until it has none
   * @throws RunnelException RN170 if the rows cannot be edited
   */
  public <R extends Record> List<R> dataEditor(String label, Class<R> type, List<R> rows) {
    return DataEditorOptions.place(place, label, type, rows, defaults());
  }

  /** Rows that the visitor edits, and adds and deletes if the options say so. */
  public <R extends Record> List<R> dataEditor(
      String label, Class<R> type, List<R> rows, Consumer<DataEditorOptions<R>> options) {
    return DataEditorOptions.place(place, label, type, rows, options);
  }

  /**
   * A frame that the visitor edits.
   *
   * @return the frame as edited, without mistakes
   * @throws RunnelException RN170 if the rows cannot be edited
   */
  public Frame dataEditor(String label, Frame rows) {
    return DataEditorOptions.place(place, label, rows, defaults());
  }

  /** A frame that the visitor edits. */
  public Frame dataEditor(String label, Frame rows, Consumer<DataEditorOptions<FrameRow>> options) {
    return DataEditorOptions.place(place, label, rows, options);
  }

  // ---- How things stand

  /** A note, in Markdown. */
  public void info(String markdown) {
    place.element("info", Props.of("text", markdown));
  }

  /** Good news, in Markdown. */
  public void success(String markdown) {
    place.element("success", Props.of("text", markdown));
  }

  /** Something to look out for, in Markdown. */
  public void warning(String markdown) {
    place.element("warning", Props.of("text", markdown));
  }

  /** Something that went wrong, in Markdown. */
  public void error(String markdown) {
    place.element("error", Props.of("text", markdown));
  }

  /** An exception: what it says, and your own lines of its stack trace. */
  public void exception(Throwable problem) {
    place.element("exception", Failure.props(problem, place.code()));
  }

  /** A message that pops up for some seconds, in Markdown. Works also from callbacks. */
  public void toast(String markdown) {
    place.toast(Map.of("text", markdown));
  }

  /** A message that pops up for some seconds, with an emoji before it. */
  public void toast(String markdown, String icon) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("text", markdown);
    item.put("icon", icon);
    place.toast(item);
  }

  /**
   * Balloons that rise over the page, once, for something to be glad about. Works also from
   * callbacks. Visitors whose system asks for less motion see none.
   */
  public void balloons() {
    place.toast(Map.of("effect", "balloons"));
  }

  /** Snow that falls over the page, once; otherwise like {@link #balloons}. */
  public void snow() {
    place.toast(Map.of("effect", "snow"));
  }
}
