package runnel.browser.classlib.java.util.concurrent;

import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedSet;

public class TConcurrentSkipListSet<E> extends AbstractSet<E> implements NavigableSet<E> {
  private final TConcurrentNavigableMap<E, Object> map;

  public TConcurrentSkipListSet() {
    this(new TConcurrentSkipListMap<E, Object>());
  }

  public TConcurrentSkipListSet(Comparator<? super E> comparator) {
    this(new TConcurrentSkipListMap<E, Object>(comparator));
  }

  public TConcurrentSkipListSet(Collection<? extends E> c) {
    this();
    for (E e : c) {
      map.put(e, true);
    }
  }

  public TConcurrentSkipListSet(SortedSet<E> s) {
    this(s.comparator());
    for (E e : s) {
      map.put(e, true);
    }
  }

  /** The keys of a map. */
  @SuppressWarnings("unchecked")
  TConcurrentSkipListSet(TConcurrentNavigableMap<E, ?> map) {
    this.map = (TConcurrentNavigableMap<E, Object>) map;
  }

  @Override
  public TConcurrentSkipListSet<E> clone() {
    return new TConcurrentSkipListSet<>((SortedSet<E>) this);
  }

  @Override
  public boolean add(E e) {
    return map.putIfAbsent(e, true) == null;
  }

  @Override
  public boolean remove(Object o) {
    return map.remove(o) != null;
  }

  @Override
  public boolean contains(Object o) {
    return map.containsKey(o);
  }

  @Override
  public int size() {
    return map.size();
  }

  @Override
  public void clear() {
    map.clear();
  }

  @Override
  public Comparator<? super E> comparator() {
    return map.comparator();
  }

  @Override
  public Iterator<E> iterator() {
    List<E> copy = new ArrayList<>();
    for (Map.Entry<E, Object> entry : map.entrySet()) {
      copy.add(entry.getKey());
    }
    return new TSnapshot<>(copy, map::remove);
  }

  @Override
  public NavigableSet<E> descendingSet() {
    return map.descendingKeySet();
  }

  @Override
  public Iterator<E> descendingIterator() {
    return descendingSet().iterator();
  }

  @Override
  public NavigableSet<E> subSet(E from, boolean fromInclusive, E to, boolean toInclusive) {
    return new TConcurrentSkipListSet<>(map.subMap(from, fromInclusive, to, toInclusive));
  }

  @Override
  public NavigableSet<E> headSet(E to, boolean inclusive) {
    return new TConcurrentSkipListSet<>(map.headMap(to, inclusive));
  }

  @Override
  public NavigableSet<E> tailSet(E from, boolean inclusive) {
    return new TConcurrentSkipListSet<>(map.tailMap(from, inclusive));
  }

  @Override
  public NavigableSet<E> subSet(E from, E to) {
    return new TConcurrentSkipListSet<>(map.subMap(from, to));
  }

  @Override
  public NavigableSet<E> headSet(E to) {
    return new TConcurrentSkipListSet<>(map.headMap(to));
  }

  @Override
  public NavigableSet<E> tailSet(E from) {
    return new TConcurrentSkipListSet<>(map.tailMap(from));
  }

  @Override
  public E lower(E e) {
    return map.lowerKey(e);
  }

  @Override
  public E floor(E e) {
    return map.floorKey(e);
  }

  @Override
  public E ceiling(E e) {
    return map.ceilingKey(e);
  }

  @Override
  public E higher(E e) {
    return map.higherKey(e);
  }

  @Override
  public E first() {
    return map.firstKey();
  }

  @Override
  public E pollFirst() {
    Map.Entry<E, ?> entry = map.pollFirstEntry();
    return entry == null ? null : entry.getKey();
  }

  @Override
  public E last() {
    return map.lastKey();
  }

  @Override
  public E pollLast() {
    Map.Entry<E, ?> entry = map.pollLastEntry();
    return entry == null ? null : entry.getKey();
  }
}
