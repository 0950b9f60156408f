import { rootOf, type ElementProps } from "../element";

export function Space({ node, props }: ElementProps<{ height?: number }>) {
  // The gaps of the box around it are there, too: above and below.
  return <div class="rn-space" style={{ height: `${props.height ?? 16}px`, marginTop: "-1rem" }} aria-hidden="true" {...rootOf(node)} />;
}
