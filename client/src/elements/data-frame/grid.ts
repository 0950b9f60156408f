// The lazy chunk: nothing else may import ag-grid-community.
import {
  CellStyleModule,
  ColumnApiModule,
  ColumnAutoSizeModule,
  createGrid,
  DateFilterModule,
  EventApiModule,
  InfiniteRowModelModule,
  LocaleModule,
  ModuleRegistry,
  NumberFilterModule,
  RenderApiModule,
  RowApiModule,
  ScrollApiModule,
  TextFilterModule,
  TooltipModule,
  type GridApi,
  type IDatasource,
} from "ag-grid-community";
import { styleContainer } from "./adopted-styles";
import { allRows, among, isOf, isRowChosen, withCell, withColumn } from "./chosen";
import { columnsOf, CHECK, type Row } from "./columns";
import { filtersOf, type GridFilter } from "./filters";
import type { GridWords } from "./grid-words";
import { theme } from "./grid-theme";
import { localeOf } from "./grid-words";
import { kindOf, type Chosen, type Column, type DataFrameProps, type Filter, type Query, type Window } from "./props";
import { Ranges } from "./ranges";

ModuleRegistry.registerModules([
  CellStyleModule,
  ColumnApiModule,
  ColumnAutoSizeModule,
  DateFilterModule,
  EventApiModule,
  InfiniteRowModelModule,
  LocaleModule,
  NumberFilterModule,
  RenderApiModule,
  RowApiModule,
  ScrollApiModule,
  TextFilterModule,
  TooltipModule,
]);

export const ROW_HEIGHT = 34;
export const HEADER_HEIGHT = 38;
const IMAGE_ROW_HEIGHT = 56;
const BLOCK = 100;
const WIDEST = 360;
/** Of the width of the table: beside a long text there is room for what it belongs to. */
const SHARE = 0.6;

/** What a grid needs of the element that it is part of. */
export interface Frame {
  words: GridWords;
  language: string;
  label: string;
  ask(ask: Record<string, unknown>): Promise<Window>;
  chosen(): Chosen | null | undefined;
  choose(chosen: Chosen | null): void;
  press(row: number, column: string): void;
  /** How many rows are meant; `all`: nothing is searched or filtered. */
  counted(count: number, all: boolean): void;
  failed(problem: Error | undefined): void;
}

export class Grid {
  private readonly api: GridApi<Row>;
  private readonly ranges: Ranges;
  private readonly gone = new AbortController();
  private columns: Column[] = [];
  private version: string | undefined;
  private search = "";
  /** Requests made for an older state are answered to nobody. */
  private generation = 0;
  private sized = false;
  /** Whether the last window did not come. */
  private failing = false;
  private checkAll: () => void = () => {};
  /** What the rows that are shown were asked for by. */
  private shown: Query = { search: "", filters: [], sort: [] };

  constructor(
    box: HTMLElement,
    private readonly frame: Frame,
    private props: DataFrameProps,
  ) {
    this.columns = props.columns ?? [];
    this.version = props.version;
    this.api = createGrid<Row>(box, {
      theme,
      themeStyleContainer: styleContainer(box.getRootNode() as Document | ShadowRoot),
      localeText: localeOf(frame.words),
      columnDefs: this.defs(),
      defaultColDef: { sortable: true, resizable: true, minWidth: 50, suppressHeaderMenuButton: true },
      maintainColumnOrder: true,
      rowModelType: "infinite",
      rowHeight: rowHeightOf(this.columns),
      headerHeight: HEADER_HEIGHT,
      cacheBlockSize: BLOCK,
      maxBlocksInCache: 40,
      maxConcurrentDatasourceRequests: 3,
      infiniteInitialRowCount: props.rows ?? 1,
      rowBuffer: 12,
      animateRows: false,
      suppressCellFocus: false,
      // Arrows go from cell to cell. Tab leaves: through 100,000 rows nobody would get to what follows.
      tabToNextCell: ({ editing, nextCellPosition }) => (editing && nextCellPosition !== null ? nextCellPosition : false),
      suppressMultiSort: false,
      multiSortKey: "ctrl",
      tooltipShowDelay: 600,
      datasource: this.source,
      onGridSizeChanged: () => this.fill(),
      onCellClicked: ({ data, rowIndex, column, event }) => {
        if (data !== undefined) this.clicked(data, rowIndex ?? 0, column.getColId(), event as MouseEvent);
      },
      onCellKeyDown: (event) => {
        const key = (event.event as KeyboardEvent | undefined)?.key;
        if (event.data !== undefined && "column" in event && (key === " " || key === "Enter")) {
          if (key === " ") event.event?.preventDefault();
          this.keyed(event.data, event.rowIndex ?? 0, event.column.getColId(), key, event.event as KeyboardEvent);
        }
      },
    });
    this.ranges = new Ranges(this.api, {
      ask: (row, place) => frame.ask({ range: [row, place], ...this.query() }).then(({ rows = [] }) => rows as unknown as number[]),
      chosen: () => this.chosen(),
      choose: (chosen) => this.choose(chosen),
      failed: (problem) => frame.failed(problem),
    });
    this.ranges.watch(box, () => this.props.select === "rows" && this.props.disabled !== true, this.gone.signal);
  }

  private defs() {
    return columnsOf(this.columns, {
      ...this.frame,
      select: this.props.select,
      disabled: this.props.disabled === true,
      chosen: () => this.chosen(),
      all: (on) => {
        this.ranges.forget();
        this.choose(on ? allRows(this.query()) : null);
      },
      checkAll: (show) => (this.checkAll = show),
      isAll: () => this.chosen()?.all === true && (this.chosen()?.except ?? []).length === 0,
      column: (name) => this.chooseColumn(name),
    });
  }

  private readonly source: IDatasource = {
    getRows: (params) => {
      const generation = this.generation;
      const query = this.query();
      if (JSON.stringify(query) !== JSON.stringify(this.shown)) {
        this.shown = query;
        this.ranges.forget();
        this.frame.failed(undefined);
        this.checkAll(); // not all heads: that would close the filter that is being set
      }
      void this.frame.ask({ from: params.startRow, count: params.endRow - params.startRow, ...query }).then(
        ({ count, rows = [], index }) => {
          if (generation !== this.generation) return params.failCallback();
          if (this.failing) this.frame.failed(undefined);
          this.failing = false;
          params.successCallback(
            rows.map((cells, i) => ({ cells, row: index?.[i] ?? params.startRow + i })),
            count,
          );
          this.frame.counted(count, query.search === "" && query.filters.length === 0);
          this.size(rows.length);
        },
        (problem: Error) => {
          params.failCallback();
          if (generation !== this.generation) return;
          this.failing = true;
          this.frame.failed(problem);
        },
      );
    },
  };

  private filters(): Filter[] {
    return filtersOf(this.api.getFilterModel() as Record<string, GridFilter>, this.columns);
  }

  query(): Query {
    const sorted = this.api
      .getColumnState()
      .filter((state) => state.sort)
      .sort((a, b) => (a.sortIndex ?? 0) - (b.sortIndex ?? 0));
    return { search: this.search, filters: this.filters(), sort: sorted.map(({ colId, sort }) => [colId, sort === "desc"]) };
  }

  /** As wide as what they hold, and all together at least as wide as the table. */
  private size(rows: number): void {
    if (this.sized) return;
    this.sized = rows > 0; // without rows by the heads alone, until there are some
    requestAnimationFrame(() => {
      if (this.api.isDestroyed()) return;
      const free = this.columns.filter(({ width, kind }) => width === undefined && !/Spark$|^progress$|^image$/.test(kind ?? "")).map(({ name }) => name);
      this.api.autoSizeColumns(free);
      const { left, right } = this.api.getHorizontalPixelRange();
      const widest = Math.max(120, Math.min(WIDEST, (right - left) * SHARE));
      const wide = free.filter((name) => (this.api.getColumn(name)?.getActualWidth() ?? 0) > widest);
      this.api.setColumnWidths(wide.map((key) => ({ key, newWidth: widest })));
      this.fill(true);
    });
  }

  /** Leaves no room beside the last column. */
  private fill(sized = this.sized): void {
    if (!sized || this.api.isDestroyed()) return;
    const { left, right } = this.api.getHorizontalPixelRange();
    const unpinned = this.api.getAllDisplayedColumns().filter((column) => !column.isPinned());
    if (unpinned.reduce((sum, column) => sum + column.getActualWidth(), 0) < right - left) this.api.sizeColumnsToFit();
  }

  setSearch(text: string): void {
    if (text === this.search) return;
    this.search = text;
    this.anew();
  }

  /** The rows are others: what is there stays in view until they come. */
  refresh(): void {
    this.generation++;
    this.ranges.forget();
    this.frame.failed(undefined);
    this.api.refreshInfiniteCache();
  }

  private anew(): void {
    this.generation++;
    this.api.purgeInfiniteCache();
    this.api.ensureIndexVisible(0, "top");
  }

  update(props: DataFrameProps): void {
    const before = this.props;
    this.props = props;
    if (before.columns !== props.columns || before.select !== props.select || before.disabled !== props.disabled) {
      this.columns = props.columns ?? [];
      this.api.setGridOption("columnDefs", this.defs());
    }
    if (props.version !== this.version) {
      this.version = props.version;
      this.refresh();
    }
    if (before.value !== props.value) this.mark();
  }

  /** Draws anew what is chosen. */
  private mark(): void {
    this.api.refreshCells({ force: true, suppressFlash: true });
    this.api.refreshHeader();
  }

  // ---- Columns.

  shownColumns(): Map<string, { shown: boolean; pinned: boolean }> {
    return new Map(
      this.api
        .getColumnState()
        .filter(({ colId }) => colId !== CHECK)
        .map(({ colId, hide, pinned }) => [colId, { shown: hide !== true, pinned: pinned === "left" }]),
    );
  }

  show(name: string, shown: boolean): void {
    this.api.setColumnsVisible([name], shown);
  }

  pin(name: string, pinned: boolean): void {
    this.api.setColumnsPinned([name], pinned ? "left" : null);
  }

  // ---- Choosing.

  /** What is chosen of the rows that are shown. */
  private chosen(): Chosen | null | undefined {
    const chosen = this.frame.chosen();
    return isOf(chosen, this.shown) ? chosen : null;
  }

  // Of a frame rows have numbers of their own; how many there are is known from the start then.
  private choose(chosen: Chosen | null): void {
    this.frame.failed(undefined);
    this.frame.choose(this.props.rows === undefined ? among(chosen, this.shown) : chosen);
  }

  private clicked({ row }: Row, place: number, name: string, event: MouseEvent | KeyboardEvent): void {
    if (this.props.disabled) return;
    const { select } = this.props;
    if (select === "row") this.choose(isRowChosen(this.chosen(), row) ? null : { rows: [row] });
    else if (select === "rows" && name === CHECK) this.ranges.toggle(row, place, event.shiftKey);
    else if (select === "cells" && name !== CHECK) this.toggleCell(row, name, event.ctrlKey || event.metaKey);
  }

  private keyed(data: Row, place: number, name: string, key: string, event: KeyboardEvent): void {
    const column = this.columns.find((each) => each.name === name);
    if (column !== undefined && kindOf(column) === "button") this.frame.press(data.row, name);
    else if (key === " ") this.clicked(data, place, this.props.select === "rows" ? CHECK : name, event);
  }

  private toggleCell(row: number, name: string, more: boolean): void {
    this.choose(withCell(this.chosen(), row, name, more));
  }

  private chooseColumn(name: string): void {
    if (!this.props.disabled) this.choose(withColumn(this.chosen(), name));
  }

  dispose(): void {
    this.gone.abort();
    this.api.destroy();
  }
}

export function rowHeightOf(columns: readonly Column[]): number {
  return columns.some((column) => kindOf(column) === "image") ? IMAGE_ROW_HEIGHT : ROW_HEIGHT;
}
