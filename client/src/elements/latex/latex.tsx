import { Formula } from "../../maths/formula";
import { rootOf, type ElementProps } from "../element";

export function Latex({ node, props }: ElementProps<{ text?: string }>) {
  return (
    <div {...rootOf(node)}>
      <Formula tex={props.text ?? ""} display />
    </div>
  );
}
