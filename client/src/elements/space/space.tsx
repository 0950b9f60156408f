import { rootOf, type ElementProps } from "../element";

export function Space({ node, props }: ElementProps<{ height?: number }>) {
  return <div aria-hidden="true" style={{ height: `${props.height ?? 16}px` }} {...rootOf(node)} />;
}
