package runnel.browser.classlib.java.util;

import java.util.AbstractMap;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.SequencedSet;

/** A linked hash map seen from its end. */
final class TReversedHashMap<K, V> extends AbstractMap<K, V> implements SequencedMap<K, V> {
  private final TLinkedHashMap<K, V> map;

  TReversedHashMap(TLinkedHashMap<K, V> map) {
    this.map = map;
  }

  @Override
  public SequencedMap<K, V> reversed() {
    return map;
  }

  @Override
  public int size() {
    return map.size;
  }

  @Override
  public boolean containsKey(Object key) {
    return map.containsKey(key);
  }

  @Override
  public V get(Object key) {
    return map.get(key);
  }

  /** A new entry is the last there, and so the first here. */
  @Override
  public V put(K key, V value) {
    return map.put(key, value);
  }

  @Override
  public V remove(Object key) {
    return map.remove(key);
  }

  @Override
  public void clear() {
    map.clear();
  }

  @Override
  public V putFirst(K key, V value) {
    return map.putLast(key, value);
  }

  @Override
  public V putLast(K key, V value) {
    return map.putFirst(key, value);
  }

  @Override
  public Map.Entry<K, V> firstEntry() {
    return map.lastEntry();
  }

  @Override
  public Map.Entry<K, V> lastEntry() {
    return map.firstEntry();
  }

  @Override
  public Map.Entry<K, V> pollFirstEntry() {
    return map.pollLastEntry();
  }

  @Override
  public Map.Entry<K, V> pollLastEntry() {
    return map.pollFirstEntry();
  }

  @Override
  public SequencedSet<K> keySet() {
    return new TLinkedKeys<>(map, true);
  }

  @Override
  public SequencedCollection<V> values() {
    return new TLinkedValues<>(map, true);
  }

  @Override
  public SequencedSet<Map.Entry<K, V>> entrySet() {
    return new TLinkedEntries<>(map, true);
  }

  @Override
  public SequencedSet<K> sequencedKeySet() {
    return keySet();
  }

  @Override
  public SequencedCollection<V> sequencedValues() {
    return values();
  }

  @Override
  public SequencedSet<Map.Entry<K, V>> sequencedEntrySet() {
    return entrySet();
  }
}
