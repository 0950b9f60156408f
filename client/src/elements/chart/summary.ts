import type { ChartKind, ChartProps } from "./chart-props";

/** What the chart shows, in words, for those who do not see it. */
export function summaryOf(kind: ChartKind, props: ChartProps): string {
  const [x = [], ...columns] = props.data ?? [];
  const name = kind === "barChart" ? "Bar chart" : "Line chart";
  const head = props.title ? `${name}: ${props.title}.` : `${name}.`;
  if (x.length === 0) return `${head} No data.`;
  const span = `${props.x?.name || "x"} from ${x[0]} to ${x.at(-1)}, ${x.length} points.`;
  const series = columns.map((column, i) => seriesSummary(props.series?.[i]?.name ?? `Series ${i + 1}`, column));
  return [head, span, ...series].join(" ");
}

function seriesSummary(name: string, column: readonly (number | string | null)[]): string {
  const numbers = column.filter((value): value is number => typeof value === "number");
  if (numbers.length === 0) return `${name}: no values.`;
  let least = Infinity;
  let most = -Infinity;
  for (const value of numbers) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return `${name}: least ${least}, most ${most}, last ${numbers.at(-1)}.`;
}
