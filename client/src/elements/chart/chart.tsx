import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Help } from "../../ui/help";
import { words } from "../../words/words";
import { rootOf, type ElementProps } from "../element";
import "./chart.css";

interface FigureProps {
  title?: string;
  height?: number;
}
type Body = ComponentType<ElementProps<FigureProps> & { height: number }>;

const USUAL_HEIGHT = 320;
const BODIES: Record<string, () => Promise<{ Body: unknown }>> = {
  echarts: () => import("./raw/echarts-body"),
  graphviz: () => import("./raw/graphviz-body"),
  map: () => import("../map/map-body"),
  vegaLite: () => import("./raw/vega-body"),
};
const loaded = new Map<unknown, Body>();

/** All charts and drawings. What draws them comes when the first one of its kind does; the room is there from the start. */
export function Chart({ node, props }: ElementProps<FigureProps>) {
  const load = Object.hasOwn(BODIES, node.kind) ? BODIES[node.kind]! : usual;
  const [, setCount] = useState(0);
  const [failed, setFailed] = useState(false);
  const height = props.height ?? USUAL_HEIGHT;
  const Drawn = loaded.get(load);
  useEffect(() => {
    if (Drawn !== undefined) return; // not asked of the map: it may have come since the drawing
    load().then(
      ({ Body }) => {
        loaded.set(load, Body as Body);
        setCount((n) => n + 1);
      },
      () => setFailed(true),
    );
  }, [load]);
  return (
    <figure class="rn-chart" {...rootOf(node)}>
      {(props.title || props.help) && (
        <figcaption>
          {props.title}
          <Help text={props.help} about={props.title} />
        </figcaption>
      )}
      {Drawn ? <Drawn node={node} props={props} height={height} /> : <div class="rn-chart-room" style={{ height: `${height}px` }}>{failed && <p>{words.value.chartsNotLoaded}</p>}</div>}
    </figure>
  );
}

function usual(): Promise<{ Body: unknown }> {
  return import("./body");
}
