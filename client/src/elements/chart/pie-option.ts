import { baseOption, legendOf, type Option } from "./base-option";
import type { ChartProps } from "./chart-props";
import { faded, mixed, type ChartColors } from "./colors";
import type { Points } from "./columns";
import { numberText } from "./format";
import { tip } from "./tooltip";

export function pieOption(props: ChartProps, points: Points | undefined, colors: ChartColors, rest: string): Option {
  const names = (points?.x ?? []).map((name) => (name === null ? rest : String(name)));
  const sum = (points?.y ?? []).reduce<number>((all, each) => all + Number(each), 0);
  const chosen = props.value?.points?.map(([, mark]) => mark) ?? [];
  const color = (i: number) => {
    const base = colors.series[i]!;
    const own = colors.series.indexOf(base) === i ? base : mixed(base, colors.surface, 0.6);
    return chosen.length === 0 || chosen.includes(i) ? own : faded(own, 0.25);
  };
  return {
    ...baseOption(colors),
    tooltip: {
      ...(baseOption(colors).tooltip as Option),
      trigger: "item",
      formatter: (hit: { name: string; value: number; dataIndex: number }) =>
        tip("", [
          { color: color(hit.dataIndex), name: hit.name, value: numberText(hit.value, props.format) },
          { name: "", value: numberText(hit.value / sum, { notation: "percent" }) },
        ]),
    },
    legend: { ...legendOf(colors, names), selectedMode: false, formatter: (name: string) => name },
    series: [
      {
        id: "0",
        type: "pie",
        name: points?.name ?? "",
        radius: props.donut ? ["46%", "74%"] : [0, "74%"],
        center: ["50%", "54%"],
        cursor: props.select === "points" ? "pointer" : "default",
        itemStyle: { borderColor: colors.surface, borderWidth: 2, borderRadius: 3 },
        label: {
          color: colors.text,
          fontFamily: colors.font,
          fontSize: 12,
          formatter: ({ percent }: { percent: number }) => `${Math.round(percent)}%`,
          minMargin: 4,
        },
        labelLine: { length: 8, length2: 6, lineStyle: { color: colors.line } },
        emphasis: { scaleSize: 4 },
        data: names.map((name, i) => ({ name, value: Number(points!.y[i]), itemStyle: { color: color(i) } })),
      },
    ],
  };
}
