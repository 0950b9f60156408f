import { effect } from "@preact/signals";
import { render } from "preact";
import { LocalStore } from "./browser/local-store";
import { isInput } from "./elements/registry";
import { Session } from "./session/session";
import { TokenStore } from "./session/token-store";
import { App } from "./shell/app";
import { followTitle } from "./shell/page-title";
import { Toasts } from "./shell/toasts";
import { browserPage } from "./transport/link";
import type { Transport } from "./transport/transport";
import "./theme/tokens.css";
import "./theme/base.css";
import "./theme/controls.css";
import "./browser/dialog.css";

/** Puts the client together and sets it going. */
export function start(transport: Transport): Session {
  const toasts = new Toasts();
  const store = new LocalStore(new URL(".", document.baseURI).pathname, (changes) => session.sendStored(changes));
  const session: Session = new Session({
    transport,
    page: browserPage(),
    store: new TokenStore(sessionStorage, location.pathname),
    isInput,
    // Few apps ask for it: it comes when it is needed.
    perform: async (what, args, over) => (await import("./browser/perform")).perform(store, what, args, over),
    onToast: (item) => toasts.show(String(item.text ?? ""), item.icon as string | undefined),
    onProblem: (problem) => {
      console.warn(`Runnel ${problem.code}: ${problem.message}`, problem);
      toasts.showProblem(problem);
    },
    build: document.querySelector<HTMLMetaElement>("meta[name=runnel-build]")?.content,
    reload: () => location.reload(),
  });
  effect(() => {
    document.documentElement.dataset.run = session.state.value;
  });
  followTitle(session.tree, document);
  goToHashOnce(session);
  window.addEventListener("pagehide", () => {
    session.suspend();
    transport.suspend?.();
  });
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    session.wake();
    transport.wake?.();
  });
  render(<App session={session} toasts={toasts} />, document.getElementById("app")!);
  session.start();
  return session;
}

/** The browser looks for `#section` before there is any content, so look again when the first run is over. */
function goToHashOnce(session: Session): void {
  const name = location.hash.slice(1);
  if (name === "") return;
  const stop = effect(() => {
    const state = session.state.value;
    if (!session.shown.value || state === "running" || state === "offline") return;
    requestAnimationFrame(() => location.replace("#" + name));
    queueMicrotask(() => stop());
  });
}
