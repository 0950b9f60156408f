package runnel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;
import runnel.internal.tree.Props;

/**
 * What a heat map can be told.
 *
 * @param <T> type of the rows
 */
public final class HeatMapOptions<T> extends PlaneOptions<T, Object, HeatMapOptions<T>> {
  private static final int MOST_CELLS = 20_000;

  private @Nullable ChartColumn<T> value;
  private boolean labels;

  HeatMapOptions() {}

  /** What colours a cell; rows of one cell are added up. Default: how many rows there are. */
  public HeatMapOptions<T> value(
      String name, Function<? super T, ? extends @Nullable Number> number) {
    value = new ChartColumn<>(name, number);
    return this;
  }

  /** The column that colours cells. */
  public HeatMapOptions<T> value(String column) {
    value = new ChartColumn<>(column, null);
    return this;
  }

  /** Writes the numbers into the cells. */
  public HeatMapOptions<T> labels() {
    labels = true;
    return this;
  }

  @Override
  Chart<T> draw(Place at, List<T> rows) {
    x = x == null ? null : x.in(rows, at);
    ChartColumn<T> y = lastY();
    y = y == null ? null : y.in(rows, at);
    value = value == null ? null : value.in(rows, at);
    // Those that are left open are the first columns, in this order.
    for (ChartColumn<T> column : ChartColumn.of(rows, at)) {
      if (is(x, column) || is(y, column) || is(value, column)) {
        continue;
      }
      if (x == null) {
        x = column;
      } else if (y == null) {
        y = column;
      } else if (value == null && column.isNumeric(rows)) {
        value = column;
      }
    }
    Cells across = Cells.of(x, rows);
    Cells down = Cells.of(y, rows);
    double[] values = value == null || rows.isEmpty() ? null : value.numbers(rows);
    TreeMap<Integer, Integer> cellOf = new TreeMap<>();
    for (int i = 0; i < across.of().length; i++) {
      cellOf.put(across.of()[i] * down.names().size() + down.of()[i], 0);
    }
    if (cellOf.size() > MOST_CELLS) {
      throw new RunnelException(
          "RN153",
          "A heat map shows at most "
              + Display.number(MOST_CELLS)
              + " cells, got "
              + Display.number(cellOf.size()),
          "o.x(\"hour\", r -> r.time().getHour())   // fewer values on each axis");
    }
    double[] xs = new double[cellOf.size()];
    double[] ys = new double[cellOf.size()];
    double[] sums = new double[cellOf.size()];
    List<List<Integer>> groups = new ArrayList<>();
    for (int cell : new ArrayList<>(cellOf.keySet())) {
      xs[groups.size()] = cell / down.names().size();
      ys[groups.size()] = cell % down.names().size();
      cellOf.put(cell, groups.size());
      groups.add(new ArrayList<>());
    }
    for (int i = 0; i < across.of().length; i++) {
      int cell = cellOf.getOrDefault(across.of()[i] * down.names().size() + down.of()[i], 0);
      groups.get(cell).add(i);
      double one = values == null ? 1 : values[i];
      sums[cell] += Double.isNaN(one) ? 0 : one;
    }
    SentColumns columns = new SentColumns();
    Props series =
        Props.of("name", value == null ? "" : value.name())
            .with("xNames", columns.texts(across.names()))
            .with("yNames", columns.texts(down.names()))
            .with("x", columns.numbers(xs))
            .with("y", columns.numbers(ys))
            .with("value", columns.numbers(sums));
    Props props =
        axes(x == null ? "x" : x.name(), "category")
            .with("y", Props.of("name", y == null ? "y" : y.name()).with("type", "category"))
            .with("series", List.of(series))
            .flag("labels", labels);
    columns.into(props);
    Drawn<T> drawn = new Drawn<>(rows).with(new Drawn.Groups(groups, xs, ys));
    return put(at, "heatMap", props, drawn);
  }

  private static boolean is(@Nullable ChartColumn<?> chosen, ChartColumn<?> column) {
    return chosen != null && chosen.name().equals(column.name());
  }

  /** The places along one axis: what they are called, and at which each row is. */
  private record Cells(List<String> names, int[] of) {
    static <T> Cells of(@Nullable ChartColumn<T> column, Collection<T> rows) {
      List<@Nullable Object> values =
          column == null
              ? new ArrayList<>(Collections.nCopies(rows.size(), ""))
              : column.values(rows);
      ChartAxis names = ChartAxis.categories(values);
      int[] place = new int[names.names.size()];
      List<String> sorted = new ArrayList<>(names.names);
      if (!values.isEmpty() && ChartAxis.of(values).type.equals("number")) {
        sorted.sort((a, b) -> Double.compare(number(a), number(b)));
      }
      for (int i = 0; i < place.length; i++) {
        place[i] = sorted.indexOf(names.names.get(i));
      }
      int[] of = new int[names.at.length];
      for (int i = 0; i < of.length; i++) {
        of[i] = place[(int) names.at[i]];
      }
      return new Cells(sorted, of);
    }

    private static double number(String name) {
      try {
        return Double.parseDouble(name);
      } catch (NumberFormatException nothing) {
        return Double.POSITIVE_INFINITY;
      }
    }
  }
}
