import type { TreeNode } from "../tree/tree";
import { ErrorBoundary } from "./error-boundary";
import { Notice } from "./notice";
import { registry } from "./registry";
import { words } from "../words/words";

/** One element. It reads its own signals only, so a patch renders what it touches and nothing else. */
export function ElementView({ node }: { node: TreeNode }) {
  const props = node.props.value;
  const Kind = Object.hasOwn(registry, node.kind) ? registry[node.kind] : undefined;
  if (Kind === undefined) {
    return <Notice node={node}>{words.value.unknownElement(node.kind)}</Notice>;
  }
  return (
    <ErrorBoundary node={node} attempt={props}>
      <Kind node={node} props={props} />
    </ErrorBoundary>
  );
}
