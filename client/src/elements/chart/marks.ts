import type { ChartProps } from "./chart-props";
import type { Points } from "./columns";

type Lit = (series: number, index: number) => boolean;

/** Which points stand out; undefined while none is chosen. */
export function litBy(props: ChartProps, points: readonly Pick<Points, "marks">[]): Lit | undefined {
  const chosen = props.value?.points;
  if (chosen === undefined || chosen.length === 0) return undefined;
  const set = new Set(chosen.map(([series, mark]) => `${series} ${mark}`));
  return (series, index) => set.has(`${series} ${points[series]?.marks?.[index] ?? index}`);
}

/** The largest size that there is. */
export function largestOf(points: readonly Pick<Points, "size">[]): number {
  let most = 1e-300;
  for (const { size = [] } of points) for (const cell of size) if (typeof cell === "number" && cell > most) most = cell;
  return most;
}

const LEAST = 4;

/** How wide a point is, in pixels, so that its area is as its size. */
export function widthOf(size: unknown, largest: number, widest: number): number {
  return LEAST + Math.sqrt(Math.max(0, typeof size === "number" ? size : 0) / largest) * (widest - LEAST);
}
