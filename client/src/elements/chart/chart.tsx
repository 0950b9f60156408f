import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Help } from "../../ui/help";
import { words } from "../../words/words";
import { rootOf, type ElementProps } from "../element";
import type { ChartProps } from "./chart-props";
import "./chart.css";

type Body = ComponentType<ElementProps<ChartProps> & { height: number }>;

let loaded: Body | undefined;
const USUAL_HEIGHT = 320;

/** All charts. The drawing library comes when the first one does; the room is there from the start. */
export function Chart({ node, props }: ElementProps<ChartProps>) {
  const [Drawn, setDrawn] = useState<{ body: Body | undefined }>({ body: loaded });
  const [failed, setFailed] = useState(false);
  const height = props.height ?? USUAL_HEIGHT;
  useEffect(() => {
    if (loaded !== undefined) return;
    import("./body").then(
      ({ ChartBody }) => {
        loaded = ChartBody;
        setDrawn({ body: loaded });
      },
      () => setFailed(true),
    );
  }, []);
  return (
    <figure class="rn-chart" {...rootOf(node)}>
      {(props.title || props.help) && (
        <figcaption>
          {props.title}
          <Help text={props.help} about={props.title} />
        </figcaption>
      )}
      {Drawn.body ? (
        <Drawn.body node={node} props={props} height={height} />
      ) : (
        <div class="rn-chart-room" style={{ height: `${height}px` }}>{failed && <p>{words.value.chartsNotLoaded}</p>}</div>
      )}
    </figure>
  );
}
