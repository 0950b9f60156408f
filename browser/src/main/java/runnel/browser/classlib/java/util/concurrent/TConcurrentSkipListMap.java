package runnel.browser.classlib.java.util.concurrent;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A tree; who goes through it goes through a copy, so changes meanwhile do no harm. */
public class TConcurrentSkipListMap<K, V> extends AbstractMap<K, V>
    implements TConcurrentNavigableMap<K, V> {
  private final NavigableMap<K, V> map;

  public TConcurrentSkipListMap() {
    this(new TreeMap<>(), true);
  }

  public TConcurrentSkipListMap(Comparator<? super K> comparator) {
    this(new TreeMap<>(comparator), true);
  }

  public TConcurrentSkipListMap(Map<? extends K, ? extends V> m) {
    this(new TreeMap<>(m), true);
  }

  public TConcurrentSkipListMap(SortedMap<K, ? extends V> m) {
    this(new TreeMap<>(m), true);
  }

  private TConcurrentSkipListMap(NavigableMap<K, V> map, boolean view) {
    this.map = map;
  }

  @Override
  public V put(K key, V value) {
    Objects.requireNonNull(key);
    return map.put(key, Objects.requireNonNull(value));
  }

  @Override
  public V putIfAbsent(K key, V value) {
    V old = get(key);
    return old == null ? put(key, value) : old;
  }

  @Override
  public boolean remove(Object key, Object value) {
    boolean same = value != null && value.equals(get(key));
    if (same) {
      map.remove(key);
    }
    return same;
  }

  @Override
  public boolean replace(K key, V oldValue, V newValue) {
    boolean same = Objects.requireNonNull(oldValue).equals(get(key));
    if (same) {
      put(key, newValue);
    }
    return same;
  }

  @Override
  public V replace(K key, V value) {
    return containsKey(key) ? put(key, value) : null;
  }

  @Override
  public V getOrDefault(Object key, V defaultValue) {
    V value = get(key);
    return value == null ? defaultValue : value;
  }

  // TeaVM's own computeIfAbsent returns null where it should return the new value.
  @Override
  public V computeIfAbsent(K key, Function<? super K, ? extends V> fn) {
    V old = get(key);
    if (old != null) {
      return old;
    }
    V value = fn.apply(key);
    return value == null ? null : changed(key, value);
  }

  @Override
  public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> fn) {
    V old = get(key);
    return old == null ? null : changed(key, fn.apply(key, old));
  }

  @Override
  public V compute(K key, BiFunction<? super K, ? super V, ? extends V> fn) {
    return changed(key, fn.apply(key, get(key)));
  }

  @Override
  public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> fn) {
    V old = get(key);
    return changed(key, old == null ? Objects.requireNonNull(value) : fn.apply(old, value));
  }

  private V changed(K key, V value) {
    if (value == null) {
      remove(key);
    } else {
      put(key, value);
    }
    return value;
  }

  @Override
  public TConcurrentSkipListMap<K, V> clone() {
    return new TConcurrentSkipListMap<>(map);
  }

  @Override
  public NavigableSet<K> keySet() {
    return new TConcurrentSkipListSet<>(this);
  }

  @Override
  public NavigableSet<K> navigableKeySet() {
    return keySet();
  }

  @Override
  public NavigableSet<K> descendingKeySet() {
    return descendingMap().keySet();
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return map.size();
      }

      @Override
      public Iterator<Map.Entry<K, V>> iterator() {
        return new TSnapshot<>(
            new ArrayList<>(map.entrySet()), entry -> map.remove(entry.getKey()));
      }
    };
  }

  @Override
  public TConcurrentSkipListMap<K, V> subMap(
      K fromKey, boolean fromInclusive, K toKey, boolean toInclusive) {
    return new TConcurrentSkipListMap<>(
        map.subMap(fromKey, fromInclusive, toKey, toInclusive), true);
  }

  @Override
  public TConcurrentSkipListMap<K, V> headMap(K toKey, boolean inclusive) {
    return new TConcurrentSkipListMap<>(map.headMap(toKey, inclusive), true);
  }

  @Override
  public TConcurrentSkipListMap<K, V> tailMap(K fromKey, boolean inclusive) {
    return new TConcurrentSkipListMap<>(map.tailMap(fromKey, inclusive), true);
  }

  @Override
  public TConcurrentSkipListMap<K, V> subMap(K fromKey, K toKey) {
    return new TConcurrentSkipListMap<>(map.subMap(fromKey, true, toKey, false), true);
  }

  @Override
  public TConcurrentSkipListMap<K, V> headMap(K toKey) {
    return new TConcurrentSkipListMap<>(map.headMap(toKey, false), true);
  }

  @Override
  public TConcurrentSkipListMap<K, V> tailMap(K fromKey) {
    return new TConcurrentSkipListMap<>(map.tailMap(fromKey, true), true);
  }

  @Override
  public TConcurrentSkipListMap<K, V> descendingMap() {
    return new TConcurrentSkipListMap<>(map.descendingMap(), true);
  }

  @Override
  public Comparator<? super K> comparator() {
    return map.comparator();
  }

  @Override
  public K firstKey() {
    return map.firstKey();
  }

  @Override
  public K lastKey() {
    return map.lastKey();
  }

  @Override
  public Map.Entry<K, V> firstEntry() {
    return map.firstEntry();
  }

  @Override
  public Map.Entry<K, V> lastEntry() {
    return map.lastEntry();
  }

  @Override
  public Map.Entry<K, V> pollFirstEntry() {
    return map.pollFirstEntry();
  }

  @Override
  public Map.Entry<K, V> pollLastEntry() {
    return map.pollLastEntry();
  }

  @Override
  public Map.Entry<K, V> lowerEntry(K key) {
    return map.lowerEntry(key);
  }

  @Override
  public K lowerKey(K key) {
    return map.lowerKey(key);
  }

  @Override
  public Map.Entry<K, V> floorEntry(K key) {
    return map.floorEntry(key);
  }

  @Override
  public K floorKey(K key) {
    return map.floorKey(key);
  }

  @Override
  public Map.Entry<K, V> ceilingEntry(K key) {
    return map.ceilingEntry(key);
  }

  @Override
  public K ceilingKey(K key) {
    return map.ceilingKey(key);
  }

  @Override
  public Map.Entry<K, V> higherEntry(K key) {
    return map.higherEntry(key);
  }

  @Override
  public K higherKey(K key) {
    return map.higherKey(key);
  }

  @Override
  public V get(Object key) {
    return map.get(key);
  }

  @Override
  public boolean containsKey(Object key) {
    return map.containsKey(key);
  }

  @Override
  public V remove(Object key) {
    return map.remove(key);
  }

  @Override
  public int size() {
    return map.size();
  }

  @Override
  public boolean isEmpty() {
    return map.isEmpty();
  }

  @Override
  public void clear() {
    map.clear();
  }
}
