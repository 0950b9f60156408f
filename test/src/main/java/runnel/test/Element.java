package runnel.test;

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
   * Closes a dialog.
   *
   * @throws AssertionError if a user could not: it is gone, or only code can
   */
  public void dismiss() {
    click();
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
