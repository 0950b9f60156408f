package runnel.browser.classlib.java.util;

/** Along the chain of a linked hash map, or back. */
final class TLinkedIterator<K, V> extends TNodeIterator<K, V> {
  private final boolean backwards;

  TLinkedIterator(TLinkedHashMap<K, V> map, boolean backwards) {
    super(map);
    this.backwards = backwards;
    node = backwards ? map.last : map.first;
  }

  @Override
  THashNode<K, V> after(THashNode<K, V> node) {
    TLinkedNode<K, V> linked = (TLinkedNode<K, V>) node;
    return backwards ? linked.before : linked.after;
  }
}
