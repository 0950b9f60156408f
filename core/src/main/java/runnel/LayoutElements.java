package runnel;

import java.util.List;
import java.util.function.Consumer;
import runnel.internal.run.Place;
import runnel.internal.tree.Props;

/**
 * Parts that elements are put into: beside each other, in boxes, over the page. Part of {@link Ui}.
 */
abstract class LayoutElements extends FormElements {
  LayoutElements(Place place) {
    super(place);
  }

  // ---- The parts of the page

  /**
   * Says how the page is shown: its title and icon in the browser's tab, its width. Where it is
   * called several times in a run, the last counts.
   */
  public void page(Consumer<PageSetup> options) {
    PageSetup.place(place, options);
  }

  /**
   * The part beside the page; the same each time it is asked for. The user makes it wider and
   * narrower, and closes it; the browser remembers that.
   */
  public Ui sidebar() {
    return new Ui(place.beside("sidebar"));
  }

  /**
   * The part at the bottom of the window, which stays in view while the page is scrolled; the same
   * each time it is asked for.
   */
  public Ui bottom() {
    return new Ui(place.beside("bottom"));
  }

  /** The name of the app, at the top of the sidebar, or of the page if there is none. */
  public void logo(String name) {
    LogoOptions.place(place, name, defaults());
  }

  /** The name of the app with a picture or a link. */
  public void logo(String name, Consumer<LogoOptions> options) {
    LogoOptions.place(place, name, options);
  }

  // ---- Beside each other

  /** Columns of the same width, from the left. */
  public List<Ui> columns(int count) {
    return ColumnsOptions.place(place, count, defaults());
  }

  /**
   * Columns, from the left. Where the page is narrow they stand below each other.
   *
   * @param count 1 to 24
   */
  public List<Ui> columns(int count, Consumer<ColumnsOptions> options) {
    return ColumnsOptions.place(place, count, options);
  }

  /**
   * A row: what is put into it stands side by side, as wide as it needs to be, and goes on in the
   * next line where there is no more room.
   */
  public Ui row() {
    return RowOptions.place(place, defaults());
  }

  /** A row. */
  public Ui row(Consumer<RowOptions> options) {
    return RowOptions.place(place, options);
  }

  /**
   * A grid: what is put into it fills one cell after the other, all of the same width.
   *
   * @param columns 1 to 24; fewer where the page is too narrow for them
   */
  public Ui grid(int columns) {
    return GridOptions.place(place, columns, defaults());
  }

  /** A grid. */
  public Ui grid(int columns, Consumer<GridOptions> options) {
    return GridOptions.place(place, columns, options);
  }

  // ---- Boxes

  /** A part of its own: elements put into it later stand here. */
  public Ui container() {
    return ContainerOptions.place(place, defaults());
  }

  /** A part of its own. */
  public Ui container(Consumer<ContainerOptions> options) {
    return ContainerOptions.place(place, options);
  }

  /**
   * A part that the user opens and closes, closed at first. Its content is drawn all the same; see
   * {@link #tabs} for lazy content.
   */
  public Ui expander(String label) {
    return ExpanderOptions.place(place, label, defaults());
  }

  /** A part that the user opens and closes. */
  public Ui expander(String label, Consumer<ExpanderOptions> options) {
    return ExpanderOptions.place(place, label, options);
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

  // ---- Over the page

  /**
   * A button that opens a part over the page; the user closes it by a click elsewhere. Its content
   * is drawn all the same.
   */
  public Ui popover(String label) {
    return PopoverOptions.place(place, label, defaults());
  }

  /** A button that opens a part over the page. */
  public Ui popover(String label, Consumer<PopoverOptions> options) {
    return PopoverOptions.place(place, label, options);
  }

  /**
   * Opens a dialog over the page, which waits for it: {@code if (ui.button("Delete"))
   * ui.dialog("Really?", d -> ...);}. A touch in it draws the dialog only, like a fragment. It is
   * open until the user closes it, or code in it says {@code ui.rerun()}; after that it is open
   * only if this is called again.
   *
   * @param title names the dialog: its inputs keep their values when it is opened again
   * @throws RunnelException RN093 if a dialog is opened in this run already, or from within one
   */
  public void dialog(String title, AppBody body) {
    DialogOptions.open(place, title, body, defaults());
  }

  /** Opens a dialog over the page. */
  public void dialog(String title, AppBody body, Consumer<DialogOptions> options) {
    DialogOptions.open(place, title, body, options);
  }
}
