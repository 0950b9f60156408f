import { expect, test } from "vitest";
import { Columns } from "../src/elements/chart/columns";
import { flatten } from "../src/elements/map/flatten";
import type { MapProps } from "../src/elements/map/map-props";
import { borders, land } from "../src/elements/map/outlines";
import { countOf, placesOf } from "../src/elements/map/places";
import { scaleOf } from "../src/elements/map/scale";
import { areaRows, ofArea, ofPoint, pointRows, summaryOf } from "../src/elements/map/told";
import { en } from "../src/words/en";

const colors = { series: ["rgb(1, 2, 3)", "rgb(4, 5, 6)"], text: "rgb(0,0,0)", soft: "rgb(9,9,9)", line: "rgb(8,8,8)", surface: "rgb(255,255,255)", accent: "rgb(7,7,7)", font: "sans" };
const towns: MapProps = {
  title: "T",
  color: "Land",
  size: "People",
  tips: ["Name", "Land"],
  format: { unit: "k" },
  series: [{ name: "Norway", x: 0, y: 1, size: 2, tips: [3, 4] }, { name: "Italy", x: 5, y: 6, size: 7, tips: [8, 9] }],
  c0: "10.75,5.32",
  c1: "59.91,null",
  c2: "700,290",
  c3: '"Oslo","Bergen"',
  c4: '"Norway","Norway"',
  c5: "12.5",
  c6: "41.9",
  c7: "2800",
  c8: '"Rome, \\"Roma\\""',
  c9: '"Italy"',
};
const areas: MapProps = {
  areaValue: "People",
  areaTips: ["People", "Capital"],
  areas: [
    { shape: { type: "Polygon", coordinates: [] }, name: "A", value: 5.25, tips: [5.25, "Aa"] },
    { shape: { type: "Polygon", coordinates: [] }, value: null, tips: [null, "Bb"] },
  ],
};
const places = placesOf(towns, new Columns());

test("points without a place are no points", () => {
  expect(countOf(places)).toBe(2);
  expect(summaryOf(towns, places, en)).toBe("Map: T. 2 points. Arrow keys move the map, plus and minus zoom.");
  expect(summaryOf(areas, [], en)).toBe("Map. 2 areas. Arrow keys move the map, plus and minus zoom.");
});

test("what is said of a point begins with its name, and says nothing twice", () => {
  expect(ofPoint(towns, places, 1, 0, "red")).toEqual({
    head: 'Rome, "Roma"',
    rows: [{ color: "red", name: "Land", value: "Italy" }, { name: "People", value: "2,800 k" }],
  });
});

test("the table has the points that are somewhere, and each can be chosen", () => {
  const { heads, rows, total } = pointRows(towns, places, en);
  expect(heads).toEqual(["Name", "Land", "People", "Latitude", "Longitude"]);
  expect(total).toBe(2);
  expect(rows.map((row) => row.map(({ text }) => text))).toEqual([
    ["Oslo", "Norway", "700 k", "59.91", "10.75"],
    ['Rome, "Roma"', "Italy", "2,800 k", "41.9", "12.5"],
  ]);
  expect(rows.map(([first]) => first!.point)).toEqual([[0, 0], [1, 0]]);
});

test("a table of areas has their names and values", () => {
  const { heads, rows } = areaRows(areas, en);
  expect(heads).toEqual(["Name", "People", "Capital"]);
  expect(rows.map((row) => row.map(({ text }) => text))).toEqual([["A", "5.25", "Aa"], ["–", "–", "Bb"]]);
  expect(ofArea(areas, areas.areas![0]!, "red")).toEqual({ head: "A", rows: [{ color: "red", name: "People", value: "5.25" }, { name: "Capital", value: "Aa" }] });
});

test("numbers are coloured by a ramp, anything else by a colour for each", () => {
  const ramp = scaleOf({}, "n", [1, null, 3], undefined, colors);
  expect([ramp.ramp?.least, ramp.ramp?.most, ramp.colorOf(null)]).toEqual([1, 3, undefined]);
  expect(ramp.colorOf(1)).not.toBe(ramp.colorOf(3));
  const parts = scaleOf({}, "n", ["a", "b", "a", 1], undefined, colors);
  expect(parts.parts?.map(({ name, color }) => [name, color])).toEqual([["a", "rgb(1, 2, 3)"], ["b", "rgb(4, 5, 6)"], ["1", "rgb(1, 2, 3)"]]);
  expect(scaleOf({}, "n", [], undefined, colors).parts).toEqual([]);
});

test("a ring over the line of dates is at both ends, and one around the pole reaches it", () => {
  const over = flatten({ type: "MultiPolygon", coordinates: [[[[170, 60], [-170, 60], [-170, 70], [170, 60]]]] });
  expect(over.coordinates).toEqual([[[[170, 60], [190, 60], [190, 70], [170, 60]]], [[[-190, 60], [-170, 60], [-170, 70], [-190, 60]]]]);
  const around = flatten({ type: "MultiPolygon", coordinates: [[[[-180, -70], [-90, -70], [0, -70], [90, -70], [-180, -70]]]] });
  expect(around.coordinates[0]![0]!.slice(-3)).toEqual([[180, -70], [180, -90], [-180, -90]]);
});

test("no outline leaps over the map", () => {
  for (const line of [...land.coordinates.flat(), ...borders.coordinates]) {
    line.forEach(([longitude], i) => i > 0 && !(line[i]![1] === -90) && expect(Math.abs(longitude! - line[i - 1]![0]!)).toBeLessThan(180));
  }
});
