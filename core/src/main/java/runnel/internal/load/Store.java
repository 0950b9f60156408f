package runnel.internal.load;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The loads of one session, one user or the whole app. Guarded by {@link Background}. */
public final class Store {
  final Object owner;
  final Map<LoadKey, Entry> entries = new LinkedHashMap<>();
  final @Nullable Recall recall;

  /** What became of the tasks of a host that has gone. */
  public interface Recall {
    /**
     * What is known of a task.
     *
     * @param problem why its value is not known; null if it is
     */
    record Outcome(@Nullable Object value, @Nullable String problem) {
      /** It has brought this. */
      public static Outcome succeeded(@Nullable Object value) {
        return new Outcome(value, null);
      }

      /** What it has brought is not known, and here is why. */
      public static Outcome unknown(String problem) {
        return new Outcome(null, problem);
      }
    }

    /** What became of the task with this key; null if nothing is known. Asked once. */
    @Nullable Outcome of(LoadKey key);
  }

  /**
   * An empty store.
   *
   * @param owner whose loads these are: takes turns with other owners
   */
  public Store(Object owner) {
    this(owner, null);
  }

  /** Likewise, of an owner who remembers tasks. */
  public Store(Object owner, @Nullable Recall recall) {
    this.owner = owner;
    this.recall = recall;
  }
}
