import { useEffect, useRef, useState } from "preact/hooks";
import { loader, parse, View, Warn, type Spec } from "vega";
import { expressionInterpreter } from "vega-interpreter";
import { compile, type TopLevelSpec } from "vega-lite";
import { looks } from "../../../theme/follow-look";
import { useScheme } from "../../../theme/scheme";
import { words } from "../../../words/words";
import type { ElementProps } from "../../element";
import { colorsOf } from "../colors";
import { Fault, messageOf } from "./fault";
import { vegaConfig } from "./theme";

interface VegaProps {
  title?: string;
  spec?: Record<string, unknown>;
}

/** A specification of Vega-Lite. Its expressions are interpreted: the page's policy allows no code made of texts. */
export function Body({ node, props, height }: ElementProps<VegaProps> & { height: number }) {
  const box = useRef<HTMLDivElement>(null);
  const [fault, setFault] = useState<string>();
  const scheme = useScheme();
  const look = looks.value;
  useEffect(() => {
    let view: View | undefined;
    const fails = (problem: unknown) => setFault(messageOf(problem));
    try {
      setFault(undefined);
      view = viewOf(box.current!, props.spec ?? {}, height);
      view.runAsync().catch(fails);
    } catch (problem) {
      fails(problem);
    }
    return () => {
      view?.finalize();
      box.current?.replaceChildren();
    };
  }, [node, props.spec, scheme, look, height]);
  return (
    <>
      {fault !== undefined && <Fault text={fault} />}
      <div class="rn-chart-vega" role="img" aria-label={props.title ?? words.value.drawing}>
        <div ref={box} />
      </div>
    </>
  );
}

const WHOLE = ["concat", "hconcat", "vconcat", "facet", "repeat"];

function viewOf(container: HTMLElement, spec: Record<string, unknown>, height: number): View {
  const single = !WHOLE.some((name) => name in spec);
  const sized = single ? { width: container.clientWidth, height, autosize: { type: "fit", contains: "padding" }, ...spec } : spec;
  const config = vegaConfig(colorsOf(container));
  const compiled = compile(sized as unknown as TopLevelSpec, { config }).spec as Spec;
  return new View(parse(compiled, undefined, { ast: true }), {
    expr: expressionInterpreter as never,
    loader: nothingFromElsewhere(),
    logLevel: Warn,
    renderer: "canvas",
    container,
    hover: true,
  });
}

function nothingFromElsewhere() {
  const made = loader();
  made.load = (uri: string) => Promise.reject(new Error(`data is fetched from nowhere, also not from ${uri}: put it into the specification`));
  return made;
}
