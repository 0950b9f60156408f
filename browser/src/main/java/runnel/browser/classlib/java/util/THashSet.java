package runnel.browser.classlib.java.util;

import java.io.Serializable;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.Set;

/** The keys of a {@link THashMap}. */
public class THashSet<E> extends AbstractSet<E> implements Set<E>, Cloneable, Serializable {
  THashMap<E, Boolean> map;

  /** For a linked one. */
  THashSet(THashMap<E, Boolean> map) {
    this.map = map;
  }

  /** An empty set. */
  public THashSet() {
    this(new THashMap<>());
  }

  /** An empty set with room. */
  public THashSet(int capacity) {
    this(new THashMap<>(capacity));
  }

  /** An empty set with room. */
  public THashSet(int capacity, float loadFactor) {
    this(new THashMap<>(capacity, loadFactor));
  }

  /** A set of all that are there. */
  public THashSet(Collection<? extends E> elements) {
    this(new THashMap<>(Math.max((int) (elements.size() / 0.75f) + 1, 16)));
    addAll(elements);
  }

  /** An empty set with room for so many. */
  public static <E> THashSet<E> newHashSet(int elements) {
    return new THashSet<>(THashMap.capacityFor(elements));
  }

  @Override
  public Iterator<E> iterator() {
    return new THashKeys<>(map, false).iterator();
  }

  @Override
  public int size() {
    return map.size;
  }

  @Override
  public boolean isEmpty() {
    return map.size == 0;
  }

  @Override
  public boolean contains(Object element) {
    return map.find(element) != null;
  }

  @Override
  public boolean add(E element) {
    return map.put(element, Boolean.TRUE) == null;
  }

  @Override
  public boolean remove(Object element) {
    return map.remove(element) != null;
  }

  @Override
  public void clear() {
    map.clear();
  }

  @Override
  public Object clone() {
    try {
      @SuppressWarnings("unchecked")
      THashSet<E> copy = (THashSet<E>) super.clone();
      @SuppressWarnings("unchecked")
      THashMap<E, Boolean> entries = (THashMap<E, Boolean>) map.clone();
      copy.map = entries;
      return copy;
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }
}
