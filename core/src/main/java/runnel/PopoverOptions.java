package runnel;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;
import runnel.internal.tree.Props;

/** What a popover can be told. */
public final class PopoverOptions {
  private boolean primary;
  private boolean disabled;
  private @Nullable String help;
  private @Nullable String key;

  PopoverOptions() {}

  /** Its button is drawn in the accent colour. */
  public PopoverOptions primary() {
    primary = true;
    return this;
  }

  /** It cannot be opened. */
  public PopoverOptions disabled() {
    return disabled(true);
  }

  /** Whether it cannot be opened. Default: it can. */
  public PopoverOptions disabled(boolean disabled) {
    this.disabled = disabled;
    return this;
  }

  /** An explanation in Markdown, shown at a question mark behind its button. Default: none. */
  public PopoverOptions help(String markdown) {
    help = markdown;
    return this;
  }

  /** A name that tells it from others beside it. Default: its label does. */
  public PopoverOptions key(String key) {
    this.key = key;
    return this;
  }

  static Ui place(Place at, String label, Consumer<PopoverOptions> options) {
    PopoverOptions o = new PopoverOptions();
    options.accept(o);
    Props props =
        Props.of()
            .with("label", label)
            .with("key", o.key)
            .with("help", o.help)
            .flag("primary", o.primary)
            .flag("disabled", o.disabled);
    return new Ui(at.container("popover", o.key == null ? label : "key " + o.key, props));
  }
}
