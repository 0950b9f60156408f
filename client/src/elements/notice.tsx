import type { ComponentChildren } from "preact";
import type { TreeNode } from "../tree/tree";
import { rootOf } from "./element";
import "./notice.css";

/** A small word in the place of an element that cannot be shown. */
export function Notice({ node, children }: { node: TreeNode; children: ComponentChildren }) {
  return (
    <p class="rn-notice" {...rootOf(node)}>
      {children}
    </p>
  );
}
