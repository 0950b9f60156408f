package runnel;

import java.util.function.Consumer;
import runnel.internal.run.Place;

/** Forms: inputs whose values are taken all at once. Part of {@link Ui}. */
abstract class FormElements extends PageElements {
  FormElements(Place place) {
    super(place);
  }

  /**
   * A form: nothing in it draws the page again until the user submits it. Then all its inputs have
   * their new values, and its {@link #formSubmit} is true, in one run.
   *
   * <pre>{@code
   * ui.form("order", form -> {
   *   String item = form.textInput("Item");
   *   int count = form.numberInput("Count", 1);
   *   if (form.formSubmit("Order")) order(item, count);
   * });
   * }</pre>
   *
   * <p>Without a {@code formSubmit} in it the form shows mistake RN090. What it opens ({@code
   * tabs}, {@code expander}) does so at once. If one of the values is not taken, none is.
   *
   * @param name tells it from other forms in the same container
   * @throws RunnelException RN091 if it is within another form, RN012 if there is one of that name
   */
  public void form(String name, AppBody body) {
    FormOptions.place(place, name, body, defaults());
  }

  /** A form. */
  public void form(String name, AppBody body, Consumer<FormOptions> options) {
    FormOptions.place(place, name, body, options);
  }

  /**
   * The button that submits the form around it; so does Enter in its inputs, by the first of its
   * buttons.
   *
   * @return true in the one run that answers a click. That run is never cut short by newer events.
   * @throws RunnelException RN092 if it is not in a form
   */
  public boolean formSubmit(String label) {
    return ButtonOptions.place(place, "formSubmit", label, defaults());
  }

  /** The button that submits the form around it. */
  public boolean formSubmit(String label, Consumer<ButtonOptions> options) {
    return ButtonOptions.place(place, "formSubmit", label, options);
  }
}
