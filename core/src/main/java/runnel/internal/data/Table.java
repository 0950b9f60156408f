package runnel.internal.data;

import java.util.List;

/**
 * Columns with their names, all of the same size.
 *
 * @param rows how many rows there are, also if there is no column
 */
public record Table(List<String> names, List<Column> columns, int rows) {
  /** Takes copies of the lists. */
  public Table {
    names = List.copyOf(names);
    columns = List.copyOf(columns);
  }
}
