import { useEffect, useRef } from "preact/hooks";
import { Label } from "../../ui/label";
import { DownIcon, FlatIcon, UpIcon } from "../../ui/icons";
import { rootOf, type ElementProps } from "../element";
import { words } from "../../words/words";
import "./metric.css";

interface MetricProps {
  label?: string;
  value?: string;
  delta?: string;
  direction?: "up" | "down" | "flat";
  inverse?: boolean;
  spark?: (number | null)[];
  sparkKind?: "line" | "area" | "bar";
}

const ARROWS = { up: UpIcon, down: DownIcon, flat: FlatIcon };
const WORDS = { up: "up", down: "down", flat: "unchanged" } as const;

export function Metric({ node, props }: ElementProps<MetricProps>) {
  return (
    <div class="rn-metric" {...rootOf(node)}>
      <Label of={props} />
      <div class="rn-metric-value">{props.value}</div>
      {props.delta !== undefined && <Delta {...props} />}
      {props.spark !== undefined && <Spark {...props} />}
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
      <span class="rn-hidden">{words.value[WORDS[direction] ?? "unchanged"]} </span>
      {delta}
    </div>
  );
}

/** The room is there before what draws it. */
function Spark({ spark = [], sparkKind = "line" }: MetricProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let gone = false;
    void import("../data-frame/spark").then((module) => {
      if (!gone) box.current?.replaceChildren(module.spark(sparkKind, spark));
    });
    return () => void (gone = true);
  }, [spark, sparkKind]);
  return <div class="rn-metric-spark" aria-hidden="true" ref={box} />;
}
