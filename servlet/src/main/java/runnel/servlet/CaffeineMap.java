package runnel.servlet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.spi.BoundedMap;

/** Caffeine: readers do not wait for each other, and what is asked for often stays. */
final class CaffeineMap<K, V> implements BoundedMap<K, V> {
  private final Cache<K, V> cache;

  CaffeineMap(int max, Consumer<V> evicted) {
    cache =
        Caffeine.newBuilder()
            .maximumSize(max)
            // What goes goes at once, on the thread that has brought something new.
            .executor(Runnable::run)
            .removalListener(
                (@Nullable K key, @Nullable V value, RemovalCause cause) -> {
                  if (cause.wasEvicted() && value != null) {
                    evicted.accept(value);
                  }
                })
            .build();
  }

  @Override
  public @Nullable V get(K key) {
    return cache.getIfPresent(key);
  }

  @Override
  public void put(K key, V value) {
    cache.put(key, value);
  }

  @Override
  public boolean remove(K key, V value) {
    return cache.asMap().remove(key, value);
  }

  @Override
  public Collection<V> values() {
    return List.copyOf(cache.asMap().values());
  }
}
