import { InlineMarkdown, plainText } from "../../markdown/inline";
import { Help } from "../../ui/help";
import { useInputs } from "../../ui/inputs";
import { controlId, rootOf, type ElementProps } from "../element";
import type { ChoiceProps } from "../select/select";
import "./radio.css";

export function Radio({ node, props }: ElementProps<ChoiceProps & { horizontal?: boolean }>) {
  const inputs = useInputs();
  const label = props.label ?? "";
  return (
    <fieldset class="rn-radios" disabled={props.disabled} data-horizontal={props.horizontal ? "" : undefined} {...rootOf(node)}>
      <legend class="rn-label">
        <InlineMarkdown text={label} />
        <Help text={props.help} about={plainText(label)} />
      </legend>
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
