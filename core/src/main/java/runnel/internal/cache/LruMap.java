package runnel.internal.cache;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.spi.BoundedMap;

/** Keeps what was used last, for hosts that bring nothing better. */
final class LruMap<K, V> implements BoundedMap<K, V> {
  private final int max;
  private final Consumer<V> evicted;
  // The one that was not used for longest comes first.
  private final Map<K, V> values = new LinkedHashMap<>(16, 0.75f, true);

  LruMap(int max, Consumer<V> evicted) {
    this.max = max;
    this.evicted = evicted;
  }

  @Override
  public synchronized @Nullable V get(K key) {
    return values.get(key);
  }

  @Override
  public void put(K key, V value) {
    V oldest = null;
    synchronized (this) {
      values.put(key, value);
      if (values.size() > max) {
        Map.Entry<K, V> first = values.entrySet().iterator().next();
        oldest = first.getValue();
        values.remove(first.getKey());
      }
    }
    if (oldest != null) {
      evicted.accept(oldest);
    }
  }

  @Override
  public synchronized boolean remove(K key, V value) {
    if (values.get(key) != value) {
      return false;
    }
    values.remove(key);
    return true;
  }

  @Override
  public synchronized Collection<V> values() {
    return List.copyOf(values.values());
  }
}
