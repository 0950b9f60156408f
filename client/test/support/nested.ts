import type { TreeNode } from "../../src/tree/tree";
import type { Props, SnapshotNode } from "../../src/wire/frames";

/** A tree as the cases write it. */
export interface Nested {
  id: string;
  kind: string;
  props: Props;
  children?: Nested[];
}

export function nested(node: TreeNode): Nested {
  const children = node.children.peek().map(nested);
  return { id: node.id, kind: node.kind, props: node.props.peek(), ...(children.length > 0 && { children }) };
}

/** The same without empty lists of children, which mean the same as none. */
export function tidy(tree: Nested): Nested {
  const children = (tree.children ?? []).map(tidy);
  return { id: tree.id, kind: tree.kind, props: tree.props ?? {}, ...(children.length > 0 && { children }) };
}

export function snapshotNodes(tree: Nested): SnapshotNode[] {
  return (tree.children ?? []).flatMap((child) => [
    [tree.id, child.id, child.kind, child.props ?? {}] as SnapshotNode,
    ...snapshotNodes(child),
  ]);
}
