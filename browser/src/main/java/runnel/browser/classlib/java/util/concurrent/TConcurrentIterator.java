package runnel.browser.classlib.java.util.concurrent;

import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Goes through a concurrent hash map while it changes. Of a table that has grown since, it looks at
 * the chains that each of the chains of the first table has become.
 */
final class TConcurrentIterator<K, V> implements Iterator<TConcurrentNode<K, V>> {
  private final TConcurrentHashMap<K, V> map;
  private final int length;
  private int index = -1;
  private TConcurrentNode<K, V> next;
  private TConcurrentNode<K, V> last;

  TConcurrentIterator(TConcurrentHashMap<K, V> map) {
    this.map = map;
    this.length = map.table == null ? 0 : map.table.length;
    next = nextChain();
  }

  private TConcurrentNode<K, V> nextChain() {
    TConcurrentNode<K, V> chain = null;
    while (chain == null && index < length) {
      if (index < 0 || index + length >= map.table.length) {
        index = index < 0 ? 0 : index % length + 1;
        if (index == length) {
          return null;
        }
      } else {
        index += length;
      }
      chain = length == 0 ? null : map.table[index];
    }
    return chain;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public TConcurrentNode<K, V> next() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    last = next;
    next = last.next == null ? nextChain() : last.next;
    return last;
  }

  @Override
  public void remove() {
    if (last == null) {
      throw new IllegalStateException();
    }
    map.remove(last.key);
    last = null;
  }
}
