import { useEffect, useState } from "preact/hooks";
import { InlineMarkdown } from "../../markdown/inline";
import { rootOf, type ElementProps } from "../element";
import { lingers } from "../linger";
import { Elapsed } from "./elapsed";
import { words } from "../../words/words";
import "./spinner.css";

const DELAY_MS = 200;

interface SpinnerProps {
  text?: string;
  /** Milliseconds before it is seen, so that quick work shows none. */
  delay?: number;
  showTime?: boolean;
}

export function Spinner({ node, props }: ElementProps<SpinnerProps>) {
  const [since] = useState(() => performance.now());
  const [seen, setSeen] = useState(props.delay === 0);
  useEffect(() => {
    const timer = setTimeout(() => setSeen(true), props.delay ?? DELAY_MS);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (seen) lingers(node);
  }, [seen]);
  return (
    <div class="rn-spinner" role="status" hidden={!seen} {...rootOf(node)}>
      <span class="rn-ring" aria-hidden="true" />
      <span>{props.text ? <InlineMarkdown text={props.text} /> : <span class="rn-hidden">{words.value.working}</span>}</span>
      {seen && props.showTime && <Elapsed since={since} />}
    </div>
  );
}
