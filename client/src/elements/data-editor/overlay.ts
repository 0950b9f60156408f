import type { Flight } from "../../session/outbox";
import type { Column } from "../data-frame/props";
import { blockText } from "./cells";
import type { Change, DataEditorProps, Row, SentChange, WireRow } from "./props";

/** Hands a change to the session. */
export type Send = (sent: SentChange, flight: Flight) => void;

interface InFlight extends Flight {
  change: Change;
  number: number;
}

/**
 * The visitor's changes that the rows of the host do not take account of yet, over these: so that a cell shows what was written into it at
 * once and from then on, however slow the app is, and the next change never takes back the one before.
 */
export class Overlay {
  private flights: InFlight[] = [];
  /** Names this sender for as long as it is there: with the number of a change the host knows what it has made already. */
  private readonly by = Math.random().toString(36).slice(2, 10);
  private made = 0;
  /** What the host would not take: the visitor is to know, and can copy it. */
  lost: Change[] = [];
  private readonly known = new Map<number, { of: WireRow; row: Row }>();

  constructor(
    private readonly send: Send,
    private readonly changed: () => void,
  ) {}

  add(change: Change, props: DataEditorProps = {}): void {
    const flight: InFlight = { change, number: ++this.made, landed: false, gone: () => this.drop(flight) };
    this.flights.push(flight);
    this.send([this.by, flight.number, withKeys(change, props)], flight);
    this.changed();
  }

  private drop(flight: InFlight): void {
    if (flight.landed) return;
    flight.landed = true;
    this.flights = this.flights.filter((each) => each !== flight);
    this.lost = [...this.lost, flight.change];
    this.changed();
  }

  /** The visitor knows. */
  forgetLost(): void {
    this.lost = [];
    this.changed();
  }

  /** The rows as the visitor is to see them. A row that is as it was is the same object. */
  rows(props: DataEditorProps): Row[] {
    const upTo = props.value?.seen?.[this.by] ?? 0;
    for (const flight of this.flights) flight.landed ||= flight.number <= upTo;
    this.flights = this.flights.filter(({ landed }) => !landed);
    let rows = numbersOf(props.order ?? []).map((row) => this.fromHost(row, props[`${row}`]));
    for (const change of this.standing()) rows = applied(rows, change, props.columns ?? []);
    return rows;
  }

  private fromHost(row: number, of: WireRow | undefined): Row {
    const known = this.known.get(row);
    if (known !== undefined && known.of === of) return known.row;
    const [cells, wrong = {}, message = ""] = of ?? [[]];
    const made = { row, cells, wrong, message };
    if (of !== undefined) this.known.set(row, { of, row: made });
    return made;
  }

  /** The changes in flight that are not taken back in flight. What the host is to take back is the host's to show. */
  private standing(): Change[] {
    const done: Change[] = [];
    let undone: Change[] = [];
    for (const { change } of this.flights) {
      if (change[0] === "undo") {
        const last = done.pop();
        if (last !== undefined) undone.push(last);
      } else if (change[0] === "redo") {
        const again = undone.pop();
        if (again !== undefined) done.push(again);
      } else {
        done.push(change);
        undone = [];
      }
    }
    return done;
  }

  /** The number of the next row that is added. */
  next(props: DataEditorProps): number {
    let low = props.low ?? 0;
    for (const { change } of this.flights) if (change[0] === "put") low = Math.min(low, ...change[1]);
    return low - 1;
  }

  /** Whether there is something to take back: of what is in flight, or before. */
  can(what: "undo" | "redo", props: DataEditorProps): boolean {
    const last = this.flights.at(-1)?.change[0];
    if (what === "undo") return props.undo === true || this.standing().length > 0;
    return last === undefined ? props.redo === true : last === "undo" || (last === "redo" && props.redo === true);
  }
}

/** The host may have to find the rows again after a restart: by their keys, if they have some. */
function withKeys(change: Change, props: DataEditorProps): Change {
  const at = props.columns?.findIndex(({ name }) => name === props.rowKey) ?? -1;
  if (at < 0 || change[0] === "undo" || change[0] === "redo") return change;
  const keys = change[1].map((row) => props[`${row}`]?.[0][at] ?? null);
  return change[0] === "put" ? [change[0], change[1], change[2], change[3], keys] : [change[0], change[1], keys];
}

export function numbersOf(order: readonly (readonly [number, number])[]): number[] {
  const numbers: number[] = [];
  for (const [from, to] of order) for (let n = from; from > 0 ? n <= to : n >= to; n += from > 0 ? 1 : -1) numbers.push(n);
  return numbers;
}

function applied(rows: readonly Row[], change: Change, columns: readonly Column[]): Row[] {
  if (change[0] === "remove") return rows.filter(({ row }) => !change[1].includes(row));
  if (change[0] !== "put") return [...rows];
  const [, numbers, names, lines] = change;
  const at = names.map((name) => columns.findIndex((column) => column.name === name));
  const next = [...rows];
  const places = new Map(rows.map(({ row }, i) => [row, i]));
  numbers.forEach((row, r) => {
    const place = places.get(row);
    if (place === undefined && row > 0) return; // the host has taken it away: it will say so
    const before = place === undefined ? { row, cells: columns.map(() => null), wrong: {}, message: "" } : rows[place]!;
    const cells = [...before.cells];
    const wrong = { ...before.wrong };
    at.forEach((c, i) => {
      if (c < 0) return;
      cells[c] = lines[r]?.[i] ?? null;
      delete wrong[names[i]!]; // what is wrong now is the host's to say
    });
    next[place ?? next.length] = { ...before, cells, wrong };
  });
  return next;
}

/** What was written, as a spreadsheet takes it. */
export function textOf(changes: readonly Change[]): string {
  const lines = changes.flatMap((change) => (change[0] === "put" ? change[3] : []));
  return blockText(lines.map((line) => line.map((cell) => (cell === null ? "" : String(cell)))));
}
