package runnel.browser.classlib.java.util;

import java.util.AbstractSet;
import java.util.Iterator;

/** The keys of a hash map. */
class THashKeys<K, V> extends AbstractSet<K> {
  final THashMap<K, V> map;
  final boolean backwards;

  THashKeys(THashMap<K, V> map, boolean backwards) {
    this.map = map;
    this.backwards = backwards;
  }

  @Override
  public Iterator<K> iterator() {
    TNodeIterator<K, V> nodes = map.nodes(backwards);
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
    return map.size;
  }

  @Override
  public boolean contains(Object key) {
    return map.containsKey(key);
  }

  @Override
  public boolean remove(Object key) {
    THashNode<K, V> node = map.find(key);
    if (node != null) {
      map.removeNode(node);
    }
    return node != null;
  }

  @Override
  public void clear() {
    map.clear();
  }
}
