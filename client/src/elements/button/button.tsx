import { plainText } from "../../markdown/inline";
import { ButtonFace } from "../../ui/button-face";
import { Help } from "../../ui/help";
import { useInputs } from "../../ui/inputs";
import { useShortcut } from "../../ui/shortcut";
import { rootOf, type ElementProps, type InputProps } from "../element";

interface ButtonProps extends InputProps {
  primary?: boolean;
  /** What it has started goes on. */
  busy?: boolean;
}

/** Also `formSubmit`: there it is the form that sends. */
export function Button({ node, props }: ElementProps<ButtonProps>) {
  const inputs = useInputs();
  const within = useShortcut(props.shortcut);
  return (
    <div class="rn-button-row" ref={within} {...rootOf(node)}>
      <button
        type={node.kind === "formSubmit" ? "submit" : "button"}
        class={props.primary ? "rn-button rn-primary" : "rn-button"}
        disabled={props.disabled}
        aria-busy={props.busy}
        aria-disabled={props.busy}
        onClick={() => node.kind === "formSubmit" || props.busy || inputs.sendTrigger(node.id)}
      >
        <ButtonFace of={props}>{props.busy && <span class="rn-ring" aria-hidden="true" />}</ButtonFace>
      </button>
      <Help text={props.help} about={plainText(props.label ?? "")} />
    </div>
  );
}
