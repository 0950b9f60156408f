import { Block } from "../block";
import { flowOf, type ElementProps, type FlowProps } from "../element";
import "../flow.css";
import "./grid.css";

interface GridProps extends FlowProps {
  columns?: number;
  minWidth?: number;
}

export function Grid({ node, props }: ElementProps<GridProps>) {
  const style = { "--columns": String(props.columns ?? 1), "--least": `${props.minWidth ?? 160}px` };
  return <Block node={node} class="rn-grid" root more={{ ...flowOf(props, "top"), style }} />;
}
