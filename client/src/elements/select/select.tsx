import { useInputs } from "../../ui/inputs";
import { Label } from "../../ui/label";
import { controlId, rootOf, type ElementProps } from "../element";
import "./select.css";

export interface ChoiceProps {
  label?: string;
  options?: string[];
  value?: string | null;
  placeholder?: string;
  disabled?: boolean;
}

export function Select({ node, props }: ElementProps<ChoiceProps>) {
  const inputs = useInputs();
  const id = controlId(node);
  const { options = [], value = null } = props;
  return (
    <div class="rn-field" {...rootOf(node)}>
      <Label text={props.label} help={props.help} for={id} />
      <div class="rn-select">
        <select
          id={id}
          class="rn-input"
          value={value ?? ""}
          disabled={props.disabled}
          data-empty={value === null ? "" : undefined}
          onChange={(event) => inputs.sendValue(node.id, event.currentTarget.value)}
        >
          {value === null && (
            <option value="" disabled hidden>
              {props.placeholder ?? "Choose…"}
            </option>
          )}
          {options.map((option) => (
            <option key={option} value={option}>
              {option}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
