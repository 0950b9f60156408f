package runnel.browser.compat;

import java.util.Collection;
import java.util.List;

/** Lists that do not change, and take no null. */
@StaticsOf(List.class)
public final class ListStatics {
  private ListStatics() {}

  public static <E> List<E> of() {
    return ImmutableList.of();
  }

  public static <E> List<E> of(E e1) {
    return ImmutableList.of(e1);
  }

  public static <E> List<E> of(E e1, E e2) {
    return ImmutableList.of(e1, e2);
  }

  public static <E> List<E> of(E e1, E e2, E e3) {
    return ImmutableList.of(e1, e2, e3);
  }

  public static <E> List<E> of(E e1, E e2, E e3, E e4) {
    return ImmutableList.of(e1, e2, e3, e4);
  }

  public static <E> List<E> of(E e1, E e2, E e3, E e4, E e5) {
    return ImmutableList.of(e1, e2, e3, e4, e5);
  }

  public static <E> List<E> of(E e1, E e2, E e3, E e4, E e5, E e6) {
    return ImmutableList.of(e1, e2, e3, e4, e5, e6);
  }

  public static <E> List<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7) {
    return ImmutableList.of(e1, e2, e3, e4, e5, e6, e7);
  }

  public static <E> List<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8) {
    return ImmutableList.of(e1, e2, e3, e4, e5, e6, e7, e8);
  }

  public static <E> List<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8, E e9) {
    return ImmutableList.of(e1, e2, e3, e4, e5, e6, e7, e8, e9);
  }

  public static <E> List<E> of(E e1, E e2, E e3, E e4, E e5, E e6, E e7, E e8, E e9, E e10) {
    return ImmutableList.of(e1, e2, e3, e4, e5, e6, e7, e8, e9, e10);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <E> List<E> of(E... elements) {
    return ImmutableList.of(elements.clone());
  }

  @SuppressWarnings("unchecked")
  public static <E> List<E> copyOf(Collection<? extends E> all) {
    return all instanceof ImmutableList<? extends E> same && !same.hasNulls()
        ? (List<E>) same
        : ImmutableList.of((E[]) all.toArray());
  }
}
