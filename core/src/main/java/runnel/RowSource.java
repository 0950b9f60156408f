package runnel;

import java.util.Map;

/**
 * Rows that are asked for in windows, so that a database pages for a {@code ui.dataFrame}. Called
 * from several threads at a time, also during a run, and may block.
 */
public interface RowSource {
  /** The types of the columns by their names, from the left: a map that keeps its order. */
  Map<String, ColumnType> types();

  /** How many rows there are that the query means. */
  long count(RowQuery query);

  /**
   * Some of the rows that the query means, in its order. The frame has the columns of {@link
   * #types}.
   *
   * @param from number of the first, from 0
   * @param count at most so many
   */
  Frame window(RowQuery query, long from, int count);

  /**
   * Another text when the rows are others: then pages ask for them anew. Default: always the same,
   * the rows do not change.
   */
  default String version() {
    return "";
  }
}
