import { useInputs } from "../../ui/inputs";
import { Legend } from "../../ui/label";
import { controlId, rootOf, type ElementProps } from "../element";
import type { ChoiceProps } from "../select/select";
import "../radio/radio.css";
import "./segmented.css";

/** Radio buttons that look like one bar. */
export function Segmented({ node, props }: ElementProps<ChoiceProps>) {
  const inputs = useInputs();
  return (
    <fieldset class="rn-radios" disabled={props.disabled} {...rootOf(node)}>
      <Legend of={props} />
      <div class="rn-segments">
        {(props.options ?? []).map((option) => (
          <label class="rn-segment" key={option}>
            <input
              type="radio"
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
