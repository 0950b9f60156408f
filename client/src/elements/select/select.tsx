import { useInputs } from "../../ui/inputs";
import { Label } from "../../ui/label";
import { controlId, rootOf, type ElementProps, type InputProps } from "../element";
import { SelectCombobox } from "./combobox";
import "./select.css";

const SEARCHED_FROM = 11; // options: fewer are found by looking

export interface ChoiceProps extends InputProps {
  options?: string[];
  value?: string | null;
  placeholder?: string;
  acceptNew?: boolean;
}

/** The browser's own list while it is short: on a phone nothing is better. */
export function Select({ node, props }: ElementProps<ChoiceProps>) {
  const searched = props.acceptNew || (props.options ?? []).length >= SEARCHED_FROM;
  const Kind = searched ? SelectCombobox : ShortSelect;
  return <Kind node={node} props={props} />;
}

function ShortSelect({ node, props }: ElementProps<ChoiceProps>) {
  const inputs = useInputs();
  const id = controlId(node);
  const { options = [], value = null } = props;
  return (
    <div class="rn-field" {...rootOf(node)}>
      <Label of={props} for={id} />
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
