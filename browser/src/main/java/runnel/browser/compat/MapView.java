package runnel.browser.compat;

import java.util.AbstractMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map as it is at any time, that cannot be changed through this. */
final class MapView<K, V> extends ReadOnlyMap<K, V> {
  private final Map<K, V> map;

  @SuppressWarnings("unchecked")
  MapView(Map<? extends K, ? extends V> map) {
    this.map = (Map<K, V>) map;
  }

  @Override
  public int size() {
    return map.size();
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return map.containsKey(key);
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    return map.get(key);
  }

  @Override
  public V getOrDefault(@Nullable Object key, V otherwise) {
    return map.getOrDefault(key, otherwise);
  }

  @Override
  public Set<K> keySet() {
    return new SetView<>(map.keySet());
  }

  @Override
  public Set<Entry<K, V>> entrySet() {
    return new Entries<>(map.entrySet());
  }

  private static final class Entries<K, V> extends ReadOnlySet<Entry<K, V>> {
    private final Set<Entry<K, V>> entries;

    Entries(Set<Entry<K, V>> entries) {
      this.entries = entries;
    }

    @Override
    public int size() {
      return entries.size();
    }

    @Override
    public boolean contains(@Nullable Object entry) {
      return entries.contains(entry);
    }

    @Override
    public Iterator<Entry<K, V>> iterator() {
      Iterator<Entry<K, V>> all = entries.iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return all.hasNext();
        }

        @Override
        public Entry<K, V> next() {
          return new AbstractMap.SimpleImmutableEntry<>(all.next());
        }

        @Override
        public void remove() {
          throw new UnsupportedOperationException();
        }
      };
    }
  }
}
