import { InlineMarkdown, plainText } from "../../markdown/inline";
import { Help } from "../../ui/help";
import { useInputs } from "../../ui/inputs";
import { rootOf, type ElementProps } from "../element";
import "./checkbox.css";

interface CheckboxProps {
  label?: string;
  value?: boolean;
  disabled?: boolean;
}

/** checkbox and toggle: the same input, drawn in two ways. */
export function Checkbox({ node, props }: ElementProps<CheckboxProps>) {
  const inputs = useInputs();
  const label = props.label ?? "";
  const isToggle = node.kind === "toggle";
  return (
    <div class="rn-check-row" {...rootOf(node)}>
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
          <InlineMarkdown text={label} />
        </span>
      </label>
      <Help text={props.help} about={plainText(label)} />
    </div>
  );
}
