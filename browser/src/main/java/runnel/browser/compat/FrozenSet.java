package runnel.browser.compat;

import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A copy of a sorted set, that cannot be changed. */
final class FrozenSet<E> extends TreeSet<E> {
  private boolean frozen;

  FrozenSet(SortedSet<E> set) {
    super((Comparator<? super E>) set.comparator());
    set.forEach(super::add);
    frozen = true;
  }

  private void check() {
    if (frozen) {
      throw new UnsupportedOperationException();
    }
  }

  @Override
  public boolean add(E element) {
    check();
    return super.add(element);
  }

  @Override
  public boolean remove(Object element) {
    check();
    return super.remove(element);
  }

  @Override
  public void clear() {
    check();
    super.clear();
  }

  @Override
  public @Nullable E pollFirst() {
    check();
    return super.pollFirst();
  }

  @Override
  public @Nullable E pollLast() {
    check();
    return super.pollLast();
  }

  @Override
  public Iterator<E> iterator() {
    return frozen
        ? Collections.unmodifiableCollection(new java.util.ArrayList<>(this.headSetCopy()))
            .iterator()
        : super.iterator();
  }

  private java.util.List<E> headSetCopy() {
    java.util.List<E> all = new java.util.ArrayList<>();
    Iterator<E> each = super.iterator();
    while (each.hasNext()) {
      all.add(each.next());
    }
    return all;
  }
}
