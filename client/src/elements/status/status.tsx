import { useState } from "preact/hooks";
import { InlineMarkdown } from "../../markdown/inline";
import { CheckIcon, ErrorIcon, StopIcon } from "../../ui/icons";
import { Block } from "../block";
import { rootOf, type ElementProps } from "../element";
import { words } from "../../words/words";
import "../expander/expander.css";
import "./status.css";

type State = "running" | "complete" | "error" | "stopped";

interface StatusProps {
  label?: string;
  state?: State;
  expanded?: boolean;
}

/** Opens and closes as the host says, until the user does it. */
export function Status({ node, props }: ElementProps<StatusProps>) {
  const [chosen, choose] = useState<boolean | undefined>();
  const open = chosen ?? props.expanded === true;
  const toggle = (event: Event) => {
    event.preventDefault(); // the browser would open it by itself
    choose(!open);
  };
  return (
    <details class="rn-expander rn-status" open={open} {...rootOf(node)}>
      <summary onClick={toggle}>
        <Mark state={props.state} />
        <span class="rn-expander-label">
          <InlineMarkdown text={props.label ?? ""} />
        </span>
      </summary>
      <div class="rn-expander-body">
        <Block node={node} />
      </div>
    </details>
  );
}

export function Step({ node, props }: ElementProps<{ text?: string; state?: State }>) {
  return (
    <div class="rn-step" data-state={props.state} {...rootOf(node)}>
      <Mark state={props.state} />
      <span>
        <InlineMarkdown text={props.text ?? ""} />
      </span>
    </div>
  );
}

const WORDS = { running: "stateRunning", complete: "stateComplete", error: "stateError", stopped: "stateStopped" } as const;

function Mark({ state = "running" }: { state: State | undefined }) {
  return (
    <span class="rn-mark" data-state={state} role="status">
      {state === "running" && <span class="rn-ring" aria-hidden="true" />}
      {state === "complete" && <CheckIcon />}
      {state === "error" && <ErrorIcon />}
      {state === "stopped" && <StopIcon />}
      <span class="rn-hidden">{words.value[WORDS[state]]}</span>
    </span>
  );
}
