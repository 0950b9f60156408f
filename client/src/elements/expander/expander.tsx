import { useState } from "preact/hooks";
import { InlineMarkdown } from "../../markdown/inline";
import { Help } from "../../ui/help";
import { usePageInputs } from "../../ui/inputs";
import { Block } from "../block";
import { rootOf, type ElementProps } from "../element";
import "./expander.css";

interface ExpanderProps {
  label?: string;
  expanded?: boolean;
  /** Whether it is open, where the host wants to know. */
  value?: boolean;
}

export function Expander({ node, props }: ElementProps<ExpanderProps>) {
  const inputs = usePageInputs();
  const [own, setOwn] = useState(props.expanded === true); // from here on it is the user's
  const open = props.value ?? own;
  const onToggle = (now: boolean) => {
    setOwn(now);
    if (props.value !== undefined && props.value !== now) inputs.sendValue(node.id, now);
  };
  return (
    <details class="rn-expander" open={open} onToggle={(event) => onToggle(event.currentTarget.open)} {...rootOf(node)}>
      <summary>
        <span class="rn-expander-label">
          <InlineMarkdown text={props.label ?? ""} />
        </span>
      </summary>
      <div class="rn-expander-body">
        <Help text={props.help} />
        <Block node={node} />
      </div>
    </details>
  );
}
