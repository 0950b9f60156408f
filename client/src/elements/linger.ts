import { useEffect, useRef, useState } from "preact/hooks";
import type { TreeNode } from "../tree/tree";

const LEAST_MS = 400;
const seenAt = new WeakMap<TreeNode, number>();

/** The user can see this element from now on: it will not be gone in a flash. */
export function lingers(node: TreeNode): void {
  seenAt.set(node, performance.now());
}

/** The children to draw: those that there are, and those that have gone too soon after they were first seen. */
export function useLinger(children: readonly TreeNode[]): readonly TreeNode[] {
  const drawn = useRef(children);
  const [, drawAgain] = useState(0);
  const leaving = drawn.current.filter((node) => rest(node) > 0 && !children.some((child) => child.id === node.id));
  let list = children;
  for (const node of leaving) {
    const before = drawn.current[drawn.current.indexOf(node) - 1];
    list = list.toSpliced(before === undefined ? 0 : list.indexOf(before) + 1, 0, node);
  }
  drawn.current = list;
  useEffect(() => {
    if (leaving.length === 0) return;
    const timer = setTimeout(() => drawAgain((n) => n + 1), Math.max(...leaving.map(rest)));
    return () => clearTimeout(timer);
  });
  return list;
}

function rest(node: TreeNode): number {
  const since = seenAt.get(node);
  return since === undefined ? 0 : since + LEAST_MS - performance.now();
}
