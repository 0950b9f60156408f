package runnel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows put together by a name.
 *
 * @param names of the groups, in the order of their first rows; null for all that are left over
 * @param rows of each group
 * @param sums of each group
 */
record ChartGroups(List<@Nullable String> names, List<List<Integer>> rows, double[] sums) {
  /**
   * @param by the name of each row; null for their numbers
   * @param value of each row; null counts them
   */
  static <T> ChartGroups of(
      @Nullable ChartColumn<T> by, @Nullable ChartColumn<T> value, Collection<T> of) {
    List<@Nullable Object> names = new ArrayList<>();
    if (by != null) {
      names.addAll(by.values(of));
    } else {
      for (int i = 1; i <= of.size(); i++) {
        names.add(i);
      }
    }
    ChartAxis axis = ChartAxis.categories(names);
    double[] values = value == null ? null : value.numbers(of);
    List<List<Integer>> rows = new ArrayList<>();
    axis.names.forEach(name -> rows.add(new ArrayList<>()));
    double[] sums = new double[rows.size()];
    for (int i = 0; i < axis.at.length; i++) {
      int group = (int) axis.at[i];
      rows.get(group).add(i);
      double one = values == null ? 1 : values[i];
      sums[group] += Double.isNaN(one) ? 0 : one;
    }
    return new ChartGroups(new ArrayList<>(axis.names), rows, sums);
  }

  /** The largest, in their order, and behind them all others as one. */
  ChartGroups largest(int most) {
    if (sums.length <= most) {
      return this;
    }
    double[] sorted = sums.clone();
    Arrays.sort(sorted);
    double least = sorted[sums.length - most + 1];
    List<@Nullable String> keptNames = new ArrayList<>();
    List<List<Integer>> keptRows = new ArrayList<>();
    List<Integer> restRows = new ArrayList<>();
    double[] kept = new double[most];
    for (int i = 0; i < sums.length; i++) {
      if (sums[i] >= least && keptNames.size() < most - 1) {
        kept[keptNames.size()] = sums[i];
        keptNames.add(names.get(i));
        keptRows.add(rows.get(i));
      } else {
        kept[most - 1] += sums[i];
        restRows.addAll(rows.get(i));
      }
    }
    keptNames.add(null);
    keptRows.add(restRows);
    return new ChartGroups(keptNames, keptRows, kept);
  }
}
