import type { EChartsCoreOption } from "echarts/core";
import type { ChartColors } from "./colors";
import type { ChartKind, ChartProps } from "./chart-props";
import { tooltip } from "./tooltip";

const AXIS_TYPES = { category: "category", number: "value", time: "time" } as const;
const MARKERS_UP_TO = 30;
const TIME_LABELS = { year: "{yyyy}", month: "{MMM}", day: "{d} {MMM}", hour: "{HH}:{mm}", minute: "{HH}:{mm}", second: "{HH}:{mm}:{ss}" };

/** Our few properties as what ECharts wants. */
export function optionOf(kind: ChartKind, props: ChartProps, colors: ChartColors): EChartsCoreOption {
  const data = props.data ?? [[]];
  const series = props.series ?? [];
  const isBar = kind === "barChart";
  // Bars stand side by side, which takes a category for each.
  const xType = isBar && props.x?.type === "number" ? "category" : AXIS_TYPES[props.x?.type ?? "category"];
  const hasLegend = series.length > 1;
  const axisText = { color: colors.soft, fontFamily: colors.font, fontSize: 12 };
  const axisName = { nameLocation: "middle", nameTextStyle: { ...axisText, fontSize: 12 } };

  return {
    animation: false,
    color: colors.series,
    textStyle: { fontFamily: colors.font, color: colors.text },
    dataset: { source: data, sourceHeader: false },
    grid: { left: 4, right: 16, top: hasLegend ? 40 : 14, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "all" },
    legend: hasLegend
      ? { top: 0, left: 0, padding: [4, 0], icon: "roundRect", itemWidth: 12, itemHeight: 4, itemGap: 18, textStyle: { color: colors.text, fontFamily: colors.font } }
      : undefined,
    tooltip: {
      trigger: "axis",
      confine: true,
      transitionDuration: 0,
      formatter: tooltip,
      padding: [8, 12],
      backgroundColor: colors.surface,
      borderColor: colors.line,
      textStyle: { color: colors.text, fontFamily: colors.font, fontSize: 13 },
      axisPointer: { type: isBar ? "shadow" : "line", lineStyle: { color: colors.soft }, shadowStyle: { color: colors.line, opacity: 0.35 } },
    },
    xAxis: {
      type: xType,
      name: props.xLabel,
      nameGap: 8,
      ...axisName,
      scale: true,
      boundaryGap: isBar || xType !== "category" ? undefined : false,
      axisLabel: { ...axisText, hideOverlap: true, formatter: xType === "time" ? TIME_LABELS : undefined },
      axisLine: { lineStyle: { color: colors.line } },
      axisTick: { show: false },
      splitLine: { show: false },
    },
    yAxis: {
      type: "value",
      name: props.yLabel,
      nameGap: 10,
      ...axisName,
      scale: !isBar, // a bar without its foot lies
      axisLabel: axisText,
      splitLine: { lineStyle: { color: colors.line } },
    },
    series: series.map((each, i) => ({
      id: String(i),
      name: each.name,
      type: isBar ? "bar" : "line",
      seriesLayoutBy: "row",
      encode: { x: 0, y: i + 1 },
      stack: isBar && props.stack ? "all" : undefined,
      showSymbol: (data[0]?.length ?? 0) <= MARKERS_UP_TO,
      symbolSize: 6,
      lineStyle: { width: 2 },
      barMaxWidth: 48,
      itemStyle: isBar ? { borderRadius: props.stack ? 0 : [3, 3, 0, 0] } : undefined,
      emphasis: { focus: hasLegend ? "series" : "none" },
    })),
  };
}
