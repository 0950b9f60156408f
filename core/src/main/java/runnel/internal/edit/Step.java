package runnel.internal.edit;

import org.jspecify.annotations.Nullable;

/** A part of a change, which can be done and undone. */
sealed interface Step {
  /** The row that it is about. */
  EditRow row();

  /** A cell holds something else. */
  record Cell(EditRow row, int column, @Nullable Object before, @Nullable Object after)
      implements Step {}

  /** A row is there. */
  record Add(EditRow row) implements Step {}

  /**
   * A row is not there any more.
   *
   * @param at where it stood among those that the visitor has added, else -1
   * @param after the row that it stood after, or null if it was the first
   */
  record Remove(EditRow row, int at, @Nullable EditRow after) implements Step {}
}
