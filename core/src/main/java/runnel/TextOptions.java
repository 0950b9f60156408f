package runnel;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Codec;
import runnel.internal.run.Place;
import runnel.internal.run.Widget;

/** What a text input can be told. */
public final class TextOptions extends InputOptions<TextOptions> {
  private @Nullable String placeholder;
  private int maxLength = 10_000;
  private boolean password;
  private @Nullable Consumer<String> onChange;

  TextOptions() {}

  /** Shown in the empty field. Default: nothing. */
  public TextOptions placeholder(String text) {
    placeholder = text;
    return this;
  }

  /**
   * The longest text it takes, in UTF-16 units. Default 10,000.
   *
   * @throws RunnelException RN010 if less than 1
   */
  public TextOptions maxLength(int length) {
    maxLength = Numbers.atLeastOne("maxLength", length);
    return this;
  }

  /** Hides what is typed. */
  public TextOptions password() {
    password = true;
    return this;
  }

  /** Called with the new text for each change, before the page is drawn. */
  public TextOptions onChange(Consumer<String> action) {
    onChange = action;
    return this;
  }

  static String place(Place at, String label, String initial, Consumer<TextOptions> options) {
    TextOptions o = new TextOptions();
    options.accept(o);
    if (initial.length() > o.maxLength) {
      throw Mistake.argument(
          "textInput",
          label,
          "the initial text has " + initial.length() + " characters, maxLength is " + o.maxLength,
          "o -> o.maxLength(" + initial.length() + ")");
    }
    return at.input(
        "textInput",
        o.key,
        o.props(label)
            .with("placeholder", o.placeholder)
            .with("maxLength", o.maxLength)
            .flag("password", o.password),
        new Widget.Input<>(label, o.disabled, new TextCodec(o.maxLength), o.onChange),
        initial);
  }

  private record TextCodec(int maxLength) implements Codec<String> {
    @Override
    public Object wire(String value) {
      return value;
    }

    @Override
    public String read(@Nullable Object wire) throws Refused {
      if (wire instanceof String text && text.length() <= maxLength) {
        return text;
      }
      throw new Refused("a text of at most " + maxLength + " characters");
    }
  }
}
