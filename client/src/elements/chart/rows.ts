import type { Words } from "../../words/en";
import type { ChartKind, ChartProps } from "./chart-props";
import type { Cell, Columns } from "./columns";
import { numberText, placeText } from "./format";

/** A cell of the table; one that stands for a point says which. */
export interface DataCell {
  text: string;
  point?: [series: number, index: number];
}

export interface DataRows {
  heads: string[];
  rows: DataCell[][];
  total: number;
}

const MOST = 500;

/** The data of a chart as a table: for those who do not see it, and for the exact numbers. */
export function rowsOf(kind: ChartKind, props: ChartProps, columns: Columns, words: Words): DataRows {
  const series = props.series?.[0];
  const number = (cell: Cell | undefined) => (typeof cell === "number" ? numberText(cell, props.format) : "–");
  const col = (n: number | undefined) => columns.read(props, n);
  if (kind === "heatMap") {
    const [xs, ys, values] = [col(series?.x), col(series?.y), col(series?.value)];
    const [xNames, yNames] = [col(series?.xNames), col(series?.yNames)];
    return table([props.x?.name ?? "x", props.y?.name ?? "y", series?.name ?? ""], values.length, (i) => [
      { text: String(xNames[Number(xs[i])]) },
      { text: String(yNames[Number(ys[i])]) },
      { text: number(values[i]), point: [0, i] },
    ]);
  }
  if (kind === "boxPlot") {
    const five = (series?.five ?? []).map(col);
    const names = col(series?.x);
    return table([props.x?.name ?? "x", ...words.fiveNumbers], names.length, (i) => [
      { text: String(names[i]), point: [0, i] },
      ...five.map((each) => ({ text: number(each[i]) })),
    ]);
  }
  const points = columns.points(props);
  const place = (cell: Cell | undefined) => (cell === null && kind === "pieChart" ? words.theRest : placeText(cell ?? null, props.x?.type, kind === "histogram" ? props.format : undefined));
  const y = kind === "histogram" ? (cell: Cell | undefined) => numberText(Number(cell)) : number;
  const shared = points.every(({ x }) => x === points[0]!.x || (x.length === points[0]!.x.length && props.series!.every((s) => s.x === series!.x)));
  if (shared) {
    const xs = points[0]?.x ?? [];
    return table([props.x?.name ?? words.name, ...points.map(({ name }) => name || "n")], xs.length, (i) => [
      { text: place(xs[i]) },
      ...points.map((each, s): DataCell => ({ text: y(each.y[i]), point: [s, i] })),
    ]);
  }
  const starts: number[] = [];
  let total = 0;
  for (const { y } of points) {
    starts.push(total);
    total += y.length;
  }
  return table([words.seriesHead, props.x?.name ?? "x", props.y?.name ?? "y"], total, (i) => {
    const s = starts.findLastIndex((start) => start <= i);
    const [each, at] = [points[s]!, i - starts[s]!];
    return [{ text: each.name }, { text: place(each.x[at]) }, { text: y(each.y[at]), point: [s, at] }];
  });
}

/** The first rows of a table. */
export function table(heads: string[], total: number, row: (i: number) => DataCell[]): DataRows {
  return { heads, total, rows: Array.from({ length: Math.min(total, MOST) }, (_, i) => row(i)) };
}
