import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Help } from "../../ui/help";
import { looks } from "../../theme/follow-look";
import { useScheme } from "../../theme/scheme";
import { rootOf, type ElementProps } from "../element";
import type { ChartKind, ChartProps } from "./chart-props";
import type { Drawing } from "./draw";
import { summaryOf } from "./summary";
import { words } from "../../words/words";
import "./chart.css";

/** lineChart and barChart. The drawing library comes when the first chart does; the room is there from the start. */
export function Chart({ node, props }: ElementProps<ChartProps>) {
  const box = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing>(undefined);
  const [failed, setFailed] = useState(false);
  const scheme = useScheme();
  const look = looks.value;
  const kind = node.kind as ChartKind;
  const summary = useMemo(() => summaryOf(kind, props), [kind, props]);

  useEffect(() => {
    let gone = false;
    import("./draw").then(
      ({ draw }) => {
        if (!gone) drawing.current = draw(box.current!);
        drawing.current?.show(kind, node.props.peek() as ChartProps);
      },
      () => setFailed(true),
    );
    return () => {
      gone = true;
      drawing.current?.dispose();
    };
  }, [node, kind]);

  useEffect(() => {
    drawing.current?.show(kind, props);
  }, [kind, props, scheme, look]);

  return (
    <figure class="rn-chart" {...rootOf(node)}>
      {(props.title || props.help) && (
        <figcaption>
          {props.title}
          <Help text={props.help} about={props.title} />
        </figcaption>
      )}
      <div class="rn-chart-room" role="img" aria-label={summary} style={{ height: `${props.height ?? 320}px` }}>
        {failed ? <p>{words.value.chartsNotLoaded}</p> : <div ref={box} />}
      </div>
    </figure>
  );
}
