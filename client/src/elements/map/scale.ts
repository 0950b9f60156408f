import { colorsFor, type OwnColors } from "../chart/category-colors";
import type { ChartColors } from "../chart/colors";
import { rampOf, type Ramp } from "../chart/ramp";

/** How values are coloured: numbers by a ramp, anything else by a colour of its own. */
export interface Scale {
  name: string;
  colorOf(value: unknown): string | undefined;
  ramp?: Ramp;
  parts?: { name: string; color: string }[];
}

export function scaleOf(map: object, name: string, values: readonly unknown[], own: OwnColors | undefined, theme: ChartColors): Scale {
  const there = values.filter((value) => value !== null && value !== undefined);
  if (there.length > 0 && there.every((value) => typeof value === "number")) {
    const ramp = rampOf(there, colorsFor(map, [], own, theme));
    return { name, ramp, colorOf: (value) => (typeof value === "number" ? ramp.colorOf(value) : undefined) };
  }
  const kinds: unknown[] = [...new Set(there)];
  const { series } = colorsFor(map, kinds.map(String), own, theme);
  const color = new Map(kinds.map((kind, i) => [kind, series[i]!]));
  return { name, colorOf: (value) => color.get(value), parts: kinds.map((kind, i) => ({ name: String(kind), color: series[i]! })) };
}
