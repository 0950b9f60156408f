import { Label } from "../../ui/label";
import { controlId, rootOf, type ElementProps } from "../element";
import type { ChoiceProps } from "../select/select";
import { percent } from "../slider/format";
import { useDrag } from "../slider/use-drag";
import "../slider/slider.css";

/** A range over the places of the options; its value is the text of one. */
export function SelectSlider({ node, props }: ElementProps<ChoiceProps>) {
  const { options = [] } = props;
  const drag = useDrag<string>(node.id, props.value ?? options[0] ?? "");
  const last = Math.max(options.length - 1, 0);
  const at = Math.max(options.indexOf(drag.value), 0);
  const id = controlId(node);
  return (
    <div class="rn-slider" {...rootOf(node)}>
      <Label of={props} for={id}>
        <output class="rn-slider-value" for={id}>{drag.value}</output>
      </Label>
      <input
        id={id}
        type="range"
        class="rn-range rn-range-single"
        min={0}
        max={last}
        step={1}
        value={at}
        disabled={props.disabled || last === 0}
        aria-valuetext={drag.value}
        style={{ "--to": percent(at, 0, last) }}
        onInput={(event) => drag.move(options[Number(event.currentTarget.value)] ?? drag.value)}
        {...drag.handlers}
      />
      <div class="rn-slider-ends" aria-hidden="true">
        <span>{options[0]}</span>
        <span>{options[last]}</span>
      </div>
    </div>
  );
}
