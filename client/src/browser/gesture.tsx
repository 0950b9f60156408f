import { render } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Refusal } from "../session/calls";
import { words } from "../words/words";
import type { Bytes } from "../transport/bytes";

export interface Ask {
  /** What the app wants, as a sentence. */
  title: string;
  /** What the button does. */
  button: string;
}

/** Who does something for the host, and how long. */
export interface Turn {
  /** Where dialogs go: the app may be a part of a page of others. */
  into: ParentNode;
  /** Fires when nobody wants to know any more. */
  over: AbortSignal;
  /** Where the host's bytes are. */
  bytes: Bytes;
}

/** Whether the visitor's last click is so fresh that the browser lets the page act on it. */
export function fresh(): boolean {
  return navigator.userActivation?.isActive ?? false;
}

/**
 * Asks the visitor for a click, and does `action` in it. Called where the browser wants a gesture and the last one is
 * too long ago. Rejects with `refused` if the visitor does not want to.
 */
export function withGesture<T>(ask: Ask, { into, over }: Turn, action: () => Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const place = document.createElement("div");
    into.append(place);
    const done = (outcome: Promise<T>) => {
      over.removeEventListener("abort", cancel);
      render(null, place);
      place.remove();
      outcome.then(resolve, reject);
    };
    const cancel = () => done(Promise.reject(new Refusal("refused", "the visitor did not want to")));
    over.addEventListener("abort", cancel);
    // The action first: the browser looks at the click, not at what comes of it.
    render(<Dialog ask={ask} onAct={() => done(action())} onCancel={cancel} />, place);
    if (over.aborted) cancel();
  });
}

function Dialog({ ask, onAct, onCancel }: { ask: Ask; onAct: () => void; onCancel: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current!.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="rn-dialog"
      aria-labelledby="rn-dialog-title"
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <p id="rn-dialog-title">{ask.title}</p>
      <div class="rn-dialog-foot">
        <button type="button" class="rn-button" onClick={onCancel}>
          {words.value.cancel}
        </button>
        <button type="button" class="rn-button rn-primary" autofocus onClick={onAct}>
          {ask.button}
        </button>
      </div>
    </dialog>
  );
}
