package runnel;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Codec;
import runnel.internal.run.Place;
import runnel.internal.run.Widget;

/** What a checkbox or a toggle can be told. */
public final class CheckOptions extends InputOptions<CheckOptions> {
  private static final Codec<Boolean> CODEC =
      new Codec<>() {
        @Override
        public Object wire(Boolean value) {
          return value;
        }

        @Override
        public Boolean read(@Nullable Object wire) throws Refused {
          if (wire instanceof Boolean value) {
            return value;
          }
          throw new Refused("true or false");
        }
      };

  private @Nullable Consumer<Boolean> onChange;

  CheckOptions() {}

  /** Called with the new value for each change, before the page is drawn. */
  public CheckOptions onChange(Consumer<Boolean> action) {
    onChange = action;
    return this;
  }

  static boolean place(
      Place at, String kind, String label, boolean initial, Consumer<CheckOptions> options) {
    CheckOptions o = new CheckOptions();
    options.accept(o);
    return at.input(
        kind,
        o.key,
        o.props(label),
        new Widget.Input<>(label, o.disabled, CODEC, o.onChange),
        initial);
  }
}
