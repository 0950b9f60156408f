import { useInputs } from "../../ui/inputs";
import { Legend } from "../../ui/label";
import { rootOf, type ElementProps } from "../element";
import type { ManyProps } from "../multi-select/multi-select";
import "../radio/radio.css";
import "./pills.css";

/** Checkboxes that look like pills: the browser's keys and names come with them. */
export function Pills({ node, props }: ElementProps<ManyProps>) {
  const inputs = useInputs();
  const { value = [], options = [], max = Infinity } = props;
  const full = value.length >= max && max > 1;
  const toggle = (option: string) => {
    const others = value.filter((each) => each !== option);
    if (others.length < value.length) inputs.sendValue(node.id, others);
    else inputs.sendValue(node.id, max === 1 ? [option] : [...value, option]);
  };
  return (
    <fieldset class="rn-radios" disabled={props.disabled} {...rootOf(node)}>
      <Legend of={props} />
      <div class="rn-pills">
        {options.map((option) => {
          const chosen = value.includes(option);
          return (
            <label class="rn-pill" key={option}>
              <input type="checkbox" checked={chosen} disabled={full && !chosen} onChange={() => toggle(option)} />
              <span>{option}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
