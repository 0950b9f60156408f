package runnel.browser.compat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code Map.of} makes; in the order given. */
final class ImmutableMap<K, V> extends ReadOnlyMap<K, V> {
  private final Map<K, V> values;
  private final Set<Entry<K, V>> entries;

  @SafeVarargs
  @SuppressWarnings("varargs")
  ImmutableMap(Entry<? extends K, ? extends V>... entries) {
    Map<K, V> values = new LinkedHashMap<>();
    Set<Entry<K, V>> all = new LinkedHashSet<>();
    for (Entry<? extends K, ? extends V> entry : entries) {
      if (values.putIfAbsent(entry.getKey(), entry.getValue()) != null) {
        throw new IllegalArgumentException("duplicate key: " + entry.getKey());
      }
      all.add(Map.entry(entry.getKey(), entry.getValue()));
    }
    this.values = values;
    this.entries = new ImmutableSet<>(all);
  }

  /** Of keys and values in turn. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  static <K, V> ImmutableMap<K, V> of(Object... parts) {
    Entry<K, V>[] entries = new Entry[parts.length / 2];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = (Entry) Map.entry(parts[2 * i], parts[2 * i + 1]);
    }
    return new ImmutableMap<>(entries);
  }

  @Override
  public Set<Entry<K, V>> entrySet() {
    return entries;
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    return values.get(Objects.requireNonNull(key));
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return get(key) != null;
  }

  @Override
  public boolean containsValue(@Nullable Object value) {
    return values.containsValue(Objects.requireNonNull(value));
  }

  @Override
  public V getOrDefault(@Nullable Object key, V otherwise) {
    V value = get(key);
    return value == null ? otherwise : value;
  }
}
