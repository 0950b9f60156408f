package runnel;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;

/**
 * More ways to choose: any of several ({@code multiSelect}, {@code pills}), one of several ({@code
 * segmented}, {@code selectSlider}), an action ({@code menuButton}), a mark ({@code feedback}).
 * Part of {@link Ui}.
 */
abstract class ChoiceElements extends InputElements {
  ChoiceElements(Place place) {
    super(place);
  }

  /**
   * Any of several, from a list that opens and can be searched; none at first.
   *
   * @return what is chosen, in the order of choosing; not to be changed
   * @throws RunnelException RN013 if there are no options, RN011 if two have the same text
   */
  public <T> List<T> multiSelect(String label, List<T> options) {
    return ManyOptions.place(place, "multiSelect", label, options, defaults());
  }

  /** Any of several, from a list that opens and can be searched. */
  public <T> List<T> multiSelect(String label, List<T> options, Consumer<ManyOptions<T>> with) {
    return ManyOptions.place(place, "multiSelect", label, options, with);
  }

  /** Any of the constants of an enum, from a list that opens and can be searched. */
  public <E extends Enum<E>> List<E> multiSelect(String label, Class<E> options) {
    return multiSelect(label, List.of(options.getEnumConstants()), defaults());
  }

  /** Any of the constants of an enum, from a list that opens and can be searched. */
  public <E extends Enum<E>> List<E> multiSelect(
      String label, Class<E> options, Consumer<ManyOptions<E>> with) {
    return multiSelect(label, List.of(options.getEnumConstants()), with);
  }

  /**
   * Any of several, all in view; none at first.
   *
   * @return what is chosen, in the order of choosing; not to be changed
   * @throws RunnelException RN013 if there are no options, RN011 if two have the same text
   */
  public <T> List<T> pills(String label, List<T> options) {
    return ManyOptions.place(place, "pills", label, options, defaults());
  }

  /** Any of several, all in view. */
  public <T> List<T> pills(String label, List<T> options, Consumer<ManyOptions<T>> with) {
    return ManyOptions.place(place, "pills", label, options, with);
  }

  /** Any of the constants of an enum, all in view. */
  public <E extends Enum<E>> List<E> pills(String label, Class<E> options) {
    return pills(label, List.of(options.getEnumConstants()), defaults());
  }

  /** Any of the constants of an enum, all in view. */
  public <E extends Enum<E>> List<E> pills(
      String label, Class<E> options, Consumer<ManyOptions<E>> with) {
    return pills(label, List.of(options.getEnumConstants()), with);
  }

  /**
   * One of a few, side by side in one bar; the first at first.
   *
   * @throws RunnelException RN013 if there are no options, RN011 if two have the same text
   */
  public <T> T segmented(String label, List<T> options) {
    return ChoiceOptions.place(place, "segmented", label, options, defaults());
  }

  /** One of a few, side by side in one bar. */
  public <T> T segmented(String label, List<T> options, Consumer<ChoiceOptions<T>> with) {
    return ChoiceOptions.place(place, "segmented", label, options, with);
  }

  /** One of the constants of an enum, side by side in one bar. */
  public <E extends Enum<E>> E segmented(String label, Class<E> options) {
    return segmented(label, List.of(options.getEnumConstants()), defaults());
  }

  /** One of the constants of an enum, side by side in one bar. */
  public <E extends Enum<E>> E segmented(
      String label, Class<E> options, Consumer<ChoiceOptions<E>> with) {
    return segmented(label, List.of(options.getEnumConstants()), with);
  }

  /**
   * A slider over anything that has an order: sizes, dates, durations; the first at first.
   *
   * @param options in their order
   * @throws RunnelException RN013 if there are no options, RN011 if two have the same text
   */
  public <T> T selectSlider(String label, List<T> options) {
    return ChoiceOptions.place(place, "selectSlider", label, options, defaults());
  }

  /** A slider over anything that has an order. */
  public <T> T selectSlider(String label, List<T> options, Consumer<ChoiceOptions<T>> with) {
    return ChoiceOptions.place(place, "selectSlider", label, options, with);
  }

  /**
   * A button that opens a menu of actions.
   *
   * @return the item in the one run that answers its choice, which is never cut short by newer
   *     events; else null
   * @throws RunnelException RN013 if there are no items, RN011 if two have the same text
   */
  public <T> @Nullable T menuButton(String label, List<T> items) {
    return MenuOptions.place(place, label, items, defaults());
  }

  /** A button that opens a menu of actions. */
  public <T> @Nullable T menuButton(String label, List<T> items, Consumer<MenuOptions<T>> options) {
    return MenuOptions.place(place, label, items, options);
  }

  /**
   * What the user thinks of something, in stars.
   *
   * @return 1 to 5, or 0 if nothing was chosen, or it was taken back by a second click
   */
  public int feedback(String label) {
    return FeedbackOptions.place(place, label, defaults());
  }

  /**
   * What the user thinks of something: stars, faces or thumbs.
   *
   * @return 1 to 5, or for thumbs -1 or 1; 0 if nothing was chosen
   */
  public int feedback(String label, Consumer<FeedbackOptions> options) {
    return FeedbackOptions.place(place, label, options);
  }
}
