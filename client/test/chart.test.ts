import { describe, expect, test } from "vitest";
import { areaOf, chosenBox, clicked, toggled } from "../src/elements/chart/choose";
import { Columns } from "../src/elements/chart/columns";
import { numberText, placeText, timeLabel } from "../src/elements/chart/format";
import { optionOf } from "../src/elements/chart/option";
import type { ChartProps } from "../src/elements/chart/chart-props";
import { rowsOf } from "../src/elements/chart/rows";
import { fileName } from "../src/elements/chart/save";
import { summaryOf } from "../src/elements/chart/summary";
import { en } from "../src/words/en";

const colors = { series: ["rgb(1, 2, 3)", "rgb(4, 5, 6)"], text: "rgb(0,0,0)", soft: "rgb(9,9,9)", line: "rgb(8,8,8)", surface: "rgb(255,255,255)", accent: "rgb(7,7,7)", font: "sans" };
const towns: ChartProps = {
  title: "T",
  x: { name: "Day", type: "local" },
  series: [{ name: "Oslo", x: 0, y: 1 }, { name: "Rome", x: 0, y: 2 }],
  c0: "1767225600000,1767312000000",
  c1: "1,null",
  c2: "3,4",
};
interface Series {
  data: Float64Array;
  itemStyle: { color: unknown };
}
const option = (kind: Parameters<typeof optionOf>[0], props: ChartProps) => optionOf(kind, props, new Columns(), colors, en, { width: 600, height: 320 }) as { series: Series[]; legend?: object; xAxis: { type: string; data?: string[] }; yAxis: { type: string; data?: string[] }; useUTC?: boolean };

describe("charts", () => {
  test("are told in words", () => {
    expect(summaryOf("lineChart", towns)).toBe(
      "Line chart: T. Day from 2026-01-01 to 2026-01-02, 2 points. Oslo: least 1, most 1, last 1. Rome: least 3, most 4, last 4.",
    );
    expect(summaryOf("barChart", {})).toBe("Bar chart. No data.");
    expect(summaryOf("pieChart", { series: [{ name: "n", x: 0, y: 1 }], c0: '"a",null', c1: "1,2" })).toBe("Pie chart. 2 parts.");
  });

  test("have a series for each, with gaps, and a legend for more than one; times without a zone stay as they are", () => {
    const made = option("lineChart", towns);
    expect([...made.series[0]!.data]).toEqual([1767225600000, 1, 1767312000000, NaN]);
    expect([made.xAxis.type, made.useUTC]).toEqual(["time", true]);
    expect(made.legend).toBeDefined();
    expect(option("barChart", { ...towns, series: [towns.series![0]!] }).legend).toBeUndefined();
    expect(option("lineChart", { ...towns, x: { type: "time" } }).useUTC).toBe(false);
  });

  test("find the place of categories, turned on their side too", () => {
    const props: ChartProps = { x: { type: "category" }, horizontal: true, series: [{ name: "n", x: 0, y: 1 }], c0: '"b","a, \\"x\\"","b"', c1: "1,2,3" };
    const made = option("barChart", props);
    expect(made.yAxis.data).toEqual(["b", 'a, "x"']);
    expect([...made.series[0]!.data]).toEqual([1, 0, 2, 1, 3, 0]);
  });

  test("leave out what axes cannot be computed with, and on a logarithmic one what is not above 0", () => {
    const props: ChartProps = { x: { type: "number" }, yLog: true, series: [{ name: "n", x: 0, y: 1 }], c0: "1,2,3,4", c1: "-1,0,1e308,10" };
    const y = [...option("lineChart", props).series[0]!.data].filter((_, i) => i % 2 === 1);
    expect(y).toEqual([NaN, NaN, NaN, 10]);
  });

  test("show the last points only", () => {
    const props: ChartProps = { x: { type: "number" }, last: 2, series: [{ name: "n", x: 0, y: 1 }], c0: "1,2,3", c1: "4,5,6" };
    expect([...option("lineChart", props).series[0]!.data]).toEqual([2, 5, 3, 6]);
  });

  test("let what is not chosen step back", () => {
    const made = option("scatterChart", { ...towns, select: "points", value: { points: [[1, 0]] } });
    const color = made.series[1]!.itemStyle.color as (hit: { dataIndex: number }) => string;
    expect([color({ dataIndex: 0 }), color({ dataIndex: 1 })]).toEqual(["rgb(4, 5, 6)", "rgba(4,5,6,0.25)"]);
  });
});

test("a column that goes on is read where it went on", () => {
  const columns = new Columns();
  const first = columns.read({ c0: '1,null,"a, b"' }, 0);
  expect(first).toEqual([1, null, "a, b"]);
  expect(columns.read({ c0: '1,null,"a, b",4' }, 0)).toBe(first);
  expect(first).toEqual([1, null, "a, b", 4]);
  expect(columns.read({ c0: "12" }, 0)).toEqual([12]);
  expect(columns.read({ c0: "123" }, 0)).toEqual([123]);
  expect(columns.read({ c0: "" }, 0)).toEqual([]);
});

describe("choosing", () => {
  const props: ChartProps = { select: "points", series: [{ name: "n", x: 0, y: 0, marks: 1 }], c0: "1,2,3", c1: "10,20,30" };

  test("a click chooses one point by the host's number, and takes it back; with Shift it joins", () => {
    expect(clicked(props, { seriesIndex: 0, dataIndex: 1 })).toEqual({ points: [[0, 20]] });
    const chosen = { ...props, value: { points: [[0, 20]] as [number, number][] } };
    expect(clicked(chosen, { seriesIndex: 0, dataIndex: 1 })).toBeNull();
    const shift = { event: { shiftKey: true, ctrlKey: false, metaKey: false } };
    expect(clicked(chosen, { seriesIndex: 0, dataIndex: 2, event: shift })).toEqual({ points: [[0, 20], [0, 30]] });
    expect(clicked({ ...props, select: "box" }, { seriesIndex: 0, dataIndex: 1 })).toBeUndefined();
    expect(toggled(chosen, [0, 20], true)).toBeNull();
  });

  test("a box is one of x and y, a span one of x", () => {
    expect(chosenBox({ select: "box" }, { areas: [{ coordRange: [[2, 1], [3, 4]] }] })).toEqual({ x: [1, 2], y: [3, 4] });
    expect(chosenBox({ select: "span" }, { areas: [{ coordRange: [5, 9] }] })).toEqual({ x: [5, 9] });
    expect(chosenBox({ select: "span" }, { areas: [] })).toBeNull();
    expect(areaOf({ select: "span", horizontal: true, value: { x: [0, 2] } })).toEqual({ brushType: "lineY", coordRange: [0, 2], yAxisIndex: 0 });
    expect(areaOf({ select: "box", value: null })).toBeUndefined();
  });
});

test("numbers are as long as they need to be", () => {
  const of = (value: number, format = {}) => numberText(value, format);
  expect([of(1234.5678), of(0.000123456), of(1e-9), of(2e20), of(-0.5), of(NaN)]).toEqual(["1,234.568", "0.0001235", "1e-9", "2e20", "-0.5", "–"]);
  expect([of(0.256, { notation: "percent" }), of(1_234_567, { notation: "compact" }), of(3, { decimals: 2, unit: "€" })]).toEqual(["25.6%", "1.2M", "3.00 €"]);
});

test("times without a zone are said as they are", () => {
  expect([placeText(1767225600000, "local"), placeText(1767225600000 + 3_600_000, "local")]).toEqual(["2026-01-01", "2026-01-01 01:00"]);
  expect(placeText(9e15, "time")).toBe("–");
});

test("an axis of times speaks the visitor's language, and says as much as a place begins", () => {
  const at = (...of: [number, number, number?, number?, number?, number?, number?]) => Date.UTC(...of);
  const places = [at(2026, 0, 1), at(2026, 2, 1), at(2026, 2, 5), at(2026, 2, 5, 14, 30), at(2026, 2, 5, 14, 30, 7), at(2026, 2, 5, 14, 30, 7, 250)];
  const said = (language: string) => places.map(timeLabel(language, "local"));
  expect(said("en")).toEqual(["2026", "Mar", "Mar 5", "14:30", "14:30:07", "14:30:07.250"]);
  expect(said("de").slice(0, 3)).toEqual(["2026", "Mär", "5. März"]);
  expect(said("ja").slice(0, 3)).toEqual(["2026年", "3月", "3月5日"]);
  expect(timeLabel("en", "time")(new Date(2026, 2, 5).getTime())).toBe("Mar 5"); // in the visitor's zone
  expect(timeLabel("en", "local")(8.7e15)).toBe("–");
});

describe("the table", () => {
  test("has a column for each series where they share their places", () => {
    expect(rowsOf("lineChart", towns, new Columns(), en)).toEqual({
      heads: ["Day", "Oslo", "Rome"],
      total: 2,
      rows: [
        [{ text: "2026-01-01" }, { text: "1", point: [0, 0] }, { text: "3", point: [1, 0] }],
        [{ text: "2026-01-02" }, { text: "–", point: [0, 1] }, { text: "4", point: [1, 1] }],
      ],
    });
  });

  test("else a row for each point", () => {
    const props: ChartProps = { x: { name: "w", type: "number" }, series: [{ name: "A", x: 0, y: 1 }, { name: "B", x: 2, y: 3 }], c0: "1", c1: "2", c2: "3,4", c3: "5,6" };
    const { rows } = rowsOf("scatterChart", props, new Columns(), en);
    expect(rows.map((row) => row.map(({ text }) => text))).toEqual([["A", "1", "2"], ["B", "3", "5"], ["B", "4", "6"]]);
  });
});

test("a file is called by the title", () => {
  expect([fileName("Sales, 2026 / é", "png"), fileName(undefined, "svg")]).toEqual(["Sales-2026-e.png", "chart.svg"]);
});
