import { Component, type ComponentChildren } from "preact";
import type { TreeNode } from "../tree/tree";
import { Notice } from "./notice";
import { words } from "../words/words";

interface Props {
  node: TreeNode;
  /** When this changes, the element gets another chance. */
  attempt: unknown;
  children: ComponentChildren;
}

/** A fault in one element stays in that element. */
export class ErrorBoundary extends Component<Props, { error?: unknown }> {
  override componentDidCatch(error: unknown): void {
    console.error(`Runnel: ${this.props.node.kind} ${this.props.node.id} failed to draw`, error);
    this.setState({ error });
  }

  override componentDidUpdate(before: Props): void {
    if (before.attempt !== this.props.attempt && this.state.error !== undefined) this.setState({ error: undefined });
  }

  render() {
    if (this.state.error === undefined) return this.props.children;
    return (
      <Notice node={this.props.node}>
        {words.value.notDrawn(this.props.node.kind, String(this.state.error))}
      </Notice>
    );
  }
}
