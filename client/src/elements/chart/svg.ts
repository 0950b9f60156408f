import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { Option } from "./base-option";

use([SVGRenderer]);

export function svgOf(option: Option, width: number, height: number): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  chart.setOption(option);
  const text = chart.renderToSVGString();
  chart.dispose();
  return text;
}
