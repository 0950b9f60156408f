package runnel;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import runnel.internal.wire.JsonWriter;
import runnel.spi.Host;

/** Values as people read them, the same on every host and in every locale, and as JSON. */
final class Display {
  private static final int MAX_DEPTH = 20;

  private Display() {}

  /**
   * A number with at most two digits after the point and commas between thousands: {@code 1,234.5}.
   */
  static String number(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value) || Math.abs(value) >= 1e15) {
      return String.valueOf(value);
    }
    double magnitude = Math.abs(value);
    if (magnitude != 0 && magnitude < 0.01) {
      return String.valueOf(value);
    }
    long hundredths = Math.round(magnitude * 100);
    StringBuilder out = new StringBuilder(grouped(hundredths / 100));
    long rest = hundredths % 100;
    if (rest != 0) {
      out.append('.').append(rest / 10);
      if (rest % 10 != 0) {
        out.append(rest % 10);
      }
    }
    return value < 0 ? out.insert(0, '-').toString() : out.toString();
  }

  private static String grouped(long value) {
    StringBuilder digits = new StringBuilder(Long.toString(value));
    for (int at = digits.length() - 3; at > 0; at -= 3) {
      digits.insert(at, ',');
    }
    return digits.toString();
  }

  /** Any value as one line of text. */
  static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case Double d -> number(d);
      case Float f -> number(f);
      case Long l -> whole(l);
      case Integer i -> whole(i);
      case Short s -> whole(s);
      case Byte b -> whole(b);
      default -> String.valueOf(value);
    };
  }

  private static String whole(long value) {
    if (value == Long.MIN_VALUE) {
      return String.valueOf(value);
    }
    return value < 0 ? "-" + grouped(-value) : grouped(value);
  }

  /**
   * Any value as a JSON value: maps, iterables, arrays and records by their parts, numbers and
   * booleans as such, the rest as text.
   */
  static @Nullable Object json(@Nullable Object value, Host.Code code) {
    return json(value, code, 0);
  }

  private static @Nullable Object json(@Nullable Object value, Host.Code code, int depth) {
    if (depth > MAX_DEPTH) {
      return "…";
    }
    return switch (value) {
      case null -> null;
      case Boolean b -> b;
      case Integer i -> i;
      case Long l -> safe(l);
      case Short s -> s;
      case Byte b -> b;
      case Double d -> d;
      case Float f -> f;
      case CharSequence text -> text.toString();
      case Map<?, ?> map -> object(map, code, depth);
      case Iterable<?> items -> {
        List<@Nullable Object> list = new ArrayList<>();
        for (Object item : items) {
          list.add(json(item, code, depth + 1));
        }
        yield list;
      }
      default -> {
        if (value.getClass().isArray()) {
          List<@Nullable Object> list = new ArrayList<>();
          for (int i = 0; i < Array.getLength(value); i++) {
            list.add(json(Array.get(value, i), code, depth + 1));
          }
          yield list;
        }
        Map<String, @Nullable Object> parts = code.components(value);
        yield parts == null ? String.valueOf(value) : object(parts, code, depth);
      }
    };
  }

  private static Object object(Map<?, ?> map, Host.Code code, int depth) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    map.forEach((key, value) -> object.put(String.valueOf(key), json(value, code, depth + 1)));
    return object;
  }

  /** A cell of a table: a number, a boolean, a text, or null. */
  static @Nullable Object cell(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Boolean b -> b;
      case Long l -> safe(l);
      case Integer i -> i;
      case Short s -> s;
      case Byte b -> b;
      case Double d -> d;
      case Float f -> f;
      default -> String.valueOf(value);
    };
  }

  // JavaScript's numbers are exact up to 2^53 only.
  private static Object safe(long value) {
    return Math.abs(value) <= 1L << 53 ? (Object) Long.valueOf(value) : String.valueOf(value);
  }

  /** The JSON text of any value. */
  static String jsonText(@Nullable Object value, Host.Code code) {
    return JsonWriter.text(json(value, code));
  }
}
