import { batch, signal, type Signal } from "@preact/signals";
import type { Op, Props, SnapshotNode } from "../wire/frames";
import { moved } from "./order";

/** An element. Its two signals make one patch re-render the touched elements only. */
export interface TreeNode {
  readonly id: string;
  readonly kind: string;
  parent: TreeNode | undefined;
  readonly props: Signal<Props>;
  readonly children: Signal<readonly TreeNode[]>;
}

/** Decides which value an input shows when the host names one: the user may have a newer one. */
export type ValueRule = (id: string, fromHost: unknown) => unknown;
const hostWins: ValueRule = (_id, fromHost) => fromHost;

export class Tree {
  private nodes = new Map<string, TreeNode>();
  readonly root: TreeNode = newNode("root", "root", {});

  /** `onAppend` is told of what happens once and leaves nothing in the tree: a toast. `onGone`: of what a patch takes away. */
  constructor(
    private readonly onAppend: (id: string, item: Props) => void = () => {},
    private readonly onGone: (node: TreeNode) => void = () => {},
  ) {
    this.reset();
  }

  get(id: string): TreeNode | undefined {
    return this.nodes.get(id);
  }

  all(): Iterable<TreeNode> {
    return this.nodes.values();
  }

  reset(): void {
    batch(() => {
      this.nodes = new Map([["root", this.root]]);
      this.root.children.value = [];
      this.insert(this.root, 0, "main", "main", {});
      this.insert(this.root, 1, "toasts", "toasts", {});
    });
  }

  apply(ops: readonly Op[], rule: ValueRule = hostWins): void {
    batch(() => {
      for (const op of ops) this.applyOne(op, rule);
    });
  }

  setProps(id: string, change: Props): void {
    const node = this.mustGet(id);
    const next = { ...node.props.peek() };
    for (const [name, value] of Object.entries(change)) {
      if (value === null) delete next[name];
      else next[name] = value;
    }
    node.props.value = next;
  }

  /** Becomes a copy of `other`, keeping its own nodes where id and kind are the same: their DOM, focus and text survive. */
  become(other: Tree, rule: ValueRule = hostWins): void {
    batch(() => {
      const kept = new Map([["root", this.root]]);
      this.adoptChildren(this.root, other.root, kept, rule);
      this.nodes = kept; // not before: the rule may look at what is shown now
    });
  }

  private adoptChildren(to: TreeNode, from: TreeNode, kept: Map<string, TreeNode>, rule: ValueRule): void {
    const children = from.children.peek().map((theirs) => {
      const props = withRule(theirs.id, theirs.props.peek(), rule);
      let mine = this.nodes.get(theirs.id);
      if (mine === undefined || mine.kind !== theirs.kind) mine = newNode(theirs.id, theirs.kind, props);
      else if (JSON.stringify(mine.props.peek()) !== JSON.stringify(props)) mine.props.value = props;
      mine.parent = to;
      kept.set(mine.id, mine);
      return mine;
    });
    if (!sameNodes(to.children.peek(), children)) to.children.value = children;
    children.forEach((child, i) => this.adoptChildren(child, from.children.peek()[i]!, kept, rule));
  }

  private applyOne(op: Op, rule: ValueRule): void {
    switch (op[0]) {
      case "add": {
        const [, parentId, index, id, kind, props] = op;
        this.insert(this.mustGet(parentId), index, id, kind, withRule(id, props, rule));
        return;
      }
      case "set": {
        const [, id, change] = op;
        this.setProps(id, withRule(id, change, rule));
        return;
      }
      case "remove": {
        this.remove(this.mustGet(op[1]));
        return;
      }
      case "order": {
        const parent = this.mustGet(op[1]);
        parent.children.value = moved(parent.children.peek(), op[2]);
        return;
      }
      case "append": {
        const node = this.mustGet(op[1]);
        if (node.kind === "toasts") this.onAppend(op[1], op[2]);
        else this.extend(node, op[2]);
        return;
      }
      default:
        throw new Error("unknown op " + JSON.stringify((op as unknown[])[0]));
    }
  }

  private extend(node: TreeNode, item: Props): void {
    const next = { ...node.props.peek() };
    for (const [name, more] of Object.entries(item)) next[name] = String(next[name] ?? "") + String(more);
    node.props.value = next;
  }

  private insert(parent: TreeNode, index: number, id: string, kind: string, props: Props): void {
    if (this.nodes.has(id)) throw new Error(`add of ${id}, which exists already`);
    const siblings = parent.children.peek();
    if (index < 0 || index > siblings.length) {
      throw new Error(`add of ${id} at ${index}, but ${parent.id} has ${siblings.length} children`);
    }
    const node = newNode(id, kind, props);
    node.parent = parent;
    this.nodes.set(id, node);
    parent.children.value = siblings.toSpliced(index, 0, node);
  }

  private remove(node: TreeNode): void {
    if (node === this.root) throw new Error("the root cannot be removed");
    const parent = node.parent!;
    parent.children.value = parent.children.peek().filter((child) => child !== node);
    this.forget(node);
  }

  private forget(node: TreeNode): void {
    this.nodes.delete(node.id);
    this.onGone(node);
    node.children.peek().forEach((child) => this.forget(child));
  }

  private mustGet(id: string): TreeNode {
    const node = this.nodes.get(id);
    if (node === undefined) throw new Error("no element " + id);
    return node;
  }
}

/** The tree that a snapshot describes. */
export function treeOf(nodes: readonly SnapshotNode[]): Tree {
  const tree = new Tree();
  const count = new Map<string, number>();
  const named = new Set(nodes.map((node) => node[1]));
  for (const child of tree.root.children.peek()) {
    if (named.has(child.id)) tree.apply([["remove", child.id]]);
  }
  for (const [parent, id, kind, props] of nodes) {
    const index = count.get(parent) ?? 0;
    count.set(parent, index + 1);
    tree.apply([["add", parent, index, id, kind, props]]);
  }
  return tree;
}

export function newNode(id: string, kind: string, props: Props): TreeNode {
  return { id, kind, parent: undefined, props: signal(props), children: signal<readonly TreeNode[]>([]) };
}

function withRule(id: string, props: Props, rule: ValueRule): Props {
  if (!("value" in props)) return props;
  const value = rule(id, props.value);
  return value === props.value ? props : { ...props, value };
}

function sameNodes(a: readonly TreeNode[], b: readonly TreeNode[]): boolean {
  return a.length === b.length && a.every((node, i) => node === b[i]);
}
