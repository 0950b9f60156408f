import { noBar } from "../address/bar";
import { open, type Opened } from "../open";
import type { Store } from "../session/token-store";
import { WorkerTransport } from "../transport/worker";
import "./embed.css";

/** The page's storage is the page's. */
const NO_STORE: Store = { take: () => undefined, keep: () => undefined, mayReloadFor: () => false };

/**
 * Draws the app of the site at `base` into `root`, and ends it when the answer is called. `style`: the client's style
 * sheet, relative to the site.
 */
export function draw(root: ShadowRoot, base: URL, style: string): () => void {
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = new URL(style, base).href;
  const into = document.createElement("div");
  into.addEventListener("click", (event) => stayOnThePage(event, root));
  let opened: Opened | undefined;
  sheet.onload = () => {
    sheet.onload = null; // it loads again when the element is moved
    const transport = new WorkerTransport(new URL("app/worker.js", base).href);
    opened = open({ transport, store: NO_STORE, path: base.pathname, bar: noBar(base), into, stated: into, embedded: true, reload: () => undefined });
    opened.session.start();
  };
  sheet.onerror = () => root.replaceChildren(`There is no app at ${base}`);
  root.replaceChildren(sheet, into);
  return () => {
    sheet.onload = sheet.onerror = null;
    opened?.close();
    root.replaceChildren();
  };
}

/** A link to a heading of the app scrolls to it; the page's address stays. */
function stayOnThePage(event: Event, root: ShadowRoot): void {
  const link = (event.target as Element).closest<HTMLAnchorElement>("a[href^='#']");
  if (link === null) return;
  event.preventDefault();
  root.getElementById(decodeURIComponent(link.hash.slice(1)))?.scrollIntoView();
}
