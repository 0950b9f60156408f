package runnel.internal.value;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import runnel.internal.value.Typed.Cannot;
import runnel.spi.Host;

/**
 * Values of an app as the JSON that anybody's JavaScript reads, and back by an example of what is
 * wanted: nothing in the JSON says what class it becomes. Texts, booleans, numbers, enums,
 * optionals, lists, maps and records.
 */
public final class Plain {
  private static final int MAX_DEPTH = 20;
  private static final long EXACT = 1L << 53;

  private final Host.Code code;

  /** Knows the app's records and enums through {@code code}. */
  public Plain(Host.Code code) {
    this.code = code;
  }

  /**
   * A value as JSON: enums by their names, records by their parts, arrays as lists; what is none of
   * these by its text.
   *
   * @throws Cannot if it is nested too deep, as what contains itself
   */
  public @Nullable Object write(@Nullable Object value) throws Cannot {
    return write(value, "", 0);
  }

  private @Nullable Object write(@Nullable Object value, String path, int depth) throws Cannot {
    if (depth > MAX_DEPTH) {
      throw new Cannot(shortened(path) + " is nested more than " + MAX_DEPTH + " deep");
    }
    return switch (value) {
      case null -> null;
      case Boolean flag -> flag;
      case Double number -> number(number);
      case Float number -> number(Double.parseDouble(number.toString()));
      case Long number -> Math.abs(number) <= EXACT ? number : (Object) number.toString();
      case Integer number -> number.longValue();
      case Short number -> number.longValue();
      case Byte number -> number.longValue();
      case Enum<?> constant -> constant.name();
      case CharSequence text -> text.toString();
      case Optional<?> optional -> write(optional.orElse(null), path, depth + 1);
      case Map<?, ?> map -> object(map, path, depth);
      case Iterable<?> items -> array(items.iterator(), path, depth);
      default -> {
        if (value.getClass().isArray()) {
          List<@Nullable Object> items = new ArrayList<>();
          for (int i = 0; i < Array.getLength(value); i++) {
            items.add(Array.get(value, i));
          }
          yield array(items.iterator(), path, depth);
        }
        Map<String, @Nullable Object> parts = code.components(value);
        yield parts == null ? String.valueOf(value) : object(parts, path, depth);
      }
    };
  }

  // As it is read again: a whole number is one, however it was calculated.
  private static @Nullable Object number(double value) {
    if (!Double.isFinite(value)) {
      return null;
    }
    return value == Math.rint(value) && Math.abs(value) <= EXACT
        ? (Object) Long.valueOf((long) value)
        : (Object) Double.valueOf(value);
  }

  private Object object(Map<?, ?> map, String path, int depth) throws Cannot {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String key = String.valueOf(entry.getKey());
      object.put(key, write(entry.getValue(), path + "." + key, depth + 1));
    }
    return object;
  }

  private Object array(Iterator<?> items, String path, int depth) throws Cannot {
    List<@Nullable Object> array = new ArrayList<>();
    while (items.hasNext()) {
      array.add(write(items.next(), path + "[" + array.size() + "]", depth + 1));
    }
    return array;
  }

  /**
   * The value that JSON stands for, of the class of {@code like} in all its parts: items are like
   * the first of a list, entries like the first of a map. Where nothing is given to go by (null, an
   * empty list, map or optional) texts are taken, and for null also null.
   *
   * @throws Cannot if it is another; the message names the part by its path
   */
  public @Nullable Object read(@Nullable Object like, @Nullable Object json) throws Cannot {
    return read(like, json, "");
  }

  private @Nullable Object read(@Nullable Object like, @Nullable Object json, String path)
      throws Cannot {
    return switch (like) {
      case null -> json == null ? null : expect(String.class, json, path, "a text");
      case String text -> expect(String.class, json, path, "a text");
      case Boolean flag -> expect(Boolean.class, json, path, "true or false");
      case Double number -> real(json, path);
      case Float number -> (float) real(json, path);
      case Long number -> whole(json, path, Long.MIN_VALUE, Long.MAX_VALUE);
      case Integer number -> (int) whole(json, path, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case Short number -> (short) whole(json, path, Short.MIN_VALUE, Short.MAX_VALUE);
      case Byte number -> (byte) whole(json, path, Byte.MIN_VALUE, Byte.MAX_VALUE);
      case Enum<?> constant -> {
        String name = expect(String.class, json, path, "a text");
        yield known(code.constantLike(constant, name), path, "no such constant");
      }
      case Optional<?> optional ->
          json == null
              ? Optional.empty()
              : Optional.ofNullable(read(optional.orElse(null), json, path));
      case List<?> list -> {
        List<@Nullable Object> items = new ArrayList<>();
        Object first = list.isEmpty() ? "" : list.get(0);
        for (Object item : expect(List.class, json, path, "a list")) {
          items.add(read(first, item, path + "[" + items.size() + "]"));
        }
        yield Collections.unmodifiableList(items);
      }
      case Map<?, ?> map -> {
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        Object first = map.isEmpty() ? "" : map.values().iterator().next();
        Map<?, ?> sent = expect(Map.class, json, path, "an object");
        for (Map.Entry<?, ?> entry : sent.entrySet()) {
          String key = (String) entry.getKey();
          entries.put(key, read(first, entry.getValue(), path + "." + key));
        }
        yield Collections.unmodifiableMap(entries);
      }
      default -> record(like, json, path);
    };
  }

  private Object record(Object like, @Nullable Object json, String path) throws Cannot {
    Map<String, @Nullable Object> wanted = code.components(like);
    if (wanted == null) {
      throw new Cannot(named(path) + " is a " + like.getClass().getName());
    }
    Map<?, ?> sent = expect(Map.class, json, path, "an object");
    if (!wanted.keySet().containsAll(sent.keySet())) {
      throw new Cannot(named(path) + " is to have no more than " + wanted.keySet());
    }
    Map<String, @Nullable Object> parts = new LinkedHashMap<>();
    for (Map.Entry<String, @Nullable Object> part : wanted.entrySet()) {
      String name = part.getKey();
      parts.put(name, read(part.getValue(), sent.get(name), path + "." + name));
    }
    try {
      return known(code.recordLike(like, parts), path, "no such record");
    } catch (RuntimeException refused) {
      // A record may check its parts.
      throw new Cannot(named(path) + " is not taken: " + refused.getMessage());
    }
  }

  private static double real(@Nullable Object json, String path) throws Cannot {
    double value = expect(Number.class, json, path, "a number").doubleValue();
    if (!Double.isFinite(value)) {
      throw new Cannot(named(path) + " is to be a number that is not endless");
    }
    return value;
  }

  private static long whole(@Nullable Object json, String path, long least, long most)
      throws Cannot {
    // A number beyond what JavaScript counts exactly has gone as a text.
    Object value = json;
    if (most == Long.MAX_VALUE && json instanceof String text && text.matches("-?\\d{16,19}")) {
      try {
        value = Long.valueOf(text);
      } catch (NumberFormatException beyond) {
        value = text;
      }
    }
    if (value instanceof Long number && number >= least && number <= most) {
      return number;
    }
    throw new Cannot(named(path) + " is to be a whole number");
  }

  private static <T> T expect(Class<T> type, @Nullable Object json, String path, String what)
      throws Cannot {
    if (type.isInstance(json)) {
      return type.cast(json);
    }
    throw new Cannot(named(path) + " is to be " + what);
  }

  private static Object known(@Nullable Object made, String path, String problem) throws Cannot {
    if (made == null) {
      throw new Cannot(named(path) + " is " + problem);
    }
    return made;
  }

  private static String named(String path) {
    return path.isEmpty() ? "it" : shortened(path);
  }

  private static String shortened(String path) {
    return path.length() <= 60 ? path : path.substring(0, 60) + "…";
  }
}
