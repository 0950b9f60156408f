package runnel;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.run.Place;
import runnel.internal.tree.Props;

/**
 * The page, or a part of it: what elements are put into. Good for the run that it was given to,
 * also from threads started by that run.
 *
 * <p>Elements appear in the order of the calls. Optional settings go in one trailing lambda: {@code
 * ui.slider("Age", 0, 100, 50, o -> o.step(5))}. Text marked as Markdown is GitHub's flavour; HTML
 * in it is shown as text.
 */
public sealed class Ui extends PageElements permits Status {
  Ui(Place place) {
    super(place);
  }

  // ---- Layout

  /** The part beside the page; the same each time it is asked for. */
  public Ui sidebar() {
    return new Ui(place.sidebar());
  }

  /** Columns of the same width, from the left. */
  public List<Ui> columns(int count) {
    return ColumnsOptions.place(place, count, defaults());
  }

  /**
   * Columns, from the left.
   *
   * @param count 1 to 24
   */
  public List<Ui> columns(int count, Consumer<ColumnsOptions> options) {
    return ColumnsOptions.place(place, count, options);
  }

  /** A part of its own: elements put into it later stand here. */
  public Ui container() {
    return container(defaults());
  }

  /** A part of its own. */
  public Ui container(Consumer<ContainerOptions> options) {
    ContainerOptions o = new ContainerOptions();
    options.accept(o);
    return new Ui(place.container("container", o.key, Props.of().flag("border", o.border)));
  }

  /**
   * A part that the user opens and closes, closed at first. Its content is drawn all the same; see
   * {@link #tabs} for lazy content.
   */
  public Ui expander(String label) {
    return expander(label, defaults());
  }

  /** A part that the user opens and closes. */
  public Ui expander(String label, Consumer<ContainerOptions> options) {
    ContainerOptions o = new ContainerOptions();
    options.accept(o);
    Props props = Props.of().with("label", label).flag("expanded", o.expanded);
    return new Ui(place.container("expander", o.key == null ? label : "key " + o.key, props));
  }

  /**
   * Tabs of which one is open, the first at first. Only the open one is drawn.
   *
   * @return the label of the open tab
   */
  public String tabs(Consumer<TabsOptions> tabs) {
    return TabsOptions.place(place, tabs);
  }

  /** A place for one element: each that is put there takes the place of the one before. */
  public Ui empty() {
    return new Ui(place.container("empty", null, Props.NONE));
  }

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
