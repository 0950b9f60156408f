package runnel.browser.classlib.java.util;

import java.io.Serializable;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A table of chains. Where an entry goes, and when the table grows, are as on a JVM, so that the
 * order of the entries is the same; only that a JVM may reorder a chain of more than eight entries.
 */
public class THashMap<K, V> extends AbstractMap<K, V> implements Cloneable, Serializable {
  private static final int LARGEST = 1 << 30;
  private static final int SMALLEST = 16;

  /** From this length of a chain on, a table that is small grows instead. */
  private static final int LONG_CHAIN = 8;

  private static final int SMALL_TABLE = 64;

  final float loadFactor;
  THashNode<K, V>[] table;
  int size;
  int changes;

  /** The size at which the table grows; before there is a table, its first length or zero. */
  private int threshold;

  /** An empty map. */
  public THashMap() {
    loadFactor = 0.75f;
  }

  /** An empty map with room. */
  public THashMap(int capacity) {
    this(capacity, 0.75f);
  }

  /** An empty map with room. */
  public THashMap(int capacity, float loadFactor) {
    if (capacity < 0) {
      throw new IllegalArgumentException("Illegal initial capacity: " + capacity);
    }
    if (!(loadFactor > 0)) {
      throw new IllegalArgumentException("Illegal load factor: " + loadFactor);
    }
    this.loadFactor = loadFactor;
    this.threshold = powerOfTwo(capacity);
  }

  /** A copy. */
  public THashMap(Map<? extends K, ? extends V> map) {
    loadFactor = 0.75f;
    putAll(map);
  }

  /** An empty map with room for so many entries. */
  public static <K, V> THashMap<K, V> newHashMap(int entries) {
    return new THashMap<>(capacityFor(entries));
  }

  static int capacityFor(int entries) {
    if (entries < 0) {
      throw new IllegalArgumentException("Negative number of mappings: " + entries);
    }
    return (int) Math.ceil(entries / 0.75);
  }

  private static int powerOfTwo(int least) {
    return least <= 1 ? 1 : Math.min(LARGEST, Integer.highestOneBit(least - 1) << 1);
  }

  static int spread(Object key) {
    if (key == null) {
      return 0;
    }
    int hash = key.hashCode();
    return hash ^ (hash >>> 16);
  }

  // What LinkedHashMap adds.

  THashNode<K, V> newNode(int hash, K key, V value, THashNode<K, V> next) {
    return new THashNode<>(hash, key, value, next);
  }

  void used(THashNode<K, V> node) {}

  void inserted() {}

  void removed(THashNode<K, V> node) {}

  TNodeIterator<K, V> nodes(boolean backwards) {
    return new TTableIterator<>(this);
  }

  // The table.

  final THashNode<K, V> find(Object key) {
    THashNode<K, V>[] nodes = table;
    if (nodes == null) {
      return null;
    }
    int hash = spread(key);
    THashNode<K, V> node = nodes[hash & (nodes.length - 1)];
    while (node != null && !node.matches(hash, key)) {
      node = node.next;
    }
    return node;
  }

  private void grow() {
    THashNode<K, V>[] old = table;
    int length = threshold == 0 ? SMALLEST : threshold;
    if (old != null) {
      if (old.length >= LARGEST) {
        threshold = Integer.MAX_VALUE;
        return;
      }
      length = old.length * 2;
    }
    threshold =
        old != null && old.length >= SMALLEST
            ? threshold * 2
            : (int) Math.min(length * loadFactor, (float) Integer.MAX_VALUE);
    @SuppressWarnings("unchecked")
    THashNode<K, V>[] nodes = (THashNode<K, V>[]) new THashNode<?, ?>[length];
    table = nodes;
    if (old != null) {
      for (int i = 0; i < old.length; i++) {
        if (old[i] != null) {
          split(old[i], nodes, i, old.length);
        }
      }
    }
  }

  /** A chain becomes two, each in the order as before. */
  private static <K, V> void split(
      THashNode<K, V> chain, THashNode<K, V>[] nodes, int index, int bit) {
    THashNode<K, V> low = null;
    THashNode<K, V> high = null;
    for (THashNode<K, V> node = chain; node != null; node = node.next) {
      if ((node.hash & bit) == 0) {
        if (low == null) {
          nodes[index] = node;
        } else {
          low.next = node;
        }
        low = node;
      } else {
        if (high == null) {
          nodes[index + bit] = node;
        } else {
          high.next = node;
        }
        high = node;
      }
    }
    if (low != null) {
      low.next = null;
    }
    if (high != null) {
      high.next = null;
    }
  }

  private void growIfSmall() {
    if (table.length < SMALL_TABLE) {
      grow();
    }
  }

  /** The node that had the key before, or null if it is in a new one now. */
  private THashNode<K, V> append(K key, V value) {
    if (table == null) {
      grow();
    }
    int hash = spread(key);
    int index = hash & (table.length - 1);
    THashNode<K, V> last = null;
    int length = 0;
    for (THashNode<K, V> node = table[index]; node != null; node = node.next) {
      if (node.matches(hash, key)) {
        return node;
      }
      last = node;
      length++;
    }
    THashNode<K, V> added = newNode(hash, key, value, null);
    if (last == null) {
      table[index] = added;
    } else {
      last.next = added;
      if (length >= LONG_CHAIN) {
        growIfSmall();
      }
    }
    changes++;
    if (++size > threshold) {
      grow();
    }
    inserted();
    return null;
  }

  /** Puts a computed value before the others of its chain, which is where a JVM puts it. */
  private void prepend(K key, V value) {
    int hash = spread(key);
    int index = hash & (table.length - 1);
    int length = 0;
    for (THashNode<K, V> node = table[index]; node != null; node = node.next) {
      length++;
    }
    table[index] = newNode(hash, key, value, table[index]);
    if (length >= LONG_CHAIN - 1) {
      growIfSmall();
    }
    changes++;
    size++;
    inserted();
  }

  private void growBeforeComputing() {
    if (table == null || size > threshold) {
      grow();
    }
  }

  final void removeNode(THashNode<K, V> gone) {
    int index = gone.hash & (table.length - 1);
    THashNode<K, V> node = table[index];
    if (node == gone) {
      table[index] = gone.next;
    } else {
      while (node.next != gone) {
        node = node.next;
      }
      node.next = gone.next;
    }
    changes++;
    size--;
    removed(gone);
  }

  private void check(int changesBefore) {
    if (changes != changesBefore) {
      throw new ConcurrentModificationException();
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean isEmpty() {
    return size == 0;
  }

  @Override
  public boolean containsKey(Object key) {
    return find(key) != null;
  }

  @Override
  public boolean containsValue(Object value) {
    for (TNodeIterator<K, V> all = nodes(false); all.hasNext(); ) {
      if (Objects.equals(value, all.next().value)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public V get(Object key) {
    return getOrDefault(key, null);
  }

  @Override
  public V getOrDefault(Object key, V other) {
    THashNode<K, V> node = find(key);
    if (node == null) {
      return other;
    }
    used(node);
    return node.value;
  }

  @Override
  public V put(K key, V value) {
    THashNode<K, V> node = append(key, value);
    if (node == null) {
      return null;
    }
    V before = node.setValue(value);
    used(node);
    return before;
  }

  @Override
  public V putIfAbsent(K key, V value) {
    THashNode<K, V> node = append(key, value);
    if (node == null) {
      return null;
    }
    V before = node.value;
    if (before == null) {
      node.value = value;
    }
    used(node);
    return before;
  }

  @Override
  public void putAll(Map<? extends K, ? extends V> map) {
    int count = map.size();
    if (count == 0) {
      return;
    }
    if (table == null) {
      int room = (int) Math.min(Math.ceil(count / (double) loadFactor), LARGEST);
      if (room > threshold) {
        threshold = powerOfTwo(room);
      }
    } else {
      while (count > threshold && table.length < LARGEST) {
        grow();
      }
    }
    for (Map.Entry<? extends K, ? extends V> entry : map.entrySet()) {
      put(entry.getKey(), entry.getValue());
    }
  }

  @Override
  public V remove(Object key) {
    THashNode<K, V> node = find(key);
    if (node == null) {
      return null;
    }
    removeNode(node);
    return node.value;
  }

  @Override
  public boolean remove(Object key, Object value) {
    THashNode<K, V> node = find(key);
    if (node == null || !Objects.equals(node.value, value)) {
      return false;
    }
    removeNode(node);
    return true;
  }

  @Override
  public V replace(K key, V value) {
    THashNode<K, V> node = find(key);
    if (node == null) {
      return null;
    }
    V before = node.setValue(value);
    used(node);
    return before;
  }

  @Override
  public boolean replace(K key, V before, V value) {
    THashNode<K, V> node = find(key);
    if (node == null || !Objects.equals(node.value, before)) {
      return false;
    }
    node.value = value;
    used(node);
    return true;
  }

  @Override
  public void clear() {
    changes++;
    if (table != null && size > 0) {
      size = 0;
      java.util.Arrays.fill(table, null);
    }
  }

  @Override
  public V computeIfAbsent(K key, Function<? super K, ? extends V> function) {
    Objects.requireNonNull(function);
    growBeforeComputing();
    THashNode<K, V> node = find(key);
    if (node != null && node.value != null) {
      used(node);
      return node.value;
    }
    int changesBefore = changes;
    V value = function.apply(key);
    check(changesBefore);
    if (value != null) {
      keep(node, key, value);
    }
    return value;
  }

  @Override
  public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> function) {
    Objects.requireNonNull(function);
    THashNode<K, V> node = find(key);
    if (node == null || node.value == null) {
      return null;
    }
    int changesBefore = changes;
    V value = function.apply(key, node.value);
    check(changesBefore);
    keep(node, key, value);
    return value;
  }

  @Override
  public V compute(K key, BiFunction<? super K, ? super V, ? extends V> function) {
    Objects.requireNonNull(function);
    growBeforeComputing();
    THashNode<K, V> node = find(key);
    int changesBefore = changes;
    V value = function.apply(key, node == null ? null : node.value);
    check(changesBefore);
    keep(node, key, value);
    return value;
  }

  @Override
  public V merge(K key, V added, BiFunction<? super V, ? super V, ? extends V> function) {
    Objects.requireNonNull(added);
    Objects.requireNonNull(function);
    growBeforeComputing();
    THashNode<K, V> node = find(key);
    V value = added;
    if (node != null && node.value != null) {
      int changesBefore = changes;
      value = function.apply(node.value, added);
      check(changesBefore);
    }
    keep(node, key, value);
    return value;
  }

  /** A computed value; null takes the entry away. */
  private void keep(THashNode<K, V> node, K key, V value) {
    if (node == null) {
      if (value != null) {
        prepend(key, value);
      }
    } else if (value == null) {
      removeNode(node);
    } else {
      node.value = value;
      used(node);
    }
  }

  @Override
  public void forEach(BiConsumer<? super K, ? super V> action) {
    Objects.requireNonNull(action);
    int changesBefore = changes;
    for (TNodeIterator<K, V> all = nodes(false); all.node != null; ) {
      THashNode<K, V> node = all.advance();
      action.accept(node.key, node.value);
    }
    check(changesBefore);
  }

  @Override
  public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
    Objects.requireNonNull(function);
    int changesBefore = changes;
    for (TNodeIterator<K, V> all = nodes(false); all.node != null; ) {
      THashNode<K, V> node = all.advance();
      node.value = function.apply(node.key, node.value);
    }
    check(changesBefore);
  }

  @Override
  public Set<K> keySet() {
    return new THashKeys<>(this, false);
  }

  @Override
  public Collection<V> values() {
    return new THashValues<>(this, false);
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new THashEntries<>(this, false);
  }

  @Override
  public Object clone() {
    try {
      @SuppressWarnings("unchecked")
      THashMap<K, V> copy = (THashMap<K, V>) super.clone();
      copy.startCopy();
      copy.putAll(this);
      return copy;
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }

  void startCopy() {
    table = null;
    size = 0;
    changes = 0;
    threshold = 0;
  }

  final Iterator<Map.Entry<K, V>> entries(boolean backwards) {
    @SuppressWarnings("unchecked")
    Iterator<Map.Entry<K, V>> all = (Iterator<Map.Entry<K, V>>) (Iterator<?>) nodes(backwards);
    return all;
  }
}
