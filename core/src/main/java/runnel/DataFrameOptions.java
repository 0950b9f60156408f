package runnel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import runnel.internal.data.Csv;
import runnel.internal.run.Place;
import runnel.internal.run.Widget;

/** What a data frame can be told. */
public final class DataFrameOptions extends InputOptions<DataFrameOptions> {
  private final ColumnOptions.Named columns = new ColumnOptions.Named();
  private List<String> order = List.of();
  private String label = "";
  private String mode = "";
  private int height = 400;
  private boolean plain;
  private @Nullable Consumer<Selection> onSelect;

  DataFrameOptions() {}

  /** Shown above it, and what it is called for who does not see it. Default: nothing. */
  public DataFrameOptions label(String markdown) {
    label = markdown;
    return this;
  }

  /**
   * How a column is shown: {@code o.column("price", c -> c.format("$0.00").pin())}.
   *
   * @throws RunnelException RN140 if there is no such column
   */
  public DataFrameOptions column(String name, Consumer<ColumnOptions> options) {
    options.accept(columns.of(name));
    return this;
  }

  /**
   * The columns that are shown, in this order. Default: all.
   *
   * @throws RunnelException RN140 if there is no such column, RN141 if one is named twice
   */
  public DataFrameOptions columns(String... names) {
    order = List.of(names);
    Csv.distinct(order);
    return this;
  }

  /**
   * Height in pixels, for few rows less. Default 400.
   *
   * @throws RunnelException RN010 if not within 120 to 4,000
   */
  public DataFrameOptions height(int pixels) {
    height = Numbers.gridHeight(pixels);
    return this;
  }

  /** Without search, download, the choice of columns and the full screen. */
  public DataFrameOptions plain() {
    plain = true;
    return this;
  }

  /** The visitor can choose one row. */
  public DataFrameOptions selectRow() {
    mode = "row";
    return this;
  }

  /** The visitor can choose rows, also all of them. */
  public DataFrameOptions selectRows() {
    mode = "rows";
    return this;
  }

  /** The visitor can choose columns. */
  public DataFrameOptions selectColumns() {
    mode = "columns";
    return this;
  }

  /** The visitor can choose cells. */
  public DataFrameOptions selectCells() {
    mode = "cells";
    return this;
  }

  /** Called with what is chosen for each change, before the page is drawn. */
  public DataFrameOptions onSelect(Consumer<Selection> action) {
    onSelect = action;
    return this;
  }

  static Selection place(Place at, Object rows, Consumer<DataFrameOptions> options) {
    DataFrameOptions o = new DataFrameOptions();
    options.accept(o);
    RowSource source = RowAnswers.source(at, rows);
    Map<String, ColumnType> types = source.types();
    List<String> shown = o.order.isEmpty() ? List.copyOf(types.keySet()) : o.order;
    List<Object> described = new ArrayList<>();
    for (String name : shown) {
      described.add(o.columns.of(name).props(name, type(types, name)));
    }
    o.columns.names().forEach(name -> type(types, name));
    String version = source.version();
    long total = source instanceof Frame frame ? frame.rows() : -1;
    Map<String, IntConsumer> buttons = o.columns.buttons();
    SelectionCodec codec = new SelectionCodec(source, version, o.mode, buttons.keySet(), total);
    return at.input(
        "dataFrame",
        o.key,
        o.props(o.label)
            .with("columns", described)
            .with("rows", total < 0 ? null : total)
            .with("version", version)
            .with("height", o.height == 400 ? null : o.height)
            .with("select", o.mode.isEmpty() ? null : o.mode)
            .flag("plain", o.plain),
        new Widget.Input<>(o.label, o.disabled, codec, o.changed(buttons)),
        Selection.none(source),
        new RowAnswers(rows, source, shown, at));
  }

  private static ColumnType type(Map<String, ColumnType> types, String name) {
    ColumnType type = types.get(name);
    if (type == null) {
      throw Csv.missing(name, List.copyOf(types.keySet()));
    }
    return type;
  }

  // A click on a button in a cell comes with what is chosen, which it does not change.
  private Consumer<Selection> changed(Map<String, IntConsumer> buttons) {
    return selection -> {
      Selection.Press press = selection.press;
      if (press != null) {
        IntConsumer action = buttons.get(press.column());
        if (action != null) {
          action.accept(press.row());
        }
      } else if (onSelect != null) {
        onSelect.accept(selection);
      }
    };
  }
}
