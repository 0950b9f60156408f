package runnel.browser.classlib.java.util;

import java.util.Collection;
import java.util.NoSuchElementException;
import java.util.SequencedSet;

/** The keys of a {@link TLinkedHashMap}. */
public class TLinkedHashSet<E> extends THashSet<E> implements SequencedSet<E> {
  /** An empty set. */
  public TLinkedHashSet() {
    super(new TLinkedHashMap<>());
  }

  /** An empty set with room. */
  public TLinkedHashSet(int capacity) {
    super(new TLinkedHashMap<>(capacity));
  }

  /** An empty set with room. */
  public TLinkedHashSet(int capacity, float loadFactor) {
    super(new TLinkedHashMap<>(capacity, loadFactor));
  }

  /** A set of all that are there, in their order. */
  public TLinkedHashSet(Collection<? extends E> elements) {
    this(Math.max(2 * elements.size(), 11));
    addAll(elements);
  }

  /** An empty set with room for so many. */
  public static <E> TLinkedHashSet<E> newLinkedHashSet(int elements) {
    return new TLinkedHashSet<>(THashMap.capacityFor(elements));
  }

  private TLinkedHashMap<E, Boolean> links() {
    return (TLinkedHashMap<E, Boolean>) map;
  }

  @Override
  public void addFirst(E element) {
    links().putFirst(element, Boolean.TRUE);
  }

  @Override
  public void addLast(E element) {
    links().putLast(element, Boolean.TRUE);
  }

  private static <E> E present(TLinkedNode<E, Boolean> node) {
    if (node == null) {
      throw new NoSuchElementException();
    }
    return node.key;
  }

  @Override
  public E getFirst() {
    return present(links().first);
  }

  @Override
  public E getLast() {
    return present(links().last);
  }

  @Override
  public E removeFirst() {
    E element = getFirst();
    remove(element);
    return element;
  }

  @Override
  public E removeLast() {
    E element = getLast();
    remove(element);
    return element;
  }

  @Override
  public java.util.Iterator<E> iterator() {
    return new TLinkedKeys<>(links(), false).iterator();
  }

  @Override
  public SequencedSet<E> reversed() {
    return new TReversedHashSet<>(this);
  }
}
