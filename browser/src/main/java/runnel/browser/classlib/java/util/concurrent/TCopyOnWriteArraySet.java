package runnel.browser.classlib.java.util.concurrent;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.concurrent.CopyOnWriteArrayList;

public class TCopyOnWriteArraySet<E> extends AbstractSet<E> {
  private final CopyOnWriteArrayList<E> elements = new CopyOnWriteArrayList<>();

  public TCopyOnWriteArraySet() {}

  public TCopyOnWriteArraySet(Collection<? extends E> c) {
    addAll(c);
  }

  @Override
  public boolean add(E e) {
    return !elements.contains(e) && elements.add(e);
  }

  @Override
  public boolean remove(Object o) {
    return elements.remove(o);
  }

  @Override
  public boolean contains(Object o) {
    return elements.contains(o);
  }

  @Override
  public int size() {
    return elements.size();
  }

  @Override
  public void clear() {
    elements.clear();
  }

  @Override
  public Iterator<E> iterator() {
    return elements.iterator();
  }
}
