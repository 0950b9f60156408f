package runnel.spi;

import java.util.List;

/**
 * What a statement has brought: columns of the same length.
 *
 * @param columns in their order; two may have the same name
 * @param size how many rows there are
 */
public record SqlResult(List<SqlColumn> columns, int size) {
  /** Takes a copy of the list. */
  public SqlResult {
    columns = List.copyOf(columns);
  }
}
