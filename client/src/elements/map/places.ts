import type { ChartProps } from "../chart/chart-props";
import type { Cell, Columns } from "../chart/columns";
import type { MapProps } from "./map-props";

/** The points of a series. */
export interface Places {
  name: string;
  longitude: readonly Cell[];
  latitude: readonly Cell[];
  size?: readonly Cell[];
  value?: readonly Cell[];
  marks?: readonly Cell[];
  tips: (readonly Cell[])[];
}

export function placesOf(props: MapProps, columns: Columns): Places[] {
  const read = (column: number | undefined) => columns.read(props as ChartProps, column);
  return (props.series ?? []).map((series) => ({
    name: series.name,
    longitude: read(series.x),
    latitude: read(series.y),
    ...(series.size !== undefined && { size: read(series.size) }),
    ...(series.value !== undefined && { value: read(series.value) }),
    ...(series.marks !== undefined && { marks: read(series.marks) }),
    tips: (series.tips ?? []).map(read),
  }));
}

/** How many points are somewhere. */
export function countOf(places: readonly Places[]): number {
  let count = 0;
  for (const { latitude } of places) for (const cell of latitude) if (cell !== null) count++;
  return count;
}
