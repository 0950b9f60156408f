import { plainText } from "../../markdown/inline";
import { DateField } from "../../ui/date-field";
import { useInputs } from "../../ui/inputs";
import { Label } from "../../ui/label";
import { controlId, rootOf, type ElementProps, type InputProps } from "../element";
import "../date-input/date-input.css";
import "./date-range.css";

interface DateRangeProps extends InputProps {
  value?: [from: string, to: string];
  min?: string;
  max?: string;
}

/** A first day after the last takes the last along, and the other way round. */
export function DateRange({ node, props }: ElementProps<DateRangeProps>) {
  const inputs = useInputs();
  const [from, to] = props.value ?? ["", ""];
  const labelId = controlId(node);
  const name = plainText(props.label ?? "");
  const shared = { kind: "dateInput" as const, node: node.id, min: props.min, max: props.max, disabled: props.disabled };
  // Texts of this form have the order of the days. Emptied, the day is the one before.
  const send = (first: string, last: string) => inputs.sendValue(node.id, [first, last]);
  return (
    <div class="rn-field" role="group" aria-labelledby={labelId} {...rootOf(node)}>
      <Label of={props} id={labelId} />
      <div class="rn-date-range">
        <DateField
          {...shared}
          id={labelId + "-from"}
          name={`${name}, from`}
          value={from}
          onCommit={(day) => day !== "" && send(day, day > to ? day : to)}
        />
        <span aria-hidden="true">–</span>
        <DateField
          {...shared}
          id={labelId + "-to"}
          name={`${name}, to`}
          value={to}
          onCommit={(day) => day !== "" && send(day < from ? day : from, day)}
        />
      </div>
    </div>
  );
}
