package runnel.browser.compat;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import org.jspecify.annotations.Nullable;

/** Spliterators as iterators. */
@StaticsOf(Spliterators.class)
public final class SpliteratorsStatics {
  private SpliteratorsStatics() {}

  public static <T> Iterator<T> iterator(Spliterator<? extends T> elements) {
    Objects.requireNonNull(elements);
    return new Iterator<>() {
      private boolean ready;
      private @Nullable T next;

      @Override
      public boolean hasNext() {
        ready = ready || elements.tryAdvance(element -> next = element);
        return ready;
      }

      @Override
      @SuppressWarnings("NullAway")
      public T next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        ready = false;
        return next;
      }
    };
  }

  public static <T> Spliterator<T> emptySpliterator() {
    return List.<T>of().spliterator();
  }
}
