package runnel.test;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.wire.JsonWriter;

/**
 * The visitor's browser in a test: answers what the app asks of {@code ui.browser()} and {@code
 * ui.storage()} as told before, and tells what it was given. What it was not told about it cannot
 * do (RN061). For one thread.
 */
public final class TestBrowser {
  private final Map<String, Object> answers = new LinkedHashMap<>();
  private final Map<String, String> errors = new LinkedHashMap<>();
  private final Map<String, byte[]> saved = new LinkedHashMap<>();
  private final Map<String, String> stored = new TreeMap<>();
  private List<String> raw = List.of();
  private @Nullable Runnable silent;
  private String clipboard = "";
  private @Nullable String opened;
  private String signs = "";

  private TestDepot depot;

  TestBrowser(TestDepot depot) {
    this.depot = depot;
  }

  /** The app's process is another now. */
  void readFrom(TestDepot depot) {
    this.depot = depot;
  }

  /** Puts a text on the clipboard. */
  public void clipboard(String text) {
    clipboard = text;
  }

  /** What is on the clipboard. */
  public String clipboard() {
    return clipboard;
  }

  /** Where the device is, from now on; found out at the beginning of 1970. */
  public void position(double latitude, double longitude, double accuracy) {
    answers.put(
        "position",
        Map.of("latitude", latitude, "longitude", longitude, "accuracy", accuracy, "at", 0));
  }

  /** The file that the visitor chooses, from now on. */
  public void file(String name, byte[] content) {
    answers.put(
        "openFile",
        Map.of("name", name, "type", "", "content", Base64.getEncoder().encodeToString(content)));
  }

  /**
   * The visitor or the browser does not do this any more.
   *
   * @param what a method of {@code Browser}, like {@code position}; {@code store} for storage
   * @param why {@code refused}, {@code unavailable}, {@code timeout}, {@code full}
   */
  public void fail(String what, String why) {
    errors.put(what, why);
  }

  /**
   * Answers every call with these fields of {@code answer} frames, as a client with a mistake in it
   * might; see docs/wire.md.
   */
  public void answerRaw(String... fields) {
    raw = List.of(fields);
  }

  /** Answers nothing any more, but lets {@code meanwhile} happen while the app waits. */
  public void silent(Runnable meanwhile) {
    silent = meanwhile;
  }

  /** The files that the app has saved, by name. */
  public Map<String, byte[]> saved() {
    return saved;
  }

  /** The address that was opened last, or null. */
  public @Nullable String opened() {
    return opened;
  }

  /**
   * {@code login} or {@code logout}, whatever the app has asked for last; empty for nothing. What
   * comes of it says {@link AppTest#signIn} or {@link AppTest#signOut}.
   */
  public String signs() {
    return signs;
  }

  /** How many keys the app has put into its storage, and what under each, as JSON. */
  public Map<String, String> stored() {
    return stored;
  }

  /** Answers a call by sending frames. */
  void answer(Map<?, ?> call, Consumer<String> send) {
    if (silent != null) {
      silent.run();
    } else if (raw.isEmpty()) {
      send.accept(frame(call));
    } else {
      raw.forEach(
          fields ->
              send.accept("{\"t\":\"answer\",\"call\":" + call.get("call") + "," + fields + "}"));
    }
  }

  private String frame(Map<?, ?> call) {
    Map<String, @Nullable Object> frame = new LinkedHashMap<>();
    frame.put("t", "answer");
    frame.put("call", call.get("call"));
    String what = (String) Objects.requireNonNull(call.get("what"));
    String error = errors.get(what);
    if (error != null) {
      frame.put("error", error);
    } else {
      perform(what, (Map<?, ?>) Objects.requireNonNull(call.get("args")), frame);
    }
    return JsonWriter.text(frame);
  }

  private void perform(String what, Map<?, ?> args, Map<String, @Nullable Object> frame) {
    frame.put("value", null);
    switch (what) {
      case "copy" -> clipboard = text(args, "text");
      case "paste" -> frame.put("value", clipboard);
      case "save" ->
          saved.put(text(args, "name"), Base64.getDecoder().decode(text(args, "content")));
      case "download" -> {
        byte[] content = depot.bytes(text(args, "href"));
        if (content == null) {
          frame.put("error", "unavailable");
        } else {
          saved.put(text(args, "fileName"), content);
        }
      }
      case "open" -> opened = text(args, "url");
      case "login", "logout" -> signs = what;
      case "load" -> frame.put("value", stored);
      case "store" -> {
        if (args.get("text") instanceof String text) {
          stored.put(text(args, "key"), text);
        } else {
          stored.remove(text(args, "key"));
        }
      }
      default -> {
        if (List.of("position", "openFile").contains(what) && !answers.containsKey(what)) {
          frame.put("error", "unavailable");
          frame.put("message", "the test has not said what app.browser() answers");
        } else {
          frame.put("value", answers.get(what));
        }
      }
    }
  }

  private static String text(Map<?, ?> args, String name) {
    return (String) Objects.requireNonNull(args.get(name));
  }
}
