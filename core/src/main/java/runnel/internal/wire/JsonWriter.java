package runnel.internal.wire;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import runnel.internal.tree.Growing;
import runnel.internal.tree.Props;
import runnel.internal.tree.Raw;

/**
 * Writes JSON: strings, booleans, numbers, maps, iterables, arrays of numbers, {@link Props},
 * {@link Raw}, and {@link Growing} as a string.
 */
public final class JsonWriter {
  private static final String HEX = "0123456789abcdef";

  private JsonWriter() {}

  /** The JSON text of a value. */
  public static String text(@Nullable Object value) {
    StringBuilder out = new StringBuilder();
    write(out, value);
    return out.toString();
  }

  /**
   * Appends a value. Numbers that JSON cannot hold (NaN, infinite) become null, and a whole double
   * is written without a fraction.
   *
   * @throws IllegalArgumentException if the value is of no kind listed above
   */
  public static void write(StringBuilder out, @Nullable Object value) {
    switch (value) {
      case null -> out.append("null");
      case String s -> string(out, s);
      case Boolean b -> out.append(b.booleanValue());
      case Double d -> number(out, d);
      case Float f -> number(out, f);
      case Number n -> out.append(n);
      case Raw raw -> out.append(raw.json());
      case Growing list -> string(out, list.toString());
      case StringBuilder text -> string(out, text.toString());
      case Props props -> props(out, props);
      case Map<?, ?> map -> object(out, map);
      case Iterable<?> items -> array(out, items);
      case double[] numbers -> numbers(out, numbers);
      default ->
          throw new IllegalArgumentException("not a JSON value: " + value.getClass().getName());
    }
  }

  /** Appends a string in quotes. */
  public static void string(StringBuilder out, String s) {
    out.append('"');
    int done = 0;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c >= ' ' && c != '"' && c != '\\' && c != '\u2028' && c != '\u2029' && !lone(s, i)) {
        continue;
      }
      out.append(s, done, i);
      done = i + 1;
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          out.append("\\u");
          for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt((c >> shift) & 15));
          }
        }
      }
    }
    out.append(s, done, s.length()).append('"');
  }

  // Half of a surrogate pair has no UTF-8 form: a WebSocket would refuse the whole message.
  private static boolean lone(String s, int i) {
    char c = s.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == s.length() || !Character.isLowSurrogate(s.charAt(i + 1));
    }
    return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(s.charAt(i - 1)));
  }

  private static void number(StringBuilder out, double d) {
    if (Double.isNaN(d) || Double.isInfinite(d)) {
      out.append("null");
    } else if (d == Math.rint(d) && Math.abs(d) < 1e15) {
      out.append((long) d);
    } else {
      out.append(d);
    }
  }

  private static void numbers(StringBuilder out, double[] numbers) {
    out.append('[');
    for (int i = 0; i < numbers.length; i++) {
      if (i > 0) {
        out.append(',');
      }
      number(out, numbers[i]);
    }
    out.append(']');
  }

  private static void array(StringBuilder out, Iterable<?> items) {
    char separator = '[';
    for (Object item : items) {
      out.append(separator);
      write(out, item);
      separator = ',';
    }
    out.append(separator == '[' ? "[]" : "]");
  }

  private static void object(StringBuilder out, Map<?, ?> map) {
    char separator = '{';
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(separator);
      string(out, String.valueOf(entry.getKey()));
      out.append(':');
      write(out, entry.getValue());
      separator = ',';
    }
    out.append(separator == '{' ? "{}" : "}");
  }

  private static void props(StringBuilder out, Props props) {
    int start = out.length();
    props.forEach(
        (name, value) -> {
          out.append(out.length() == start ? '{' : ',');
          string(out, name);
          out.append(':');
          write(out, value);
        });
    out.append(out.length() == start ? "{}" : "}");
  }
}
