import type { ChartKind, ChartProps } from "./chart-props";
import { words } from "../../words/words";

/** What the chart shows, in words, for those who do not see it. */
export function summaryOf(kind: ChartKind, props: ChartProps): string {
  const [x = [], ...columns] = props.data ?? [];
  const name = kind === "barChart" ? words.value.barChart : words.value.lineChart;
  const head = props.title ? `${name}: ${props.title}.` : `${name}.`;
  if (x.length === 0) return `${head} ${words.value.noData}`;
  const span = words.value.axisFromTo(props.x?.name || "x", String(x[0]), String(x.at(-1)), x.length);
  const series = columns.map((column, i) => seriesSummary(props.series?.[i]?.name ?? words.value.series(i + 1), column));
  return [head, span, ...series].join(" ");
}

function seriesSummary(name: string, column: readonly (number | string | null)[]): string {
  const numbers = column.filter((value): value is number => typeof value === "number");
  if (numbers.length === 0) return words.value.noValues(name);
  let least = Infinity;
  let most = -Infinity;
  for (const value of numbers) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return words.value.leastMostLast(name, least, most, numbers.at(-1)!);
}
