package runnel.internal.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Values that are looked up by their numbers; more may come at the end. */
final class ArrowDictionary {
  private final List<Column> parts = new ArrayList<>();
  private int[] ends = {};

  void add(Column part) {
    long end = (ends.length == 0 ? 0 : ends[ends.length - 1]) + (long) part.size();
    if (end > Integer.MAX_VALUE) {
      throw ArrowBytes.damaged("a dictionary has no end");
    }
    parts.add(part);
    ends = Arrays.copyOf(ends, parts.size());
    ends[ends.length - 1] = (int) end;
  }

  void copy(long index, Growing to) {
    int part = 0;
    if (ends.length > 1) {
      int found = Arrays.binarySearch(ends, (int) Math.min(index, Integer.MAX_VALUE - 1) + 1);
      part = found < 0 ? -found - 1 : found;
    }
    if (index < 0 || part >= ends.length || index >= ends[part]) {
      throw ArrowBytes.damaged("row " + to.size() + " is value " + index + " of a dictionary");
    }
    to.add(parts.get(part), (int) index - (part == 0 ? 0 : ends[part - 1]));
  }
}
