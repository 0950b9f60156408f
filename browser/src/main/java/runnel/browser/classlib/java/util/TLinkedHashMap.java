package runnel.browser.classlib.java.util;

import java.util.Map;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.SequencedSet;

/** A hash map whose entries are in a chain, too, which is their order. */
public class TLinkedHashMap<K, V> extends THashMap<K, V> implements SequencedMap<K, V> {
  final boolean byUse;
  TLinkedNode<K, V> first;
  TLinkedNode<K, V> last;

  /** An empty map. */
  public TLinkedHashMap() {
    byUse = false;
  }

  /** An empty map with room. */
  public TLinkedHashMap(int capacity) {
    super(capacity);
    byUse = false;
  }

  /** An empty map with room. */
  public TLinkedHashMap(int capacity, float loadFactor) {
    super(capacity, loadFactor);
    byUse = false;
  }

  /** An empty map with room, where an entry that is used becomes the last. */
  public TLinkedHashMap(int capacity, float loadFactor, boolean byUse) {
    super(capacity, loadFactor);
    this.byUse = byUse;
  }

  /** A copy, in the order of the other. */
  public TLinkedHashMap(Map<? extends K, ? extends V> map) {
    byUse = false;
    putAll(map);
  }

  /** An empty map with room for so many entries. */
  public static <K, V> TLinkedHashMap<K, V> newLinkedHashMap(int entries) {
    return new TLinkedHashMap<>(capacityFor(entries));
  }

  @Override
  THashNode<K, V> newNode(int hash, K key, V value, THashNode<K, V> next) {
    TLinkedNode<K, V> node = new TLinkedNode<>(hash, key, value, next);
    linkLast(node);
    return node;
  }

  private void linkLast(TLinkedNode<K, V> node) {
    node.before = last;
    node.after = null;
    if (last == null) {
      first = node;
    } else {
      last.after = node;
    }
    last = node;
  }

  private void linkFirst(TLinkedNode<K, V> node) {
    node.before = null;
    node.after = first;
    if (first == null) {
      last = node;
    } else {
      first.before = node;
    }
    first = node;
  }

  private void unlink(TLinkedNode<K, V> node) {
    if (node.before == null) {
      first = node.after;
    } else {
      node.before.after = node.after;
    }
    if (node.after == null) {
      last = node.before;
    } else {
      node.after.before = node.before;
    }
  }

  @Override
  void used(THashNode<K, V> node) {
    if (byUse && node != last) {
      unlink((TLinkedNode<K, V>) node);
      linkLast((TLinkedNode<K, V>) node);
      changes++;
    }
  }

  @Override
  void inserted() {
    if (first != null && removeEldestEntry(first)) {
      removeNode(first);
    }
  }

  /** Whether the first entry goes when another has come. */
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return false;
  }

  @Override
  void removed(THashNode<K, V> node) {
    unlink((TLinkedNode<K, V>) node);
  }

  @Override
  TNodeIterator<K, V> nodes(boolean backwards) {
    return new TLinkedIterator<>(this, backwards);
  }

  @Override
  public void clear() {
    super.clear();
    first = null;
    last = null;
  }

  @Override
  void startCopy() {
    super.startCopy();
    first = null;
    last = null;
  }

  @Override
  public V putFirst(K key, V value) {
    V before = put(key, value);
    TLinkedNode<K, V> node = (TLinkedNode<K, V>) find(key);
    if (node != null && node != first) {
      unlink(node);
      linkFirst(node);
      changes++;
    }
    return before;
  }

  @Override
  public V putLast(K key, V value) {
    V before = put(key, value);
    TLinkedNode<K, V> node = (TLinkedNode<K, V>) find(key);
    if (node != null && node != last) {
      unlink(node);
      linkLast(node);
      changes++;
    }
    return before;
  }

  private static <K, V> Map.Entry<K, V> copyOf(TLinkedNode<K, V> node) {
    return node == null ? null : new SimpleImmutableEntry<>(node);
  }

  @Override
  public Map.Entry<K, V> firstEntry() {
    return copyOf(first);
  }

  @Override
  public Map.Entry<K, V> lastEntry() {
    return copyOf(last);
  }

  @Override
  public Map.Entry<K, V> pollFirstEntry() {
    return poll(first);
  }

  @Override
  public Map.Entry<K, V> pollLastEntry() {
    return poll(last);
  }

  private Map.Entry<K, V> poll(TLinkedNode<K, V> node) {
    if (node != null) {
      removeNode(node);
    }
    return copyOf(node);
  }

  @Override
  public SequencedSet<K> keySet() {
    return new TLinkedKeys<>(this, false);
  }

  @Override
  public SequencedCollection<V> values() {
    return new TLinkedValues<>(this, false);
  }

  @Override
  public SequencedSet<Map.Entry<K, V>> entrySet() {
    return new TLinkedEntries<>(this, false);
  }

  @Override
  public SequencedSet<K> sequencedKeySet() {
    return new TLinkedKeys<>(this, false);
  }

  @Override
  public SequencedCollection<V> sequencedValues() {
    return new TLinkedValues<>(this, false);
  }

  @Override
  public SequencedSet<Map.Entry<K, V>> sequencedEntrySet() {
    return new TLinkedEntries<>(this, false);
  }

  @Override
  public SequencedMap<K, V> reversed() {
    return new TReversedHashMap<>(this);
  }
}
