package runnel.test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import runnel.internal.wire.Mirror;

/** An element as it was when it was found, and what a user can do with it. */
public final class Element extends Part {
  private final AppTest app;
  private final Mirror.Item item;

  Element(AppTest app, Mirror.Item item) {
    this.app = app;
    this.item = item;
  }

  @Override
  Mirror.Item item() {
    return item;
  }

  @Override
  AppTest app() {
    return app;
  }

  /** What sort of element it is, like {@code slider}. */
  public String kind() {
    return item.kind();
  }

  /** What it is named by on the wire. */
  public String id() {
    return item.id();
  }

  /**
   * A property as on the wire (docs/wire.md), or null: whole numbers are {@code Long}, others
   * {@code Double}.
   */
  public @Nullable Object prop(String name) {
    return item.props().get(name);
  }

  /** The label. */
  public String label() {
    return String.valueOf(prop("label"));
  }

  /** The text. */
  public String text() {
    return String.valueOf(prop("text"));
  }

  /** The value: of an input what it holds, of a metric its text. */
  public @Nullable Object value() {
    return prop("value");
  }

  /** The rows of a table. */
  public List<?> rows() {
    if (prop("rows") instanceof List<?> rows) {
      return rows;
    }
    throw new AssertionError(this + " has no rows");
  }

  /**
   * What it answers its client without a run: of a data frame {@code Map.of("from", 0, "count",
   * 10)} asks for {@code count} and {@code rows}, see docs/wire.md.
   *
   * @throws AssertionError with the code and the words if it does not answer
   */
  public Map<?, ?> ask(Map<String, ?> ask) {
    return (Map<?, ?>) Objects.requireNonNull(app.ask(item, ask));
  }

  /**
   * Clicks it: a button, or a link to a page of the app.
   *
   * @throws AssertionError if a user could not: it is gone or disabled
   */
  public void click() {
    touchable();
    if (kind().equals("pageLink")) {
      app.go(
          Map.of(
              "path", String.valueOf(prop("path")),
              "query", Objects.requireNonNullElse(prop("query"), List.of())));
      return;
    }
    app.event(item, null, true);
  }

  /**
   * Gives it a value: a boolean, a number, a text, a list of two for a range, a list of texts where
   * several can be chosen, or null for an emptied field. A date or a time is a text like {@code
   * 2026-12-31} or {@code 23:59}. In a form it waits for the button that submits it.
   *
   * @throws AssertionError if a user could not: it is gone or disabled
   */
  public void set(@Nullable Object value) {
    touchable();
    app.event(item, value, false);
  }

  /**
   * Chooses one option, or a tab, or an item of a menu, by its text.
   *
   * @throws AssertionError if there is no such option, or it is gone or disabled
   */
  public void choose(String text) {
    Object options = prop(kind().equals("tabs") ? "labels" : "options");
    boolean any = Boolean.TRUE.equals(prop("acceptNew"));
    if (!any && (!(options instanceof List<?> texts) || !texts.contains(text))) {
      throw new AssertionError(this + " has no option \"" + text + "\"; it has " + options);
    }
    if (kind().equals("menuButton")) {
      submit(text);
    } else {
      set(text);
    }
  }

  /**
   * Submits a message in a chat input, or an item of a menu.
   *
   * @throws AssertionError if a user could not: it is gone or disabled
   */
  public void submit(String message) {
    touchable();
    app.event(item, message, true);
  }

  /**
   * Fires a trigger of a component, as its module would.
   *
   * @param value what it brings, as JSON: maps, lists, texts, numbers; null if nothing
   * @throws AssertionError if the app listens to no such trigger, or it is gone or disabled
   */
  public void trigger(String name, @Nullable Object value) {
    touchable();
    for (Mirror.Item child : item.children()) {
      if (child.kind().equals("componentTrigger") && name.equals(child.props().get("label"))) {
        app.event(child, value, true);
        return;
      }
    }
    throw new AssertionError(this + " has no trigger \"" + name + "\"");
  }

  /**
   * The bytes that it shows or offers.
   *
   * @throws AssertionError if there are none
   */
  public byte[] content() {
    String address = String.valueOf(prop(kind().equals("downloadButton") ? "href" : "src"));
    byte[] bytes = app.depot().bytes(address);
    if (bytes == null) {
      throw new AssertionError(this + " has no content of its own");
    }
    return bytes;
  }

  /**
   * Gives a file upload a file; it joins those that are there, or takes the place of the one.
   *
   * @param type media type, or empty
   * @throws AssertionError if a user could not, or the file is refused (RN132, RN133)
   */
  public void upload(String name, String type, byte[] content) {
    touchable();
    String id = app.depot().upload(String.valueOf(prop("to")), name, type, content);
    List<Object> files = prop("maxFiles") == null ? new ArrayList<>() : files();
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("id", id);
    file.put("name", name);
    file.put("type", type);
    file.put("size", content.length);
    files.add(file);
    app.event(item, files, false);
  }

  /**
   * Takes a file away from a file upload.
   *
   * @throws AssertionError if a user could not, or there is none of this name
   */
  public void removeFile(String name) {
    touchable();
    List<Object> files = files();
    if (!files.removeIf(file -> file instanceof Map<?, ?> f && name.equals(f.get("name")))) {
      throw new AssertionError(this + " has no file \"" + name + "\"");
    }
    app.event(item, files, false);
  }

  private List<Object> files() {
    return value() instanceof List<?> files ? new ArrayList<>(files) : new ArrayList<>();
  }

  /**
   * Closes a dialog.
   *
   * @throws AssertionError if a user could not: it is gone, or only code can
   */
  public void dismiss() {
    click();
  }

  /** Sends what is submitted once, whatever it is. */
  void send(Object value) {
    touchable();
    app.event(item, value, true);
  }

  private void touchable() {
    if (!app.present(item)) {
      throw new AssertionError(this + " is no longer on the page");
    }
    if (Boolean.TRUE.equals(prop("disabled"))) {
      throw new AssertionError(this + " is disabled");
    }
  }

  @Override
  public String toString() {
    return kind() + " " + item.props();
  }
}
