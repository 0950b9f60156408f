package runnel.browser.compat;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Sets that do not change, and take no null. */
@StaticsOf(Set.class)
public final class SetStatics {
  private SetStatics() {}

  public static <E> Set<E> of() {
    return ImmutableSet.of();
  }

  public static <E> Set<E> of(E e1) {
    return ImmutableSet.of(e1);
  }

  public static <E> Set<E> of(E e1, E e2) {
    return ImmutableSet.of(e1, e2);
  }

  public static <E> Set<E> of(E e1, E e2, E e3) {
    return ImmutableSet.of(e1, e2, e3);
  }

  public static <E> Set<E> of(E e1, E e2, E e3, E e4) {
    return ImmutableSet.of(e1, e2, e3, e4);
  }

  public static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5) {
    return ImmutableSet.of(e1, e2, e3, e4, e5);
  }

  public static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6) {
    return ImmutableSet.of(e1, e2, e3, e4, e5, e6);
  }

  public static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7) {
    return ImmutableSet.of(e1, e2, e3, e4, e5, e6, e7);
  }

  public static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8) {
    return ImmutableSet.of(e1, e2, e3, e4, e5, e6, e7, e8);
  }

  public static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8, E e9) {
    return ImmutableSet.of(e1, e2, e3, e4, e5, e6, e7, e8, e9);
  }

  public static <E> Set<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8, E e9, E e10) {
    return ImmutableSet.of(e1, e2, e3, e4, e5, e6, e7, e8, e9, e10);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <E> Set<E> of(E... elements) {
    return ImmutableSet.of(elements.clone());
  }

  @SuppressWarnings("unchecked")
  public static <E> Set<E> copyOf(Collection<? extends E> all) {
    return all instanceof ImmutableSet<? extends E> same
        ? (Set<E>) same
        : ImmutableSet.of((E[]) new LinkedHashSet<>(all).toArray());
  }
}
