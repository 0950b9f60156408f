package runnel.browser.compat;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list as it is at any time, that cannot be changed through this. */
final class ListView<E> extends ReadOnlyList<E> {
  private final List<? extends E> list;

  ListView(List<? extends E> list) {
    this.list = list;
  }

  @Override
  public E get(int index) {
    return list.get(index);
  }

  @Override
  public int size() {
    return list.size();
  }

  @Override
  public boolean contains(@Nullable Object element) {
    return list.contains(element);
  }

  @Override
  public Iterator<E> iterator() {
    return new ReadOnlyIterator<>(list.iterator());
  }
}
