package runnel;

import java.util.List;

/**
 * Rows that know their columns.
 *
 * @param <T> type of the rows
 */
interface OwnColumns<T> {
  /** The columns, from the left. */
  List<ChartColumn<T>> columns();
}
