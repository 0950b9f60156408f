import type { GridApi } from "ag-grid-community";
import { isRowChosen, withRows } from "./chosen";
import type { Row } from "./columns";
import type { Chosen } from "./props";

/** What ranges need of the grid that they are part of. */
export interface Ranged {
  /** The numbers of the rows from one, by its number, to a place: the host knows them all. */
  ask(row: number, place: number): Promise<number[]>;
  chosen(): Chosen | null | undefined;
  choose(chosen: Chosen | null): void;
  failed(problem: Error): void;
}

const MOVES = new Set(["ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End"]);

/** Choosing rows one by one and from one to another, however far, by pointer and by keys. */
export class Ranges {
  /** The row that was chosen last: a click with Shift goes on from there. */
  private anchor: number | undefined;
  /** What keys with Shift stretch: from a row to a place, over what was chosen before. */
  private stretch: { row: number; to: number; before: Chosen | null | undefined } | undefined;
  /** An answer that something else has overtaken is for nobody. */
  private turn = 0;

  constructor(
    private readonly api: GridApi<Row>,
    private readonly grid: Ranged,
  ) {}

  /** The rows are others, or in another order. */
  forget(): void {
    this.turn++;
    this.stretch = undefined;
  }

  toggle(row: number, place: number, range: boolean): void {
    this.forget();
    const chosen = this.grid.chosen();
    const on = !isRowChosen(chosen, row);
    const first = range ? (this.anchor ?? row) : row;
    this.anchor = row;
    this.choose(first, place, on, chosen);
  }

  /** Watches the keys of a grid while `on`, until the signal. */
  watch(box: HTMLElement, on: () => boolean, signal: AbortSignal): void {
    let from: number | undefined;
    const place = () => this.api.getFocusedCell()?.rowIndex;
    // Before the grid moves its focus, and after.
    box.addEventListener(
      "keydown",
      (event) => {
        from = event.shiftKey && MOVES.has(event.key) && on() ? place() : undefined;
        if ((event.ctrlKey || event.metaKey) && (event.key === "Home" || event.key === "End")) this.toEnd(event);
      },
      { capture: true, signal },
    );
    box.addEventListener(
      "keydown",
      () => {
        const to = place();
        if (from !== undefined && to !== undefined && to !== from) this.extend(from, to);
      },
      { signal },
    );
  }

  /** To the first or the last row, with the focus: left to the browser, only the view would move. */
  private toEnd(event: KeyboardEvent): void {
    const cell = this.api.getFocusedCell();
    if (cell === null || (event.target as Element).closest(".ag-cell") === null) return;
    const row = event.key === "Home" ? 0 : this.api.getDisplayedRowCount() - 1;
    event.preventDefault();
    this.api.ensureIndexVisible(row);
    this.api.setFocusedCell(row, cell.column);
  }

  private extend(from: number, to: number): void {
    if (this.stretch?.to !== from) {
      const row = this.loaded().rows[from];
      if (row === undefined) return;
      this.forget();
      this.stretch = { row, to, before: this.grid.chosen() };
    }
    this.stretch!.to = to;
    const { row, before } = this.stretch!;
    this.anchor = row;
    this.choose(row, to, true, before);
  }

  private choose(first: number, place: number, on: boolean, before: Chosen | null | undefined): void {
    const turn = ++this.turn;
    const take = (rows: number[]) => turn === this.turn && this.grid.choose(withRows(before, rows, on));
    const known = this.known(first, place);
    if (known !== undefined) take(known);
    else
      this.grid.ask(first, place).then(
        take,
        (problem: Error) => turn === this.turn && this.grid.failed(problem),
      );
  }

  /** The rows from one to a place if all of them are loaded. */
  private known(first: number, place: number): number[] | undefined {
    const { rows, placeOf } = this.loaded();
    const at = placeOf.get(first);
    if (at === undefined) return undefined;
    const range = rows.slice(Math.min(at, place), Math.max(at, place) + 1);
    return range.length === Math.abs(at - place) + 1 && !range.includes(undefined) ? (range as number[]) : undefined;
  }

  private loaded() {
    const rows: (number | undefined)[] = [];
    const placeOf = new Map<number, number>();
    this.api.forEachNode(({ rowIndex, data }) => {
      if (data === undefined || rowIndex === null) return;
      rows[rowIndex] = data.row;
      placeOf.set(data.row, rowIndex);
    });
    return { rows, placeOf };
  }
}
