package runnel.browser.compat;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code Set.of} makes; in the order given. */
final class ImmutableSet<E> extends ReadOnlySet<E> {
  private final Set<E> elements;

  /** Keeps the set. */
  ImmutableSet(Set<E> elements) {
    this.elements = elements;
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  static <E> ImmutableSet<E> of(E... elements) {
    Set<E> set = new LinkedHashSet<>();
    for (E element : elements) {
      if (!set.add(Objects.requireNonNull(element))) {
        throw new IllegalArgumentException("duplicate element: " + element);
      }
    }
    return new ImmutableSet<>(set);
  }

  @Override
  public Iterator<E> iterator() {
    return new ReadOnlyIterator<>(elements.iterator(), "remove");
  }

  @Override
  public int size() {
    return elements.size();
  }

  @Override
  public boolean contains(@Nullable Object element) {
    return elements.contains(Objects.requireNonNull(element));
  }
}
