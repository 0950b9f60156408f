package runnel;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Visit;

/**
 * The visitor's browser as it was when it was asked for: language, time zone, colours, and on a
 * server the request. The page is drawn again when what the browser says changes, as the colours
 * do. All of it is the visitor's word: good for how things look, not for who may see them.
 */
public final class Context {
  /** Light or dark colours. */
  public enum Theme {
    LIGHT,
    DARK
  }

  private final Visit visit;

  Context(Visit visit) {
    this.visit = visit;
  }

  /** The language of the browser. {@link Locale#ROOT} if it does not say. */
  public Locale locale() {
    String tag = visit.text("locale");
    return tag.isEmpty() ? Locale.ROOT : Locale.forLanguageTag(tag);
  }

  /**
   * The visitor's time zone. UTC if the browser does not say, or says one that Java does not know.
   */
  public ZoneId timeZone() {
    try {
      return ZoneId.of(visit.text("timeZone"));
    } catch (RuntimeException unknown) {
      return ZoneOffset.UTC;
    }
  }

  /** The colours that the page has now. */
  public Theme theme() {
    return visit.text("theme").equals("dark") ? Theme.DARK : Theme.LIGHT;
  }

  /** The app's address as the visitor has it, without page and parameters; ends with a slash. */
  public String url() {
    return visit.text("url");
  }

  /** Whether the app is a part of another page: {@code <runnel-app>}, or a frame. */
  public boolean embedded() {
    return visit.flag("embedded");
  }

  /**
   * A header of the request by which the visitor's browser has connected to the server; several of
   * one name are joined by commas.
   *
   * @param name in any case
   * @return null if there is none, and always in the browser
   */
  public @Nullable String header(String name) {
    return visit.headers().get(name.toLowerCase(Locale.ROOT));
  }

  /** The cookies of that request by name; none in the browser. */
  public Map<String, String> cookies() {
    Map<String, String> cookies = new LinkedHashMap<>();
    String header = visit.headers().getOrDefault("cookie", "");
    for (String cookie : header.split(";")) {
      int equals = cookie.indexOf('=');
      if (equals > 0) {
        cookies.putIfAbsent(
            cookie.substring(0, equals).strip(), cookie.substring(equals + 1).strip());
      }
    }
    return cookies;
  }
}
