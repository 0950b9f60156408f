import { effect } from "@preact/signals";
import { pathBar, type AddressBar } from "./address/bar";
import { followSections } from "./address/sections";
import { open } from "./open";
import type { Session } from "./session/session";
import { TokenStore } from "./session/token-store";
import { followTitle } from "./shell/page-title";
import type { Transport } from "./transport/transport";

/** Sets the client going on a page of its own. */
export function start(transport: Transport, bar: AddressBar = pathBar(new URL(".", document.baseURI))): Session {
  const into = document.getElementById("app")!;
  const { session } = open({
    transport,
    store: new TokenStore(sessionStorage, bar.app),
    path: new URL(".", document.baseURI).pathname,
    bar,
    into,
    stated: document.documentElement,
    build: document.querySelector<HTMLMetaElement>("meta[name=runnel-build]")?.content,
    reload: () => location.reload(),
  });
  followTitle(session.tree, document);
  followSections(into, bar);
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
  session.start();
  return session;
}

/** The browser looks for `#section` before there is any content, so look again when the first run is over. */
function goToHashOnce(session: Session): void {
  const name = location.hash.slice(1);
  if (name === "" || name.startsWith("/")) return; // a page
  const stop = effect(() => {
    const state = session.state.value;
    if (!session.shown.value || state === "running" || state === "offline") return;
    requestAnimationFrame(() => document.getElementById(decodeURIComponent(name))?.scrollIntoView());
    queueMicrotask(() => stop());
  });
}
