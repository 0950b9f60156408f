import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { InlineMarkdown } from "../../markdown/inline";
import type { TreeNode } from "../../tree/tree";
import { CloseIcon } from "../../ui/icons";
import { useInputs } from "../../ui/inputs";
import { Block } from "../block";
import { controlId, rootOf } from "../element";
import "./dialog.css";

interface DialogProps {
  label?: string;
  width?: "medium" | "large";
  /** The user cannot close it. */
  disabled?: boolean;
}

const CONTROLS = ":is(a[href], button, input, select, textarea, summary, [tabindex='0']):not(:disabled)";

/**
 * The dialog over the page. The browser keeps the focus in it, and gives it back. It begins at the first control, which
 * may come later than the dialog. Closed by the user it is gone at once; if the host has it still when all is done, it
 * is shown again.
 *
 * @param children what is to be seen and touched beside it: all else on the page is out of reach
 */
export function Dialog({ node, children }: { node: TreeNode; children?: ComponentChildren }) {
  const props = node.props.value as DialogProps;
  const inputs = useInputs();
  const dialog = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const focused = useRef(false);
  const dismissed = useRef<TreeNode | undefined>(undefined);
  const title = controlId(node) + "-title";
  const settled = inputs.state.value !== "running" && inputs.state.value !== "offline";

  useLayoutEffect(() => {
    if (dismissed.current === node && !settled) return;
    dismissed.current = undefined;
    if (!dialog.current!.open) {
      focused.current = false;
      dialog.current!.showModal();
      body.current!.focus();
    }
  });
  // Not before what is in it is drawn, too.
  useEffect(() => {
    if (focused.current || !settled) return;
    focused.current = true;
    if (body.current!.matches(":focus")) body.current!.querySelector<HTMLElement>(`.rn-block ${CONTROLS}`)?.focus();
  });
  useLayoutEffect(() => {
    const shown = dialog.current!;
    return () => shown.close();
  }, []);

  const dismiss = () => {
    if (props.disabled) return;
    dismissed.current = node;
    inputs.sendTrigger(node.id);
    dialog.current!.close();
  };

  return (
    <dialog
      ref={dialog}
      class="rn-modal"
      data-width={props.width}
      aria-labelledby={title}
      onCancel={(event) => {
        if (event.target !== dialog.current) return;
        event.preventDefault();
        dismiss();
      }}
      onClose={() => {
        // A browser lets nobody keep a dialog open who presses Escape twice.
        if (props.disabled && dialog.current?.isConnected) dialog.current.showModal();
      }}
      onPointerDown={(event) => event.target === dialog.current && dismiss()}
      {...rootOf(node)}
    >
      <div ref={body} class="rn-modal-body" tabIndex={-1}>
        <h2 id={title}>
          <InlineMarkdown text={props.label ?? ""} />
        </h2>
        <Block node={node} />
        {!props.disabled && (
          <button type="button" class="rn-icon-button rn-modal-close" aria-label="Close" onClick={dismiss}>
            <CloseIcon />
          </button>
        )}
      </div>
      {children}
    </dialog>
  );
}
