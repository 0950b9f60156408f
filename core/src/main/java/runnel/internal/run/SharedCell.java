package runnel.internal.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A named value that all sessions of an app share, and the parts of their pages that show it. Safe
 * for use by several threads.
 */
public final class SharedCell<T extends @Nullable Object> {
  private final Set<Scope> readers = new LinkedHashSet<>();
  private T value;

  SharedCell(T value) {
    this.value = value;
  }

  /** From now on this part of a page is drawn again when the value changes. */
  synchronized void readBy(Scope reader) {
    readers.removeIf(Scope::hasEnded);
    readers.add(reader);
  }

  /** The value. */
  public synchronized T get() {
    return value;
  }

  /**
   * Gives it the value that {@code change} makes of the present one, and returns that. The change
   * is applied again if another thread was quicker.
   */
  public T update(UnaryOperator<T> change) {
    while (true) {
      T before = get();
      T after = change.apply(before);
      List<Scope> tell;
      synchronized (this) {
        if (value != before) {
          continue;
        }
        value = after;
        if (Objects.equals(before, after)) {
          return after;
        }
        tell = new ArrayList<>(readers);
      }
      tell.forEach(Scope::sharedChanged);
      return after;
    }
  }

  /** Carries the value over to reloaded classes; false if that cannot be done. */
  @SuppressWarnings("unchecked") // The adopter gives the same type of the new classes.
  synchronized boolean adopt(UnaryOperator<@Nullable Object> adopter) {
    try {
      value = (T) adopter.apply(value);
      return true;
    } catch (IllegalArgumentException cannot) {
      return false;
    }
  }
}
