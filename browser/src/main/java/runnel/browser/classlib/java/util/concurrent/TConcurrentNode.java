package runnel.browser.classlib.java.util.concurrent;

/** An entry of a concurrent hash map, in its chain. */
final class TConcurrentNode<K, V> {
  final int hash;
  final K key;
  V value;
  TConcurrentNode<K, V> next;

  TConcurrentNode(int hash, K key, V value, TConcurrentNode<K, V> next) {
    this.hash = hash;
    this.key = key;
    this.value = value;
    this.next = next;
  }

  boolean matches(int otherHash, Object other) {
    return hash == otherHash && (key == other || other.equals(key));
  }
}
