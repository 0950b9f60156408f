package runnel.browser.classlib.java.util;

import java.util.AbstractCollection;
import java.util.Iterator;

/** The values of a hash map. */
class THashValues<K, V> extends AbstractCollection<V> {
  final THashMap<K, V> map;
  final boolean backwards;

  THashValues(THashMap<K, V> map, boolean backwards) {
    this.map = map;
    this.backwards = backwards;
  }

  @Override
  public Iterator<V> iterator() {
    TNodeIterator<K, V> nodes = map.nodes(backwards);
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
    return map.size;
  }

  @Override
  public boolean contains(Object value) {
    return map.containsValue(value);
  }

  @Override
  public void clear() {
    map.clear();
  }
}
