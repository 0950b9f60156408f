import { rootOf, type ElementProps } from "../element";
import "./divider.css";

export function Divider({ node }: ElementProps) {
  return <hr class="rn-divider" {...rootOf(node)} />;
}
