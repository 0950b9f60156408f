import type { Option } from "./base-option";
import { faded, type ChartColors } from "./colors";
import type { ChartProps, Note } from "./chart-props";

/** Lines, spans and marks that are drawn with the first series. */
export function notesOf({ notes = [] }: ChartProps, colors: ChartColors, turned: boolean): Option {
  const axisOf = ({ axis }: Note) => ((axis === "x") !== turned ? "xAxis" : "yAxis");
  const lines = notes.filter(({ axis, from, to }) => axis !== "point" && from === to);
  const spans = notes.filter(({ axis, from, to }) => axis !== "point" && from !== to);
  const marks = notes.filter(({ axis }) => axis === "point");
  const text = { color: colors.text, fontFamily: colors.font, fontSize: 12 };
  return {
    ...(lines.length > 0 && {
      markLine: {
        silent: true,
        symbol: "none",
        animation: false,
        lineStyle: { color: colors.soft, type: "dashed", width: 1.25 },
        data: lines.map((note) => ({
          [axisOf(note)]: note.from,
          name: note.text,
          label: { ...text, formatter: note.text.replaceAll("{", "("), position: axisOf(note) === "xAxis" ? "insideEndTop" : "insideEndTop", distance: 4 },
        })),
      },
    }),
    ...(spans.length > 0 && {
      markArea: {
        silent: true,
        animation: false,
        itemStyle: { color: faded(colors.accent, 0.1) },
        data: spans.map((note) => [
          { [axisOf(note)]: note.from, name: note.text, label: { ...text, color: colors.soft, formatter: note.text.replaceAll("{", "("), position: axisOf(note) === "xAxis" ? "insideTop" : "insideTopLeft" } },
          { [axisOf(note)]: note.to },
        ]),
      },
    }),
    ...(marks.length > 0 && {
      markPoint: {
        silent: true,
        animation: false,
        symbol: "circle",
        symbolSize: 9,
        itemStyle: { color: colors.surface, borderColor: colors.text, borderWidth: 2 },
        data: marks.map((note) => ({
          coord: turned ? [note.to, note.from] : [note.from, note.to],
          name: note.text,
          label: { ...text, formatter: note.text.replaceAll("{", "("), position: "top", distance: 6, textBorderColor: colors.surface, textBorderWidth: 3 },
        })),
      },
    }),
  };
}
