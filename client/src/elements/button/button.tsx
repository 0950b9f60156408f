import { InlineMarkdown, plainText } from "../../markdown/inline";
import { Help } from "../../ui/help";
import { useInputs } from "../../ui/inputs";
import { rootOf, type ElementProps } from "../element";

interface ButtonProps {
  label?: string;
  primary?: boolean;
  disabled?: boolean;
  /** What it has started goes on. */
  busy?: boolean;
}

/** Also `formSubmit`: there it is the form that sends. */
export function Button({ node, props }: ElementProps<ButtonProps>) {
  const inputs = useInputs();
  const label = props.label ?? "";
  return (
    <div class="rn-button-row" {...rootOf(node)}>
      <button
        type={node.kind === "formSubmit" ? "submit" : "button"}
        class={props.primary ? "rn-button rn-primary" : "rn-button"}
        disabled={props.disabled}
        aria-busy={props.busy}
        aria-disabled={props.busy}
        onClick={() => node.kind === "formSubmit" || props.busy || inputs.sendTrigger(node.id)}
      >
        {props.busy && <span class="rn-ring" aria-hidden="true" />}
        <span>
          <InlineMarkdown text={label} />
        </span>
      </button>
      <Help text={props.help} about={plainText(label)} />
    </div>
  );
}
