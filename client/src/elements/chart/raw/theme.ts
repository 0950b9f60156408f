import type { ChartColors } from "../colors";

/** The theme as one of ECharts. */
export function echartsTheme(colors: ChartColors): object {
  const text = { color: colors.text, fontFamily: colors.font };
  const axis = {
    axisLine: { lineStyle: { color: colors.line } },
    axisTick: { lineStyle: { color: colors.line } },
    axisLabel: { color: colors.soft, fontFamily: colors.font },
    nameTextStyle: { color: colors.soft, fontFamily: colors.font },
    splitLine: { lineStyle: { color: [colors.line] } },
    splitArea: { areaStyle: { color: ["transparent"] } },
  };
  return {
    color: colors.series,
    backgroundColor: "transparent",
    textStyle: text,
    title: { textStyle: text, subtextStyle: { color: colors.soft } },
    legend: { textStyle: text },
    tooltip: { backgroundColor: colors.surface, borderColor: colors.line, textStyle: text },
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: axis,
    logAxis: axis,
    timeAxis: axis,
    radar: { axisName: { color: colors.soft }, splitLine: { lineStyle: { color: colors.line } }, splitArea: { areaStyle: { color: ["transparent"] } }, axisLine: { lineStyle: { color: colors.line } } },
    line: { symbolSize: 6 },
    label: { color: colors.text },
  };
}

/** The theme as a configuration of Vega-Lite. */
export function vegaConfig(colors: ChartColors): object {
  const guide = { labelColor: colors.soft, titleColor: colors.soft, titleFontWeight: "normal", labelFontSize: 12, titleFontSize: 12 };
  return {
    background: "transparent",
    font: colors.font,
    axis: { ...guide, gridColor: colors.line, domainColor: colors.line, tickColor: colors.line },
    legend: { ...guide, symbolStrokeColor: colors.series[0] },
    header: guide,
    title: { color: colors.text, fontSize: 14 },
    view: { stroke: "transparent" },
    mark: { color: colors.series[0] },
    text: { color: colors.text, fill: colors.text },
    rule: { stroke: colors.soft },
    range: { category: colors.series },
  };
}
