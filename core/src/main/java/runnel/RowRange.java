package runnel;

import java.util.List;
import java.util.stream.IntStream;

/** The rows between two that a visitor points at, also those that the page has never had. */
final class RowRange {
  private RowRange() {}

  /**
   * Their numbers, in the order of the query. Sources but frames number rows by their places.
   *
   * @param ends the number of the one row, and the place of the other among those that are meant
   * @throws RunnelException RN147 if there are more than can be chosen one by one
   */
  static List<Integer> of(RowSource source, RowQuery query, List<?> ends) {
    if (ends.size() != 2) {
      throw RowAsk.refused("the range " + ends);
    }
    int[] order = source instanceof Frame frame ? frame.rowsOf(query) : null;
    long count = order == null ? source.count(query) : order.length;
    int row = whole(ends.get(0));
    int last = whole(ends.get(1));
    int first = order == null ? row : placeOf(row, order);
    if (last >= count) {
      throw RowAsk.refused("the range " + ends + " of " + count);
    }
    if (first < 0 || first >= count) {
      first = last; // It is not shown any more.
    }
    int from = Math.min(first, last);
    int size = Math.abs(last - first) + 1;
    if (size > SelectionCodec.MOST) {
      throw RowAsk.refused(
          "a range of " + size + ", at most " + SelectionCodec.MOST + " are chosen one by one");
    }
    return IntStream.range(from, from + size)
        .map(at -> order == null ? at : order[at])
        .boxed()
        .toList();
  }

  private static int placeOf(int row, int[] order) {
    for (int at = 0; at < order.length; at++) {
      if (order[at] == row) {
        return at;
      }
    }
    return -1;
  }

  private static int whole(Object wire) {
    if (wire instanceof Long number && number >= 0 && number < Integer.MAX_VALUE) {
      return number.intValue();
    }
    throw RowAsk.refused("a range from or to " + wire);
  }
}
