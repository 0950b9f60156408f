// The lazy chunk: nothing else may import echarts.
import { BarChart, LineChart } from "echarts/charts";
import { DatasetComponent, GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { colorsOf } from "./colors";
import type { ChartKind, ChartProps } from "./chart-props";
import { optionOf } from "./option";

use([LineChart, BarChart, GridComponent, TooltipComponent, LegendComponent, DatasetComponent, CanvasRenderer]);

export interface Drawing {
  show(kind: ChartKind, props: ChartProps): void;
  dispose(): void;
}

export function draw(box: HTMLElement): Drawing {
  const chart = init(box);
  const observer = new ResizeObserver(() => chart.resize());
  observer.observe(box);
  return {
    show(kind, props) {
      // Parts that are gone go away, the others change in place: no flicker.
      chart.setOption(optionOf(kind, props, colorsOf(box)), {
        replaceMerge: ["series", "dataset", "xAxis", "yAxis", "legend"],
      });
    },
    dispose() {
      observer.disconnect();
      chart.dispose();
    },
  };
}
