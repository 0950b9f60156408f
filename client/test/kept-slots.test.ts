import { beforeEach, describe, expect, test } from "vitest";
import { categoriesOf, colorsFor } from "../src/elements/chart/category-colors";
import { Columns } from "../src/elements/chart/columns";
import { KeptSlots } from "../src/elements/chart/kept-slots";

let kept: KeptSlots;
const [one, two, three] = [{}, {}, {}];
beforeEach(() => void (kept = new KeptSlots()));

describe("a name keeps its colour", () => {
  test("while others are filtered away, and when it comes back", () => {
    expect(kept.of(one, ["Oslo", "Rome", "Bonn"])).toEqual([0, 1, 2]);
    expect(kept.of(one, ["Bonn"])).toEqual([2]);
    expect(kept.of(one, ["Lima"])).toEqual([3]);
    expect(kept.of(one, ["Rome", "Lima", "Oslo"])).toEqual([1, 3, 0]);
  });

  test("in other charts, whatever stands before it there", () => {
    kept.of(one, ["Oslo", "Rome"]);
    expect(kept.of(two, ["Bonn", "Rome"])).toEqual([2, 1]);
    expect(kept.of(one, ["Oslo", "Rome", "Bonn"])).toEqual([0, 1, 2]);
  });

  test("and charts of other things begin with the first colour", () => {
    kept.of(one, ["Oslo", "Rome"]);
    expect(kept.of(two, ["north", "south"])).toEqual([0, 1]);
    expect(kept.of(three, ["price"])).toEqual([0]);
    expect(kept.moves.value).toBe(0);
  });

  test("but two of one colour that meet are told apart, the first one stays, and all charts hear of it", async () => {
    kept.of(one, ["price"]);
    kept.of(two, ["cost"]);
    expect(kept.of(three, ["cost", "price"])).toEqual([1, 0]);
    expect(kept.of(two, ["cost"])).toEqual([1]);
    await Promise.resolve();
    expect(kept.moves.value).toBe(1);
  });

  test("beyond the palette colours come around, and no two charts quarrel about one", async () => {
    const names = Array.from({ length: 60 }, (_, i) => `n${i}`);
    const slots = kept.of(one, names);
    expect(new Set(slots).size).toBe(8);
    expect(kept.of(one, names)).toEqual(slots);
    for (let i = 0; i < 20; i++) for (const chart of [two, three]) kept.of(chart, names.slice(i, i + 12 + (chart === two ? 0 : 5)));
    await Promise.resolve();
    const moves = kept.moves.value;
    for (let i = 0; i < 20; i++) for (const chart of [two, three]) kept.of(chart, names.slice(i, i + 12 + (chart === two ? 0 : 5)));
    await Promise.resolve();
    expect(kept.moves.value).toBe(moves);
  });

  test("of names without end the oldest are forgotten", () => {
    for (let i = 0; i < 5_000; i++) kept.of({}, [`n${i}`]);
    expect((kept as unknown as { kept: Map<string, unknown> }).kept.size).toBeLessThanOrEqual(2_000);
  });
});

describe("the colours of a chart", () => {
  const theme = { series: ["red", "green", "blue"], text: "rgb(0,0,0)", soft: "rgb(100,100,100)", line: "", surface: "rgb(255,255,255)", accent: "", font: "" };

  test("are the app's own for the names it says, and what is left over has none", () => {
    expect(colorsFor({}, ["Ada", "Bob", null], { Bob: "#0f0f0f", Eve: "#ffffff" }, theme).series).toEqual(["red", "#0f0f0f", "rgb(162,162,162)"]);
  });

  test("are of a palette that the app names, which keeps names by itself", () => {
    expect(colorsFor({}, ["Ida", "Jon"], ["#010101", "#020202"], theme).series).toEqual(["#010101", "#020202"]);
    expect(colorsFor({}, ["Jon"], ["#010101", "#020202"], theme).series).toEqual(["#020202"]);
    expect(colorsFor({}, ["Jon"], undefined, theme).series).toEqual(["red"]);
    expect(colorsFor({}, [], ["#010101"], theme).series).toEqual(["#010101"]);
  });

  test("go by the names of series, and by the slices of a pie", () => {
    expect(categoriesOf("lineChart", { series: [{ name: "a", x: 0, y: 1 }, { name: "b", x: 0, y: 1 }] }, new Columns())).toEqual(["a", "b"]);
    expect(categoriesOf("pieChart", { series: [{ name: "n", x: 0, y: 1 }], c0: '"x",null,3' }, new Columns())).toEqual(["x", null, "3"]);
    expect(categoriesOf("heatMap", { series: [{ name: "n", x: 0 }] }, new Columns())).toEqual([]);
  });
});
