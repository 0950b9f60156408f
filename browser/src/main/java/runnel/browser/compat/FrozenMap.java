package runnel.browser.compat;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A copy of a sorted map, that cannot be changed. */
final class FrozenMap<K, V> extends TreeMap<K, V> {
  private boolean frozen;

  FrozenMap(SortedMap<K, ? extends V> map) {
    super((Comparator<? super K>) map.comparator());
    map.forEach(super::put);
    frozen = true;
  }

  private void check() {
    if (frozen) {
      throw new UnsupportedOperationException();
    }
  }

  @Override
  public @Nullable V put(K key, V value) {
    check();
    return super.put(key, value);
  }

  @Override
  public @Nullable V remove(Object key) {
    check();
    return super.remove(key);
  }

  @Override
  public void clear() {
    check();
    super.clear();
  }

  @Override
  public Map.@Nullable Entry<K, V> pollFirstEntry() {
    check();
    return super.pollFirstEntry();
  }

  @Override
  public Map.@Nullable Entry<K, V> pollLastEntry() {
    check();
    return super.pollLastEntry();
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return frozen ? Collections.unmodifiableSet(super.entrySet()) : super.entrySet();
  }

  @Override
  public Set<K> keySet() {
    return frozen ? Collections.unmodifiableSet(super.keySet()) : super.keySet();
  }
}
