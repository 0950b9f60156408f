import { words } from "../../words/words";
import type { ChartKind, ChartProps } from "./chart-props";
import { Columns, type Cell, type Points } from "./columns";
import { numberText, placeText } from "./format";

const SERIES_TOLD = 6;

/** What the chart shows, in words, for those who do not see it. */
export function summaryOf(kind: ChartKind, props: ChartProps, columns: Columns = new Columns()): string {
  const name = words.value[kind];
  const head = props.title ? `${name}: ${props.title}.` : `${name}.`;
  const points = columns.points(props);
  const longest = points.reduce<readonly Cell[]>((most, { x }) => (x.length > most.length ? x : most), []);
  if (longest.length === 0) return `${head} ${words.value.noData}`;
  if (kind === "heatMap" || kind === "boxPlot" || kind === "pieChart") return `${head} ${words.value.parts(longest.length)}`;
  const type = props.x?.type;
  const text = (cell: Cell | undefined) => placeText(cell ?? null, type, kind === "histogram" ? props.format : undefined);
  const span = words.value.axisFromTo(props.x?.name || "x", text(longest[0]), text(longest.at(-1)), longest.length);
  const told = points.slice(0, SERIES_TOLD).map((each, i) => seriesSummary(each, i, props));
  const rest = points.length > SERIES_TOLD ? [words.value.more(String(points.length - SERIES_TOLD)) + "."] : [];
  return [head, span, ...told, ...rest].join(" ");
}

function seriesSummary({ name, y }: Points, i: number, props: ChartProps): string {
  const called = name || words.value.series(i + 1);
  let least = Infinity;
  let most = -Infinity;
  let last: number | undefined;
  for (const value of y) {
    if (typeof value !== "number") continue;
    least = Math.min(least, value);
    most = Math.max(most, value);
    last = value;
  }
  if (last === undefined) return words.value.noValues(called);
  const text = (value: number) => numberText(value, props.format);
  return words.value.leastMostLast(called, text(least), text(most), text(last));
}
