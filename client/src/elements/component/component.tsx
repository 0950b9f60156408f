import { useEffect, useRef, useState } from "preact/hooks";
import { useScheme } from "../../theme/scheme";
import { useInputs } from "../../ui/inputs";
import { NotShown } from "../../ui/not-shown";
import { rootOf, type ElementProps } from "../element";
import { run, type Given, type Running } from "./run";
import "./component.css";

interface ComponentProps {
  /** Where the module is: an address of the host's, never of elsewhere. */
  src?: string;
  /** What the module is called in messages. */
  name?: string;
  label?: string;
  /** The custom element that the module defines. */
  tag?: string;
  props?: unknown;
  value?: unknown;
  /** In pixels, at least. */
  height?: number;
  disabled?: boolean;
  problem?: string;
}

/** An element of the app's own. What it draws is below a shadow root: neither's styles reach the other, but for the theme's variables. */
export function Component({ node, props }: ElementProps<ComponentProps>) {
  const inputs = useInputs();
  const scheme = useScheme();
  const place = useRef<HTMLDivElement>(null);
  const running = useRef<Running>(undefined);
  const [problem, setProblem] = useState<string>();
  const [here, setHere] = useState(false);
  const url = props.src === undefined ? undefined : inputs.bytes.url(props.src);
  const name = props.name ?? props.label ?? "module";
  const given: Given = { props: props.props ?? {}, state: props.value ?? null, theme: scheme, disabled: props.disabled === true };
  const latest = useRef(given);
  latest.current = given;

  useEffect(() => {
    setProblem(undefined);
    setHere(false);
    if (url === undefined) return undefined;
    running.current = run({ root: place.current!, url, name, tag: props.tag, node, inputs, given: () => latest.current, say: setProblem, shown: () => setHere(true) });
    return () => {
      running.current?.end();
      running.current = undefined;
    };
  }, [node, url, name, props.tag]);

  useEffect(() => running.current?.show(), [props, scheme]);

  const said = props.problem ?? problem ?? (url === undefined ? `RN115 ${name} is not part of this app` : undefined);
  return (
    <div class="rn-component" role="group" aria-label={props.label ?? name} aria-busy={!here && said === undefined} {...rootOf(node)}>
      {said !== undefined && (
        <div role="alert">
          <NotShown alt={undefined} problem={said} />
        </div>
      )}
      <div ref={place} style={{ minHeight: said === undefined && props.height !== undefined ? `${props.height}px` : undefined }} />
    </div>
  );
}
