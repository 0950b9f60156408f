import type { Transport } from "./transport";
import { WebSocketTransport, webSocketUrl } from "./websocket";

/** The one place that decides where the host is. A Web Worker will be the second answer. */
export function chooseTransport(page: Document): Transport {
  return new WebSocketTransport(webSocketUrl(page.baseURI));
}
