import { Label } from "../../ui/label";
import { controlId, rootOf, type ElementProps, type InputProps } from "../element";
import { formatNumber, percent, type NumberFormat } from "./format";
import { useDrag } from "./use-drag";
import "./slider.css";

export interface SliderProps extends NumberFormat, InputProps {
  min?: number;
  max?: number;
  step?: number;
  value?: number;
}

export function Slider({ node, props }: ElementProps<SliderProps>) {
  const { min = 0, max = 100, step = 1 } = props;
  const drag = useDrag(node.id, props.value ?? min);
  const text = formatNumber(drag.value, props);
  const id = controlId(node);
  return (
    <div class="rn-slider" {...rootOf(node)}>
      <Label of={props} for={id}>
        <output class="rn-slider-value" for={id}>{text}</output>
      </Label>
      <input
        id={id}
        type="range"
        class="rn-range rn-range-single"
        min={min}
        max={max}
        step={step}
        value={drag.value}
        disabled={props.disabled}
        aria-valuetext={text}
        style={{ "--to": percent(drag.value, min, max) }}
        onInput={(event) => drag.move(Number(event.currentTarget.value))}
        {...drag.handlers}
      />
      <SliderEnds min={min} max={max} format={props} />
    </div>
  );
}

export function SliderEnds({ min, max, format }: { min: number; max: number; format: NumberFormat }) {
  return (
    <div class="rn-slider-ends" aria-hidden="true">
      <span>{formatNumber(min, format)}</span>
      <span>{formatNumber(max, format)}</span>
    </div>
  );
}
