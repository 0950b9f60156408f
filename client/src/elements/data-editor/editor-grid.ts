// A lazy chunk, as data-frame/grid.ts is: nothing else may import ag-grid-community.
import {
  CellStyleModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  ColumnAutoSizeModule,
  createGrid,
  CustomEditorModule,
  EventApiModule,
  LocaleModule,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  ScrollApiModule,
  TooltipModule,
  type CellPosition,
  type ColDef,
  type GridApi,
  type ICellRendererParams,
} from "ag-grid-community";
import { styleContainer } from "../data-frame/adopted-styles";
import { checkbox, columnsOf, text } from "../data-frame/columns";
import { gridWords, localeOf } from "../data-frame/grid-words";
import { theme } from "../data-frame/grid-theme";
import { kindOf, type Column } from "../data-frame/props";
import { blockOf, blockText, cellOf, writtenOf } from "./cells";
import type { EditorWords } from "./editor-words";
import { Field, openChoices } from "./field";
import { messageOf } from "./problems";
import { isEditable, type Change, type DataEditorProps, type Row } from "./props";

ModuleRegistry.registerModules([
  CellStyleModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  ColumnAutoSizeModule,
  CustomEditorModule,
  EventApiModule,
  LocaleModule,
  RenderApiModule,
  RowApiModule,
  ScrollApiModule,
  TooltipModule,
]);

export const ROW_HEIGHT = 34;
export const HEADER_HEIGHT = 38;
const WIDEST = 360;
const MOST_CELLS = 100_000;
/** The column in front: boxes to choose rows, and which of them have a mistake. */
const MARK = "rn-mark";

/** What a grid needs of the element that it is part of. */
export interface Desk {
  words: EditorWords;
  language: string;
  label: string;
  change(change: Change): void;
  /** The number of the next row. */
  next(): number;
  undo(): void;
  redo(): void;
  focused(at: { row: number; column: string } | undefined): void;
  chosen(rows: readonly number[]): void;
  say(message: string): void;
}

export class EditorGrid {
  private readonly api: GridApi<Row>;
  private columns: Column[] = [];
  private described = "";
  private chosen = new Set<number>();
  private sized = false;
  private readonly stop = new AbortController();

  constructor(
    box: HTMLElement,
    private readonly desk: Desk,
    private props: DataEditorProps,
    private rows: Row[],
  ) {
    this.columns = props.columns ?? [];
    this.described = JSON.stringify([props.columns, props.disabled, props.delete]);
    this.api = createGrid<Row>(box, {
      theme,
      themeStyleContainer: styleContainer(box.getRootNode() as Document | ShadowRoot),
      localeText: localeOf(gridWords.peek()),
      columnDefs: this.defs(),
      defaultColDef: { sortable: false, resizable: true, minWidth: 50, suppressHeaderMenuButton: true },
      maintainColumnOrder: true,
      rowData: rows,
      getRowId: ({ data }) => String(data.row),
      rowHeight: ROW_HEIGHT,
      headerHeight: HEADER_HEIGHT,
      animateRows: false,
      readOnlyEdit: true,
      stopEditingWhenCellsLoseFocus: true,
      enterNavigatesVerticallyAfterEdit: true,
      tooltipShowDelay: 400,
      onGridSizeChanged: () => this.fill(),
      onCellEditRequest: ({ data, column, newValue }) => this.put(data.row, column.getColId(), newValue),
      onCellClicked: ({ data, column }) => {
        if (data !== undefined) this.clicked(data, column.getColId());
      },
      onCellFocused: () => this.tellFocus(),
      onFirstDataRendered: () => this.size(),
    });
    const on = { signal: this.stop.signal };
    box.addEventListener("copy", (event) => this.copy(event), on);
    box.addEventListener("cut", (event) => this.copy(event) && this.clear(), on);
    box.addEventListener("paste", (event) => this.paste(event), on);
    box.addEventListener("dblclick", () => openChoices(box.querySelector(".rn-cell-field")), on);
    box.addEventListener("keydown", (event) => this.keyed(event), { ...on, capture: true });
  }

  // ---- Columns.

  private defs(): ColDef<Row>[] {
    const plain = columnsOf(this.columns, {
      words: gridWords.peek(),
      language: this.desk.language,
      select: undefined,
      disabled: this.props.disabled === true,
      chosen: () => null,
      press: () => {},
      all: () => {},
      isAll: () => false,
      checkAll: () => {},
      column: () => {},
    });
    return [this.mark(), ...plain.map((def, i) => this.editable(def as unknown as ColDef<Row>, this.columns[i]!))];
  }

  private editable(def: ColDef<Row>, column: Column): ColDef<Row> {
    const draw = def.cellRenderer as ((params: ICellRendererParams<Row>) => HTMLElement | string) | undefined;
    const written = (params: ICellRendererParams<Row>) => draw?.(params) ?? text(params.valueFormatted ?? "");
    return {
      ...def,
      sortable: false,
      filter: false,
      editable: ({ data }) => data !== undefined && kindOf(column) !== "checkbox" && isEditable(column, data.row, this.props),
      cellEditor: Field,
      cellEditorParams: { of: column, label: column.label ?? column.name },
      valueSetter: () => false, // rows are the host's
      cellRenderer: (params: ICellRendererParams<Row>) => {
        const shown = written(params);
        const what = params.data?.wrong[column.name];
        if (what === undefined) return shown;
        const both = document.createElement("span");
        both.append(shown, hidden(` (${messageOf(what, column, this.desk.words, this.desk.language)})`));
        return both;
      },
      cellClassRules: {
        "rn-cell-wrong": ({ data }) => data !== undefined && data.wrong[column.name] !== undefined,
        "rn-cell-fixed": ({ data }) => data !== undefined && this.props.disabled !== true && !isEditable(column, data.row, this.props),
      },
      tooltipValueGetter: ({ data }) => {
        const what = (data as Row | undefined)?.wrong[column.name];
        return what === undefined ? null : messageOf(what, column, this.desk.words, this.desk.language);
      },
    };
  }

  private mark(): ColDef<Row> {
    const choosing = this.props.delete === true && this.props.disabled !== true;
    return {
      colId: MARK,
      headerName: "",
      width: choosing ? 58 : 30,
      minWidth: 30,
      pinned: "left",
      lockPinned: true,
      lockPosition: "left",
      resizable: false,
      suppressMovable: true,
      suppressSizeToFit: true,
      suppressAutoSize: true,
      cellClass: "rn-mark-cell",
      valueGetter: ({ data }) => data?.message ?? "",
      ...(choosing && { headerComponent: All, headerComponentParams: { grid: this, label: gridWords.peek().selectAll } }),
      tooltipValueGetter: ({ data }) => (data as Row | undefined)?.message || null,
      cellRenderer: ({ data, node }: ICellRendererParams<Row>) => {
        if (data === undefined) return "";
        const both = document.createElement("span");
        both.className = "rn-mark-cell";
        if (choosing) {
          const box = checkbox(this.chosen.has(data.row), gridWords.peek().selectRow(String((node.rowIndex ?? 0) + 1)));
          box.tabIndex = -1; // Space on the cell does it.
          both.append(box);
        }
        if (data.message !== "") {
          const sign = document.createElement("i");
          sign.textContent = "!";
          sign.setAttribute("aria-hidden", "true");
          both.append(sign, hidden(data.message));
        }
        return both;
      },
    };
  }

  private size(): void {
    if (this.sized || this.rows.length === 0) return;
    this.sized = true;
    requestAnimationFrame(() => {
      if (this.api.isDestroyed()) return;
      const free = this.columns.filter(({ width, kind }) => width === undefined && kind !== "progress").map(({ name }) => name);
      this.api.autoSizeColumns(free);
      const wide = free.filter((name) => (this.api.getColumn(name)?.getActualWidth() ?? 0) > WIDEST);
      this.api.setColumnWidths(wide.map((key) => ({ key, newWidth: WIDEST })));
      this.fill();
    });
  }

  private fill(): void {
    if (!this.sized || this.api.isDestroyed()) return;
    const { left, right } = this.api.getHorizontalPixelRange();
    const unpinned = this.api.getAllDisplayedColumns().filter((column) => !column.isPinned());
    if (unpinned.reduce((sum, column) => sum + column.getActualWidth(), 0) < right - left) this.api.sizeColumnsToFit();
  }

  // ---- What the host says.

  update(props: DataEditorProps, rows: Row[]): void {
    this.props = props;
    const described = JSON.stringify([props.columns, props.disabled, props.delete]);
    if (described !== this.described) {
      this.described = described;
      this.columns = props.columns ?? [];
      this.api.setGridOption("columnDefs", this.defs());
    }
    if (rows.length === this.rows.length && rows.every((row, i) => row === this.rows[i])) return;
    const added = rows.length > this.rows.length;
    this.rows = rows;
    this.api.setGridOption("rowData", rows);
    const there = new Set(rows.map(({ row }) => row));
    if ([...this.chosen].some((row) => !there.has(row))) this.choose([...this.chosen].filter((row) => there.has(row)));
    if (added) this.fill();
  }

  // ---- What the visitor does.

  private column(name: string): Column | undefined {
    return this.columns.find((each) => each.name === name);
  }

  private put(row: number, name: string, cell: unknown): void {
    this.desk.change(["put", [row], [name], [[cell]]]);
  }

  private clicked(data: Row, name: string): void {
    if (name === MARK) this.toggleChosen(data.row);
    else this.toggle(data, name);
  }

  /** A box in a cell. */
  private toggle(data: Row, name: string): boolean {
    const column = this.column(name);
    if (column === undefined || kindOf(column) !== "checkbox" || !isEditable(column, data.row, this.props)) return false;
    const now = this.rows.find(({ row }) => row === data.row)?.cells[this.columns.indexOf(column)];
    this.put(data.row, name, now !== true);
    return true;
  }

  private toggleChosen(row: number): void {
    if (!this.props.delete || this.props.disabled) return;
    this.choose(this.chosen.has(row) ? [...this.chosen].filter((each) => each !== row) : [...this.chosen, row]);
  }

  /** These rows are chosen, and no others. */
  choose(rows: readonly number[]): void {
    this.chosen = new Set(rows);
    this.api.refreshCells({ force: true, columns: [MARK], suppressFlash: true });
    this.api.refreshHeader();
    this.desk.chosen(rows);
  }

  chooseAll(on: boolean): void {
    this.choose(on ? this.rows.map(({ row }) => row) : []);
  }

  get count(): { rows: number; chosen: number } {
    return { rows: this.rows.length, chosen: this.chosen.size };
  }

  /** Writes the first cell of a row that was just added. */
  edit(row: number): void {
    const index = this.rows.findIndex((each) => each.row === row);
    const first = this.api.getAllDisplayedColumns().find((column) => {
      const known = this.column(column.getColId());
      return known !== undefined && kindOf(known) !== "checkbox" && isEditable(known, row, this.props);
    });
    if (index < 0 || first === undefined) return;
    this.api.ensureIndexVisible(index);
    this.api.setFocusedCell(index, first);
    this.api.startEditingCell({ rowIndex: index, colKey: first });
  }

  private keyed(event: KeyboardEvent): void {
    if (this.isWriting(event)) return;
    const command = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    const at = this.at();
    const data = at?.data;
    const name = at?.position.column.getColId() ?? "";
    const taken = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (command && key === "z") {
      taken();
      event.shiftKey ? this.desk.redo() : this.desk.undo();
    } else if (command && key === "y") {
      taken();
      this.desk.redo();
    } else if (data !== undefined && !command && (event.key === " " || event.key === "Enter") && name === MARK) {
      taken();
      this.toggleChosen(data.row);
    } else if (data !== undefined && !command && (event.key === " " || event.key === "Enter") && this.toggle(data, name)) {
      taken();
    } else if (event.key === "Delete" || event.key === "Backspace") {
      taken();
      if (name === MARK && this.chosen.size > 0) this.desk.change(["remove", [...this.chosen]]);
      else this.clear();
    }
  }

  private isWriting(event: Event): boolean {
    return event.target instanceof HTMLElement && event.target.classList.contains("rn-cell-field");
  }

  private at(): { data: Row; position: CellPosition } | undefined {
    const position = this.api.getFocusedCell() ?? undefined; // undefined, too, before any cell had the focus
    const data = position && this.rows[position.rowIndex];
    return position && data && { data, position };
  }

  private tellFocus(): void {
    const at = this.at();
    this.desk.focused(at && { row: at.data.row, column: at.position.column.getColId() });
  }

  private clear(): void {
    const at = this.at();
    const column = at && this.column(at.position.column.getColId());
    if (at === undefined || column === undefined || !isEditable(column, at.data.row, this.props)) return;
    this.put(at.data.row, column.name, kindOf(column) === "checkbox" ? false : null);
  }

  /** The rows that are chosen, else the cell that has the focus. */
  private copy(event: ClipboardEvent): boolean {
    const at = this.at();
    if (this.isWriting(event) || at === undefined || event.clipboardData === null) return false;
    const shown = this.shown();
    const name = at.position.column.getColId();
    const rows = this.rows.filter(({ row }) => this.chosen.has(row));
    const lines =
      rows.length > 0 && name === MARK
        ? rows.map(({ cells }) => shown.map((column) => writtenOf(cells[this.columns.indexOf(column)], column)))
        : shown.filter((column) => column.name === name).map((column) => [writtenOf(at.data.cells[this.columns.indexOf(column)], column)]);
    if (lines.length === 0) return false;
    event.clipboardData.setData("text/plain", blockText(lines));
    event.preventDefault();
    return name !== MARK;
  }

  private shown(): Column[] {
    return this.api
      .getAllDisplayedColumns()
      .map((column) => this.column(column.getColId()))
      .filter((column) => column !== undefined);
  }

  /** A block of cells, from the focus on to the right and down. What cannot be written is left as it is. */
  private paste(event: ClipboardEvent): void {
    const at = this.at();
    if (this.isWriting(event) || at === undefined || this.props.disabled) return;
    event.preventDefault();
    const lines = blockOf(event.clipboardData?.getData("text/plain") ?? "");
    const shown = this.shown();
    const left = Math.max(0, shown.findIndex(({ name }) => name === at.position.column.getColId()));
    const wide = Math.max(0, ...lines.map((line) => line.length));
    const into = shown.slice(left, left + wide).map((column, i) => ({ column, i }));
    const top = at.position.rowIndex;
    const room = this.props.add ? lines.length : Math.min(lines.length, this.rows.length - top);
    if (room * into.length > MOST_CELLS || room > 10_000) {
      this.desk.say(this.desk.words.tooLarge(MOST_CELLS.toLocaleString(this.desk.language)));
      return;
    }
    let next = this.desk.next();
    const rows = lines.slice(0, room).map((_, i) => this.rows[top + i]?.row ?? next--);
    const writable = into.filter(({ column }) => rows.every((row) => isEditable(column, row, this.props)));
    if (rows.length === 0 || writable.length === 0) return;
    const old = (r: number, column: Column) => this.rows[top + r]?.cells[this.columns.indexOf(column)] ?? null;
    const cells = rows.map((_, r) =>
      writable.map(({ column, i }) => {
        const cell = lines[r]![i];
        return cell === undefined ? old(r, column) : cellOf(cell, column);
      }),
    );
    this.desk.change(["put", rows, writable.map(({ column }) => column.name), cells]);
    if (room < lines.length) this.desk.say(this.desk.words.cut((lines.length - room).toLocaleString(this.desk.language)));
  }

  dispose(): void {
    this.stop.abort();
    this.api.destroy();
  }
}

function hidden(content: string): HTMLElement {
  const span = text(content);
  span.className = "rn-hidden";
  return span;
}

/** The head of the boxes: chooses all, or nothing. */
class All {
  private box!: HTMLInputElement;
  private grid!: EditorGrid;

  init({ grid, label }: { grid: EditorGrid; label: string }): void {
    this.grid = grid;
    this.box = checkbox(false, label);
    this.box.addEventListener("change", () => grid.chooseAll(this.box.checked));
    this.show();
  }
  private show(): void {
    const { rows, chosen } = this.grid.count;
    this.box.checked = rows > 0 && chosen === rows;
    this.box.indeterminate = chosen > 0 && chosen < rows;
  }
  getGui(): HTMLElement {
    return this.box;
  }
  refresh(): boolean {
    this.show();
    return true;
  }
}
