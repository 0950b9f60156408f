import { mixed, type ChartColors } from "./colors";

export interface Ramp {
  least: number;
  most: number;
  /** From the least to the most, in even steps. */
  colors: string[];
  colorOf(value: number): string;
}

/** Colours of numbers: from pale to strong, or away from 0 to both sides if there are such below it and above. */
export function rampOf(values: Iterable<unknown>, colors: ChartColors): Ramp {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) if (typeof value === "number") [least, most] = [Math.min(least, value), Math.max(most, value)];
  const twoSided = least < 0 && most > 0;
  if (twoSided) [least, most] = [-Math.max(-least, most), Math.max(-least, most)];
  if (least === most) least = most - 1;
  const [one, other] = [colors.series[0]!, colors.series[1]!];
  const ramp = twoSided
    ? [other, mixed(other, colors.surface, 0.4), mixed(one, colors.surface, 0.04), mixed(one, colors.surface, 0.4), one]
    : [mixed(one, colors.surface, 0.07), mixed(one, colors.surface, 0.5), one, mixed(one, colors.text, 0.6)];
  const colorOf = (value: number) => {
    const at = ((value - least) / (most - least)) * (ramp.length - 1);
    const below = Math.max(0, Math.min(ramp.length - 2, Math.floor(at)));
    return mixed(ramp[below + 1]!, ramp[below]!, at - below);
  };
  return { least, most, colors: ramp, colorOf };
}
