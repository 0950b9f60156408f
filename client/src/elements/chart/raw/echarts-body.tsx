import { init, use, type ECharts } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { useEffect, useRef, useState } from "preact/hooks";
import { looks } from "../../../theme/follow-look";
import { useScheme } from "../../../theme/scheme";
import { words } from "../../../words/words";
import type { ElementProps } from "../../element";
import { colorsOf } from "../colors";
import "./everything";
import { Fault, messageOf } from "./fault";
import { safeOption } from "./safe-option";
import { echartsTheme } from "./theme";

use([CanvasRenderer]);

interface EchartsProps {
  title?: string;
  option?: Record<string, unknown>;
}

/** An option of ECharts as the app gives it. */
export function Body({ node, props, height }: ElementProps<EchartsProps> & { height: number }) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(undefined);
  const [fault, setFault] = useState<string>();
  const scheme = useScheme();
  const look = looks.value;
  // A theme is for a chart's whole life.
  useEffect(() => {
    chart.current = init(box.current!, echartsTheme(colorsOf(box.current!)));
    const observer = new ResizeObserver(() => chart.current?.resize());
    observer.observe(box.current!);
    return () => {
      observer.disconnect();
      chart.current?.dispose();
    };
  }, [node, scheme, look]);
  useEffect(() => {
    try {
      chart.current!.setOption({ animation: false, aria: { enabled: true }, ...safeOption(props.option ?? {}) }, { notMerge: true });
      setFault(undefined);
    } catch (problem) {
      chart.current!.clear();
      setFault(messageOf(problem));
    }
  }, [node, props.option, scheme, look]);
  return (
    <>
      {fault !== undefined && <Fault text={fault} />}
      <div class="rn-chart-room" role="img" aria-label={props.title ?? words.value.drawing} style={{ height: `${height}px` }}>
        <div ref={box} />
      </div>
    </>
  );
}
