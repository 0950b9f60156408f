import { instance, type Viz } from "@viz-js/viz";
import { useEffect, useRef, useState } from "preact/hooks";
import { words } from "../../../words/words";
import type { ElementProps } from "../../element";
import { clean } from "../../html/clean";
import { Fault, messageOf } from "./fault";

interface GraphvizProps {
  title?: string;
  height?: number;
  text?: string;
}

let viz: Promise<Viz> | undefined;
// What stands in the graph itself counts more.
const LOOK = {
  graphAttributes: { bgcolor: "transparent", fontname: "sans-serif", fontsize: 12 },
  nodeAttributes: { fontname: "sans-serif", fontsize: 12, shape: "box", style: "rounded", height: 0.4 },
  edgeAttributes: { fontname: "sans-serif", fontsize: 11, arrowsize: 0.7 },
};

/** A graph in the DOT language. What Graphviz draws is SVG, and cleaned like all that the app brings. */
export function Body({ props }: ElementProps<GraphvizProps>) {
  const place = useRef<HTMLDivElement>(null);
  const [fault, setFault] = useState<string>();
  const text = props.text ?? "";
  useEffect(() => {
    let gone = false;
    const fails = (why: string) => {
      place.current?.replaceChildren();
      setFault(why);
    };
    viz ??= instance();
    viz.then(
      (ready) => {
        if (gone) return;
        try {
          const result = ready.render(text, { format: "svg", ...LOOK });
          if (result.status === "failure") return fails(result.errors.map(({ message }) => message).join("; "));
          place.current!.replaceChildren(clean(result.output.replace(/^[\s\S]*?(?=<svg)/, "")));
          setFault(undefined);
        } catch (problem) {
          fails(messageOf(problem));
        }
      },
      (problem: unknown) => fails(messageOf(problem)),
    );
    return () => {
      gone = true;
    };
  }, [text]);
  return (
    <>
      {fault !== undefined && <Fault text={fault} />}
      <div class="rn-graph" role="img" aria-label={props.title ?? words.value.drawing} style={props.height === undefined ? {} : { "--graph-height": `${props.height}px` }} ref={place} />
    </>
  );
}
