package runnel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;

/**
 * What stands behind a chart on the page: which rows each of its marks is made of, and how it goes
 * on. A mark is a point, a bar, a slice or a cell.
 *
 * @param <T> type of the rows
 */
final class Drawn<T> {
  /** The marks of one series. */
  interface Marks {
    /** How many there are. */
    int size();

    /** Adds the rows of one mark. */
    void rows(int mark, Collection<Integer> to);

    /** Where a mark is along x; NaN for nowhere. */
    double x(int mark);

    /** Where a mark is along y; NaN for nowhere. */
    double y(int mark);
  }

  /** How a chart goes on. */
  interface Growth<T> {
    /** Adds rows to the chart that {@code self} is. */
    void append(Place self, List<? extends T> rows);
  }

  private final List<T> rows;
  private final List<Marks> series = new ArrayList<>();
  private @Nullable Growth<T> growth;

  Drawn(List<T> rows) {
    this.rows = rows;
  }

  Drawn<T> with(Marks marks) {
    series.add(marks);
    return this;
  }

  Drawn<T> grows(Growth<T> growth) {
    this.growth = growth;
    return this;
  }

  List<T> allRows() {
    return new ArrayList<>(rows);
  }

  List<T> rows(List<Integer> numbers) {
    List<T> chosen = new ArrayList<>(numbers.size());
    for (int number : numbers) {
      if (number < rows.size()) {
        chosen.add(rows.get(number));
      }
    }
    return chosen;
  }

  void append(Place self, List<? extends T> more) {
    if (growth == null) {
      throw new RunnelException(
          "RN154",
          "append: this chart is computed from all of its rows, so it cannot go on by some",
          "ui.fragment(\"chart\", f -> f.histogram(rows), o -> o.runEvery(Duration.ofSeconds(1)));");
    }
    growth.append(self, more);
  }

  boolean has(int s, int mark) {
    return s >= 0 && s < series.size() && mark >= 0 && mark < series.get(s).size();
  }

  /** How many marks there are in all. */
  int marks() {
    return series.stream().mapToInt(Marks::size).sum();
  }

  /** The rows of marks, each {@code {series, mark}}. */
  List<Integer> rowsOf(List<int[]> marks) {
    TreeSet<Integer> found = new TreeSet<>();
    for (int[] mark : marks) {
      if (has(mark[0], mark[1])) {
        series.get(mark[0]).rows(mark[1], found);
      }
    }
    return new ArrayList<>(found);
  }

  /** The rows of all marks in a box. */
  List<Integer> rowsIn(DoubleRange x, DoubleRange y) {
    TreeSet<Integer> found = new TreeSet<>();
    for (Marks marks : series) {
      for (int i = 0; i < marks.size(); i++) {
        if (x.contains(marks.x(i)) && y.contains(marks.y(i))) {
          marks.rows(i, found);
        }
      }
    }
    return new ArrayList<>(found);
  }

  /** Marks of one row each. */
  record Points(int @Nullable [] rowOf, double[] xs, double[] ys) implements Marks {
    @Override
    public int size() {
      return ys.length;
    }

    @Override
    public void rows(int mark, Collection<Integer> to) {
      to.add(rowOf == null ? mark : rowOf[mark]);
    }

    @Override
    public double x(int mark) {
      return xs[mark];
    }

    @Override
    public double y(int mark) {
      return ys[mark];
    }
  }

  /** Marks that are made of several rows each. */
  record Groups(List<List<Integer>> groups, double[] xs, double[] ys) implements Marks {
    /** Marks that have no place on axes. */
    static Groups nowhere(List<List<Integer>> groups) {
      double[] nowhere = new double[groups.size()];
      Arrays.fill(nowhere, Double.NaN);
      return new Groups(groups, nowhere, nowhere);
    }

    @Override
    public int size() {
      return groups.size();
    }

    @Override
    public void rows(int mark, Collection<Integer> to) {
      to.addAll(groups.get(mark));
    }

    @Override
    public double x(int mark) {
      return xs[mark];
    }

    @Override
    public double y(int mark) {
      return ys[mark];
    }
  }
}
