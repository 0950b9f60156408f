type MoveBefore = (node: Node, before: Node | null) => void;

/**
 * Makes the children of a box move without losing focus, caret and scroll. Preact moves with insertBefore, which takes
 * the node out of the page for a moment; moveBefore does not, where the browser has it. Elsewhere focus is given back.
 */
export function stableMoves(box: (HTMLElement & { moveBefore?: MoveBefore }) | null): void {
  if (box === null) return;
  const plain = Node.prototype.insertBefore;
  box.insertBefore = function <T extends Node>(node: T, before: Node | null): T {
    if (node.parentNode !== box || !box.isConnected) return plain.call(box, node, before) as T;
    if (box.moveBefore !== undefined) {
      box.moveBefore(node, before);
      return node;
    }
    return keepingFocus(node, () => plain.call(box, node, before) as T);
  };
}

function keepingFocus<T>(moved: Node, move: () => T): T {
  const focused = (moved.getRootNode() as Document | ShadowRoot).activeElement;
  if (!(focused instanceof HTMLElement) || !moved.contains(focused)) return move();
  const caret = caretOf(focused);
  const result = move();
  focused.focus({ preventScroll: true });
  if (caret !== undefined) (focused as HTMLInputElement).setSelectionRange(...caret);
  return result;
}

function caretOf(element: HTMLElement): [number, number] | undefined {
  if (!(element instanceof HTMLInputElement) || element.selectionStart === null) return undefined;
  return [element.selectionStart, element.selectionEnd ?? element.selectionStart];
}
