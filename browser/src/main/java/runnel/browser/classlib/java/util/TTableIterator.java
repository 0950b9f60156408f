package runnel.browser.classlib.java.util;

/** In the order of the table. */
final class TTableIterator<K, V> extends TNodeIterator<K, V> {
  private final THashNode<K, V>[] table;
  private int index;

  TTableIterator(THashMap<K, V> map) {
    super(map);
    table = map.table;
    if (map.size > 0) {
      node = firstFrom(0);
    }
  }

  private THashNode<K, V> firstFrom(int start) {
    for (int i = start; i < table.length; i++) {
      if (table[i] != null) {
        index = i;
        return table[i];
      }
    }
    return null;
  }

  @Override
  THashNode<K, V> after(THashNode<K, V> node) {
    return node.next != null ? node.next : firstFrom(index + 1);
  }
}
