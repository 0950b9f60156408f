package runnel;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Call;
import runnel.internal.run.Place;

/**
 * The visitor's browser, asked in straight-line code: {@code if (ui.button("Where am I?"))
 * ui.text("" + ui.browser().position());}. The same on a server and in a browser.
 *
 * <p>Each call waits until the browser has answered; what was drawn before it is on screen
 * meanwhile. Browsers let a page do some of this only right after a click, so call it where a
 * button was clicked; if the click is too long ago the visitor is asked for another in a small
 * dialog. A newer event ends the wait, except in the run that answers a click: that waits for at
 * most five minutes, or until Stop. What comes back is the visitor's word: on a server, check it.
 *
 * <p>All methods throw {@link RunnelException}: RN060 if the visitor or the browser refuses, RN061
 * if it cannot be done there, RN062 if there is no answer in time, RN063 if it is too large.
 */
public final class Browser {
  private static final int MAX_BYTES = 8 << 20;

  private final Place place;

  Browser(Place place) {
    this.place = place;
  }

  /** Puts a text on the clipboard. */
  public void copy(String text) {
    limit("text", text.length());
    ask("copy", Map.of("text", text));
  }

  /** The text on the clipboard, empty if there is none. The browser may ask the visitor. */
  public String paste() {
    return ask("paste", Map.of()) instanceof String text ? text : "";
  }

  /** Where the visitor's device is. The browser asks the visitor the first time. */
  public Position position() {
    return position(o -> {});
  }

  /** Where the visitor's device is. */
  public Position position(Consumer<PositionOptions> options) {
    PositionOptions o = new PositionOptions();
    options.accept(o);
    Object value =
        ask("position", Map.of("timeout", o.timeout().toMillis(), "precise", o.isPrecise()));
    double latitude = number(value, "latitude", 90);
    double longitude = number(value, "longitude", 180);
    double accuracy = number(value, "accuracy", 1e8);
    return new Position(
        latitude, longitude, accuracy, Instant.ofEpochMilli((long) number(value, "at", 1e15)));
  }

  /**
   * A file of the visitor's, with its content: at most 8 MiB.
   *
   * @return null if the visitor chooses none
   */
  public @Nullable LocalFile openFile() {
    return openFile(o -> {});
  }

  /**
   * A file of the visitor's, with its content: {@code openFile(o -> o.accept(".csv"))}.
   *
   * @return null if the visitor chooses none
   */
  public @Nullable LocalFile openFile(Consumer<FileOptions> options) {
    FileOptions o = new FileOptions();
    options.accept(o);
    Object value = ask("openFile", Map.of("accept", o.accepted(), "maxBytes", MAX_BYTES));
    if (value == null) {
      return null;
    }
    if (!(value instanceof Map<?, ?> file
        && file.get("name") instanceof String name
        && file.get("content") instanceof String content)) {
      throw nonsense("a file", value);
    }
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(content);
    } catch (IllegalArgumentException e) {
      throw nonsense("a file", e.getMessage());
    }
    limit("file " + name, bytes.length);
    return new LocalFile(
        name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1),
        file.get("type") instanceof String type ? type : "",
        bytes);
  }

  /** Gives the visitor a file of at most 8 MiB, as a download. */
  public void save(String name, byte[] content) {
    limit("file " + name, content.length);
    Map<String, Object> args = new LinkedHashMap<>();
    args.put("name", name);
    args.put("content", Base64.getEncoder().encodeToString(content));
    ask("save", args);
  }

  /** Gives the visitor a text file in UTF-8, as a download. */
  public void save(String name, String content) {
    save(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Opens an address in another tab.
   *
   * @param url {@code http}, {@code https} or {@code mailto}
   * @throws RunnelException RN052 if it is another
   */
  public void open(String url) {
    if (!url.matches("(?i)(https?://|mailto:).+")) {
      throw new RunnelException(
          "RN052",
          "Not an address that opens in a tab: " + url,
          "ui.browser().open(\"https://example.org\")");
    }
    ask("open", Map.of("url", url));
  }

  private @Nullable Object ask(String what, Map<String, ?> args) {
    Call.Answer answer = place.call(what, args);
    String error = answer.error();
    if (error == null) {
      return answer.value();
    }
    String words = answer.message().isEmpty() ? "" : ": " + answer.message();
    throw switch (error) {
      case "refused" -> mistake("RN060", what + " was refused" + words);
      case "timeout" -> mistake("RN062", what + " was not answered in time" + words);
      case "full" -> tooLarge(what + words);
      default -> mistake("RN061", what + " cannot be done in this browser" + words);
    };
  }

  private static RunnelException mistake(String code, String message) {
    return new RunnelException(
        code,
        "ui.browser()." + message,
        "try { … } catch (RunnelException e) { ui.warning(e.getMessage()); }");
  }

  private static RunnelException tooLarge(String what) {
    return new RunnelException(
        "RN063",
        "Too large for one answer, 8 MiB at most: " + what,
        "ui.caption(\"Files of up to 8 MiB\");   // say so before");
  }

  private static void limit(String what, int size) {
    if (size > MAX_BYTES) {
      throw tooLarge(what + " has " + size);
    }
  }

  private static double number(@Nullable Object value, String name, double limit) {
    if (value instanceof Map<?, ?> fields
        && fields.get(name) instanceof Number number
        && Math.abs(number.doubleValue()) <= limit) {
      return number.doubleValue();
    }
    throw nonsense("a position", value);
  }

  private static RunnelException nonsense(String wanted, @Nullable Object got) {
    String text = String.valueOf(got);
    return mistake(
        "RN061",
        "… got no "
            + wanted
            + " from the browser, but "
            + (text.length() > 80 ? text.substring(0, 80) + "…" : text));
  }
}
