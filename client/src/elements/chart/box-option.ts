import { baseOption, gridOf, namesAxis, valueAxis, type Option, type Room } from "./base-option";
import type { ChartProps } from "./chart-props";
import { faded, type ChartColors } from "./colors";
import type { Columns } from "./columns";
import { axisNumber, numberText } from "./format";
import { tip } from "./tooltip";

/** `words`: of the five numbers from low to high. */
export function boxOption(props: ChartProps, columns: Columns, colors: ChartColors, words: readonly string[], room: Room): Option {
  const series = props.series?.[0];
  const names = columns.read(props, series?.x).map(String);
  const five = (series?.five ?? []).map((column) => columns.read(props, column));
  const [outlierOf, outliers] = [columns.read(props, series?.outlierOf), columns.read(props, series?.outlier)];
  const chosen = new Set(props.value?.points?.map(([, mark]) => mark));
  const color = colors.series[0]!;
  const values = valueAxis(colors, "value", props.yLabel);
  (values.axisLabel as Option).formatter = axisNumber(props.format);
  return {
    ...baseOption(colors),
    grid: gridOf(14),
    xAxis: namesAxis(colors, names, props.xLabel, room.width - 80, false),
    yAxis: { ...values, scale: true },
    tooltip: {
      ...(baseOption(colors).tooltip as Option),
      trigger: "item",
      formatter: (hit: { seriesIndex: number; dataIndex: number; value: number[] }) =>
        hit.seriesIndex === 1
          ? tip(names[hit.value[0]!] ?? "", [{ name: series?.name ?? "", value: numberText(hit.value[1]!, props.format) }])
          : tip(names[hit.dataIndex] ?? "", [4, 3, 2, 1, 0].map((i) => ({ name: words[i]!, value: numberText(Number(five[i]?.[hit.dataIndex]), props.format) }))),
    },
    series: [
      {
        id: "0",
        type: "boxplot",
        boxWidth: [12, 56],
        cursor: props.select === "points" ? "pointer" : "default",
        itemStyle: { color: faded(color, 0.18), borderColor: color, borderWidth: 1.5 },
        data: names.map((_, i) => ({
          value: five.map((column) => column[i]),
          ...(chosen.size > 0 && !chosen.has(i) && { itemStyle: { opacity: 0.3 } }),
        })),
      },
      {
        id: "1",
        type: "scatter",
        symbolSize: 5,
        silent: false,
        itemStyle: { color, opacity: 0.6 },
        data: outliers.map((value, i) => [outlierOf[i], value]),
      },
    ],
  };
}
