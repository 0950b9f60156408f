package runnel.browser.compat;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * What another iterator gives; nothing can be removed.
 *
 * @param refusal what is said then
 */
record ReadOnlyIterator<E>(Iterator<? extends E> all, @Nullable String refusal)
    implements Iterator<E> {
  ReadOnlyIterator(Iterator<? extends E> all) {
    this(all, null);
  }

  @Override
  public boolean hasNext() {
    return all.hasNext();
  }

  @Override
  public E next() {
    return all.next();
  }

  @Override
  public void remove() {
    throw new UnsupportedOperationException(refusal);
  }
}
