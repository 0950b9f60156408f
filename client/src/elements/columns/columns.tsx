import { Block } from "../block";
import { ElementView } from "../element-view";
import { rootOf, type ElementProps } from "../element";
import { stableMoves } from "../stable-moves";
import "./columns.css";

interface ColumnsProps {
  weights?: number[];
  gap?: "small" | "medium" | "large";
}

export function Columns({ node, props }: ElementProps<ColumnsProps>) {
  const columns = node.children.value;
  const weights = props.weights ?? columns.map(() => 1);
  return (
    <div
      class="rn-columns"
      ref={stableMoves}
      data-gap={props.gap ?? "small"}
      style={{ "--columns": weights.map((weight) => `minmax(0, ${weight}fr)`).join(" ") }}
      {...rootOf(node)}
    >
      {columns.map((column) => (
        <ElementView key={column.id} node={column} />
      ))}
    </div>
  );
}

export function Column({ node }: ElementProps) {
  return <Block node={node} class="rn-block rn-column" root />;
}
