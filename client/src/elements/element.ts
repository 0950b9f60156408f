import type { ComponentType } from "preact";
import type { TreeNode } from "../tree/tree";

/** Every element may have these. */
export interface CommonProps {
  stale?: boolean;
  help?: string;
}

export type { InputProps } from "../ui/inputs";

export interface ElementProps<P = object> {
  node: TreeNode;
  props: P & CommonProps;
}

// Each kind knows its own properties; the registry cannot.
export type ElementComponent = ComponentType<ElementProps<any>>;

/** How elements stand beside each other. */
export interface FlowProps {
  gap?: "none" | "small" | "medium" | "large";
  align?: "top" | "middle" | "bottom";
}

/** What flow.css goes by. */
export function flowOf(props: FlowProps, usual: string): Record<string, string> {
  return { "data-gap": props.gap ?? "small", "data-align": props.align ?? usual };
}

/** What the root of every element carries. */
export function rootOf(node: TreeNode): Record<string, string | undefined> {
  const props = node.props.value;
  return {
    "data-element": node.kind,
    "data-id": node.id,
    "data-key": props.key as string | undefined,
    "data-label": props.labelVisibility as string | undefined,
    "data-stale": props.stale === true ? "" : undefined,
  };
}

/** The DOM id of the element's control, for its label. */
export function controlId(node: TreeNode): string {
  return "in-" + node.id;
}
