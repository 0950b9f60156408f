// What ECharts is made of here. Each import() is a file of its own, fetched when a chart needs it.
import type { ChartKind, ChartProps } from "./chart-props";

const loaders = {
  line: () => import("./parts/line"),
  bar: () => import("./parts/bar"),
  scatter: () => import("./parts/scatter"),
  pie: () => import("./parts/pie"),
  heat: () => import("./parts/heat"),
  box: () => import("./parts/box"),
  zoom: () => import("./parts/zoom"),
  brush: () => import("./parts/brush"),
  notes: () => import("./parts/notes"),
};
type Part = keyof typeof loaders;

const OF: Record<ChartKind, Part[]> = {
  lineChart: ["line"],
  areaChart: ["line"],
  barChart: ["bar"],
  scatterChart: ["scatter"],
  pieChart: ["pie"],
  histogram: ["bar"],
  heatMap: ["heat"],
  boxPlot: ["box", "scatter"],
};
const ready = new Set<Part>();

/** Fetches what the chart needs; undefined if all is there. */
export function partsFor(kind: ChartKind, props: ChartProps): Promise<void> | undefined {
  const wanted = [...OF[kind]];
  if (props.zoom) wanted.push("zoom");
  if (props.select === "box" || props.select === "span") wanted.push("brush");
  if (props.notes) wanted.push("notes");
  const missing = wanted.filter((part) => !ready.has(part));
  if (missing.length === 0) return undefined;
  return Promise.all(missing.map((part) => loaders[part]())).then(() => missing.forEach((part) => ready.add(part)));
}
