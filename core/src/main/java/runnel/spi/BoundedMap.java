package runnel.spi;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Values by key, of which only so many are kept: of those beyond, the ones used least go. Safe for
 * use by many threads.
 *
 * @param <K> compared by value
 */
public interface BoundedMap<K, V> {
  /** The value, which is in use again by that; null if there is none. */
  @Nullable V get(K key);

  /** Keeps a value, in place of one that the key may have. */
  void put(K key, V value);

  /** Takes a value out if it is the one of this key; false if it is not. */
  boolean remove(K key, V value);

  /** The values of now, in no order. */
  Collection<V> values();
}
