package runnel.internal.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import runnel.internal.wire.Json;
import runnel.internal.wire.JsonWriter;
import runnel.spi.Host;

/**
 * Values of an app as JSON and back with their Java types: texts, numbers, dates and times, enums,
 * records, and collections of these. The one form in which a value outlives its process.
 *
 * <p>Texts, booleans and {@code Integer} are as in JSON; everything else is an array that begins
 * with the name of its type: {@code ["LocalDate",20454]}, {@code ["ArrayList",1,2]}, {@code
 * ["record","App$Todo",{"text":"Milk","done":false}]}.
 */
public final class Typed {
  private static final int MAX_DEPTH = 30;

  private final Host.Code code;

  /** Knows the app's records and enums through {@code code}. */
  public Typed(Host.Code code) {
    this.code = code;
  }

  /** A value that has no such form, or a text that is none. */
  public static final class Cannot extends Exception {
    /** What stands where: {@code .owner.socket is a java.net.Socket}. */
    public Cannot(String message) {
      super(message, null, false, false);
    }
  }

  /**
   * The JSON text of a value.
   *
   * @throws Cannot if a part of it is of another type; the message names it by its path
   */
  public String write(@Nullable Object value) throws Cannot {
    return JsonWriter.text(tree(value, "", 0));
  }

  /**
   * The value that a text holds.
   *
   * @throws Cannot if the text was not written by this, or the app's types have changed since
   */
  public @Nullable Object read(String text) throws Cannot {
    try {
      return value(Json.parse(text), 0);
    } catch (Json.Malformed | ClassCastException | IndexOutOfBoundsException e) {
      throw new Cannot("not written by Runnel: " + e.getMessage());
    } catch (Cannot cannot) {
      throw cannot;
    } catch (RuntimeException e) {
      // A record may check its components, and a date its range.
      throw new Cannot(String.valueOf(e));
    }
  }

  /**
   * The value that a text holds, if it is of the sort of {@code like}; null fits all and is like
   * all.
   *
   * @throws Cannot as {@link #read}, or if it is of another sort
   */
  // What is in collections cannot be known; null was put in by the same app.
  @SuppressWarnings({"unchecked", "NullAway"})
  public <T extends @Nullable Object> T readLike(T like, String text) throws Cannot {
    Object value = read(text);
    String wanted = like == null ? "" : sort(like);
    if (value != null && like != null && !wanted.equals(sort(value))) {
      throw new Cannot("it holds " + sort(value) + ", not " + wanted);
    }
    return (T) value;
  }

  /** What values of one declared type have in common: two records may share an interface. */
  private static String sort(Object value) {
    return switch (value) {
      case List<?> list -> "a list";
      case java.util.Set<?> set -> "a set";
      case Map<?, ?> map -> "a map";
      case Enum<?> constant -> "a constant or record";
      case Record record -> "a constant or record";
      default -> value.getClass().getName();
    };
  }

  @Nullable Object tree(@Nullable Object value, String path, int depth) throws Cannot {
    if (depth > MAX_DEPTH) {
      throw new Cannot(path + " is nested more than " + MAX_DEPTH + " deep");
    }
    if (value == null || value instanceof String || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Integer) {
      return value;
    }
    Object scalar = Scalars.tree(value);
    if (scalar != null) {
      return scalar;
    }
    Object container = Containers.tree(this, value, path, depth);
    if (container != null) {
      return container;
    }
    String type = code.typeName(value);
    if (type == null) {
      throw new Cannot(path + " is a " + value.getClass().getName());
    }
    if (value instanceof Enum<?> constant) {
      return List.of("enum", type, constant.name());
    }
    Map<String, @Nullable Object> components = code.components(value);
    if (components == null) {
      throw new Cannot(path + " is a " + type + " that cannot be looked into");
    }
    Map<String, @Nullable Object> trees = new LinkedHashMap<>();
    for (Map.Entry<String, @Nullable Object> component : components.entrySet()) {
      trees.put(
          component.getKey(),
          tree(component.getValue(), path + "." + component.getKey(), depth + 1));
    }
    return List.of("record", type, trees);
  }

  @Nullable Object value(@Nullable Object tree, int depth) throws Cannot {
    if (tree instanceof Long number) {
      return Math.toIntExact(number);
    }
    if (!(tree instanceof List<?> parts)) {
      if (tree == null || tree instanceof String || tree instanceof Boolean) {
        return tree;
      }
      throw new Cannot("not written by Runnel");
    }
    String type = (String) parts.get(0);
    return switch (type) {
      case "enum" -> known(code.constant(text(parts, 1), text(parts, 2)), text(parts, 1));
      case "record" -> record(text(parts, 1), (Map<?, ?>) parts.get(2), depth);
      case null -> throw new Cannot("not written by Runnel");
      default -> {
        Object scalar = Scalars.value(type, parts);
        yield scalar != null ? scalar : Containers.value(this, type, parts, depth);
      }
    };
  }

  private Object record(String type, Map<?, ?> trees, int depth) throws Cannot {
    Map<String, @Nullable Object> components = new LinkedHashMap<>();
    for (Map.Entry<?, ?> component : trees.entrySet()) {
      components.put((String) component.getKey(), value(component.getValue(), depth + 1));
    }
    return known(code.record(type, components), type);
  }

  private static Object known(@Nullable Object made, String type) throws Cannot {
    if (made == null) {
      throw new Cannot(type + " is not in the app any more, or is another now");
    }
    return made;
  }

  private static String text(List<?> parts, int at) {
    return String.valueOf(parts.get(at));
  }
}
