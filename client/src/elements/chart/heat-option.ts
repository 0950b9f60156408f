import { axisText, baseOption, gridOf, namesAxis, type Option, type Room } from "./base-option";
import type { ChartProps } from "./chart-props";
import { isLight, type ChartColors } from "./colors";
import type { Columns } from "./columns";
import { numberText } from "./format";
import { rampOf } from "./ramp";
import { tip } from "./tooltip";

const ROOM_AROUND = 150;
const DIGIT = 0.58; // width by height

export function heatOption(props: ChartProps, columns: Columns, colors: ChartColors, room: Room): Option {
  const series = props.series?.[0];
  const [xNames, yNames] = [columns.read(props, series?.xNames).map(String), columns.read(props, series?.yNames).map(String)];
  const [x, y, values] = [columns.read(props, series?.x), columns.read(props, series?.y), columns.read(props, series?.value) as number[]];
  const { least, most, colors: ramp, colorOf } = rampOf(values, colors);
  const longest = Math.max(1, ...values.slice(0, 1_000).map((value) => numberText(value, props.format).length));
  const fontSize = Math.min(12, Math.floor((room.width - ROOM_AROUND) / Math.max(1, xNames.length) / (longest * DIGIT)));
  const labelled = props.labels === true && fontSize >= 8;
  const chosen = new Set(props.value?.points?.map(([, mark]) => mark));
  const dark = [colors.text, colors.surface].find((each) => !isLight(each)) ?? "#000";
  const light = [colors.text, colors.surface].find((each) => isLight(each)) ?? "#fff";
  const axis = (name: string | undefined, names: string[], inverse: boolean) => ({
    ...namesAxis(colors, names, name, room.width - ROOM_AROUND, inverse),
    inverse,
    axisLine: { show: false },
    splitArea: { show: false },
  });
  return {
    ...baseOption(colors),
    grid: { ...gridOf(14), right: 70 },
    xAxis: axis(props.xLabel, xNames, false),
    yAxis: axis(props.yLabel, yNames, true),
    tooltip: {
      ...(baseOption(colors).tooltip as Option),
      trigger: "item",
      formatter: (hit: { value: number[]; componentType: string }) =>
        tip(`${xNames[hit.value[0]!]} · ${yNames[hit.value[1]!]}`, [{ color: colorOf(hit.value[2]!), name: series?.name || "n", value: numberText(hit.value[2]!, props.format) }]),
    },
    visualMap: {
      type: "continuous",
      min: least,
      max: most,
      right: 0,
      top: "middle",
      itemWidth: 10,
      itemHeight: 120,
      padding: [0, 4],
      text: [numberText(most, props.format), numberText(least, props.format)],
      textStyle: axisText(colors),
      textGap: 8,
      inRange: { color: ramp },
      hoverLink: false,
    },
    series: [
      {
        id: "0",
        type: "heatmap",
        name: series?.name ?? "",
        progressive: 0,
        cursor: props.select === "points" ? "pointer" : "default",
        label: { show: labelled, fontFamily: colors.font, fontSize, formatter: ({ value }: { value: number[] }) => numberText(value[2]!, props.format) },
        itemStyle: { borderColor: colors.surface, borderWidth: values.length > 2_000 ? 0 : 1.5, borderRadius: values.length > 2_000 ? 0 : 3 },
        emphasis: { itemStyle: { borderColor: colors.text, borderWidth: 1.5 } },
        data: values.map((value, i) => ({
          value: [x[i], y[i], value],
          ...(labelled && { label: { color: isLight(colorOf(value)) ? dark : light } }),
          ...(chosen.size > 0 && { itemStyle: chosen.has(i) ? { borderColor: colors.text, borderWidth: 2 } : { opacity: 0.3 } }),
        })),
      },
    ],
  };
}
