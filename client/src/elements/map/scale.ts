import type { ChartColors } from "../chart/colors";
import { rampOf, type Ramp } from "../chart/ramp";

/** How values are coloured: numbers by a ramp, anything else by a colour of its own. */
export interface Scale {
  name: string;
  colorOf(value: unknown): string | undefined;
  ramp?: Ramp;
  parts?: { name: string; color: string }[];
}

export function scaleOf(name: string, values: readonly unknown[], colors: ChartColors): Scale {
  const there = values.filter((value) => value !== null && value !== undefined);
  if (there.length > 0 && there.every((value) => typeof value === "number")) {
    const ramp = rampOf(there, colors);
    return { name, ramp, colorOf: (value) => (typeof value === "number" ? ramp.colorOf(value) : undefined) };
  }
  const color = new Map<unknown, string>();
  for (const value of there) if (!color.has(value)) color.set(value, colors.series[color.size % colors.series.length]!);
  return { name, colorOf: (value) => color.get(value), parts: [...color].map(([value, of]) => ({ name: String(value), color: of })) };
}
