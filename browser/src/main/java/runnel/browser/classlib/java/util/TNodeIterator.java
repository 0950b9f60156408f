package runnel.browser.classlib.java.util;

import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Goes through the entries of a hash map. */
abstract class TNodeIterator<K, V> implements Iterator<THashNode<K, V>> {
  final THashMap<K, V> map;

  /** The next one; null at the end. */
  THashNode<K, V> node;

  private THashNode<K, V> last;
  private int changes;

  TNodeIterator(THashMap<K, V> map) {
    this.map = map;
    this.changes = map.changes;
  }

  /** The node that comes after this one. */
  abstract THashNode<K, V> after(THashNode<K, V> node);

  @Override
  public final boolean hasNext() {
    return node != null;
  }

  /** The next one, whatever else was changed. */
  final THashNode<K, V> advance() {
    last = node;
    node = after(last);
    return last;
  }

  @Override
  public final THashNode<K, V> next() {
    if (changes != map.changes) {
      throw new ConcurrentModificationException();
    }
    if (node == null) {
      throw new NoSuchElementException();
    }
    return advance();
  }

  @Override
  public final void remove() {
    if (last == null) {
      throw new IllegalStateException();
    }
    if (changes != map.changes) {
      throw new ConcurrentModificationException();
    }
    map.removeNode(last);
    last = null;
    changes = map.changes;
  }
}
