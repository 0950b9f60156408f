package runnel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Codec;
import runnel.internal.run.Place;
import runnel.internal.run.Widget;
import runnel.internal.tree.Props;

/**
 * What a select or a radio can be told.
 *
 * @param <T> type of the options
 */
public final class ChoiceOptions<T> extends InputOptions<ChoiceOptions<T>> {
  private Function<? super T, String> format = String::valueOf;
  private @Nullable T initial;
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
    List<String> texts = new ArrayList<>(options.size());
    Set<String> seen = new HashSet<>();
    for (T option : options) {
      String text = o.format.apply(option);
      if (!seen.add(text)) {
        throw Mistake.sameText(kind, label, text);
      }
      texts.add(text);
    }
    T initial = options.get(0);
    if (o.initial != null) {
      int at0 = options.indexOf(o.initial);
      if (at0 < 0) {
        throw Mistake.argument(
            kind,
            label,
            "the initial choice " + o.initial + " is none of the options",
            "o -> o.initial(options.get(0))");
      }
      initial = options.get(at0);
    }
    Props props = o.props(label).with("options", texts).flag("horizontal", o.horizontal);
    Codec<T> codec = new ChoiceCodec<>(List.copyOf(options), texts);
    return at.input(
        kind, o.key, props, new Widget.Input<>(label, o.disabled, codec, o.onChange), initial);
  }

  private record ChoiceCodec<T>(List<T> options, List<String> texts) implements Codec<T> {
    @Override
    public Object wire(T value) {
      return texts.get(options.indexOf(value));
    }

    @Override
    public T read(@Nullable Object wire) throws Refused {
      int at = wire instanceof String text ? texts.indexOf(text) : -1;
      if (at < 0) {
        throw new Refused("one of its " + texts.size() + " options");
      }
      return options.get(at);
    }
  }
}
