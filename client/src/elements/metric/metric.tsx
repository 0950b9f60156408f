import { Label } from "../../ui/label";
import { DownIcon, FlatIcon, UpIcon } from "../../ui/icons";
import { rootOf, type ElementProps } from "../element";
import "./metric.css";

interface MetricProps {
  label?: string;
  value?: string;
  delta?: string;
  direction?: "up" | "down" | "flat";
  inverse?: boolean;
}

const ARROWS = { up: UpIcon, down: DownIcon, flat: FlatIcon };
const WORDS = { up: "up", down: "down", flat: "unchanged" };

export function Metric({ node, props }: ElementProps<MetricProps>) {
  return (
    <div class="rn-metric" {...rootOf(node)}>
      <Label of={props} />
      <div class="rn-metric-value">{props.value}</div>
      {props.delta !== undefined && <Delta {...props} />}
    </div>
  );
}

function Delta({ delta, direction = "flat", inverse = false }: MetricProps) {
  const Arrow = ARROWS[direction] ?? FlatIcon;
  // With `inverse`, up is bad: think of costs.
  const tone = direction === "flat" ? "flat" : (direction === "up") !== inverse ? "good" : "bad";
  return (
    <div class="rn-metric-delta" data-tone={tone}>
      <Arrow />
      <span class="rn-hidden">{WORDS[direction]} </span>
      {delta}
    </div>
  );
}
