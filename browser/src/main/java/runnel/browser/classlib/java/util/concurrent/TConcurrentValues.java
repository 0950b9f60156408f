package runnel.browser.classlib.java.util.concurrent;

import java.util.AbstractCollection;
import java.util.Iterator;

/** The values of a concurrent hash map. */
final class TConcurrentValues<K, V> extends AbstractCollection<V> {
  private final TConcurrentHashMap<K, V> map;

  TConcurrentValues(TConcurrentHashMap<K, V> map) {
    this.map = map;
  }

  @Override
  public Iterator<V> iterator() {
    Iterator<TConcurrentNode<K, V>> nodes = map.nodes();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return nodes.hasNext();
      }

      @Override
      public V next() {
        return nodes.next().value;
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
  public void clear() {
    map.clear();
  }
}
