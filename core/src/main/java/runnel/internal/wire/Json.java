package runnel.internal.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON (RFC 8259), strictly: objects become maps in their order, arrays lists, whole numbers
 * that fit {@code Long}, others {@code Double}.
 */
public final class Json {
  /** Deeper nesting than this is refused, so that a hostile text cannot exhaust the stack. */
  public static final int MAX_DEPTH = 64;

  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  /**
   * The value that {@code text} holds.
   *
   * @throws Malformed if it is not one JSON value
   */
  public static @Nullable Object parse(String text) {
    Json reader = new Json(text);
    Object value = reader.value(0);
    reader.space();
    if (reader.at < text.length()) {
      throw reader.malformed("nothing more");
    }
    return value;
  }

  /** A text that is not what it should be. */
  public static final class Malformed extends RuntimeException {
    /** What was expected, and where. */
    public Malformed(String message) {
      super(message);
    }
  }

  private @Nullable Object value(int depth) {
    if (depth > MAX_DEPTH) {
      throw malformed("no deeper nesting than " + MAX_DEPTH);
    }
    space();
    char c = at < text.length() ? text.charAt(at) : 0;
    return switch (c) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, @Nullable Object> object(int depth) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    at++;
    space();
    if (take('}')) {
      return object;
    }
    do {
      space();
      if (at >= text.length() || text.charAt(at) != '"') {
        throw malformed("a name in quotes");
      }
      String name = string();
      space();
      expect(':');
      object.put(name, value(depth + 1));
      space();
    } while (take(','));
    expect('}');
    return object;
  }

  private List<@Nullable Object> array(int depth) {
    List<@Nullable Object> array = new ArrayList<>();
    at++;
    space();
    if (take(']')) {
      return array;
    }
    do {
      array.add(value(depth + 1));
      space();
    } while (take(','));
    expect(']');
    return array;
  }

  private String string() {
    int start = ++at;
    while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\\') {
      control(text.charAt(at));
      at++;
    }
    if (take('"')) {
      return text.substring(start, at - 1);
    }
    StringBuilder out = new StringBuilder(text.substring(start, at));
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') {
        return out.toString();
      }
      control(c);
      out.append(c == '\\' ? escape() : c);
    }
    throw malformed("a closing quote");
  }

  private void control(char c) {
    if (c < ' ') {
      throw malformed("no control character in a string");
    }
  }

  private char escape() {
    char c = at < text.length() ? text.charAt(at++) : 0;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw malformed("an escape");
    };
  }

  private char unicode() {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
      if (digit < 0) {
        throw malformed("four hex digits");
      }
      code = code * 16 + digit;
      at++;
    }
    return (char) code;
  }

  private @Nullable Object word(String word, @Nullable Object value) {
    if (!text.startsWith(word, at)) {
      throw malformed("a value");
    }
    at += word.length();
    return value;
  }

  private Number number() {
    int start = at;
    take('-');
    int first = at;
    digits();
    if (at - first > 1 && text.charAt(first) == '0') {
      throw malformed("no leading zero");
    }
    boolean whole = true;
    if (take('.')) {
      whole = false;
      digits();
    }
    if (take('e') || take('E')) {
      whole = false;
      if (!take('+')) {
        take('-');
      }
      digits();
    }
    String number = text.substring(start, at);
    if (whole && number.length() <= 18) {
      return Long.valueOf(number);
    }
    return Double.valueOf(number);
  }

  private void digits() {
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (at == start) {
      throw malformed(start == 0 || text.length() == start ? "a value" : "a digit");
    }
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private boolean take(char c) {
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(char c) {
    if (!take(c)) {
      throw malformed("'" + c + "'");
    }
  }

  private Malformed malformed(String expected) {
    int from = Math.min(at, text.length());
    String got = text.substring(from, Math.min(text.length(), from + 20));
    return new Malformed("expected " + expected + " at character " + from + ", got '" + got + "'");
  }
}
