import { Block } from "../block";
import { ElementView } from "../element-view";
import { flowOf, rootOf, type ElementProps, type FlowProps } from "../element";
import { stableMoves } from "../stable-moves";
import "../flow.css";
import "./columns.css";

interface ColumnsProps extends FlowProps {
  weights?: number[];
}

export function Columns({ node, props }: ElementProps<ColumnsProps>) {
  const columns = node.children.value;
  const weights = props.weights ?? columns.map(() => 1);
  return (
    <div
      class="rn-columns"
      ref={stableMoves}
      {...flowOf(props, "top")}
      style={{ "--columns": weights.map((weight) => `minmax(0, ${weight}fr)`).join(" ") }}
      {...rootOf(node)}
    >
      {columns.map((column) => (
        <ElementView key={column.id} node={column} />
      ))}
    </div>
  );
}

export function Column({ node, props }: ElementProps<{ border?: boolean }>) {
  return <Block node={node} class={props.border ? "rn-block rn-column rn-bordered" : "rn-block rn-column"} root />;
}
