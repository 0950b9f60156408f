package runnel.browser.classlib.java.util.concurrent;

import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A table of chains, in the order of a JVM's. No two threads compute the value of one key at the
 * same time: a function may wait, and the second thread is given what the first has made.
 */
public class TConcurrentHashMap<K, V> extends TBulkMap<K, V> implements Serializable {
  private static final int LARGEST = 1 << 30;
  private static final int SMALLEST = 16;

  /** From this length of a chain on, a table that is small grows instead. */
  private static final int LONG_CHAIN = 8;

  private static final int SMALL_TABLE = 64;

  TConcurrentNode<K, V>[] table;
  private int size;

  /** The size at which the table grows; before there is a table, its first length or zero. */
  private int threshold;

  private final TComputations computations = new TComputations();

  /** An empty map. */
  public TConcurrentHashMap() {}

  /** An empty map with room. */
  public TConcurrentHashMap(int capacity) {
    this(capacity, 0.75f, 1);
  }

  /** An empty map with room. */
  public TConcurrentHashMap(int capacity, float loadFactor) {
    this(capacity, loadFactor, 1);
  }

  /** An empty map with room. */
  public TConcurrentHashMap(int capacity, float loadFactor, int threads) {
    if (!(loadFactor > 0) || capacity < 0 || threads <= 0) {
      throw new IllegalArgumentException();
    }
    threshold = powerOfTwo((long) (1 + Math.max(capacity, threads) / loadFactor));
  }

  /** A copy. */
  public TConcurrentHashMap(Map<? extends K, ? extends V> map) {
    threshold = SMALLEST;
    putAll(map);
  }

  /** A concurrent hash set. */
  public static <T> KeySetView<T, Boolean> newKeySet() {
    return new KeySetView<>(new TConcurrentHashMap<>(), Boolean.TRUE);
  }

  /** A concurrent hash set with room. */
  public static <T> KeySetView<T, Boolean> newKeySet(int capacity) {
    return new KeySetView<>(new TConcurrentHashMap<>(capacity), Boolean.TRUE);
  }

  /** The keys, as a set to which one may add keys that all have one value. */
  public static final class KeySetView<K, V> extends TConcurrentKeys<K, V> {
    KeySetView(TConcurrentHashMap<K, V> map, V value) {
      super(map, value);
    }
  }

  // The table.

  private static int powerOfTwo(long least) {
    return least <= 1
        ? 1
        : least >= LARGEST ? LARGEST : Integer.highestOneBit((int) least - 1) << 1;
  }

  private static int hash(Object key) {
    int hash = key.hashCode();
    return (hash ^ (hash >>> 16)) & Integer.MAX_VALUE;
  }

  private TConcurrentNode<K, V> find(Object key) {
    int hash = hash(key);
    if (table == null) {
      return null;
    }
    TConcurrentNode<K, V> node = table[hash & (table.length - 1)];
    while (node != null && !node.matches(hash, key)) {
      node = node.next;
    }
    return node;
  }

  @SuppressWarnings("unchecked")
  private void allocate(int length) {
    table = (TConcurrentNode<K, V>[]) new TConcurrentNode<?, ?>[length];
    threshold = length - (length >>> 2);
  }

  /** The old table and its chains stay as they are, for those who are going through them. */
  private void grow() {
    TConcurrentNode<K, V>[] old = table;
    allocate(old.length * 2);
    for (int i = 0; i < old.length; i++) {
      if (old[i] != null) {
        split(old[i], i, old.length);
      }
    }
  }

  /**
   * A chain becomes two. The last of it that stay together stay as they are, before them come the
   * others backwards.
   */
  private void split(TConcurrentNode<K, V> chain, int index, int bit) {
    TConcurrentNode<K, V> tail = chain;
    for (TConcurrentNode<K, V> node = chain; node != null; node = node.next) {
      if ((node.hash & bit) != (tail.hash & bit)) {
        tail = node;
      }
    }
    table[index + (tail.hash & bit)] = tail;
    for (TConcurrentNode<K, V> node = chain; node != tail; node = node.next) {
      int to = index + (node.hash & bit);
      table[to] = new TConcurrentNode<>(node.hash, node.key, node.value, table[to]);
    }
  }

  private void makeRoom(int entries) {
    int length = powerOfTwo(entries + (entries >>> 1) + 1L);
    if (table == null) {
      allocate(Math.max(length, threshold));
    }
    while (length > threshold && table.length < LARGEST) {
      grow();
    }
  }

  private void growIfSmall(int chain) {
    if (chain >= LONG_CHAIN && table.length < SMALL_TABLE) {
      makeRoom(table.length * 2);
    }
  }

  /** The value before; null if there was none. */
  private V put(K key, V value, boolean replace) {
    Objects.requireNonNull(value);
    int hash = hash(key);
    if (table == null) {
      allocate(threshold == 0 ? SMALLEST : threshold);
    }
    int index = hash & (table.length - 1);
    TConcurrentNode<K, V> last = null;
    int length = 0;
    for (TConcurrentNode<K, V> node = table[index]; node != null; node = node.next) {
      if (node.matches(hash, key)) {
        V before = node.value;
        if (replace) {
          node.value = value;
        }
        return before;
      }
      last = node;
      length++;
    }
    TConcurrentNode<K, V> added = new TConcurrentNode<>(hash, key, value, null);
    if (last == null) {
      table[index] = added;
    } else {
      last.next = added;
    }
    growIfSmall(length);
    size++;
    while (size >= threshold && table.length < LARGEST) {
      grow();
    }
    return null;
  }

  private V removeIf(Object key, Object value) {
    TConcurrentNode<K, V> gone = find(key);
    if (gone == null || value != null && !value.equals(gone.value)) {
      return null;
    }
    int index = gone.hash & (table.length - 1);
    if (table[index] == gone) {
      table[index] = gone.next;
    } else {
      TConcurrentNode<K, V> node = table[index];
      while (node.next != gone) {
        node = node.next;
      }
      node.next = gone.next;
    }
    size--;
    return gone.value;
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
  public V get(Object key) {
    TConcurrentNode<K, V> node = find(key);
    return node == null ? null : node.value;
  }

  @Override
  public V getOrDefault(Object key, V other) {
    TConcurrentNode<K, V> node = find(key);
    return node == null ? other : node.value;
  }

  @Override
  public boolean containsKey(Object key) {
    return find(key) != null;
  }

  @Override
  public boolean containsValue(Object value) {
    Objects.requireNonNull(value);
    return values().contains(value);
  }

  /** The same as {@link #containsValue}. */
  public boolean contains(Object value) {
    return containsValue(value);
  }

  @Override
  public V put(K key, V value) {
    return put(key, value, true);
  }

  @Override
  public V putIfAbsent(K key, V value) {
    return put(key, value, false);
  }

  @Override
  public void putAll(Map<? extends K, ? extends V> map) {
    makeRoom(map.size());
    map.forEach(this::put);
  }

  @Override
  public V remove(Object key) {
    return removeIf(key, null);
  }

  @Override
  public boolean remove(Object key, Object value) {
    Objects.requireNonNull(key);
    return value != null && removeIf(key, value) != null;
  }

  @Override
  public V replace(K key, V value) {
    Objects.requireNonNull(value);
    TConcurrentNode<K, V> node = find(key);
    V before = node == null ? null : node.value;
    if (node != null) {
      node.value = value;
    }
    return before;
  }

  @Override
  public boolean replace(K key, V before, V value) {
    Objects.requireNonNull(before);
    Objects.requireNonNull(value);
    TConcurrentNode<K, V> node = find(key);
    if (node == null || !before.equals(node.value)) {
      return false;
    }
    node.value = value;
    return true;
  }

  @Override
  public void clear() {
    size = 0;
    if (table != null) {
      java.util.Arrays.fill(table, null);
    }
  }

  // Computing.

  @Override
  public V computeIfAbsent(K key, Function<? super K, ? extends V> function) {
    Objects.requireNonNull(function);
    V present = get(key);
    if (present != null) {
      return present;
    }
    TComputations.One mine = computations.begin(key);
    try {
      present = get(key);
      if (present != null) {
        return present;
      }
      V value = function.apply(key);
      if (value != null) {
        present = put(key, value, false);
      }
      return present != null ? present : value;
    } finally {
      computations.end(mine);
    }
  }

  @Override
  public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> function) {
    Objects.requireNonNull(function);
    return containsKey(key) ? compute(key, function, true) : null;
  }

  @Override
  public V compute(K key, BiFunction<? super K, ? super V, ? extends V> function) {
    Objects.requireNonNull(function);
    return compute(key, function, false);
  }

  private V compute(
      K key, BiFunction<? super K, ? super V, ? extends V> function, boolean ifPresent) {
    TComputations.One mine = computations.begin(key);
    try {
      V before = get(key);
      if (before == null && ifPresent) {
        return null;
      }
      V value = function.apply(key, before);
      if (value == null) {
        remove(key);
      } else {
        put(key, value);
      }
      return value;
    } finally {
      computations.end(mine);
    }
  }

  @Override
  public V merge(K key, V added, BiFunction<? super V, ? super V, ? extends V> function) {
    Objects.requireNonNull(added);
    Objects.requireNonNull(function);
    return compute(key, (_, old) -> old == null ? added : function.apply(old, added), false);
  }

  @Override
  public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
    Objects.requireNonNull(function);
    for (K key : keySet()) {
      compute(key, (k, v) -> Objects.requireNonNull(function.apply(k, v)), true);
    }
  }

  // Views.

  @Override
  public KeySetView<K, V> keySet() {
    return new KeySetView<>(this, null);
  }

  /** The keys, as a set to which one may add keys that all have this value. */
  public KeySetView<K, V> keySet(V value) {
    return new KeySetView<>(this, Objects.requireNonNull(value));
  }

  @Override
  public Collection<V> values() {
    return new TConcurrentValues<>(this);
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return new TConcurrentEntries<>(this);
  }

  /** The keys. */
  public Enumeration<K> keys() {
    return Collections.enumeration(keySet());
  }

  /** The values. */
  public Enumeration<V> elements() {
    return Collections.enumeration(values());
  }

  /** The number of entries. */
  public long mappingCount() {
    return size;
  }

  Iterator<TConcurrentNode<K, V>> nodes() {
    return new TConcurrentIterator<>(this);
  }
}
