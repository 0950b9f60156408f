package runnel.browser.classlib.java.util;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;

/** The entries of a hash map. */
class THashEntries<K, V> extends AbstractSet<Map.Entry<K, V>> {
  final THashMap<K, V> map;
  final boolean backwards;

  THashEntries(THashMap<K, V> map, boolean backwards) {
    this.map = map;
    this.backwards = backwards;
  }

  @Override
  public Iterator<Map.Entry<K, V>> iterator() {
    return map.entries(backwards);
  }

  @Override
  public int size() {
    return map.size;
  }

  private THashNode<K, V> find(Object other) {
    THashNode<K, V> node = other instanceof Map.Entry<?, ?> entry ? map.find(entry.getKey()) : null;
    return node != null && Objects.equals(node.value, ((Map.Entry<?, ?>) other).getValue())
        ? node
        : null;
  }

  @Override
  public boolean contains(Object entry) {
    return find(entry) != null;
  }

  @Override
  public boolean remove(Object entry) {
    THashNode<K, V> node = find(entry);
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
