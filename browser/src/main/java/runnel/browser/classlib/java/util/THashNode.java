package runnel.browser.classlib.java.util;

import java.util.Map;
import java.util.Objects;

/** An entry of a hash table, in its chain. */
class THashNode<K, V> implements Map.Entry<K, V> {
  final int hash;
  final K key;
  V value;
  THashNode<K, V> next;

  THashNode(int hash, K key, V value, THashNode<K, V> next) {
    this.hash = hash;
    this.key = key;
    this.value = value;
    this.next = next;
  }

  final boolean matches(int otherHash, Object other) {
    return hash == otherHash && (key == other || other != null && other.equals(key));
  }

  @Override
  public final K getKey() {
    return key;
  }

  @Override
  public final V getValue() {
    return value;
  }

  @Override
  public final V setValue(V now) {
    V before = value;
    value = now;
    return before;
  }

  @Override
  public final boolean equals(Object other) {
    return other == this
        || other instanceof Map.Entry<?, ?> entry
            && Objects.equals(key, entry.getKey())
            && Objects.equals(value, entry.getValue());
  }

  @Override
  public final int hashCode() {
    return Objects.hashCode(key) ^ Objects.hashCode(value);
  }

  @Override
  public final String toString() {
    return key + "=" + value;
  }
}
