import { axisNumber, numberText, placeText } from "./format";
import { baseOption, gridOf, LEGEND_HEIGHT, legendOf, namesAxis, placeAxis, valueAxis, type Option, type Room } from "./base-option";
import { faded, type ChartColors } from "./colors";
import type { ChartKind, ChartProps } from "./chart-props";
import type { Cell, Points } from "./columns";
import { largestOf, litBy, widthOf } from "./marks";
import { notesOf } from "./notes";
import { tip } from "./tooltip";

const MARKERS_UP_TO = 30;
const LARGE_FROM = 5_000;
const BEYOND = 1e300; // what axes cannot be computed with
const AXIS_ROOM = 80;

/** What a line, area, bar or scatter chart, or a histogram, is for ECharts. */
export function xyOption(kind: ChartKind, props: ChartProps, points: readonly Points[], colors: ChartColors, room: Room): Option {
  const bars = kind === "barChart" || kind === "histogram";
  const turned = props.horizontal === true;
  const type = bars && kind !== "histogram" && props.x?.type === "number" ? "category" : (props.x?.type ?? "category");
  const categories = type === "category" ? categoriesOf(points) : undefined;
  const hasLegend = points.length > 1;
  const isLit = litBy(props, points);
  const places: Option = {
    ...(categories
      ? { ...namesAxis(colors, [...categories.keys()], props.xLabel, room.width - AXIS_ROOM, turned), inverse: turned }
      : placeAxis(colors, props.xLog && type === "number" ? "log" : type, props.xLabel)),
    scale: true,
    min: props.xMin,
    max: props.xMax,
    boundaryGap: bars || kind === "scatterChart" || type !== "category" ? undefined : false,
  };
  if (type === "number") (places.axisLabel as Option).formatter = axisNumber(kind === "scatterChart" ? undefined : kind === "histogram" ? props.format : undefined);
  if (kind === "scatterChart") places.splitLine = { show: type !== "category", lineStyle: { color: colors.line } };
  if (kind === "histogram") Object.assign(places, histogramSpan(points[0], props.binWidth ?? 1));
  const values: Option = {
    ...valueAxis(colors, props.yLog ? "log" : "value", props.yLabel),
    scale: !(bars || kind === "areaChart"), // a bar without its foot lies
    min: props.yMin ?? reach(props, -1),
    max: props.yMax ?? reach(props, 1),
  };
  (values.axisLabel as Option).formatter = axisNumber(kind === "histogram" ? undefined : props.format);
  const largest = largestOf(points);
  return {
    ...baseOption(colors),
    useUTC: type === "local",
    grid: gridOf(hasLegend ? LEGEND_HEIGHT + 8 : 14, props.zoom ? 46 : 4),
    legend: hasLegend ? legendOf(colors, points.map(({ name }) => name)) : undefined,
    tooltip: { ...(baseOption(colors).tooltip as Option), ...tooltipOf(kind, props, points, categories, colors) },
    xAxis: turned ? values : places,
    yAxis: turned ? places : values,
    ...(props.zoom && { dataZoom: zoomOf(colors, turned) }),
    series: points.map((each, s) => {
      const color = colors.series[s % colors.series.length]!;
      const shown = isLit === undefined ? color : ({ dataIndex }: { dataIndex: number }) => (isLit(s, dataIndex) ? color : faded(color, 0.25));
      return {
        id: String(s),
        name: each.name,
        dimensions: each.size ? ["x", "y", "size"] : ["x", "y"],
        data: flat(each, categories, props, turned),
        encode: { x: 0, y: 1 },
        color,
        progressive: 0, // drawn on after the chart has gone, it fails
        cursor: props.select === "points" ? "pointer" : "default",
        ...(kind === "scatterChart" ? scatter(each, shown, largest, isLit !== undefined) : bars ? bar(kind, props, shown) : line(kind, props, each, shown, color)),
        emphasis: { focus: hasLegend && isLit === undefined && kind !== "scatterChart" ? "series" : "none" },
        ...(s === 0 && props.notes && notesOf(props, colors, turned)),
      };
    }),
  };
}

/** How far an axis goes so that the lines across it are seen, too. */
function reach({ notes = [] }: ChartProps, way: 1 | -1): unknown {
  const heights = notes.flatMap(({ axis, from, to }) => (axis === "x" ? [] : axis === "y" ? [from, to] : [to])).map((each) => way * Number(each));
  if (heights.length === 0) return undefined;
  const most = Math.max(...heights);
  return ({ min, max }: { min: number; max: number }) => {
    const beyond = way === 1 ? max : -min;
    return most > beyond ? way * (most + 0.05 * (most + (way === 1 ? -min : max))) : null;
  };
}

function line(kind: ChartKind, props: ChartProps, points: Points, shown: unknown, color: string): Option {
  const few = points.y.length <= (props.select === "points" ? 400 : MARKERS_UP_TO);
  return {
    type: "line",
    stack: props.stack ? "all" : undefined,
    showSymbol: few,
    symbol: "circle",
    symbolSize: props.select === "points" ? 8 : 6,
    itemStyle: { color: shown },
    lineStyle: { width: 2, color, join: "round" },
    ...(kind === "areaChart" && { areaStyle: { color, opacity: props.stack ? 0.55 : 0.22 } }),
  };
}

function bar(kind: ChartKind, props: ChartProps, shown: unknown): Option {
  const round = props.stack ? 0 : props.horizontal ? [0, 3, 3, 0] : [3, 3, 0, 0];
  return {
    type: "bar",
    stack: props.stack ? "all" : undefined,
    ...(kind === "histogram" ? { barCategoryGap: "3%" } : { barMaxWidth: 48, barCategoryGap: "28%", barGap: "12%" }),
    itemStyle: { color: shown, borderRadius: kind === "histogram" ? [2, 2, 0, 0] : round },
  };
}

function scatter(points: Points, shown: unknown, largest: number, lit: boolean): Option {
  const many = points.y.length > LARGE_FROM && !lit && !points.size;
  const widest = points.y.length > 50 ? 22 : 40;
  return {
    type: "scatter",
    large: many,
    largeThreshold: LARGE_FROM,
    symbolSize: points.size ? ([, , size]: number[]) => widthOf(size, largest, widest) : points.y.length > 500 ? 5 : 9,
    itemStyle: { color: shown, opacity: points.y.length > 500 ? 0.55 : 0.75 },
  };
}

/** Pairs as ECharts reads them quickest. */
function flat({ x, y, size }: Points, categories: Map<string, number> | undefined, props: ChartProps, turned: boolean): Float64Array {
  const width = size ? 3 : 2;
  const data = new Float64Array(y.length * width);
  for (let i = 0; i < y.length; i++) {
    const place = categories ? (categories.get(nameOf(x[i]!)) ?? NaN) : value(x[i]!, props.xLog);
    data[i * width + (turned ? 1 : 0)] = place;
    data[i * width + (turned ? 0 : 1)] = value(y[i]!, props.yLog);
    if (size) data[i * width + 2] = value(size[i]!, false);
  }
  return data;
}

function value(cell: Cell, log: boolean | undefined): number {
  return typeof cell !== "number" || Math.abs(cell) > BEYOND || (log && cell <= 0) ? NaN : cell;
}

function nameOf(cell: Cell): string {
  return typeof cell === "number" ? numberText(cell) : (cell ?? "–");
}

function categoriesOf(points: readonly Points[]): Map<string, number> {
  const categories = new Map<string, number>();
  for (const column of new Set(points.map(({ x }) => x))) {
    for (const cell of column) if (!categories.has(nameOf(cell))) categories.set(nameOf(cell), categories.size);
  }
  return categories;
}

function histogramSpan(points: Points | undefined, width: number): Option {
  if (points === undefined || points.x.length === 0) return {};
  return { min: (points.x[0] as number) - width / 2, max: (points.x.at(-1) as number) + width / 2 };
}

function zoomOf(colors: ChartColors, turned: boolean): Option[] {
  const axis = turned ? { yAxisIndex: 0 } : { xAxisIndex: 0 };
  // The plain wheel scrolls the page.
  const inside = { id: "inside", type: "inside", ...axis, zoomOnMouseWheel: "ctrl", moveOnMouseWheel: false, moveOnMouseMove: true };
  if (turned) return [inside];
  return [
    inside,
    {
      id: "slider",
      type: "slider",
      ...axis,
      height: 24,
      bottom: 6,
      left: 12,
      right: 24,
      borderColor: "transparent",
      backgroundColor: faded(colors.line, 0.35),
      fillerColor: faded(colors.accent, 0.18),
      handleStyle: { color: colors.surface, borderColor: colors.soft },
      moveHandleStyle: { color: faded(colors.soft, 0.5) },
      moveHandleSize: 5,
      dataBackground: { lineStyle: { color: colors.soft, opacity: 0.6 }, areaStyle: { color: colors.soft, opacity: 0.15 } },
      selectedDataBackground: { lineStyle: { color: colors.accent }, areaStyle: { color: colors.accent, opacity: 0.2 } },
      textStyle: { color: colors.soft, fontFamily: colors.font, fontSize: 11 },
      showDetail: false,
      brushSelect: false,
    },
  ];
}

interface Hit {
  seriesIndex: number;
  dataIndex: number;
  value: ArrayLike<number>;
  componentType?: string;
  name?: string;
}

function tooltipOf(kind: ChartKind, props: ChartProps, points: readonly Points[], categories: Map<string, number> | undefined, colors: ChartColors): Option {
  const turned = props.horizontal === true;
  const names = categories && [...categories.keys()];
  const at = (hit: Hit) => hit.value[turned ? 1 : 0]!;
  const head = (hit: Hit): string => {
    const place = at(hit);
    if (kind === "histogram") {
      const half = (props.binWidth ?? 1) / 2;
      return `${numberText(place - half, props.format)} – ${numberText(place + half, props.format)}`;
    }
    return names ? (names[place] ?? "–") : placeText(place, props.x?.type);
  };
  const row = (hit: Hit) => ({
    color: colors.series[hit.seriesIndex % colors.series.length]!,
    name: points[hit.seriesIndex]?.name ?? "",
    value: numberText(hit.value[turned ? 0 : 1]!, kind === "histogram" ? {} : props.format),
  });
  if (kind === "scatterChart") {
    return {
      trigger: "item",
      formatter: (hit: Hit) => {
        if (hit.componentType !== "series") return tip(hit.name ?? "", []);
        const size = points[hit.seriesIndex]?.size;
        const rows = [{ name: props.x?.name ?? "x", value: head(hit) }, { name: props.y?.name ?? row(hit).name, value: row(hit).value }];
        if (size) rows.push({ name: "⌀", value: numberText(hit.value[2]!) });
        return tip(points.length > 1 ? points[hit.seriesIndex]!.name : "", rows);
      },
    };
  }
  const bars = kind === "barChart" || kind === "histogram";
  return {
    trigger: "axis",
    formatter: (hits: Hit[] | Hit) => {
      const list = (Array.isArray(hits) ? hits : [hits]).filter(({ value }) => value !== undefined);
      if (list.length === 0) return "";
      return tip(head(list[0]!), list.filter((hit) => !Number.isNaN(hit.value[turned ? 0 : 1]!)).map(row));
    },
    axisPointer: {
      type: bars ? "shadow" : "line",
      lineStyle: { color: colors.soft, type: "solid", width: 1 },
      shadowStyle: { color: colors.line, opacity: 0.35 },
      label: { show: false },
    },
  };
}
