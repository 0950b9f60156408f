import { effect } from "@preact/signals";
import { Address } from "./address/address";
import type { AddressBar } from "./address/bar";
import { contextOf } from "./address/context";
import { render } from "preact";
import { LocalStore } from "./browser/local-store";
import { isInput } from "./elements/registry";
import { Session } from "./session/session";
import type { Store } from "./session/token-store";
import { App } from "./shell/app";
import { playEffect } from "./shell/effects";
import { Toasts } from "./shell/toasts";
import { browserPage } from "./transport/link";
import type { Transport } from "./transport/transport";
import { followLook } from "./theme/follow-look";
import "./theme/tokens.css";
import "./theme/base.css";
import "./theme/controls.css";
import "./browser/dialog.css";

export interface OpenOptions {
  transport: Transport;
  store: Store;
  /** The app's own path: what it keeps in the browser is apart from what others keep. */
  path: string;
  bar: AddressBar;
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
export function open({ transport, store, path, bar, into, stated, embedded = false, build, reload }: OpenOptions): Opened {
  const toasts = new Toasts();
  const kept = new LocalStore(path, (changes) => session.sendStored(changes));
  const session: Session = new Session({
    transport,
    page: browserPage(),
    store,
    address: new Address(bar, (place) => session.sendAddress(place)),
    context: contextOf(bar, embedded),
    isInput,
    // Few apps ask for it: it comes when it is needed.
    perform: async (what, args, over) => (await import("./browser/perform")).perform(kept, { into: into.parentNode!, over, bytes: transport.bytes }, what, args),
    onToast: (item) => {
      if (item.effect !== undefined) playEffect(String(item.effect), into);
      else toasts.show(String(item.text ?? ""), item.icon as string | undefined);
    },
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
  const forgetLook = followLook({ session, root: into.getRootNode() as Document | ShadowRoot, stated, path: embedded ? undefined : path });
  let themed = false;
  const forgetTheme = effect(() => {
    const { theme } = contextOf(bar, embedded);
    if (themed) session.sendContext({ theme });
    themed = true;
  });
  render(<App session={session} toasts={toasts} embedded={embedded} />, into);
  return {
    session,
    close: () => {
      session.dispose();
      forget();
      forgetTheme();
      forgetLook();
      render(null, into);
    },
  };
}
