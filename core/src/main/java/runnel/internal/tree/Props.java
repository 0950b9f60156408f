package runnel.internal.tree;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The properties of one element, in the order they were given: names and JSON values (strings,
 * booleans, numbers, lists, maps, {@link Raw}). Immutable once handed to the tree. An absent
 * property means its default.
 */
public final class Props {
  /** No properties. */
  public static final Props NONE = new Props(0);

  private static final int FEW = 30;

  // Names and values in turn: a page has thousands of these, so no map.
  private @Nullable Object[] pairs;
  private int used;

  private Props(int size) {
    pairs = new @Nullable Object[size];
  }

  /** Properties to be filled by {@link #with}. */
  public static Props of() {
    return new Props(8);
  }

  /** One property. */
  public static Props of(String name, @Nullable Object value) {
    return new Props(2).with(name, value);
  }

  /** Adds a property; null means absent. A name is given once. */
  public Props with(String name, @Nullable Object value) {
    if (value == null) {
      return this;
    }
    if (used == pairs.length) {
      pairs = Arrays.copyOf(pairs, Math.max(4, used * 2));
    }
    pairs[used++] = name;
    pairs[used++] = value;
    return this;
  }

  /** Adds a property that is true; false means absent. */
  public Props flag(String name, boolean value) {
    return value ? with(name, Boolean.TRUE) : this;
  }

  /** The value of a property, or null if absent. */
  public @Nullable Object get(String name) {
    for (int i = 0; i < used; i += 2) {
      if (name.equals(pairs[i])) {
        return pairs[i + 1];
      }
    }
    return null;
  }

  /** Calls {@code each} with every name and value. */
  public void forEach(BiConsumer<String, Object> each) {
    for (int i = 0; i < used; i += 2) {
      each.accept((String) Objects.requireNonNull(pairs[i]), Objects.requireNonNull(pairs[i + 1]));
    }
  }

  /** A copy in which one property has another value; null takes it away. */
  Props replaced(String name, @Nullable Object value) {
    Props copy = new Props(used + 2);
    forEach((n, v) -> copy.with(n, n.equals(name) ? null : v));
    return copy.with(name, value);
  }

  /**
   * What changes from these to {@code next}: new values by name, null for what goes; empty if
   * nothing does.
   */
  Map<String, @Nullable Object> changesTo(Props next) {
    if (sameAs(next)) {
      return Map.of();
    }
    Map<String, @Nullable Object> changes = new LinkedHashMap<>();
    Function<String, @Nullable Object> before = lookup();
    Function<String, @Nullable Object> after = next.lookup();
    next.forEach(
        (name, value) -> {
          if (!value.equals(before.apply(name))) {
            changes.put(name, value);
          }
        });
    forEach(
        (name, value) -> {
          if (after.apply(name) == null) {
            changes.put(name, null);
          }
        });
    return changes;
  }

  // The rows of an editor are a property each.
  private Function<String, @Nullable Object> lookup() {
    if (used <= 2 * FEW) {
      return this::get;
    }
    Map<String, Object> byName = HashMap.newHashMap(used / 2);
    forEach(byName::put);
    return byName::get;
  }

  // The usual case: the same names in the same order.
  private boolean sameAs(Props next) {
    if (used != next.used) {
      return false;
    }
    for (int i = 0; i < used; i++) {
      if (!Objects.equals(pairs[i], next.pairs[i])) {
        return false;
      }
    }
    return true;
  }

  /** The same names and values in the same order. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Props that && sameAs(that);
  }

  @Override
  public int hashCode() {
    return used;
  }
}
