package runnel;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.SharedCell;

/**
 * A named value that all sessions of the app share: {@code Shared<List<Message>> chat =
 * ui.shared("chat", List.of());}. When it changes, every page that shows it is drawn again.
 *
 * <p>Safe for use by several threads. The value itself should be immutable: {@code chat.update(all
 * -> plus(all, message))}.
 *
 * @param <T> type of the value
 */
public final class Shared<T extends @Nullable Object> {
  private final SharedCell<T> cell;

  Shared(SharedCell<T> cell) {
    this.cell = cell;
  }

  /** The value. */
  public T get() {
    return cell.get();
  }

  /** Gives it another value. */
  public void set(T value) {
    cell.update(before -> value);
  }

  /**
   * Gives it the value that {@code change} makes of the present one, and returns that. Atomic: if
   * another thread changes it meanwhile, {@code change} is called again with what that has set.
   */
  public T update(UnaryOperator<T> change) {
    return cell.update(change);
  }
}
