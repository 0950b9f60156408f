import type { ColDef, ICellRendererParams, IHeaderParams, ITextFilterParams } from "ag-grid-community";
import { drawOf } from "./cell";
import { isCellChosen, isRowChosen } from "./chosen";
import { formatOf, textOf } from "./format";
import type { GridWords } from "./grid-words";
import { kindOf, type Chosen, type Column } from "./props";

/** The column of boxes to choose rows by. */
export const CHECK = "rn-frame-check";

/** One row as the grid keeps it; `row` is its number in the source. */
export interface Row {
  cells: unknown[];
  row: number;
}

/** What columns need to know. */
export interface Around {
  words: GridWords;
  language: string;
  select: string | undefined;
  disabled: boolean;
  chosen(): Chosen | null | undefined;
  press(row: number, column: string): void;
  all(on: boolean): void;
  isAll(): boolean;
  /** Takes what draws the box of all rows anew. */
  checkAll(show: () => void): void;
  column(name: string): void;
}

/** The columns of a data frame as the grid wants them. */
export function columnsOf(columns: readonly Column[], around: Around): ColDef<Row>[] {
  const defs = columns.map((column, i) => defOf(column, i, around));
  return around.select === "rows" ? [checks(around), ...defs] : defs;
}

function defOf(column: Column, at: number, around: Around): ColDef<Row> {
  const format = formatOf(column, around.language);
  const draw = drawOf(column, format);
  const kind = kindOf(column);
  const right = kind === "number" && column.type !== "text";
  const sortable = column.type !== "other";
  return {
    colId: column.name,
    headerName: column.label ?? column.name,
    headerClass: right ? "rn-head-right" : "",
    headerComponentParams: { innerHeaderComponent: Head, innerHeaderComponentParams: { column, around } },
    valueGetter: ({ data }) => data?.cells[at],
    valueFormatter: ({ data, value }) => (data === undefined ? "" : format(value)),
    ...(draw !== undefined && {
      cellRenderer: (params: ICellRendererParams<Row>) => {
        if (params.data === undefined) return "";
        const { row } = params.data;
        return (draw(params.value, () => around.press(row, column.name)) as HTMLElement | undefined) ?? text(format(params.value));
      },
    }),
    ...(draw === undefined && kind === "text" && { tooltipValueGetter: ({ value }: { value?: unknown }) => long(textOf(value)) }),
    cellClass: right ? "rn-cell-right" : "",
    cellClassRules: {
      "rn-cell-waits": ({ data }) => data === undefined,
      "rn-cell-chosen": ({ data }) => data !== undefined && isCellChosen(around.chosen(), data.row, column.name),
    },
    ...filterOf(column, around.words),
    sortable,
    width: column.width ?? (/Spark$/.test(kind) ? 140 : kind === "progress" ? 160 : kind === "image" ? 90 : undefined),
    ...(column.width !== undefined && { suppressSizeToFit: true }),
    hide: column.hide === true,
    pinned: column.pin === true ? "left" : null,
    ...(column.help !== undefined && { headerTooltip: column.help }),
  } as ColDef<Row>;
}

export function text(content: string): HTMLElement {
  const span = document.createElement("span");
  span.textContent = content;
  return span;
}

function long(content: string): string | null {
  return content.length > 30 ? content.slice(0, 2000) : null;
}

function filterOf({ type }: Column, words: GridWords): Partial<ColDef<Row>> {
  const params = { maxNumConditions: 1, buttons: ["reset"], debounceMs: 350 };
  switch (type) {
    case "integer":
    case "number":
      return { filter: "agNumberColumnFilter", filterParams: { ...params, inRangeInclusive: true } };
    case "date":
    case "dateTime":
    case "instant":
      return { filter: "agDateColumnFilter", filterParams: { ...params, inRangeInclusive: true } };
    case "boolean": {
      const option = (displayKey: string, displayName: string) => ({ displayKey, displayName, numberOfInputs: 0 as const, predicate: () => true });
      const filterOptions = ["empty", option("true", words.yes), option("false", words.no), "blank", "notBlank"] as ITextFilterParams["filterOptions"];
      return { filter: "agTextColumnFilter", filterParams: { ...params, filterOptions } };
    }
    case "text":
    case "other":
      return { filter: "agTextColumnFilter", filterParams: params };
    default:
      return {};
  }
}

function checks(around: Around): ColDef<Row> {
  return {
    colId: CHECK,
    headerName: "",
    width: 46,
    pinned: "left",
    lockPinned: true,
    lockPosition: "left",
    sortable: false,
    resizable: false,
    suppressMovable: true,
    suppressSizeToFit: true,
    suppressAutoSize: true,
    headerComponent: CheckAll,
    headerComponentParams: { around },
    cellClass: "rn-frame-check-cell",
    cellClassRules: { "rn-cell-chosen": ({ data }) => data !== undefined && isRowChosen(around.chosen(), data.row) },
    cellRenderer: ({ data }: ICellRendererParams<Row>) => {
      if (data === undefined) return "";
      const box = checkbox(isRowChosen(around.chosen(), data.row), around.words.selectRow(String(data.row + 1)));
      box.tabIndex = -1; // Space on the cell does it.
      box.disabled = around.disabled;
      return box;
    },
  };
}

export function checkbox(checked: boolean, label: string): HTMLInputElement {
  const box = document.createElement("input");
  box.type = "checkbox";
  box.className = CHECK;
  box.checked = checked;
  box.setAttribute("aria-label", label);
  return box;
}

/** The head of the boxes: chooses all, or nothing. */
class CheckAll {
  private box!: HTMLInputElement;
  private around!: Around;

  init({ around }: IHeaderParams & { around: Around }): void {
    this.around = around;
    this.box = checkbox(false, around.words.selectAll);
    this.box.disabled = around.disabled;
    this.box.addEventListener("change", () => around.all(this.box.checked));
    around.checkAll(() => this.show());
    this.show();
  }
  private show(): void {
    this.box.checked = this.around.isAll();
    const chosen = this.around.chosen();
    this.box.indeterminate = !this.box.checked && (chosen?.all === true || (chosen?.rows ?? []).length > 0);
  }
  getGui(): HTMLElement {
    return this.box;
  }
  refresh(): boolean {
    this.show();
    return true;
  }
}

/** What a column is called; its explanation is at a question mark, and a box chooses it. */
class Head {
  private readonly root = document.createElement("div");
  private box: HTMLInputElement | undefined;
  private around!: Around;
  private column!: Column;

  init({ column, around }: { column: Column; around: Around }): void {
    this.around = around;
    this.column = column;
    this.root.className = "rn-head";
    if (around.select === "columns") {
      this.box = checkbox(false, around.words.selectColumn(column.label ?? column.name));
      this.box.disabled = around.disabled;
      this.box.addEventListener("click", (event) => {
        event.stopPropagation(); // does not sort
        around.column(column.name);
      });
      this.root.append(this.box);
    }
    this.root.append(text(column.label ?? column.name));
    if (column.help !== undefined) {
      const mark = document.createElement("i");
      mark.textContent = "?";
      this.root.append(mark);
    }
    this.show();
  }
  private show(): void {
    if (this.box !== undefined) this.box.checked = this.around.chosen()?.columns?.includes(this.column.name) ?? false;
  }
  getGui(): HTMLElement {
    return this.root;
  }
  refresh(): boolean {
    this.show();
    return true;
  }
}
