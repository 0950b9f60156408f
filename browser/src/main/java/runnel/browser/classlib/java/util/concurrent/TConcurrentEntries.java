package runnel.browser.classlib.java.util.concurrent;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;

/** The entries of a concurrent hash map. */
final class TConcurrentEntries<K, V> extends AbstractSet<Map.Entry<K, V>> {
  private final TConcurrentHashMap<K, V> map;

  TConcurrentEntries(TConcurrentHashMap<K, V> map) {
    this.map = map;
  }

  /** As it was when it was met. */
  private static final class Entry<K, V> extends AbstractMap.SimpleEntry<K, V> {
    private final transient TConcurrentHashMap<K, V> map;

    Entry(TConcurrentHashMap<K, V> map, TConcurrentNode<K, V> node) {
      super(node.key, node.value);
      this.map = map;
    }

    @Override
    public V setValue(V value) {
      map.put(getKey(), value);
      return super.setValue(value);
    }
  }

  @Override
  public Iterator<Map.Entry<K, V>> iterator() {
    Iterator<TConcurrentNode<K, V>> nodes = map.nodes();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return nodes.hasNext();
      }

      @Override
      public Map.Entry<K, V> next() {
        return new Entry<>(map, nodes.next());
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
  public boolean contains(Object entry) {
    return entry instanceof Map.Entry<?, ?> e
        && e.getKey() != null
        && e.getValue() != null
        && e.getValue().equals(map.get(e.getKey()));
  }

  @Override
  public boolean remove(Object entry) {
    return entry instanceof Map.Entry<?, ?> e
        && e.getKey() != null
        && map.remove(e.getKey(), e.getValue());
  }

  @Override
  public boolean add(Map.Entry<K, V> entry) {
    return map.put(entry.getKey(), entry.getValue()) == null;
  }

  @Override
  public void clear() {
    map.clear();
  }
}
