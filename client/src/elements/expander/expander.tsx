import { useState } from "preact/hooks";
import { InlineMarkdown } from "../../markdown/inline";
import { Help } from "../../ui/help";
import { Block } from "../block";
import { rootOf, type ElementProps } from "../element";
import "./expander.css";

interface ExpanderProps {
  label?: string;
  expanded?: boolean;
}

export function Expander({ node, props }: ElementProps<ExpanderProps>) {
  const [open, setOpen] = useState(props.expanded === true); // from here on it is the user's
  return (
    <details class="rn-expander" open={open} onToggle={(event) => setOpen(event.currentTarget.open)} {...rootOf(node)}>
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
