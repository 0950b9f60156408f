// The lazy part of charts: nothing outside of this folder may import echarts.
import { init, use } from "echarts/core";
import "echarts/lib/component/gridSimple";
import "echarts/lib/component/legendScroll";
import "echarts/lib/component/tooltip";
import { CanvasRenderer } from "echarts/renderers";
import type { Option } from "./base-option";
import type { ChartProps } from "./chart-props";
import { areaOf, chosenBox, clicked } from "./choose";

use([CanvasRenderer]);

/** Parts of the option of which those that are gone go away; the others change in place, so that nothing flickers. */
const REPLACED = ["series", "xAxis", "yAxis", "legend", "visualMap", "dataZoom"];

export interface Drawing {
  show(option: Option, props: ChartProps): void;
  png(background: string): string;
  /** What is shown now, and how large. */
  readonly shown: { option: Option; width: number; height: number };
  dispose(): void;
}

/** `onWidth`: the chart has another width, and what depends on it is to be made anew. */
export function draw(box: HTMLElement, onChoose: (value: ChartProps["value"]) => void, onWidth: () => void): Drawing {
  const chart = init(box);
  let width = chart.getWidth();
  let current: ChartProps = {};
  let option: Option = {};
  let brushed: string | undefined;
  const observer = new ResizeObserver(() => {
    if (box.clientWidth === 0) return; // hidden, as behind the table
    chart.resize();
    if (chart.getWidth() !== width) onWidth();
    width = chart.getWidth();
  });
  observer.observe(box);
  chart.on("click", (hit) => {
    const chosen = clicked(current, hit as { seriesIndex?: number; dataIndex?: number; event?: { event?: MouseEvent } });
    if (chosen !== undefined) onChoose(chosen);
  });
  chart.on("brushEnd", (event) => {
    const chosen = chosenBox(current, event as { areas: { coordRange?: number[] | number[][] }[] });
    brushed = JSON.stringify(areaOf({ ...current, value: chosen }));
    onChoose(chosen);
  });

  function brush(): void {
    const kind = current.select;
    if (kind !== "box" && kind !== "span") return;
    const brushType = kind === "box" ? "rect" : current.horizontal ? "lineY" : "lineX";
    chart.dispatchAction({ type: "takeGlobalCursor", key: "brush", brushOption: { brushType, brushMode: "single" } });
    const area = areaOf(current);
    if (JSON.stringify(area) === brushed) return;
    brushed = JSON.stringify(area);
    chart.dispatchAction({ type: "brush", areas: area === undefined ? [] : [area] });
  }

  return {
    show(next, props) {
      const newBrush = props.select !== current.select;
      current = props;
      option = next;
      chart.setOption(next, { replaceMerge: REPLACED.filter((part) => next[part] !== undefined || chart.getOption()?.[part] !== undefined), lazyUpdate: false });
      if (newBrush || props.select === "box" || props.select === "span") brush();
    },
    png: (backgroundColor) => chart.getDataURL({ type: "png", pixelRatio: 2, backgroundColor }),
    get shown() {
      return { option, width: chart.getWidth(), height: chart.getHeight() };
    },
    dispose() {
      observer.disconnect();
      chart.dispose();
    },
  };
}
