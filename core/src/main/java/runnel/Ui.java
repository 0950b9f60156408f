package runnel;

import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;

/**
 * The page, or a part of it: what elements are put into. Good for the run that it was given to,
 * also from threads started by that run.
 *
 * <p>Elements appear in the order of the calls. Optional settings go in one trailing lambda: {@code
 * ui.slider("Age", 0, 100, 50, o -> o.step(5))}. Text marked as Markdown is GitHub's flavour; HTML
 * in it is shown as text.
 */
public sealed class Ui extends LayoutElements permits Status {
  Ui(Place place) {
    super(place);
  }

  // ---- The place itself

  /** Takes away all that is in here. */
  public void clear() {
    place.clear();
  }

  /**
   * The same place under a name: inputs in it are told from inputs with the same label under other
   * names, and keep their values when rows come, go or change places: {@code for (var row : rows)
   * ui.keyed(row.id()).checkbox("Done");}.
   *
   * @param id its text is the name
   */
  public Ui keyed(Object id) {
    return new Ui(place.shared("keyed", String.valueOf(id)));
  }

  // ---- State and flow

  /**
   * A named value of this session that lives across runs.
   *
   * @param name the same name gives the same state everywhere in the app
   * @param initial its value when first asked for
   */
  public <T extends @Nullable Object> State<T> state(String name, T initial) {
    return new State<>(place.cell(name, initial));
  }

  /** What the visitor's browser keeps for this app across visits. */
  public Storage storage() {
    return new Storage(place);
  }

  /** The visitor's browser: clipboard, position, files. */
  public Browser browser() {
    return new Browser(place);
  }

  /**
   * A named value that all sessions of the app share. When it changes, every page that shows it is
   * drawn again.
   *
   * @param initial its value when first asked for
   */
  public <T extends @Nullable Object> Shared<T> shared(String name, T initial) {
    return new Shared<>(place.shared(name, initial));
  }

  /** This session: for threads of your own, and for what is to be done at its end. */
  public Session session() {
    return new Session(place);
  }

  /**
   * Draws the page again from the top. In a run it ends the run here; from a callback it does
   * nothing, since the page is drawn next anyway; from another thread the page is drawn soon.
   *
   * @throws RunnelException RN021 after 100 times in a row without an event
   */
  public void rerun() {
    place.rerun(true);
  }

  /**
   * Draws the page, or only the fragment around the call, again from its top.
   *
   * @throws RunnelException RN021 after 100 times in a row without an event
   */
  public void rerun(Scope scope) {
    place.rerun(scope == Scope.APP);
  }

  /** Ends the run here: what is drawn is the page, or in a fragment what is drawn of that. */
  public void stop() {
    throw place.stop();
  }
}
