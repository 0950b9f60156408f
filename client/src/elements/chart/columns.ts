import type { ChartProps, SeriesProps } from "./chart-props";

export type Cell = number | string | null;

/** The points of a series. */
export interface Points {
  name: string;
  x: readonly Cell[];
  y: readonly Cell[];
  size?: readonly Cell[];
  marks?: readonly Cell[];
}

/** Columns as they come: JSON items joined by commas. Of one that goes on, only what is new is read. */
export class Columns {
  private readonly known = new Map<number, { text: string; cells: Cell[] }>();

  read(props: ChartProps, column: number | undefined): readonly Cell[] {
    if (column === undefined) return [];
    const text = props[`c${column}`] ?? "";
    const known = this.known.get(column);
    if (known !== undefined && text.startsWith(known.text) && (text.length === known.text.length || text[known.text.length] === ",")) {
      const rest = text.slice(known.text.length + 1);
      if (rest !== "") for (const cell of JSON.parse(`[${rest}]`) as Cell[]) known.cells.push(cell);
      known.text = text;
      return known.cells;
    }
    const cells = JSON.parse(`[${text}]`) as Cell[];
    this.known.set(column, { text, cells });
    return cells;
  }

  points(props: ChartProps): Points[] {
    return (props.series ?? []).map((series) => this.pointsOf(props, series));
  }

  private pointsOf(props: ChartProps, series: SeriesProps): Points {
    const column = (n: number | undefined) => {
      const cells = this.read(props, n);
      return props.last !== undefined && cells.length > props.last ? cells.slice(-props.last) : cells;
    };
    return {
      name: series.name,
      x: column(series.x),
      y: column(series.y),
      ...(series.size !== undefined && { size: column(series.size) }),
      ...(series.marks !== undefined && { marks: column(series.marks) }),
    };
  }
}
