import { parse, View } from "vega";
import { expressionInterpreter } from "vega-interpreter";
import { compile, type TopLevelSpec } from "vega-lite";
import { expect, test } from "vitest";
import { selectedIn, withSelected, type Selected } from "../src/elements/chart/raw/vega-select";

const data = { values: [{ a: "A", b: 28, d: "2020-01-01", o: { x: 1 } }, { a: "B", b: 55, d: "2020-02-01" }] };
const encoding = { x: { field: "a", type: "nominal" }, y: { field: "b", type: "quantitative" } };

async function drawn(spec: Record<string, unknown>): Promise<{ view: View; names: string[] }> {
  const compiled = compile({ data, mark: "point", encoding, ...spec } as unknown as TopLevelSpec).spec;
  const view = new View(parse(compiled, undefined, { ast: true }), { expr: expressionInterpreter as never, renderer: "none" });
  await view.runAsync();
  return { view, names: (compiled.data ?? []).map(({ name }) => name) };
}

async function chosen(spec: Record<string, unknown>, name: string): Promise<Selected | null> {
  const { view, names } = await drawn(spec);
  return selectedIn(view, [name], names);
}

test("nothing is chosen at first", async () => {
  expect(await chosen({ params: [{ name: "p", select: "point" }] }, "p")).toBeNull();
});

test("what was chosen is chosen again: points, spans and categories", async () => {
  for (const [params, selected] of [
    [[{ name: "p", select: { type: "point", fields: ["a"] } }], { p: [{ a: "B" }] }],
    [[{ name: "p", select: { type: "interval", encodings: ["y"] } }], { p: { b: [10, 50.5] } }],
    [[{ name: "p", select: { type: "interval", encodings: ["x"] } }], { p: { a: ["A"] } }],
  ] as [unknown[], Selected][]) {
    expect(await chosen(withSelected({ params, encoding }, selected), "p")).toEqual(selected);
  }
});

test("a point that is chosen without fields is its row, without what is no value", async () => {
  const { view, names } = await drawn({ params: [{ name: "p", select: "point" }] });
  const rows = names.flatMap((name) => view.data(name)) as { a?: string; _vgsid_?: number }[];
  const id = rows.find((row) => row.a === "A" && row._vgsid_ !== undefined)!._vgsid_;
  await view.data("p_store", [{ unit: "", _vgsid_: id }]).runAsync();
  expect(selectedIn(view, ["p"], names)).toEqual({ p: [{ a: "A", b: 28, d: "2020-01-01" }] });
});

test("a parameter in a layer is found, data is left alone, and a field of no axis is left out", () => {
  const params = [{ name: "p", select: "interval" }, { name: "q", select: "point" }, { name: "w", value: 3 }];
  const spec = { data: { params }, layer: [{ params, encoding: { x: { field: "b" } } }] };
  expect(withSelected(spec, { p: { b: [1, 2], gone: [3, 4] }, w: [{ a: 1 }] })).toEqual({
    data: { params },
    layer: [{ params: [{ name: "p", select: "interval", value: { x: [1, 2] } }, params[1], params[2]], encoding: { x: { field: "b" } } }],
  });
  expect(withSelected(spec, null)).toBe(spec);
});

test("more than the host takes is not sent", async () => {
  const { view, names } = await drawn({ params: [{ name: "p", select: { type: "point", fields: ["a"] } }] });
  const tuple = (value: unknown) => ({ unit: "", fields: [{ type: "E", field: "a" }], values: [value] });
  await view.data("p_store", Array.from({ length: 2_000 }, (_, i) => tuple(i))).runAsync();
  expect(selectedIn(view, ["p"], names)!.p).toHaveLength(1_000);
  await view.data("p_store", [tuple("x".repeat(5_000)), tuple(NaN)]).runAsync();
  expect(selectedIn(view, ["p"], names)).toEqual({ p: [{ a: "x".repeat(1_000) }, { a: null }] });
});
