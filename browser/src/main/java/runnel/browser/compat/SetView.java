package runnel.browser.compat;

import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A set as it is at any time, that cannot be changed through this. */
final class SetView<E> extends ReadOnlySet<E> {
  private final Set<? extends E> set;

  SetView(Set<? extends E> set) {
    this.set = set;
  }

  @Override
  public int size() {
    return set.size();
  }

  @Override
  public boolean contains(@Nullable Object element) {
    return set.contains(element);
  }

  @Override
  public Iterator<E> iterator() {
    return new ReadOnlyIterator<>(set.iterator());
  }
}
