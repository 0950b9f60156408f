import { effect } from "@preact/signals";
import { render } from "preact";
import { isInput } from "./elements/registry";
import { Session } from "./session/session";
import type { Store } from "./session/token-store";
import { App } from "./shell/app";
import { Toasts } from "./shell/toasts";
import { browserPage } from "./transport/link";
import type { Transport } from "./transport/transport";
import "./theme/tokens.css";
import "./theme/base.css";
import "./theme/controls.css";

export interface OpenOptions {
  transport: Transport;
  store: Store;
  /** What the app is drawn into. */
  into: Element;
  /** Carries the state of the run, as `data-run`. */
  stated: HTMLElement;
  embedded?: boolean;
  build?: string | undefined;
  reload(): void;
}

export interface Opened {
  readonly session: Session;
  /** Ends the session and takes away what was drawn. */
  close(): void;
}

/** Puts the client together; `session.start()` sets it going. */
export function open({ transport, store, into, stated, embedded = false, build, reload }: OpenOptions): Opened {
  const toasts = new Toasts();
  const session = new Session({
    transport,
    page: browserPage(),
    store,
    isInput,
    onToast: (item) => toasts.show(String(item.text ?? ""), item.icon as string | undefined),
    onProblem: (problem) => {
      console.warn(`Runnel ${problem.code}: ${problem.message}`, problem);
      toasts.showProblem(problem);
    },
    build,
    reload,
  });
  const forget = effect(() => {
    stated.dataset.run = session.state.value;
  });
  render(<App session={session} toasts={toasts} embedded={embedded} />, into);
  return {
    session,
    close: () => {
      session.dispose();
      forget();
      render(null, into);
    },
  };
}
