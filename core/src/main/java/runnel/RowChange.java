package runnel;

/**
 * What a visitor has done to one row of a data editor, without the mistakes: a row counts once
 * nothing is wrong with it, and until then as it was.
 *
 * @param <R> type of the rows
 */
public sealed interface RowChange<R> {
  /** A row that was not there. */
  record Added<R>(R row) implements RowChange<R> {}

  /** A row that is another now. */
  record Changed<R>(R before, R after) implements RowChange<R> {}

  /** A row that was there. */
  record Removed<R>(R row) implements RowChange<R> {}
}
