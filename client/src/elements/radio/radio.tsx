import { useInputs } from "../../ui/inputs";
import { Legend } from "../../ui/label";
import { controlId, rootOf, type ElementProps } from "../element";
import type { ChoiceProps } from "../select/select";
import "./radio.css";

export function Radio({ node, props }: ElementProps<ChoiceProps & { horizontal?: boolean }>) {
  const inputs = useInputs();
  return (
    <fieldset class="rn-radios" disabled={props.disabled} data-horizontal={props.horizontal ? "" : undefined} {...rootOf(node)}>
      <Legend of={props} />
      <div class="rn-radio-options">
        {(props.options ?? []).map((option) => (
          <label class="rn-check" key={option}>
            <input
              type="radio"
              class="rn-radio"
              name={controlId(node)}
              value={option}
              checked={option === props.value}
              onChange={() => inputs.sendValue(node.id, option)}
            />
            <span>{option}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
