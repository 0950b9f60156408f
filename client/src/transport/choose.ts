import { hashBar, pathBar, type AddressBar } from "../address/bar";
import { ServerTransport } from "./server";
import { StateStore } from "./state-store";
import type { Transport } from "./transport";
import { WorkerTransport } from "./worker";

/** The one place that decides where the host is: in a worker if the page names or holds one, else where the page came from. */
export function chooseTransport(page: Document): Transport {
  const inside = page.querySelector("script[type=runnel-worker]")?.textContent;
  if (inside) return new WorkerTransport(script(inside), undefined, moduleIn(page));
  const worker = page.querySelector<HTMLMetaElement>("meta[name=runnel-worker]")?.content;
  if (worker === undefined) return new ServerTransport(new URL(".", page.baseURI).href, sessionStorage);
  if (versionOf(page) === undefined) keepForOffline(page);
  return new WorkerTransport(new URL(worker, page.baseURI).href, new StateStore(sessionStorage, location.pathname));
}

function script(text: BlobPart): string {
  return URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
}

/** In a page that is one file modules of the app's own stand in the page, too. */
function moduleIn(page: Document): (name: string) => string | undefined {
  const urls = new Map<string, string>();
  for (const each of page.querySelectorAll<HTMLScriptElement>("script[type=runnel-module]")) {
    urls.set(each.dataset.name!, script(Uint8Array.from(atob(each.text), (char) => char.charCodeAt(0))));
  }
  return (name) => urls.get(name);
}

/** A server answers for every path of the app; a site, or a file, for one. */
export function chooseBar(page: Document): AddressBar {
  const alone = page.querySelector("script[type=runnel-worker], meta[name=runnel-worker]") !== null;
  return alone ? hashBar() : pathBar(new URL(".", page.baseURI));
}

/** The version on the page while the app is being written (`runnel build --watch`); undefined in a site to keep. */
export function versionOf(page: Document): string | undefined {
  return page.querySelector<HTMLMetaElement>("meta[name=runnel-live]")?.content;
}

/** A site without a server works without a network too, after the first visit. */
function keepForOffline(page: Document): void {
  if ("serviceWorker" in navigator && location.protocol.startsWith("http")) {
    navigator.serviceWorker.register(new URL("sw.js", page.baseURI)).catch(() => undefined);
  }
}
