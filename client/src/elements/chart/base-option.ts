import type { ChartColors } from "./colors";
import { language } from "../../words/words";
import type { AxisType } from "./chart-props";
import { timeLabel } from "./format";

/** Pixels there are. */
export interface Room {
  width: number;
  height: number;
}

/** What options are built of: ECharts' own types say less than its documentation. */
export type Option = Record<string, unknown>;

export const LEGEND_HEIGHT = 32;
/** What all charts share. */
export function baseOption(colors: ChartColors): Option {
  return {
    animation: false,
    color: colors.series,
    textStyle: { fontFamily: colors.font, color: colors.text },
    legend: undefined,
    tooltip: {
      confine: true,
      transitionDuration: 0,
      padding: [8, 12],
      backgroundColor: colors.surface,
      borderColor: colors.line,
      textStyle: { color: colors.text, fontFamily: colors.font, fontSize: 13 },
    },
  };
}

export function legendOf(colors: ChartColors, names: readonly string[]): Option {
  return {
    type: "scroll",
    top: 0,
    left: 0,
    right: 96, // the buttons are there
    padding: [4, 0],
    icon: "roundRect",
    itemWidth: 12,
    itemHeight: 8,
    itemGap: 18,
    data: names,
    textStyle: { color: colors.text, fontFamily: colors.font, fontSize: 13, width: 180, overflow: "truncate" },
    inactiveColor: colors.line,
    pageIconColor: colors.soft,
    pageIconInactiveColor: colors.line,
    pageTextStyle: { color: colors.soft, fontFamily: colors.font },
  };
}

export function gridOf(top: number, bottom = 4): Option {
  return { left: 4, right: 18, top, bottom, outerBoundsMode: "same", outerBoundsContain: "all" };
}

export function axisText(colors: ChartColors): Option {
  return { color: colors.soft, fontFamily: colors.font, fontSize: 12 };
}

/** The axis that things are counted from. */
export function placeAxis(colors: ChartColors, type: AxisType | "log", name: string | undefined): Option {
  const time = type === "time" || type === "local";
  return {
    type: time ? "time" : type === "number" ? "value" : type,
    name,
    nameGap: 28, // below the labels
    nameLocation: "middle",
    nameTextStyle: axisText(colors),
    axisLabel: { ...axisText(colors), hideOverlap: true, ...(time && { formatter: timeLabel(language.value, type) }) },
    axisLine: { show: true, lineStyle: { color: colors.line } },
    axisTick: { show: false },
    splitLine: { show: false },
    splitNumber: time ? 6 : undefined,
  };
}

const LABELS_ALL_SHOWN = 24;
const LABEL_LEAST = 24;

/** Names along an axis: all of them while there is some room for each, then as many as fit. */
export function namesAxis(colors: ChartColors, names: readonly string[], name: string | undefined, room: number, turned: boolean): Option {
  const axis = placeAxis(colors, "category", name);
  const each = Math.floor(room / Math.max(1, names.length)) - 8;
  const fits = turned || (names.length <= LABELS_ALL_SHOWN && each >= LABEL_LEAST);
  const label = fits ? { interval: turned ? undefined : 0, width: turned ? 160 : each, overflow: "truncate", hideOverlap: turned } : {};
  return { ...axis, data: names, axisLabel: { ...(axis.axisLabel as Option), ...label } };
}

/** The axis of numbers, with lines across the chart. */
export function valueAxis(colors: ChartColors, type: "value" | "log", name: string | undefined): Option {
  return {
    type,
    name,
    nameGap: 14,
    nameLocation: "middle",
    nameTextStyle: axisText(colors),
    axisLabel: { ...axisText(colors), hideOverlap: true },
    axisLine: { show: false },
    axisTick: { show: false },
    splitNumber: 5,
    splitLine: { lineStyle: { color: colors.line } },
    minorSplitLine: { show: false },
  };
}
