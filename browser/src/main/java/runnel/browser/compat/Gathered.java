package runnel.browser.compat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.Gatherer;

/** What a gatherer makes of elements: they are asked for one by one, when something is wanted. */
final class Gathered<T, A, R> implements Iterator<R> {
  /** In place of null, which a queue does not take. */
  private static final Object NULL = new Object();

  private final Iterator<? extends T> elements;
  private final Gatherer<T, A, R> gatherer;
  private final A state;
  private final Deque<Object> made = new ArrayDeque<>();
  private boolean finished;

  private Gathered(Iterator<? extends T> elements, Gatherer<T, A, R> gatherer) {
    this.elements = elements;
    this.gatherer = gatherer;
    this.state = gatherer.initializer().get();
  }

  static <T, A, R> Iterator<R> of(Iterator<? extends T> elements, Gatherer<T, A, R> gatherer) {
    return new Gathered<>(elements, gatherer);
  }

  private boolean make(R element) {
    made.add(element == null ? NULL : element);
    return true;
  }

  @Override
  public boolean hasNext() {
    while (made.isEmpty() && !finished) {
      boolean more =
          elements.hasNext() && gatherer.integrator().integrate(state, elements.next(), this::make);
      if (!more) {
        finished = true;
        gatherer.finisher().accept(state, this::make);
      }
    }
    return !made.isEmpty();
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway"})
  public R next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Object element = made.remove();
    return element == NULL ? null : (R) element;
  }
}
