package runnel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;
import runnel.internal.tree.Props;

/**
 * What a pie can be told.
 *
 * @param <T> type of the rows
 */
public final class PieOptions<T> extends FigureOptions<T, PieOptions<T>> {
  private static final int MOST_SLICES = 12;

  private @Nullable ChartColumn<T> label;
  private @Nullable ChartColumn<T> value;
  private boolean donut;

  PieOptions() {}

  /** What slices are called; rows of one name make one slice. Default: the first column of text. */
  public PieOptions<T> label(Function<? super T, ? extends @Nullable Object> text) {
    label = new ChartColumn<>("label", text);
    return this;
  }

  /** The column that slices are called by. */
  public PieOptions<T> label(String column) {
    label = new ChartColumn<>(column, null);
    return this;
  }

  /**
   * How large slices are; null and NaN count nothing. Default: the first column of numbers, else
   * how many rows there are.
   */
  public PieOptions<T> value(String name, Function<? super T, ? extends @Nullable Number> number) {
    value = new ChartColumn<>(name, number);
    return this;
  }

  /** The column of how large slices are. */
  public PieOptions<T> value(String column) {
    value = new ChartColumn<>(column, null);
    return this;
  }

  /** Leaves the middle empty. */
  public PieOptions<T> donut() {
    donut = true;
    return this;
  }

  @Override
  Chart<T> draw(Place at, List<T> rows) {
    label = label == null ? null : label.in(rows, at);
    value = value == null ? null : value.in(rows, at);
    if (label == null || value == null) {
      for (ChartColumn<T> column : ChartColumn.of(rows, at)) {
        boolean numbers = column.isNumeric(rows);
        if (label == null && !numbers) {
          label = column;
        } else if (value == null && numbers) {
          value = column;
        }
      }
    }
    ChartGroups groups = ChartGroups.of(label, value, rows);
    for (int i = 0; i < groups.sums().length; i++) {
      if (groups.sums()[i] < 0) {
        throw new RunnelException(
            "RN151",
            "A slice cannot be below 0: "
                + groups.names().get(i)
                + " is "
                + Display.number(groups.sums()[i]),
            "ui.barChart(rows, …);");
      }
    }
    groups = groups.largest(MOST_SLICES);
    SentColumns columns = new SentColumns();
    Props series =
        Props.of("name", value == null ? "" : value.name())
            .with("x", columns.texts(groups.names()))
            .with("y", columns.numbers(groups.sums()));
    Props props = props().with("series", List.of(series)).flag("donut", donut);
    columns.into(props);
    Drawn<T> drawn = new Drawn<>(rows).with(Drawn.Groups.nowhere(groups.rows()));
    return put(at, "pieChart", props, drawn);
  }
}
