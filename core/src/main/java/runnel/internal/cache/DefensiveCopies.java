package runnel.internal.cache;

import java.util.AbstractMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import runnel.RunnelException;
import runnel.spi.Host;

/**
 * Takes a value apart so that each reader can be given one of its own: what cannot be changed is
 * shared, and so is a collection that cannot be changed; other collections and arrays are copied
 * for each reader, as what they are.
 */
final class DefensiveCopies {
  private static final int MAX_DEPTH = 100;

  // By name, so that a site for the browser need not hold classes that its app does not use.
  private static final Set<String> FIXED =
      Set.of(
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Class",
          "java.lang.Double",
          "java.lang.Float",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short",
          "java.lang.String",
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.net.URI",
          "java.net.URL",
          "java.util.Currency",
          "java.util.Locale",
          "java.util.UUID",
          "java.util.regex.Pattern",
          "runnel.Frame");

  /** A value that all readers share. */
  record Shared(@Nullable Object value) implements Supplier<@Nullable Object> {
    @Override
    public @Nullable Object get() {
      return value;
    }
  }

  private final String name;
  private final Class<?> function;
  private final Supplier<@Nullable String> source;
  private final Host.Code code;
  private int depth;
  private boolean ofApp;

  /**
   * For a value that {@code function} has brought.
   *
   * @param name that it is kept under
   * @param source of the app's line that has asked for it
   */
  DefensiveCopies(
      String name, Class<?> function, Supplier<@Nullable String> source, Host.Code code) {
    this.name = name;
    this.function = function;
    this.source = source;
    this.code = code;
  }

  /** Whether a class of the app's code was met: when that is reloaded the value is of no use. */
  boolean ofApp() {
    return ofApp;
  }

  /** Whether this object is of a class that is loaded with the app's function. */
  static boolean isOfApp(@Nullable Object value, Class<?> function) {
    return value != null && value.getClass().getClassLoader() == function.getClassLoader();
  }

  /**
   * What gives each reader its own.
   *
   * @throws RunnelException RN082 if there is something in it that could be changed, and that we
   *     cannot copy
   */
  Supplier<@Nullable Object> keep(@Nullable Object value) {
    if (++depth > MAX_DEPTH) {
      throw refused("is nested more than " + MAX_DEPTH + " deep");
    }
    ofApp |= isOfApp(value, function);
    Supplier<@Nullable Object> kept = any(value);
    depth--;
    return kept;
  }

  private Supplier<@Nullable Object> any(@Nullable Object value) {
    return switch (value) {
      case null -> new Shared(null);
      case Enum<?> constant -> new Shared(constant);
      case Record record -> record(record);
      case Optional<?> optional -> optional(optional);
      case Collection<?> items when isJdk(items) -> collection(items);
      case Map<?, ?> map when isJdk(map) -> map(map);
      case Map.Entry<?, ?> entry when isJdk(entry) ->
          items(Arrays.asList(entry.getKey(), entry.getValue()), DefensiveCopies::entry, true);
      case Object[] array -> array(array);
      case boolean[] array -> array::clone;
      case byte[] array -> array::clone;
      case char[] array -> array::clone;
      case short[] array -> array::clone;
      case int[] array -> array::clone;
      case long[] array -> array::clone;
      case float[] array -> array::clone;
      case double[] array -> array::clone;
      default -> {
        String type = value.getClass().getName();
        if (FIXED.contains(type) || type.startsWith("java.time.")) {
          yield new Shared(value);
        }
        throw refused("has a " + type + " in it, which its readers could change");
      }
    };
  }

  private static boolean isJdk(Object value) {
    return value.getClass().getName().startsWith("java.util.");
  }

  private Supplier<@Nullable Object> record(Record record) {
    Map<String, @Nullable Object> components = code.components(record);
    if (components != null) {
      components.forEach(
          (name, value) -> {
            if (!(keep(value) instanceof Shared)) {
              throw refused(
                  "has a record in it whose component \""
                      + name
                      + "\" its readers could change: "
                      + record.getClass().getName()
                      + " holds a "
                      + (value == null ? "null" : value.getClass().getName()));
            }
          });
    }
    return new Shared(record);
  }

  private Supplier<@Nullable Object> optional(Optional<?> optional) {
    Supplier<@Nullable Object> inside = keep(optional.orElse(null));
    return inside instanceof Shared
        ? new Shared(optional)
        : () -> Optional.ofNullable(inside.get());
  }

  private static Object entry(List<@Nullable Object> pair) {
    return new AbstractMap.SimpleImmutableEntry<>(pair.get(0), pair.get(1));
  }

  private Supplier<@Nullable Object> array(Object[] array) {
    return items(
        Arrays.asList(array),
        given -> {
          // A clone, as only that has the same type of elements.
          Object[] own = array.clone();
          for (int i = 0; i < own.length; i++) {
            own[i] = given.get(i);
          }
          return own;
        },
        false);
  }

  private Supplier<@Nullable Object> collection(Collection<?> items) {
    Class<?> type = items.getClass();
    if (type == ArrayList.class) {
      return items(items, ArrayList::new, false);
    } else if (type == LinkedList.class) {
      return items(items, LinkedList::new, false);
    } else if (type == ArrayDeque.class) {
      return items(items, ArrayDeque::new, false);
    } else if (type == HashSet.class) {
      return items(items, HashSet::new, false);
    } else if (type == LinkedHashSet.class) {
      return items(items, LinkedHashSet::new, false);
    }
    return switch (items) {
      case EnumSet<?> set -> {
        EnumSet<?> own = EnumSet.copyOf(set);
        ofApp |= set.stream().anyMatch(one -> isOfApp(one, function));
        yield () -> EnumSet.copyOf(own);
      }
      case TreeSet<?> set -> items(set, given -> sorted(set, given), false);
      case SortedSet<?> set ->
          items(set, given -> Collections.unmodifiableSortedSet(sorted(set, given)), true);
      case Set<?> set ->
          items(set, given -> Collections.unmodifiableSet(new LinkedHashSet<>(given)), true);
      case List<?> list -> items(list, Collections::unmodifiableList, true);
      default -> items(items, Collections::unmodifiableCollection, true);
    };
  }

  private static TreeSet<@Nullable Object> sorted(SortedSet<?> like, List<@Nullable Object> items) {
    @SuppressWarnings("unchecked") // What it has compared so far are these very items.
    SortedSet<@Nullable Object> template = (SortedSet<@Nullable Object>) like;
    TreeSet<@Nullable Object> sorted = new TreeSet<>(template.comparator());
    sorted.addAll(items);
    return sorted;
  }

  private Supplier<@Nullable Object> map(Map<?, ?> map) {
    Class<?> type = map.getClass();
    if (type == HashMap.class) {
      return entries(map, HashMap::new, false);
    } else if (type == LinkedHashMap.class) {
      return entries(map, LinkedHashMap::new, false);
    }
    return switch (map) {
      case EnumMap<?, ?> enums -> entries(map, given -> enums(enums, given), false);
      case TreeMap<?, ?> tree -> entries(map, given -> sorted(tree, given), false);
      case SortedMap<?, ?> tree ->
          entries(map, given -> Collections.unmodifiableSortedMap(sorted(tree, given)), true);
      default -> entries(map, Collections::unmodifiableMap, true);
    };
  }

  private static TreeMap<@Nullable Object, @Nullable Object> sorted(
      SortedMap<?, ?> like, Map<@Nullable Object, @Nullable Object> entries) {
    @SuppressWarnings("unchecked") // What it has compared so far are these very keys.
    SortedMap<@Nullable Object, @Nullable Object> template =
        (SortedMap<@Nullable Object, @Nullable Object>) like;
    TreeMap<@Nullable Object, @Nullable Object> sorted = new TreeMap<>(template.comparator());
    sorted.putAll(entries);
    return sorted;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // The constants come from a map of the same kind.
  private static Object enums(EnumMap like, Map<@Nullable Object, @Nullable Object> entries) {
    EnumMap own = new EnumMap(like);
    own.putAll(entries);
    return own;
  }

  // ---- What all collections have in common.

  private Supplier<@Nullable Object> items(
      Collection<?> items, Function<List<@Nullable Object>, Object> made, boolean share) {
    List<Supplier<@Nullable Object>> kept = new ArrayList<>(items.size());
    boolean fixed = true;
    for (Object item : items) {
      Supplier<@Nullable Object> one = keep(item);
      kept.add(one);
      fixed &= one instanceof Shared;
    }
    if (!fixed) {
      return () -> made.apply(given(kept));
    }
    List<@Nullable Object> own = given(kept);
    return share ? new Shared(made.apply(own)) : () -> made.apply(own);
  }

  private static List<@Nullable Object> given(List<Supplier<@Nullable Object>> kept) {
    List<@Nullable Object> given = new ArrayList<>(kept.size());
    kept.forEach(one -> given.add(one.get()));
    return given;
  }

  private Supplier<@Nullable Object> entries(
      Map<?, ?> map,
      Function<Map<@Nullable Object, @Nullable Object>, Object> made,
      boolean share) {
    List<@Nullable Object> names = new ArrayList<>(map.size());
    List<@Nullable Object> values = new ArrayList<>(map.size());
    map.forEach(
        (name, value) -> {
          names.add(name);
          values.add(value);
        });
    Supplier<@Nullable Object> keptNames = items(names, given -> given, true);
    Supplier<@Nullable Object> keptValues = items(values, given -> given, true);
    if (keptNames instanceof Shared && keptValues instanceof Shared) {
      Map<@Nullable Object, @Nullable Object> own = zip(keptNames, keptValues);
      return share ? new Shared(made.apply(own)) : () -> made.apply(own);
    }
    return () -> made.apply(zip(keptNames, keptValues));
  }

  private static Map<@Nullable Object, @Nullable Object> zip(
      Supplier<@Nullable Object> names, Supplier<@Nullable Object> values) {
    Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
    if (names.get() instanceof List<?> keys && values.get() instanceof List<?> items) {
      for (int i = 0; i < keys.size(); i++) {
        map.put(keys.get(i), items.get(i));
      }
    }
    return map;
  }

  private RunnelException refused(String why) {
    String here = source.get();
    return new RunnelException(
        "RN082",
        "What was cached as \"" + name + "\" " + why + (here == null ? "" : "\n  " + here),
        "record Row(List<String> tags) {\n"
            + "  Row { tags = List.copyOf(tags); }   // lists, records, texts, numbers, dates are fine\n"
            + "}\n"
            + "ui.cached(\""
            + name
            + "\", () -> ..., o -> o.copy(value -> value.clone()));\n"
            + "ui.resource(\""
            + name
            + "\", () -> ...);   // one object that all share");
  }
}
