import { describe, expect, test } from "vitest";
import { blockOf, blockText, cellOf, writtenOf } from "../src/elements/data-editor/cells";
import { TABLES } from "../src/elements/data-editor/editor-words";
import { numbersOf, Overlay, textOf } from "../src/elements/data-editor/overlay";
import { firstProblem } from "../src/elements/data-editor/problems";
import type { Change, DataEditorProps, Row } from "../src/elements/data-editor/props";
import type { Column } from "../src/elements/data-frame/props";
import { Outbox, type Outgoing } from "../src/session/outbox";

const COLUMNS: Column[] = [
  { name: "name", type: "text" },
  { name: "count", type: "integer" },
];

/** The name of the sender that was made last. */
let sender = "";

/** A host that does nothing by itself: the rows that it has shown so far, up to a change. */
const shownBy = (upTo: number, rows: Record<number, unknown[]>, more: Partial<DataEditorProps> = {}): DataEditorProps => ({
  columns: COLUMNS,
  order: Object.keys(rows)
    .map(Number)
    .sort((a, b) => (a > 0 && b > 0 ? a - b : b - a))
    .map((n) => [n, n]),
  value: { seen: { [sender]: upTo } },
  ...Object.fromEntries(Object.entries(rows).map(([n, cells]) => [n, [cells]])),
  ...more,
});

const cellsOf = (rows: readonly Row[]) => rows.map(({ cells }) => cells);

function editor() {
  const outbox = new Outbox();
  const sent: Outgoing[] = [];
  const overlay = new Overlay(
    (change, flight) => {
      sender = change[0];
      outbox.trigger("e1", change, flight);
    },
    () => {},
  );
  return { outbox, overlay, sent, flush: () => outbox.flush((event) => sent.push({ ...event })) };
}

const put = (row: number, column: string, cell: unknown): Change => ["put", [row], [column], [[cell]]];

describe("changes in flight", () => {
  test("a second edit stands while a rerun shows the first, and the one before it", () => {
    const { overlay, outbox, flush } = editor();
    const first = shownBy(0, { 1: ["a", 1], 2: ["b", 2] });
    overlay.add(put(1, "count", 10));
    flush();
    overlay.add(put(2, "count", 20));
    flush();
    expect(cellsOf(overlay.rows(first))).toEqual([["a", 10], ["b", 20]]);
    outbox.acknowledge(2); // a run has begun, and has not come to the editor yet
    expect(cellsOf(overlay.rows(first))).toEqual([["a", 10], ["b", 20]]);
    expect(cellsOf(overlay.rows(shownBy(1, { 1: ["a", 10], 2: ["b", 2] })))).toEqual([["a", 10], ["b", 20]]);
    expect(cellsOf(overlay.rows(shownBy(2, { 1: ["a", 10], 2: ["b", 19] })))).toEqual([["a", 10], ["b", 19]]);
  });

  test("what is not acknowledged is sent again after a reconnect, each change by itself", () => {
    const { overlay, outbox, sent, flush } = editor();
    for (const n of [1, 2, 3]) overlay.add(put(1, "count", n));
    flush();
    outbox.resume(1);
    flush();
    expect(sent.map(({ ref }) => ref)).toEqual([1, 2, 3, 2, 3]);
    expect(sent.every((event) => "trigger" in event)).toBe(true);
    expect(cellsOf(overlay.rows(shownBy(1, { 1: ["a", 1] })))).toEqual([["a", 3]]);
  });

  test("changes made offline are not merged", () => {
    const { overlay, sent, flush } = editor();
    overlay.add(put(1, "count", 1));
    overlay.add(put(2, "count", 2));
    flush();
    expect(sent.map(({ ref }) => ref)).toEqual([1, 2]);
  });

  test("a change that is refused is seen no more, the others are", () => {
    const { overlay, outbox, flush } = editor();
    overlay.add(put(1, "count", 1));
    overlay.add(put(1, "name", "x"));
    flush();
    outbox.refuse(1);
    expect(cellsOf(overlay.rows(shownBy(0, { 1: ["a", 0] })))).toEqual([["x", 0]]);
  });

  test("a new session is sent what no rows have shown, also what the one before acknowledged", () => {
    const { overlay, outbox, sent, flush } = editor();
    for (const n of [1, 2, 3]) overlay.add(put(1, "count", n));
    flush();
    outbox.acknowledge(2);
    overlay.rows(shownBy(1, { 1: ["a", 1] }));
    for (const restored of [true, false]) {
      sent.length = 0;
      outbox.restart(3, 2, restored);
      flush();
      expect(sent.map(({ ref, value }) => [ref, (value as unknown[])[1]])).toEqual([[3, 2], [4, 3]]);
      outbox.acknowledge(4);
      expect(cellsOf(overlay.rows(shownBy(1, { 1: ["a", 1] })))).toEqual([["a", 3]]);
    }
    overlay.rows(shownBy(3, { 1: ["a", 3] }));
    sent.length = 0;
    outbox.restart(4, 4, true);
    flush();
    expect(sent).toEqual([]);
  });

  test("clicks and changes keep their order in a new session", () => {
    const later = editor();
    later.overlay.add(put(1, "count", 1));
    later.flush();
    later.outbox.acknowledge(1);
    later.outbox.trigger("b1");
    later.overlay.add(put(1, "count", 2));
    later.sent.length = 0;
    later.outbox.restart(0, 1, true);
    later.flush();
    expect(later.sent.map(({ ref, id }) => [ref, id])).toEqual([[2, "e1"], [3, "b1"], [4, "e1"]]);
  });

  test("what is refused can be copied, until the visitor knows", () => {
    const { overlay, outbox, flush } = editor();
    overlay.add(["put", [1, 2], ["name", "count"], [["x", 1], ["y", null]]]);
    overlay.add(put(2, "count", 7));
    flush();
    outbox.refuse(1);
    expect(textOf(overlay.lost)).toBe("x\t1\ny\t");
    overlay.forgetLost();
    expect(overlay.lost).toEqual([]);
    expect(cellsOf(overlay.rows(shownBy(0, { 2: ["b", 2] })))).toEqual([["b", 7]]);
  });

  test("rows with a key are named by it too", () => {
    const { overlay, sent, flush } = editor();
    const host = shownBy(0, { 1: ["a", 1], 2: ["b", 2] }, { rowKey: "name" });
    overlay.add(["put", [2, -1], ["count"], [[7], [8]]], host);
    overlay.add(["remove", [1]], host);
    flush();
    expect(sent.map(({ value }) => (value as unknown[])[2])).toEqual([
      ["put", [2, -1], ["count"], [[7], [8]], ["b", null]],
      ["remove", [1], ["a"]],
    ]);
  });

  test("rows are added and deleted at once, also those that were only just added", () => {
    const { overlay } = editor();
    const host = shownBy(0, { 1: ["a", 1], 2: ["b", 2] }, { low: -3 });
    expect(overlay.next(host)).toBe(-4);
    overlay.add(["put", [-4], [], [[]]]);
    expect(overlay.next(host)).toBe(-5);
    overlay.add(put(-4, "name", "new"));
    overlay.add(["remove", [1]]);
    expect(cellsOf(overlay.rows(host))).toEqual([["b", 2], ["new", null]]);
    overlay.add(["remove", [-4]]);
    expect(cellsOf(overlay.rows(host))).toEqual([["b", 2]]);
  });

  test("undo takes back what is in flight at once, and leaves the rest to the host", () => {
    const { overlay } = editor();
    const host = shownBy(0, { 1: ["a", 1] }, { undo: true });
    overlay.add(put(1, "count", 2));
    overlay.add(put(1, "count", 3));
    overlay.add(["undo"]);
    expect(cellsOf(overlay.rows(host))).toEqual([["a", 2]]);
    overlay.add(["redo"]);
    expect(cellsOf(overlay.rows(host))).toEqual([["a", 3]]);
    for (let i = 0; i < 3; i++) overlay.add(["undo"]);
    expect(cellsOf(overlay.rows(host))).toEqual([["a", 1]]);
    expect(overlay.can("redo", host)).toBe(true);
    expect(overlay.can("undo", shownBy(9, { 1: ["a", 1] }))).toBe(false);
  });

  test("a row that is as it was is the same object", () => {
    const { overlay } = editor();
    const host = shownBy(0, { 1: ["a", 1], 2: ["b", 2] });
    const before = overlay.rows(host);
    const after = overlay.rows({ ...host, "2": [["b", 3]] });
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
  });

  test("the order of rows is told by runs of numbers", () => {
    expect(numbersOf([[2, 4], [1, 1], [-1, -3]])).toEqual([2, 3, 4, 1, -1, -2, -3]);
  });
});

describe("cells", () => {
  const column = (type: Column["type"], more: Partial<Column> = {}): Column => ({ name: "c", type, ...more });

  test("what is written is what was meant, or stays a text for the host to mark", () => {
    expect(cellOf("12.5", column("number"))).toBe(12.5);
    expect(cellOf("12,5", column("number"))).toBe(12.5);
    expect(cellOf("1.234,50 €", column("number"))).toBe(1234.5);
    expect(cellOf("$1,234.50", column("number"))).toBe(1234.5);
    expect(cellOf("1,234", column("number"))).toBe("1,234");
    expect(cellOf("=1+1", column("number"))).toBe("=1+1");
    expect(cellOf("9007199254740993", column("integer"))).toBe("9007199254740993");
    expect(cellOf(" ", column("number"))).toBeNull();
    expect(cellOf("=SUM(A1)", column("text"))).toBe("=SUM(A1)");
    expect(cellOf("x", column("boolean"))).toBe(true);
    expect(cellOf("TRUE", column("boolean"))).toBe("TRUE");
    expect(cellOf("2026-01-02", column("date"))).toBe("2026-01-02");
  });

  test("what is copied can be pasted", () => {
    expect(writtenOf(20455, column("date"))).toBe("2026-01-02");
    expect(writtenOf(37_800_000, column("dateTime"))).toBe("1970-01-01T10:30");
    expect(writtenOf(1234.5, column("number", { format: "$0" }))).toBe("1234.5");
    const at = Date.UTC(2026, 5, 1, 10, 30);
    expect(cellOf(writtenOf(at, column("instant")), column("instant"))).toBe(at);
  });

  test("blocks of a spreadsheet", () => {
    expect(blockOf("a\tb\r\nc\td\r\n")).toEqual([["a", "b"], ["c", "d"]]);
    expect(blockOf("a\t\n\tb")).toEqual([["a", ""], ["", "b"]]);
    expect(blockOf('"a\tb"\t"say ""hi"""\n"two\nlines"\tx')).toEqual([["a\tb", 'say "hi"'], ["two\nlines", "x"]]);
    expect(blockOf('5" pipe\t1')).toEqual([['5" pipe', "1"]]);
    expect(blockOf("one")).toEqual([["one"]]);
    expect(blockOf("")).toEqual([[""]]);
    const odd = [["a\tb", 'q"q'], ["two\nlines", ""]];
    expect(blockOf(blockText(odd))).toEqual(odd);
  });
});

describe("what is wrong", () => {
  const rows: Row[] = [
    { row: 1, cells: ["a", 1], wrong: {}, message: "ends before it begins" },
    { row: 2, cells: ["", "x"], wrong: { name: "required", count: "type" }, message: "" },
  ];
  const problem = (focus?: { row: number; column: string }) => firstProblem(rows, COLUMNS, focus, TABLES.en!, "en");

  test("is said of the cell that has the focus, of its row, or of the first", () => {
    expect(problem({ row: 2, column: "count" })).toBe("Row 2, count: A whole number is expected");
    expect(problem({ row: 2, column: "rn-mark" })).toBe("Row 2, name: Must not be empty");
    expect(problem()).toBe("Row 1: ends before it begins");
  });

  test("every language has all words", () => {
    for (const words of Object.values(TABLES)) expect(Object.keys(words)).toEqual(Object.keys(TABLES.en!));
  });
});
