package runnel;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Codec;
import runnel.internal.run.Place;
import runnel.internal.run.Widget;
import runnel.internal.tree.Props;

/** What an expander can be told. */
public final class ExpanderOptions {
  private boolean expanded;
  private @Nullable String key;
  private @Nullable Consumer<Boolean> onChange;

  ExpanderOptions() {}

  /** Open at first; the user opens and closes it from then on. */
  public ExpanderOptions expanded() {
    expanded = true;
    return this;
  }

  /** A name that tells it from others beside it. Default: its label does. */
  public ExpanderOptions key(String key) {
    this.key = key;
    return this;
  }

  /**
   * Called with whether it is open now when the user opens or closes it, before the page is drawn
   * again. Default: the page does not notice.
   */
  public ExpanderOptions onChange(Consumer<Boolean> action) {
    onChange = action;
    return this;
  }

  static Ui place(Place at, String label, Consumer<ExpanderOptions> options) {
    ExpanderOptions o = new ExpanderOptions();
    options.accept(o);
    Props props = Props.of().with("label", label).flag("expanded", o.expanded);
    if (o.onChange == null) {
      return new Ui(at.container("expander", o.key == null ? label : "key " + o.key, props));
    }
    Widget.Input<Boolean> input = new Widget.Input<>(label, false, new OpenCodec(), o.onChange);
    at.input("expander", o.key, props, input, o.expanded);
    return new Ui(at.inside("expander", o.key, input));
  }

  private record OpenCodec() implements Codec<Boolean> {
    @Override
    public Object wire(Boolean value) {
      return value;
    }

    @Override
    public Boolean read(@Nullable Object wire) throws Refused {
      if (wire instanceof Boolean open) {
        return open;
      }
      throw new Refused("true or false");
    }
  }
}
