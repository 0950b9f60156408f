import { useRef } from "preact/hooks";
import { plainText } from "../../markdown/inline";
import { Label } from "../../ui/label";
import { controlId, rootOf, type ElementProps } from "../element";
import { formatNumber, percent } from "../slider/format";
import { SliderEnds, type SliderProps } from "../slider/slider";
import { useDrag } from "../slider/use-drag";
import "./range-slider.css";

type Pair = [low: number, high: number];
type RangeSliderProps = Omit<SliderProps, "value"> & { value?: Pair };

/** Two native ranges on one track: each thumb has the keyboard and the touch of the browser. */
export function RangeSlider({ node, props }: ElementProps<RangeSliderProps>) {
  const { min = 0, max = 100, step = 1 } = props;
  const drag = useDrag<Pair>(node.id, props.value ?? [min, max]);
  const [low, high] = drag.value;
  const lowInput = useRef<HTMLInputElement>(null);
  const highInput = useRef<HTMLInputElement>(null);
  const labelId = controlId(node);
  const name = plainText(props.label ?? "");

  const moveLow = (value: number) => drag.move([Math.min(value, high), high]);
  const moveHigh = (value: number) => drag.move([low, Math.max(value, low)]);

  // The inputs let the pointer through except at their thumbs, so a press beside them lands on the track.
  const pressTrack = (event: PointerEvent) => {
    const track = event.currentTarget as HTMLElement;
    if (event.target !== track || props.disabled) return;
    const box = track.getBoundingClientRect();
    const share = Math.min(Math.max((event.clientX - box.left) / box.width, 0), 1);
    const value = Number((min + Math.round((share * (max - min)) / step) * step).toFixed(10));
    const nearLow = Math.abs(value - low) < Math.abs(value - high);
    (nearLow ? moveLow : moveHigh)(value);
    drag.handlers.onChange();
    event.preventDefault();
    (nearLow ? lowInput : highInput).current?.focus();
  };

  const shared = { type: "range" as const, class: "rn-range rn-range-half", min, max, step, disabled: props.disabled };
  return (
    <div class="rn-slider" role="group" aria-labelledby={labelId} {...rootOf(node)}>
      <Label of={props} id={labelId}>
        <output class="rn-slider-value">
          {formatNumber(low, props)} – {formatNumber(high, props)}
        </output>
      </Label>
      <div
        class="rn-range-pair"
        style={{ "--from": percent(low, min, max), "--to": percent(high, min, max) }}
        onPointerDown={pressTrack}
      >
        <input
          {...shared}
          ref={lowInput}
          // Where both thumbs meet at the right end, the low one must be the one to grasp.
          data-front={low > (min + max) / 2 ? "" : undefined}
          value={low}
          aria-label={`${name}, from`}
          aria-valuetext={formatNumber(low, props)}
          onInput={(event) => {
            moveLow(Number(event.currentTarget.value));
            event.currentTarget.value = String(Math.min(Number(event.currentTarget.value), high));
          }}
          {...drag.handlers}
        />
        <input
          {...shared}
          ref={highInput}
          value={high}
          aria-label={`${name}, to`}
          aria-valuetext={formatNumber(high, props)}
          onInput={(event) => {
            moveHigh(Number(event.currentTarget.value));
            event.currentTarget.value = String(Math.max(Number(event.currentTarget.value), low));
          }}
          {...drag.handlers}
        />
      </div>
      <SliderEnds min={min} max={max} format={props} />
    </div>
  );
}
