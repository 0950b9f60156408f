import { plainText } from "../../markdown/inline";
import { Help } from "../../ui/help";
import { useInputs } from "../../ui/inputs";
import { LabelText } from "../../ui/label";
import { useShortcut } from "../../ui/shortcut";
import { rootOf, type ElementProps, type InputProps } from "../element";
import "./checkbox.css";

interface CheckboxProps extends InputProps {
  value?: boolean;
}

/** checkbox and toggle: the same input, drawn in two ways. */
export function Checkbox({ node, props }: ElementProps<CheckboxProps>) {
  const inputs = useInputs();
  const within = useShortcut(props.shortcut);
  const isToggle = node.kind === "toggle";
  return (
    <div class="rn-check-row" ref={within} {...rootOf(node)}>
      <label class="rn-check">
        <input
          type="checkbox"
          role={isToggle ? "switch" : undefined}
          class={isToggle ? "rn-toggle" : "rn-checkbox"}
          checked={props.value === true}
          disabled={props.disabled}
          onChange={(event) => inputs.sendValue(node.id, event.currentTarget.checked)}
        />
        <span>
          <LabelText of={props} />
        </span>
      </label>
      <Help text={props.help} about={plainText(props.label ?? "")} />
    </div>
  );
}
