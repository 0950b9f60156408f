package runnel.browser.classlib.java.util.concurrent;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** Goes through a copy, and removes from the original. */
final class TSnapshot<E> implements Iterator<E> {
  private final Iterator<E> copy;
  private final Consumer<? super E> remover;
  private E last;
  private boolean removable;

  TSnapshot(List<E> copy, Consumer<? super E> remover) {
    this.copy = copy.iterator();
    this.remover = remover;
  }

  @Override
  public boolean hasNext() {
    return copy.hasNext();
  }

  @Override
  public E next() {
    last = copy.next();
    removable = true;
    return last;
  }

  @Override
  public void remove() {
    if (!removable) {
      throw new IllegalStateException();
    }
    removable = false;
    remover.accept(last);
  }
}
