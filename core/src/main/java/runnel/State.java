package runnel;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Cell;

/**
 * A named value of one session that lives across runs: {@code State<Integer> n = ui.state("n",
 * 0);}.
 *
 * <p>Safe for use by several threads. Set from a run or a callback it changes nothing but the
 * value; set from elsewhere (a thread of your own) it makes the page be drawn again.
 *
 * @param <T> type of the value
 */
public final class State<T extends @Nullable Object> {
  private final Cell<T> cell;

  State(Cell<T> cell) {
    this.cell = cell;
  }

  /** The value. */
  public T get() {
    return cell.get();
  }

  /** Gives it another value. */
  public void set(T value) {
    cell.set(value);
  }

  /**
   * Gives it the value that {@code change} makes of the present one, and returns that. Not atomic
   * across threads.
   */
  public T update(UnaryOperator<T> change) {
    T next = change.apply(cell.get());
    cell.set(next);
    return next;
  }
}
