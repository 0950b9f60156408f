export type ChartKind = "lineChart" | "areaChart" | "barChart" | "scatterChart" | "pieChart" | "histogram" | "heatMap" | "boxPlot";
export type AxisType = "category" | "number" | "time" | "local";

/** Numbers of columns: `c0`, `c1` … are properties of the chart. */
export interface SeriesProps {
  name: string;
  x: number;
  y?: number;
  size?: number;
  /** Which point of the host's each point is; absent: its own number. */
  marks?: number;
  // heatMap
  xNames?: number;
  yNames?: number;
  value?: number;
  // boxPlot: low, first quartile, median, third quartile, high
  five?: number[];
  outlierOf?: number;
  outlier?: number;
}

export interface NumberFormat {
  decimals?: number;
  unit?: string;
  notation?: "percent" | "compact";
}

export interface Note {
  axis: "x" | "y" | "point";
  from: number | string;
  to: number | string;
  text: string;
}

/** What the user has chosen. */
export interface Chosen {
  points?: [series: number, mark: number][];
  x?: [number, number];
  y?: [number, number];
}

export interface ChartProps {
  x?: { name?: string; type?: AxisType };
  y?: { name?: string };
  series?: SeriesProps[];
  height?: number;
  title?: string;
  xLabel?: string;
  yLabel?: string;
  stack?: boolean;
  horizontal?: boolean;
  zoom?: boolean;
  xLog?: boolean;
  yLog?: boolean;
  xMin?: number | string;
  xMax?: number | string;
  yMin?: number;
  yMax?: number;
  notes?: Note[];
  format?: NumberFormat;
  /** A palette, or the colours of some names. */
  colors?: string[] | Record<string, string>;
  select?: "points" | "box" | "span";
  value?: Chosen | null;
  /** Only so many points of each series are shown. */
  last?: number;
  /** Of so many points these are a part. */
  of?: number;
  donut?: boolean;
  labels?: boolean;
  binWidth?: number;
  [column: `c${number}`]: string;
}
