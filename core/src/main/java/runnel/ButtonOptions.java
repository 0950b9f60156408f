package runnel;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;
import runnel.internal.run.Widget;

/** What a button can be told. */
public final class ButtonOptions extends InputOptions<ButtonOptions> {
  private boolean primary;
  private boolean busy;
  @Nullable Runnable onClick;

  ButtonOptions() {}

  /** The one action of its page or section: drawn in the accent colour. */
  public ButtonOptions primary() {
    primary = true;
    return this;
  }

  /** Called for each click, before the page is drawn. It is never cut short by newer events. */
  public ButtonOptions onClick(Runnable action) {
    onClick = action;
    return this;
  }

  /** What it starts is going on: the client shows that, and takes no clicks. */
  ButtonOptions busy(boolean busy) {
    this.busy = busy;
    return this;
  }

  static boolean place(Place at, String label, Consumer<ButtonOptions> options) {
    return place(at, "button", label, options);
  }

  static boolean place(Place at, String kind, String label, Consumer<ButtonOptions> options) {
    ButtonOptions o = new ButtonOptions();
    options.accept(o);
    return at.trigger(
        kind,
        o.key,
        o.props(label).flag("primary", o.primary).flag("busy", o.busy),
        new Widget.Trigger(label, o.disabled, o.onClick));
  }
}
