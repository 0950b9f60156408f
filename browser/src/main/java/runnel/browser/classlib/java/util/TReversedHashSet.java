package runnel.browser.classlib.java.util;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.SequencedSet;

/** A linked hash set seen from its end. */
final class TReversedHashSet<E> extends AbstractSet<E> implements SequencedSet<E> {
  private final TLinkedHashSet<E> set;

  TReversedHashSet(TLinkedHashSet<E> set) {
    this.set = set;
  }

  @Override
  public Iterator<E> iterator() {
    return new TLinkedKeys<>((TLinkedHashMap<E, Boolean>) set.map, true).iterator();
  }

  @Override
  public int size() {
    return set.size();
  }

  @Override
  public boolean contains(Object element) {
    return set.contains(element);
  }

  /** A new element is the last there, and so the first here. */
  @Override
  public boolean add(E element) {
    return set.add(element);
  }

  @Override
  public boolean remove(Object element) {
    return set.remove(element);
  }

  @Override
  public void clear() {
    set.clear();
  }

  @Override
  public void addFirst(E element) {
    set.addLast(element);
  }

  @Override
  public void addLast(E element) {
    set.addFirst(element);
  }

  @Override
  public SequencedSet<E> reversed() {
    return set;
  }
}
