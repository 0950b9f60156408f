package runnel.browser.classlib.java.util.concurrent;

import java.io.Serializable;
import java.util.AbstractSet;
import java.util.Iterator;

/** The keys of a concurrent hash map. */
abstract class TConcurrentKeys<K, V> extends AbstractSet<K> implements Serializable {
  private final TConcurrentHashMap<K, V> map;
  private final V value;

  TConcurrentKeys(TConcurrentHashMap<K, V> map, V value) {
    this.map = map;
    this.value = value;
  }

  /** The map that has the keys. */
  public TConcurrentHashMap<K, V> getMap() {
    return map;
  }

  /** The value of the keys that are added; null if none can be. */
  public V getMappedValue() {
    return value;
  }

  @Override
  public Iterator<K> iterator() {
    Iterator<TConcurrentNode<K, V>> nodes = map.nodes();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return nodes.hasNext();
      }

      @Override
      public K next() {
        return nodes.next().key;
      }

      @Override
      public void remove() {
        nodes.remove();
      }
    };
  }

  @Override
  public int size() {
    return map.size();
  }

  @Override
  public boolean contains(Object key) {
    return map.containsKey(key);
  }

  @Override
  public boolean add(K key) {
    if (value == null) {
      throw new UnsupportedOperationException();
    }
    return map.putIfAbsent(key, value) == null;
  }

  @Override
  public boolean remove(Object key) {
    return map.remove(key) != null;
  }

  @Override
  public void clear() {
    map.clear();
  }
}
