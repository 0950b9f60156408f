package runnel;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Codec;
import runnel.internal.run.Place;
import runnel.internal.run.Widget;
import runnel.internal.tree.Props;

/**
 * What an input that chooses one of several can be told: a select, radio, segmented, selectSlider.
 *
 * @param <T> type of the options
 */
public final class ChoiceOptions<T> extends InputOptions<ChoiceOptions<T>> {
  private Function<? super T, String> format = String::valueOf;
  private @Nullable T initial;
  private @Nullable Function<String, ? extends T> acceptNew;
  private boolean horizontal;
  private @Nullable Consumer<T> onChange;

  ChoiceOptions() {}

  /**
   * The text shown for an option; each option has its own. Default: {@code toString()}. The text is
   * also how the choice is remembered, so it survives when the options are made anew.
   */
  public ChoiceOptions<T> format(Function<? super T, String> text) {
    format = text;
    return this;
  }

  /** The option chosen at first. Default: the first. */
  public ChoiceOptions<T> initial(T option) {
    initial = option;
    return this;
  }

  /**
   * Lets the user of a select write what is none of the options, up to 200 characters.
   *
   * @param make gives the value for such a text, for texts {@code s -> s}; what it throws refuses
   *     the text
   */
  public ChoiceOptions<T> acceptNew(Function<String, ? extends T> make) {
    acceptNew = make;
    return this;
  }

  /** Puts the options of a radio side by side. */
  public ChoiceOptions<T> horizontal() {
    horizontal = true;
    return this;
  }

  /** Called with the new choice for each change, before the page is drawn. */
  public ChoiceOptions<T> onChange(Consumer<T> action) {
    onChange = action;
    return this;
  }

  static <T> T place(
      Place at,
      String kind,
      String label,
      List<? extends T> options,
      Consumer<ChoiceOptions<T>> with) {
    ChoiceOptions<T> o = new ChoiceOptions<>();
    with.accept(o);
    if (options.isEmpty()) {
      throw Mistake.noOptions(kind, label);
    }
    Choices<T> choices = Choices.of(kind, label, options, o.format, o.acceptNew);
    T initial = options.get(0);
    if (o.initial != null) {
      int at0 = options.indexOf(o.initial);
      if (at0 < 0 && o.acceptNew == null) {
        throw Mistake.argument(
            kind,
            label,
            "the initial choice " + o.initial + " is none of the options",
            "o -> o.initial(options.get(0))");
      }
      initial = at0 < 0 ? o.initial : options.get(at0);
    }
    Props props =
        o.props(label)
            .with("options", choices.texts())
            .flag("acceptNew", o.acceptNew != null)
            .flag("horizontal", o.horizontal);
    Codec<T> codec = new ChoiceCodec<>(choices);
    return at.input(
        kind, o.key, props, new Widget.Input<>(label, o.disabled, codec, o.onChange), initial);
  }

  private record ChoiceCodec<T>(Choices<T> choices) implements Codec<T> {
    @Override
    public Object wire(T value) {
      return choices.text(value);
    }

    @Override
    public T read(@Nullable Object wire) throws Refused {
      return choices.read(wire);
    }
  }
}
