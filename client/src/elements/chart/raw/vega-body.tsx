import { useEffect, useRef, useState } from "preact/hooks";
import { loader, parse, View, Warn, type Spec } from "vega";
import { expressionInterpreter } from "vega-interpreter";
import { compile, type TopLevelSpec } from "vega-lite";
import { looks } from "../../../theme/follow-look";
import { useScheme } from "../../../theme/scheme";
import { useInputs } from "../../../ui/inputs";
import { words } from "../../../words/words";
import type { ElementProps } from "../../element";
import { colorsOf } from "../colors";
import { Fault, messageOf } from "./fault";
import { vegaConfig } from "./theme";
import { selectedIn, withSelected, type Selected } from "./vega-select";

interface VegaProps {
  title?: string;
  spec?: Record<string, unknown>;
  /** Names of parameters whose choice goes to the host. */
  select?: string[];
  value?: Selected | null;
}

/** A specification of Vega-Lite. Its expressions are interpreted: the page's policy allows no code made of texts. */
export function Body({ node, props, height }: ElementProps<VegaProps> & { height: number }) {
  const box = useRef<HTMLDivElement>(null);
  const [fault, setFault] = useState<string>();
  const scheme = useScheme();
  const look = looks.value;
  const inputs = useInputs();
  const sent = useRef<string>(undefined);
  const select = JSON.stringify(props.select);
  const value = JSON.stringify(props.value ?? null);
  // What the view itself has chosen it shows already; it is drawn anew with what comes from elsewhere.
  const given = useRef(value);
  if (value !== sent.current) given.current = value;
  useEffect(() => {
    let view: View | undefined;
    let waits = false;
    const fails = (problem: unknown) => setFault(messageOf(problem));
    try {
      setFault(undefined);
      const now = node.props.peek() as VegaProps;
      sent.current = JSON.stringify(now.value ?? null);
      const made = viewOf(box.current!, withSelected(props.spec ?? {}, now.value), height);
      view = made.view;
      // One choice is in flight, and then the one of that moment.
      const tell = () => {
        if (view === undefined || waits) return;
        if (inputs.inFlight(node.id)) {
          waits = true;
          return inputs.whenSettled(node.id, () => {
            waits = false;
            tell();
          });
        }
        const chosen = selectedIn(view, props.select!, made.data);
        const text = JSON.stringify(chosen);
        if (text === sent.current) return;
        sent.current = text;
        inputs.sendValue(node.id, chosen);
      };
      view.runAsync().then(() => props.select?.forEach((name) => view!.addSignalListener(name, tell))).catch(fails);
    } catch (problem) {
      fails(problem);
    }
    return () => {
      view?.finalize();
      view = undefined;
      box.current?.replaceChildren();
    };
  }, [node, props.spec, select, given.current, scheme, look, height]);
  return (
    <>
      {fault !== undefined && <Fault text={fault} />}
      <div class="rn-chart-vega" role={props.select === undefined ? "img" : "group"} aria-label={props.title ?? words.value.drawing}>
        <div ref={box} />
      </div>
    </>
  );
}

const WHOLE = ["concat", "hconcat", "vconcat", "facet", "repeat"];

function viewOf(container: HTMLElement, spec: Record<string, unknown>, height: number): { view: View; data: string[] } {
  const single = !WHOLE.some((name) => name in spec);
  const sized = single ? { width: container.clientWidth, height, autosize: { type: "fit", contains: "padding" }, ...spec } : spec;
  const config = vegaConfig(colorsOf(container));
  const compiled = compile(sized as unknown as TopLevelSpec, { config }).spec as Spec;
  const view = new View(parse(compiled, undefined, { ast: true }), {
    expr: expressionInterpreter as never,
    loader: nothingFromElsewhere(),
    logLevel: Warn,
    renderer: "canvas",
    container,
    hover: true,
  });
  return { view, data: (compiled.data ?? []).map(({ name }) => name) };
}

function nothingFromElsewhere() {
  const made = loader();
  made.load = (uri: string) => Promise.reject(new Error(`data is fetched from nowhere, also not from ${uri}: put it into the specification`));
  return made;
}
