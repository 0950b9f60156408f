export type ChartKind = "lineChart" | "barChart";

export interface ChartProps {
  x?: { name?: string; type?: "category" | "number" | "time" };
  series?: { name: string }[];
  /** Columns: first x, then one for each series. */
  data?: (number | string | null)[][];
  height?: number;
  title?: string;
  xLabel?: string;
  yLabel?: string;
  stack?: boolean;
}
