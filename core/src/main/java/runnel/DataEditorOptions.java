package runnel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import runnel.internal.data.Csv;
import runnel.internal.edit.Edit;
import runnel.internal.edit.EditColumn;
import runnel.internal.edit.EditRow;
import runnel.internal.edit.Editing;
import runnel.internal.run.Place;
import runnel.internal.run.Widget;
import runnel.internal.tree.Props;

/**
 * What a data editor can be told.
 *
 * @param <R> type of the rows: a record, or {@link FrameRow}
 */
public final class DataEditorOptions<R> extends InputOptions<DataEditorOptions<R>> {
  private final ColumnOptions.Named columns = new ColumnOptions.Named();
  private List<String> order = List.of();
  private String rowKey = "";
  private int height = 400;
  private boolean adds;
  private boolean removes;
  private @Nullable Supplier<R> fresh;
  private @Nullable Function<R, @Nullable String> validate;
  private @Nullable Consumer<RowChange<R>> onCommit;

  DataEditorOptions() {}

  /**
   * How a column is shown and what it takes: {@code o.column("price", c -> c.format("$0.00")
   * .range(0, 1_000))}.
   *
   * @throws RunnelException RN140 if there is no such column
   */
  public DataEditorOptions<R> column(String name, Consumer<ColumnOptions> options) {
    options.accept(columns.of(name));
    return this;
  }

  /**
   * The columns that are shown, in this order; what the others hold stays as it is. Default: all.
   *
   * @throws RunnelException RN140 if there is no such column, RN141 if one is named twice
   */
  public DataEditorOptions<R> columns(String... names) {
    order = List.of(names);
    Csv.distinct(order);
    return this;
  }

  /**
   * The column that tells rows apart, with another value in each: the visitor's changes then stay
   * with their rows when the app gives others, or gives them in another order. It is editable in
   * new rows only. Default: rows go by their place, and one that has become another has no changes
   * any more.
   *
   * @throws RunnelException RN140 if there is no such column, RN170 if two rows have the same value
   */
  public DataEditorOptions<R> rowKey(String column) {
    rowKey = column;
    return this;
  }

  /** The visitor can add rows, which are empty at first. */
  public DataEditorOptions<R> addRows() {
    adds = true;
    return this;
  }

  /**
   * The visitor can add rows.
   *
   * @param fresh gives each new row, before the page is drawn
   */
  public DataEditorOptions<R> addRows(Supplier<R> fresh) {
    this.fresh = fresh;
    return addRows();
  }

  /** The visitor can delete rows. */
  public DataEditorOptions<R> deleteRows() {
    removes = true;
    return this;
  }

  /**
   * Looks at rows as a whole.
   *
   * @param wrong what is wrong with a row, shown there; empty if nothing. Not called for rows with
   *     a mistake in a cell
   */
  public DataEditorOptions<R> validate(Function<R, @Nullable String> wrong) {
    validate = wrong;
    return this;
  }

  /**
   * Called for each row that a change has made another, once, before the page is drawn: where an
   * app stores what was done. Rows with mistakes come when they have none any more.
   */
  public DataEditorOptions<R> onCommit(Consumer<RowChange<R>> action) {
    onCommit = action;
    return this;
  }

  /**
   * Height in pixels, for few rows less. Default 400.
   *
   * @throws RunnelException RN010 if not within 120 to 4,000
   */
  public DataEditorOptions<R> height(int pixels) {
    height = Numbers.gridHeight(pixels);
    return this;
  }

  static <R extends Record> List<R> place(
      Place at, String label, Class<R> type, List<R> rows, Consumer<DataEditorOptions<R>> options) {
    DataEditorOptions<R> o = new DataEditorOptions<>();
    options.accept(o);
    RecordForm<R> form = EditForm.of(at, label, type, rows);
    List<R> edited = new ArrayList<>();
    for (EditRow row : o.place(at, label, form)) {
      edited.add(form.row(row, Objects.requireNonNull(row.good())));
    }
    return Collections.unmodifiableList(edited);
  }

  static Frame place(
      Place at, String label, Frame rows, Consumer<DataEditorOptions<FrameRow>> options) {
    DataEditorOptions<FrameRow> o = new DataEditorOptions<>();
    options.accept(o);
    FrameForm form = new FrameForm(label, rows);
    return form.frame(o.place(at, label, form));
  }

  private List<EditRow> place(Place at, String label, EditForm<R> form) {
    form.shape(order, columns, rowKey);
    List<@Nullable Object[]> given = form.given();
    EditorDesk<R> desk = new EditorDesk<>(form, validate, fresh, onCommit);
    Place.Held<Editing> held =
        at.edits(
            "dataEditor",
            key,
            new Widget.Edits(label, disabled, desk),
            (ours, theirs) -> new Editing(form.columns, form.key, Editing.newer(ours, theirs)));
    Editing editing = held.model();
    if (!editing.fits(form.columns, form.key)) {
      editing = new Editing(form.columns, form.key, editing.kept(false));
      at.remake(held.node(), editing);
    }
    desk.opens(editing);
    Edit restored = editing.begin(form.columns, adds, removes, given, form.sources());
    desk.fill(restored);
    editing.judgeAll(desk::wrong);
    if (editing.isUntold()) {
      desk.tell(editing, restored);
    }
    List<EditRow> returned = editing.takeReturned();
    at.updateEdits(held.node(), props(label, form, editing));
    return returned;
  }

  private Props props(String label, EditForm<R> form, Editing editing) {
    List<EditRow> visible = editing.visible();
    Props props =
        props(label)
            .with("columns", described(form))
            .with("rowKey", rowKey.isEmpty() ? null : rowKey)
            .with("height", height == 400 ? null : height)
            .flag("add", adds)
            .flag("delete", removes)
            .flag("undo", editing.canUndo())
            .flag("redo", editing.canRedo())
            .with("low", editing.low() == 0 ? null : editing.low())
            .with("order", Editing.order(visible))
            .with("value", editing.kept(false));
    visible.forEach(row -> props.with(Editing.property(row), editing.wire(row)));
    return props;
  }

  private List<Object> described(EditForm<R> form) {
    List<Object> described = new ArrayList<>();
    for (EditColumn column : form.columns) {
      ColumnOptions options = columns.of(column.name());
      Map<String, Object> one = new LinkedHashMap<>(options.props(column.name(), column.type()));
      if (column.readOnly()) {
        one.put("readOnly", true);
      }
      if (column.required()) {
        one.put("required", true);
      }
      if (Double.isFinite(column.min())) {
        one.put("min", column.min());
      }
      if (Double.isFinite(column.max())) {
        one.put("max", column.max());
      }
      described.add(one);
    }
    return described;
  }
}
