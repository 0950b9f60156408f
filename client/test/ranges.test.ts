import { describe, expect, test } from "vitest";
import type { GridApi } from "ag-grid-community";
import type { Row } from "../src/elements/data-frame/columns";
import type { Chosen } from "../src/elements/data-frame/props";
import { Ranges } from "../src/elements/data-frame/ranges";

/** Rows 0, 10, 20 … at the places 0, 1, 2 …, of which the first five are loaded; Shift moves the focus. */
function made() {
  const asked: { ends: [number, number]; answer: (rows: number[]) => void; refuse: (problem: Error) => void }[] = [];
  const problems: (Error | undefined)[] = [];
  const state = { focus: 0, chosen: null as Chosen | null };
  const api = {
    forEachNode: (each: (node: { rowIndex: number; data: Row | undefined }) => void) => {
      for (let at = 0; at < 6; at++) each({ rowIndex: at, data: at < 5 ? { cells: [], row: at * 10 } : undefined });
    },
    getFocusedCell: () => ({ rowIndex: state.focus }),
  } as unknown as GridApi<Row>;
  const ranges = new Ranges(api, {
    ask: (row, place) => new Promise((answer, refuse) => asked.push({ ends: [row, place], answer, refuse })),
    chosen: () => state.chosen,
    choose: (chosen) => (state.chosen = chosen),
    failed: (problem) => problems.push(problem),
  });
  const box = document.createElement("div");
  const cell = box.appendChild(document.createElement("div"));
  let moves = 0;
  cell.addEventListener("keydown", () => (state.focus = moves));
  ranges.watch(box, () => true, new AbortController().signal);
  const shift = (key: string, to: number) => {
    moves = to;
    cell.dispatchEvent(new KeyboardEvent("keydown", { key, shiftKey: true, bubbles: true }));
  };
  return { asked, problems, state, ranges, shift, told: () => Promise.resolve().then(() => {}) };
}

describe("ranges of rows", () => {
  test("that are loaded are chosen at once, in the order in which they are shown", () => {
    const { asked, ranges, state } = made();
    ranges.toggle(10, 1, false);
    ranges.toggle(40, 4, true);
    expect(state.chosen).toEqual({ rows: [10, 20, 30, 40] });
    ranges.toggle(20, 2, true); // it was chosen: so from there to the last one none is
    expect(state.chosen).toEqual({ rows: [10] });
    expect(asked).toEqual([]);
  });

  test("that are not are asked of the host", async () => {
    const { asked, ranges, state, told } = made();
    ranges.toggle(30, 3, false);
    ranges.toggle(50_000, 5_000, true);
    expect(asked[0]!.ends).toEqual([30, 5_000]);
    expect(state.chosen).toEqual({ rows: [30] });
    asked[0]!.answer([30, 40, 50]);
    await told();
    expect(state.chosen).toEqual({ rows: [30, 40, 50] });
  });

  test("an answer that comes after another choice, or after another order, is for nobody", async () => {
    const { asked, ranges, state, told } = made();
    ranges.toggle(30, 3, false);
    ranges.toggle(50_000, 5_000, true);
    ranges.toggle(0, 0, false);
    ranges.toggle(60_000, 6_000, true);
    ranges.forget();
    asked.forEach(({ answer }) => answer([1, 2, 3]));
    await told();
    expect(state.chosen).toEqual({ rows: [0, 30] });
  });

  test("keys stretch one and shrink it again, over what was chosen before", async () => {
    const { asked, state, shift, told, ranges } = made();
    ranges.toggle(40, 4, false);
    state.focus = 1;
    shift("ArrowDown", 2);
    shift("PageDown", 3);
    expect(state.chosen).toEqual({ rows: [10, 20, 30, 40] });
    shift("ArrowUp", 2);
    expect(state.chosen).toEqual({ rows: [10, 20, 40] });
    shift("End", 9_999);
    shift("Home", 0);
    expect(state.chosen).toEqual({ rows: [0, 10, 40] });
    asked[0]!.answer([7]); // overtaken
    await told();
    expect(state.chosen).toEqual({ rows: [0, 10, 40] });
    shift("ArrowLeft", 0);
    shift("ArrowRight", 0);
    expect(state.chosen).toEqual({ rows: [0, 10, 40] });
  });

  test("that are too long say why, and leave the choice as it is", async () => {
    const { asked, problems, ranges, state, told } = made();
    ranges.toggle(30, 3, false);
    ranges.toggle(5_000_000, 500_000, true);
    asked[0]!.refuse(new Error("at most 100000"));
    await told();
    expect(state.chosen).toEqual({ rows: [30] });
    expect(problems).toEqual([new Error("at most 100000")]);
  });
});
