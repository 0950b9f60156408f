import { Label } from "../../ui/label";
import { controlId, rootOf, type ElementProps, type InputProps } from "../element";
import { useDrag } from "../slider/use-drag";
import "./color.css";

/** The browser's field for a colour; what is dragged in it is sent as a slider's is. */
export function Color({ node, props }: ElementProps<InputProps & { value?: string }>) {
  const drag = useDrag<string>(node.id, props.value ?? "#000000");
  const id = controlId(node);
  return (
    <div class="rn-field" {...rootOf(node)}>
      <Label of={props} for={id} />
      <div class="rn-color">
        <input
          id={id}
          type="color"
          value={drag.value}
          disabled={props.disabled}
          onInput={(event) => drag.move(event.currentTarget.value)}
          onChange={drag.handlers.onChange}
          onBlur={drag.handlers.onBlur}
        />
        <code aria-hidden="true">{drag.value}</code>
      </div>
    </div>
  );
}
