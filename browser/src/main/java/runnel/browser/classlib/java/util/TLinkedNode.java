package runnel.browser.classlib.java.util;

/** An entry of a linked hash map. */
final class TLinkedNode<K, V> extends THashNode<K, V> {
  TLinkedNode<K, V> before;
  TLinkedNode<K, V> after;

  TLinkedNode(int hash, K key, V value, THashNode<K, V> next) {
    super(hash, key, value, next);
  }
}
