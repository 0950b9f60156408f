package runnel;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;

/**
 * Elements that the user touches. Each returns its value; a touch draws the page again. Part of
 * {@link Ui}.
 *
 * <p>An input is told from the others of its kind in the same container by its label, or its {@code
 * key} if it has one; twice the same is mistake RN012. Its value lives as long as the session, also
 * while it is not shown.
 */
abstract class InputElements extends LiveElements {
  InputElements(Place place) {
    super(place);
  }

  /**
   * A button.
   *
   * @return true in the one run that answers a click. That run is never cut short by newer events.
   */
  public boolean button(String label) {
    return ButtonOptions.place(place, label, defaults());
  }

  /** A button. */
  public boolean button(String label, Consumer<ButtonOptions> options) {
    return ButtonOptions.place(place, label, options);
  }

  /**
   * A button that goes to an address.
   *
   * @param url with {@code https:}, {@code http:}, {@code mailto:} or {@code tel:}, or within the
   *     site
   * @throws RunnelException RN040 if it is another
   */
  public void link(String label, String url) {
    LinkOptions.place(place, label, url, defaults());
  }

  /** A button that goes to an address. */
  public void link(String label, String url, Consumer<LinkOptions> options) {
    LinkOptions.place(place, label, url, options);
  }

  /** A box to tick, empty at first. */
  public boolean checkbox(String label) {
    return CheckOptions.place(place, "checkbox", label, false, defaults());
  }

  /** A box to tick, empty at first. */
  public boolean checkbox(String label, Consumer<CheckOptions> options) {
    return CheckOptions.place(place, "checkbox", label, false, options);
  }

  /** A box to tick. */
  public boolean checkbox(String label, boolean initial) {
    return CheckOptions.place(place, "checkbox", label, initial, defaults());
  }

  /** A box to tick. */
  public boolean checkbox(String label, boolean initial, Consumer<CheckOptions> options) {
    return CheckOptions.place(place, "checkbox", label, initial, options);
  }

  /** A switch, off at first. */
  public boolean toggle(String label) {
    return CheckOptions.place(place, "toggle", label, false, defaults());
  }

  /** A switch, off at first. */
  public boolean toggle(String label, Consumer<CheckOptions> options) {
    return CheckOptions.place(place, "toggle", label, false, options);
  }

  /** A switch. */
  public boolean toggle(String label, boolean initial) {
    return CheckOptions.place(place, "toggle", label, initial, defaults());
  }

  /** A switch. */
  public boolean toggle(String label, boolean initial, Consumer<CheckOptions> options) {
    return CheckOptions.place(place, "toggle", label, initial, options);
  }

  /**
   * A slider over whole numbers.
   *
   * @throws RunnelException RN010 if {@code min} is not below {@code max} or {@code initial} not
   *     within them
   */
  public int slider(String label, int min, int max, int initial) {
    return slider(label, min, max, initial, defaults());
  }

  /** A slider over whole numbers. */
  public int slider(String label, int min, int max, int initial, Consumer<SliderOptions> options) {
    return (int) SliderOptions.place(place, label, true, min, max, initial, options);
  }

  /**
   * A slider over numbers.
   *
   * @throws RunnelException RN010 if {@code min} is not below {@code max} or {@code initial} not
   *     within them
   */
  public double slider(String label, double min, double max, double initial) {
    return slider(label, min, max, initial, defaults());
  }

  /** A slider over numbers. */
  public double slider(
      String label, double min, double max, double initial, Consumer<SliderOptions> options) {
    return SliderOptions.place(place, label, false, min, max, initial, options);
  }

  /** A slider with two thumbs over whole numbers. */
  public IntRange rangeSlider(String label, int min, int max, int low, int high) {
    return rangeSlider(label, min, max, low, high, defaults());
  }

  /** A slider with two thumbs over whole numbers. */
  public IntRange rangeSlider(
      String label, int min, int max, int low, int high, Consumer<SliderOptions> options) {
    DoubleRange range =
        SliderOptions.placeRange(place, label, true, min, max, new DoubleRange(low, high), options);
    return new IntRange((int) range.low(), (int) range.high());
  }

  /** A slider with two thumbs over numbers. */
  public DoubleRange rangeSlider(String label, double min, double max, double low, double high) {
    return rangeSlider(label, min, max, low, high, defaults());
  }

  /** A slider with two thumbs over numbers. */
  public DoubleRange rangeSlider(
      String label,
      double min,
      double max,
      double low,
      double high,
      Consumer<SliderOptions> options) {
    return SliderOptions.placeRange(
        place, label, false, min, max, new DoubleRange(low, high), options);
  }

  /** A field for a whole number. Emptied, it has its initial value. */
  public int numberInput(String label, int initial) {
    return numberInput(label, initial, defaults());
  }

  /** A field for a whole number. Emptied, it has its initial value. */
  public int numberInput(String label, int initial, Consumer<NumberOptions> options) {
    return (int) NumberOptions.place(place, label, true, initial, options);
  }

  /** A field for a number. Emptied, it has its initial value. */
  public double numberInput(String label, double initial) {
    return numberInput(label, initial, defaults());
  }

  /** A field for a number. Emptied, it has its initial value. */
  public double numberInput(String label, double initial, Consumer<NumberOptions> options) {
    return NumberOptions.place(place, label, false, initial, options);
  }

  /**
   * A field for one line of text, empty at first. Its value changes on Enter and when the field is
   * left.
   */
  public String textInput(String label) {
    return TextOptions.place(place, "textInput", label, "", defaults());
  }

  /** A field for one line of text, empty at first. */
  public String textInput(String label, Consumer<TextOptions> options) {
    return TextOptions.place(place, "textInput", label, "", options);
  }

  /** A field for one line of text. */
  public String textInput(String label, String initial) {
    return TextOptions.place(place, "textInput", label, initial, defaults());
  }

  /** A field for one line of text. */
  public String textInput(String label, String initial, Consumer<TextOptions> options) {
    return TextOptions.place(place, "textInput", label, initial, options);
  }

  /**
   * One of several, from a list that opens; the first at first. A long list can be searched.
   *
   * @throws RunnelException RN013 if there are no options, RN011 if two have the same text
   */
  public <T> T select(String label, List<T> options) {
    return ChoiceOptions.place(place, "select", label, options, defaults());
  }

  /** One of several, from a list that opens. */
  public <T> T select(String label, List<T> options, Consumer<ChoiceOptions<T>> with) {
    return ChoiceOptions.place(place, "select", label, options, with);
  }

  /** One of the constants of an enum, from a list that opens. */
  public <E extends Enum<E>> E select(String label, Class<E> options) {
    return ChoiceOptions.place(
        place, "select", label, List.of(options.getEnumConstants()), defaults());
  }

  /** One of the constants of an enum, from a list that opens. */
  public <E extends Enum<E>> E select(
      String label, Class<E> options, Consumer<ChoiceOptions<E>> with) {
    return ChoiceOptions.place(place, "select", label, List.of(options.getEnumConstants()), with);
  }

  /**
   * One of several, all in view; the first at first.
   *
   * @throws RunnelException RN013 if there are no options, RN011 if two have the same text
   */
  public <T> T radio(String label, List<T> options) {
    return ChoiceOptions.place(place, "radio", label, options, defaults());
  }

  /** One of several, all in view. */
  public <T> T radio(String label, List<T> options, Consumer<ChoiceOptions<T>> with) {
    return ChoiceOptions.place(place, "radio", label, options, with);
  }

  /** One of the constants of an enum, all in view. */
  public <E extends Enum<E>> E radio(String label, Class<E> options) {
    return ChoiceOptions.place(
        place, "radio", label, List.of(options.getEnumConstants()), defaults());
  }

  /** One of the constants of an enum, all in view. */
  public <E extends Enum<E>> E radio(
      String label, Class<E> options, Consumer<ChoiceOptions<E>> with) {
    return ChoiceOptions.place(place, "radio", label, List.of(options.getEnumConstants()), with);
  }

  /**
   * A field to write messages in. In the main part of the page it stays at the bottom of the
   * window; what the user writes during a run is answered after it.
   *
   * @param placeholder shown in the empty field, and what names it
   * @return the message in the one run that answers it, which is never cut short by newer events;
   *     else null
   */
  public @Nullable String chatInput(String placeholder) {
    return ChatInputOptions.place(place, placeholder, defaults());
  }

  /** A field to write messages in. */
  public @Nullable String chatInput(String placeholder, Consumer<ChatInputOptions> options) {
    return ChatInputOptions.place(place, placeholder, options);
  }

  /**
   * A field to write messages in which takes files, too: {@code ui.chatInput("Ask", o ->
   * o.stoppable(), f -> f.several(3).accept("image/*"))}. They are chosen, dropped or pasted.
   *
   * @param files what it takes, as of {@link Ui#fileUpload}: how many, how large, of which kind
   * @return the message and its files in the one run that answers it; else null
   */
  public @Nullable ChatPost chatInput(
      String placeholder, Consumer<ChatInputOptions> options, Consumer<FileUploadOptions> files) {
    return ChatInputOptions.placeWithFiles(place, placeholder, options, files);
  }
}
