package runnel;

import java.util.function.Consumer;
import runnel.internal.run.Place;
import runnel.internal.tree.Props;

/** What a grid can be told. */
public final class GridOptions extends FlowOptions<GridOptions> {
  private int minWidth = 160;

  GridOptions() {
    super("top");
  }

  /**
   * No cell is narrower than this; where they would be, there are fewer columns. Default: 160.
   *
   * @param pixels at least 1
   * @throws RunnelException RN010 if less than 1
   */
  public GridOptions minWidth(int pixels) {
    minWidth = Numbers.atLeastOne("minWidth", pixels);
    return this;
  }

  static Ui place(Place at, int columns, Consumer<GridOptions> options) {
    GridOptions o = new GridOptions();
    options.accept(o);
    if (columns < 1 || columns > 24) {
      throw new RunnelException(
          "RN010", "a grid has 1 to 24 columns, got " + columns, "Ui grid = ui.grid(3);");
    }
    Props props = Props.of().with("columns", columns).with("minWidth", o.minWidth);
    return new Ui(at.container("grid", null, o.flow(props)));
  }
}
