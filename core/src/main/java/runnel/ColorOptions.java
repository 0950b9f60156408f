package runnel;

import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Codec;
import runnel.internal.run.Place;
import runnel.internal.run.Widget;

/** What a color input can be told. */
public final class ColorOptions extends InputOptions<ColorOptions> {
  private static final Codec<String> CODEC =
      new Codec<>() {
        @Override
        public Object wire(String value) {
          return value;
        }

        @Override
        public String read(@Nullable Object wire) throws Refused {
          if (wire instanceof String text && isColor(text)) {
            return text.toLowerCase(Locale.ROOT);
          }
          throw new Refused("a colour like #0b7fa8");
        }
      };

  private @Nullable Consumer<String> onChange;

  ColorOptions() {}

  /** Called with the new colour for each change, before the page is drawn. */
  public ColorOptions onChange(Consumer<String> action) {
    onChange = action;
    return this;
  }

  static String place(Place at, String label, String initial, Consumer<ColorOptions> options) {
    ColorOptions o = new ColorOptions();
    options.accept(o);
    if (!isColor(initial)) {
      throw Mistake.argument(
          "color",
          label,
          "\"" + initial + "\" is not a colour of the form #rrggbb",
          "ui.color(\"" + label + "\", \"#0b7fa8\")");
    }
    return at.input(
        "color",
        o.key,
        o.props(label),
        new Widget.Input<>(label, o.disabled, CODEC, o.onChange),
        initial.toLowerCase(Locale.ROOT));
  }

  private static boolean isColor(String text) {
    return text.length() == 7 && Rgb.isHex(text);
  }
}
