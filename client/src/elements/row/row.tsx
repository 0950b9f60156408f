import { Block } from "../block";
import { flowOf, type ElementProps, type FlowProps } from "../element";
import "../flow.css";
import "./row.css";

interface RowProps extends FlowProps {
  justify?: "center" | "right" | "spread";
  oneLine?: boolean;
}

export function Row({ node, props }: ElementProps<RowProps>) {
  const flow = { ...flowOf(props, "middle"), "data-justify": props.justify, "data-one-line": props.oneLine ? "" : undefined };
  return <Block node={node} class="rn-row" root more={props.oneLine ? { ...flow, tabIndex: 0 } : flow} />;
}
