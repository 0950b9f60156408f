package runnel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import runnel.internal.run.Place;
import runnel.internal.tree.Props;

/** What columns can be told. */
public final class ColumnsOptions extends FlowOptions<ColumnsOptions> {
  private List<Double> weights = List.of();
  private boolean border;

  ColumnsOptions() {
    super("top");
  }

  /**
   * How wide the columns are in relation to each other: {@code o.weights(2, 1)}. Default: all the
   * same.
   *
   * @throws RunnelException RN010 if one is not above 0
   */
  public ColumnsOptions weights(double... weights) {
    List<Double> all = new ArrayList<>();
    for (double weight : weights) {
      all.add(Numbers.positive("weights", weight));
    }
    this.weights = all;
    return this;
  }

  /** Draws a border around each. */
  public ColumnsOptions border() {
    border = true;
    return this;
  }

  static List<Ui> place(Place at, int count, Consumer<ColumnsOptions> options) {
    ColumnsOptions o = new ColumnsOptions();
    options.accept(o);
    if (count < 1 || count > 24) {
      throw new RunnelException(
          "RN010", "there are 1 to 24 columns, got " + count, "var cols = ui.columns(3);");
    }
    if (!o.weights.isEmpty() && o.weights.size() != count) {
      throw new RunnelException(
          "RN010",
          count + " columns need " + count + " weights, got " + o.weights.size(),
          "ui.columns(2, o -> o.weights(2, 1))");
    }
    List<Double> weights = new ArrayList<>(o.weights);
    while (weights.size() < count) {
      weights.add(1.0);
    }
    Place columns = at.container("columns", null, o.flow(Props.of("weights", weights)));
    List<Ui> uis = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      uis.add(new Ui(columns.container("column", null, Props.of().flag("border", o.border))));
    }
    return List.copyOf(uis);
  }
}
