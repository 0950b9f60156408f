package runnel.internal.value;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import runnel.internal.value.Typed.Cannot;

/**
 * What holds other values. Of the well-known classes one of the same class comes back; of others,
 * such as {@code List.of}, an unmodifiable one with the same content.
 */
final class Containers {
  private Containers() {}

  /** The array for a value, or null if it is none of these. */
  static @Nullable List<@Nullable Object> tree(Typed typed, Object value, String path, int depth)
      throws Cannot {
    String type = typeOf(value);
    if (type == null) {
      return null;
    }
    List<@Nullable Object> tree = new ArrayList<>();
    tree.add(type);
    switch (value) {
      case Collection<?> items -> {
        int at = 0;
        for (Object item : items) {
          tree.add(typed.tree(item, path + "[" + at++ + "]", depth + 1));
        }
      }
      case Map<?, ?> map -> {
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          String at = path + "[" + entry.getKey() + "]";
          tree.add(typed.tree(entry.getKey(), at, depth + 1));
          tree.add(typed.tree(entry.getValue(), at, depth + 1));
        }
      }
      case Optional<?> optional -> {
        if (optional.isPresent()) {
          tree.add(typed.tree(optional.get(), path, depth + 1));
        }
      }
      case int[] numbers -> {
        for (int number : numbers) {
          tree.add(number);
        }
      }
      case double[] numbers -> {
        for (double number : numbers) {
          tree.add(Double.isFinite(number) ? (Object) number : Double.toString(number));
        }
      }
      default -> throw new Cannot(path + " is a " + type);
    }
    return tree;
  }

  private static @Nullable String typeOf(Object value) {
    Class<?> type = value.getClass();
    if (type == ArrayList.class) {
      return "ArrayList";
    }
    if (type == ArrayDeque.class) {
      return "ArrayDeque";
    }
    if (type == HashSet.class) {
      return "HashSet";
    }
    if (type == LinkedHashSet.class) {
      return "LinkedHashSet";
    }
    if (type == HashMap.class) {
      return "HashMap";
    }
    if (type == LinkedHashMap.class) {
      return "LinkedHashMap";
    }
    return switch (value) {
      // With an order of the app's own the order would be lost.
      case SortedSet<?> set -> set.comparator() == null ? "TreeSet" : null;
      case SortedMap<?, ?> map -> map.comparator() == null ? "TreeMap" : null;
      case List<?> list -> "list";
      case Set<?> set -> "set";
      case Map<?, ?> map -> "map";
      case Optional<?> optional -> "Optional";
      case int[] numbers -> "int[]";
      case double[] numbers -> "double[]";
      default -> null;
    };
  }

  /** The value that an array stands for. */
  static Object value(Typed typed, String type, List<?> parts, int depth) throws Cannot {
    List<@Nullable Object> items = new ArrayList<>();
    if (type.equals("int[]")) {
      return parts.stream().skip(1).mapToInt(n -> Math.toIntExact((Long) n)).toArray();
    }
    if (type.equals("double[]")) {
      return parts.stream().skip(1).mapToDouble(n -> Double.parseDouble(n.toString())).toArray();
    }
    for (Object part : parts.subList(1, parts.size())) {
      items.add(typed.value(part, depth + 1));
    }
    return switch (type) {
      case "ArrayList" -> items;
      case "ArrayDeque" -> new ArrayDeque<>(items);
      case "HashSet" -> new HashSet<>(items);
      case "LinkedHashSet" -> new LinkedHashSet<>(items);
      case "TreeSet" -> new TreeSet<>(items);
      case "HashMap" -> fill(new HashMap<>(), items);
      case "LinkedHashMap" -> fill(new LinkedHashMap<>(), items);
      case "TreeMap" -> fill(new TreeMap<>(), items);
      case "list" -> Collections.unmodifiableList(items);
      case "set" -> Collections.unmodifiableSet(new LinkedHashSet<>(items));
      case "map" -> Collections.unmodifiableMap(fill(new LinkedHashMap<>(), items));
      case "Optional" -> items.isEmpty() ? Optional.empty() : Optional.ofNullable(items.get(0));
      default -> throw new Cannot("there is no type " + type);
    };
  }

  private static Map<@Nullable Object, @Nullable Object> fill(
      Map<@Nullable Object, @Nullable Object> map, List<@Nullable Object> items) {
    for (int i = 0; i < items.size(); i += 2) {
      map.put(items.get(i), items.get(i + 1));
    }
    return map;
  }
}
