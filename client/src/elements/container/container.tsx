import { Block } from "../block";
import type { ElementProps } from "../element";
import "./container.css";

export function Container({ node, props }: ElementProps<{ border?: boolean }>) {
  return <Block node={node} class={props.border ? "rn-block rn-bordered" : "rn-block"} root />;
}

/** keyed, empty and fragment draw nothing of their own: the children lie in the box around. */
export function Transparent({ node }: ElementProps) {
  return <Block node={node} class="rn-transparent" root />;
}
