import type { ChartProps, Chosen } from "./chart-props";
import { Columns } from "./columns";

type Mark = [series: number, mark: number];

interface Hit {
  componentType?: string;
  seriesIndex?: number;
  dataIndex?: number;
  event?: { event?: Pick<MouseEvent, "shiftKey" | "ctrlKey" | "metaKey"> };
}

/** What is chosen after a click on a point; undefined if a click chooses nothing here. */
export function clicked(props: ChartProps, { seriesIndex, dataIndex, event }: Hit): Chosen | null | undefined {
  if (props.select !== "points" || seriesIndex === undefined || dataIndex === undefined) return undefined;
  const series = props.series?.[seriesIndex];
  if (series === undefined) return undefined;
  const keys = event?.event;
  return toggled(props, markOf(props, seriesIndex, dataIndex), keys !== undefined && (keys.shiftKey || keys.ctrlKey || keys.metaKey));
}

/** The host's number of a point that is shown. */
export function markOf(props: ChartProps, series: number, index: number): Mark {
  const columns = new Columns();
  const marks = columns.points(props)[series]?.marks;
  return [series, Number(marks?.[index] ?? index)];
}

/** With `more` a point joins those that are chosen, or leaves them; else it is the only one, or none. */
export function toggled(props: ChartProps, [series, mark]: Mark, more: boolean): Chosen | null {
  const chosen = props.value?.points ?? [];
  const others = chosen.filter(([s, m]) => s !== series || m !== mark);
  const was = others.length < chosen.length;
  const points: Mark[] = more ? (was ? others : [...chosen, [series, mark]]) : was && chosen.length === 1 ? [] : [[series, mark]];
  return points.length === 0 ? null : { points };
}

/** What a box that was drawn says. */
export function chosenBox(props: ChartProps, { areas }: { areas: { coordRange?: number[] | number[][] }[] }): Chosen | null {
  const range = areas[0]?.coordRange;
  if (range === undefined) return null;
  if (props.select === "box") {
    const [x, y] = range as number[][];
    return { x: sorted(x!), y: sorted(y!) };
  }
  return { x: sorted(range as number[]) };
}

function sorted([a = 0, b = 0]: number[]): [number, number] {
  return a <= b ? [a, b] : [b, a];
}

/** The box to be shown, as ECharts wants it. */
export function areaOf({ select, horizontal, value }: ChartProps): object | undefined {
  if (select === "box" && value?.x !== undefined && value.y !== undefined) {
    return { brushType: "rect", coordRange: [value.x, value.y], xAxisIndex: 0, yAxisIndex: 0 };
  }
  if (select === "span" && value?.x !== undefined) {
    return horizontal ? { brushType: "lineY", coordRange: value.x, yAxisIndex: 0 } : { brushType: "lineX", coordRange: value.x, xAxisIndex: 0 };
  }
  return undefined;
}

/** The part of the option that lets boxes be drawn. */
export function brushOption(props: ChartProps, accent: string, fill: string): Record<string, unknown> {
  if (props.select !== "box" && props.select !== "span") return {};
  return {
    brush: {
      toolbox: [],
      ...(props.horizontal ? { yAxisIndex: 0 } : { xAxisIndex: 0 }),
      ...(props.select === "box" && { xAxisIndex: 0, yAxisIndex: 0 }),
      brushMode: "single",
      transformable: true,
      throttleType: "debounce",
      throttleDelay: 100,
      brushStyle: { borderWidth: 1, color: fill, borderColor: accent },
      outOfBrush: { colorAlpha: 0.25 },
    },
  };
}
