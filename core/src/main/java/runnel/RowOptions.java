package runnel;

import java.util.function.Consumer;
import runnel.internal.run.Place;
import runnel.internal.tree.Props;

/** What a row can be told. */
public final class RowOptions extends FlowOptions<RowOptions> {
  private String justify = "left";
  private boolean oneLine;

  RowOptions() {
    super("middle");
  }

  /** All stand in the middle of the row. Default: at its left. */
  public RowOptions center() {
    justify = "center";
    return this;
  }

  /** All stand at the right of the row. */
  public RowOptions right() {
    justify = "right";
    return this;
  }

  /** The first stands at the left, the last at the right, and the space is shared between them. */
  public RowOptions spread() {
    justify = "spread";
    return this;
  }

  /** One line, which is scrolled sideways where there is no room. Default: it goes on below. */
  public RowOptions noWrap() {
    oneLine = true;
    return this;
  }

  static Ui place(Place at, Consumer<RowOptions> options) {
    RowOptions o = new RowOptions();
    options.accept(o);
    Props props =
        o.flow(Props.of())
            .with("justify", o.justify.equals("left") ? null : o.justify)
            .flag("oneLine", o.oneLine);
    return new Ui(at.container("row", null, props));
  }
}
