import type { Words } from "../../words/en";
import type { Option, Room } from "./base-option";
import { boxOption } from "./box-option";
import type { ChartKind, ChartProps } from "./chart-props";
import type { ChartColors } from "./colors";
import type { Columns } from "./columns";
import { heatOption } from "./heat-option";
import { pieOption } from "./pie-option";
import { xyOption } from "./xy-option";

/** Our few properties as what ECharts wants. */
export function optionOf(kind: ChartKind, props: ChartProps, columns: Columns, colors: ChartColors, words: Words, room: Room): Option {
  switch (kind) {
    case "pieChart":
      return pieOption(props, columns.points(props)[0], colors, words.theRest);
    case "heatMap":
      return heatOption(props, columns, colors, room);
    case "boxPlot":
      return boxOption(props, columns, colors, words.fiveNumbers, room);
    default:
      return xyOption(kind, props, columns.points(props), colors, room);
  }
}
