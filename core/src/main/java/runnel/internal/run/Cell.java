package runnel.internal.run;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A named value of a session that lives across runs. Safe for use by several threads. */
public final class Cell<T extends @Nullable Object> {
  private final Session session;
  private volatile T value;

  Cell(Session session, T value) {
    this.session = session;
    this.value = value;
  }

  /** The value. */
  public T get() {
    return value;
  }

  /**
   * Another value. From outside of a run the page is drawn again if it differs.
   *
   * @throws runnel.RunnelException RN235 if it is larger, and the session holds too much already
   */
  public void set(T next) {
    boolean same = Objects.equals(value, next);
    if (!same) {
      synchronized (session) {
        session.holdings().state(value, next);
      }
    }
    value = next;
    session.changed();
    if (!same) {
      session.changedOutside();
    }
  }

  /** Carries the value over to reloaded classes; false if that cannot be done. */
  @SuppressWarnings("unchecked") // The adopter gives the same type of the new classes.
  boolean adopt(UnaryOperator<@Nullable Object> adopter) {
    try {
      value = (T) adopter.apply(value);
      return true;
    } catch (IllegalArgumentException cannot) {
      return false;
    }
  }
}
