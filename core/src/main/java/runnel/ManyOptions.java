package runnel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Codec;
import runnel.internal.run.Place;
import runnel.internal.run.Widget;
import runnel.internal.tree.Props;

/**
 * What an input that chooses any of several can be told: a multiSelect, pills.
 *
 * @param <T> type of the options
 */
public final class ManyOptions<T> extends InputOptions<ManyOptions<T>> {
  private Function<? super T, String> format = String::valueOf;
  private List<? extends T> initial = List.of();
  private @Nullable Function<String, ? extends T> acceptNew;
  private int max = Integer.MAX_VALUE;
  private @Nullable String placeholder;
  private @Nullable Consumer<List<T>> onChange;

  ManyOptions() {}

  /**
   * The text shown for an option; each option has its own. Default: {@code toString()}. The text is
   * also how the choice is remembered, so it survives when the options are made anew.
   */
  public ManyOptions<T> format(Function<? super T, String> text) {
    format = text;
    return this;
  }

  /** The options chosen at first. Default: none. */
  public ManyOptions<T> initial(List<? extends T> options) {
    initial = options;
    return this;
  }

  /**
   * How many can be chosen at once. Default: all. Of pills with at most one, another takes the
   * place of the one before.
   *
   * @throws RunnelException RN010 if less than 1
   */
  public ManyOptions<T> max(int max) {
    this.max = Numbers.atLeastOne("max", max);
    return this;
  }

  /**
   * Lets the user of a multiSelect write what is none of the options, up to 200 characters.
   *
   * @param make gives the value for such a text, for texts {@code s -> s}; what it throws refuses
   *     the text
   */
  public ManyOptions<T> acceptNew(Function<String, ? extends T> make) {
    acceptNew = make;
    return this;
  }

  /** Shown in a multiSelect while nothing is chosen. Default: {@code Choose…}. */
  public ManyOptions<T> placeholder(String text) {
    placeholder = text;
    return this;
  }

  /** Called with all that is chosen for each change, before the page is drawn. */
  public ManyOptions<T> onChange(Consumer<List<T>> action) {
    onChange = action;
    return this;
  }

  static <T> List<T> place(
      Place at,
      String kind,
      String label,
      List<? extends T> options,
      Consumer<ManyOptions<T>> with) {
    ManyOptions<T> o = new ManyOptions<>();
    with.accept(o);
    Choices<T> choices = Choices.of(kind, label, options, o.format, o.acceptNew);
    if (o.initial.size() > o.max) {
      throw Mistake.argument(
          kind,
          label,
          "initial has " + o.initial.size() + " options, max is " + o.max,
          "o -> o.max(" + o.initial.size() + ")");
    }
    for (T option : o.initial) {
      if (!choices.offers(choices.text(option))) {
        throw Mistake.argument(
            kind,
            label,
            "the initial choice " + option + " is none of the options",
            "o -> o.initial(options.subList(0, 1))");
      }
    }
    Props props =
        o.props(label)
            .with("options", choices.texts())
            .with("max", o.max == Integer.MAX_VALUE ? null : o.max)
            .with("placeholder", o.placeholder)
            .flag("acceptNew", o.acceptNew != null);
    Codec<List<T>> codec = new ManyCodec<>(choices, o.max);
    return at.input(
        kind,
        o.key,
        props,
        new Widget.Input<>(label, o.disabled, codec, o.onChange),
        List.copyOf(o.initial));
  }

  private record ManyCodec<T>(Choices<T> choices, int max) implements Codec<List<T>> {
    @Override
    public Object wire(List<T> value) {
      List<String> texts = new ArrayList<>(value.size());
      value.forEach(each -> texts.add(choices.text(each)));
      return texts;
    }

    @Override
    public List<T> read(@Nullable Object wire) throws Refused {
      // Bounded before it is read: a hostile list may be long.
      if (!(wire instanceof List<?> texts) || texts.size() > Math.min(max, most())) {
        throw new Refused(
            "a list of " + (max == Integer.MAX_VALUE ? "its options" : "at most " + max));
      }
      List<T> chosen = new ArrayList<>(texts.size());
      List<String> names = new ArrayList<>(texts.size());
      for (Object text : texts) {
        T value = choices.read(text);
        chosen.add(value);
        names.add(choices.text(value));
      }
      if (names.stream().distinct().count() < names.size()) {
        throw new Refused("each option once");
      }
      return List.copyOf(chosen);
    }

    private int most() {
      return choices.texts().size() + (choices.make() == null ? 0 : 1000);
    }

    /** What is no longer offered goes, the rest stays. */
    @Override
    public @Nullable Object fit(@Nullable Object wire) {
      return wire instanceof List<?> texts
          ? texts.stream().filter(choices::offers).limit(max).toList()
          : wire;
    }
  }
}
