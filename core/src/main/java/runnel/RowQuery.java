package runnel;

import java.util.List;

/**
 * Which rows of a {@link RowSource} are wanted, and in what order. All of it comes from a visitor:
 * names of columns are checked to be those of the source, values are not, so a database gets them
 * as parameters.
 *
 * @param search rows that have this text in any of their columns, in capital letters or not; empty:
 *     all
 * @param filters rows for which all of these hold
 * @param sort by the first; among equal ones by the next
 */
public record RowQuery(String search, List<Filter> filters, List<Sort> sort) {
  /** All rows in the order of the source. */
  public static final RowQuery ALL = new RowQuery("", List.of(), List.of());

  /** Takes copies of the lists. */
  public RowQuery {
    filters = List.copyOf(filters);
    sort = List.copyOf(sort);
  }

  /** An order by one column; rows without a value come last either way. */
  public record Sort(String column, boolean descending) {}

  /**
   * A condition on one column.
   *
   * @param values what the column's values are compared with: {@link Double}s for numbers, {@link
   *     Boolean}s for booleans, else texts, which in a column of dates or times are in ISO 8601. As
   *     many as the operator says. A day in a column of date-times or instants (those of UTC) means
   *     all of it, as does an interval {@code from/to}, which does not include its end; a {@link
   *     RowSource} is asked by visitors with moments only
   */
  public record Filter(String column, Operator operator, List<Object> values) {
    /** Takes a copy of the list. */
    public Filter {
      values = List.copyOf(values);
    }
  }

  /** How a value is compared. Texts are compared without regard to capital letters. */
  public enum Operator {
    /** The same; one value. */
    EQUALS(1),
    /** Another, or none; one value. */
    NOT_EQUALS(1),
    /** Below; one value. */
    LESS(1),
    /** Below or the same; one value. */
    AT_MOST(1),
    /** Above; one value. */
    GREATER(1),
    /** Above or the same; one value. */
    AT_LEAST(1),
    /** From the first value to the second, with both. */
    BETWEEN(2),
    /** Below the first value, or the second or above, or none: all but a day, said of moments. */
    OUTSIDE(2),
    /** A text that has the value in it. */
    CONTAINS(1),
    /** A text that has it not, or none. */
    NOT_CONTAINS(1),
    /** A text that begins with the value. */
    STARTS_WITH(1),
    /** A text that ends with it. */
    ENDS_WITH(1),
    /** No value. */
    BLANK(0),
    /** Any value. */
    NOT_BLANK(0);

    final int values;

    Operator(int values) {
      this.values = values;
    }

    /** Whether values are compared as what they are, not by their texts. */
    boolean compares() {
      return compareTo(OUTSIDE) <= 0;
    }
  }
}
