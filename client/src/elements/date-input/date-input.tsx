import { useInputs } from "../../ui/inputs";
import { DateField, type DateFieldProps } from "../../ui/date-field";
import { Label } from "../../ui/label";
import { controlId, rootOf, type ElementProps, type InputProps } from "../element";
import "./date-input.css";

interface DateInputProps extends InputProps {
  value?: string | null;
  min?: string;
  max?: string;
  step?: number;
  required?: boolean;
}

/** dateInput, timeInput and dateTimeInput. */
export function DateInput({ node, props }: ElementProps<DateInputProps>) {
  const inputs = useInputs();
  const id = controlId(node);
  return (
    <div class="rn-field" {...rootOf(node)}>
      <Label of={props} for={id} />
      <DateField
        kind={node.kind as DateFieldProps["kind"]}
        node={node.id}
        id={id}
        value={props.value ?? ""}
        min={props.min}
        max={props.max}
        step={props.step}
        required={props.required}
        disabled={props.disabled}
        onCommit={(value) => inputs.sendValue(node.id, value === "" ? null : value)}
      />
    </div>
  );
}
