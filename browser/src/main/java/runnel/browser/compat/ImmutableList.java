package runnel.browser.compat;

import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What {@code List.of} makes. */
final class ImmutableList<E> extends ReadOnlyList<E> {
  private final E[] elements;
  private final boolean nulls;

  /** Keeps the array. */
  ImmutableList(E[] elements, boolean nulls) {
    this.elements = elements;
    this.nulls = nulls;
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  static <E> ImmutableList<E> of(E... elements) {
    for (E element : elements) {
      Objects.requireNonNull(element);
    }
    return new ImmutableList<>(elements, false);
  }

  boolean hasNulls() {
    return nulls;
  }

  @Override
  public E get(int index) {
    if (index < 0 || index >= elements.length) {
      throw nulls || elements.length == 0 || elements.length > 2
          ? Bounds.slot(index, elements.length)
          : new IndexOutOfBoundsException("Index: " + index + " Size: " + elements.length);
    }
    return elements[index];
  }

  @Override
  public int size() {
    return elements.length;
  }

  @Override
  public boolean contains(@Nullable Object element) {
    return indexOf(element) >= 0;
  }

  @Override
  public int indexOf(@Nullable Object element) {
    return super.indexOf(known(element));
  }

  @Override
  public int lastIndexOf(@Nullable Object element) {
    return super.lastIndexOf(known(element));
  }

  private @Nullable Object known(@Nullable Object element) {
    return nulls ? element : Objects.requireNonNull(element);
  }

  @Override
  public Iterator<E> iterator() {
    return new ReadOnlyIterator<>(super.iterator());
  }
}
