import type { TreeNode } from "../tree/tree";
import { rootOf } from "./element";
import { ElementView } from "./element-view";
import { useLinger } from "./linger";
import { stableMoves } from "./stable-moves";

interface BlockProps {
  node: TreeNode;
  class?: string;
  /** The box is the element's own root. */
  root?: boolean;
  /** Further attributes of the box. */
  more?: Record<string, unknown>;
}

/** A box with the children of an element, each under its id, so that its DOM lives as long as the element. */
export function Block({ node, class: className = "rn-block", root, more }: BlockProps) {
  const children = useLinger(node.children.value);
  return (
    <div class={className} ref={stableMoves} {...more} {...(root ? rootOf(node) : {})}>
      {children.map((child) => (
        <ElementView key={`${child.kind}:${child.id}`} node={child} />
      ))}
    </div>
  );
}
