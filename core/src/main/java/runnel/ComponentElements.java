package runnel;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;

/** Elements of the app's own, made of JavaScript. Part of {@link Ui}. */
abstract class ComponentElements extends MediaElements {
  ComponentElements(Place place) {
    super(place);
  }

  /**
   * An element of your own: a module of JavaScript that draws into the page. It exports {@code
   * default function mount(element, { props, state, setState, trigger, theme, disabled })}, which
   * may return {@code { update(changed), unmount() }}; see docs/components.md.
   *
   * <p>The state is kept like the value of an input. It goes to JavaScript as JSON and comes back
   * as a value of the same class: texts, booleans, numbers, enums, optionals, lists and maps of
   * these, and records.
   *
   * @param module the name of a file beside the app, {@code dial.js}; the text of the module; or
   *     {@code /name.js} of a library's, which has it as {@code META-INF/runnel/components/name.js}
   * @param initial the state as long as the module has set none; null if it has none
   * @return the state
   * @throws RunnelException RN010 if {@code initial} is of another class
   */
  public <T extends @Nullable Object> T component(String module, T initial) {
    return ComponentOptions.place(place, module, initial, defaults());
  }

  /**
   * An element of your own: {@code ui.component("dial.js", 40, o -> o.props(Map.of("max", 100)))}.
   */
  public <T extends @Nullable Object> T component(
      String module, T initial, Consumer<ComponentOptions<T>> options) {
    return ComponentOptions.place(place, module, initial, options);
  }
}
