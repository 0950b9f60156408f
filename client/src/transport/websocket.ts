import { HttpBytes } from "./bytes";
import type { Connection, Handlers, Transport } from "./transport";

const SUB_PROTOCOL = "runnel.1";
const CONNECT_TIMEOUT_MS = 5_000;

export class WebSocketTransport implements Transport {
  readonly bytes: HttpBytes;

  constructor(private readonly url: string) {
    this.bytes = new HttpBytes(new URL(".", url.replace(/^ws/, "http")).href);
  }

  connect(handlers: Handlers): Connection {
    const socket = new WebSocket(this.url, SUB_PROTOCOL);
    const timeout = setTimeout(() => socket.close(), CONNECT_TIMEOUT_MS);
    socket.onopen = () => {
      clearTimeout(timeout);
      handlers.open();
    };
    socket.onmessage = (event) => handlers.message(String(event.data));
    socket.onclose = (event) => {
      clearTimeout(timeout);
      handlers.close(event.code, event.reason);
    };
    return {
      send: (text) => {
        if (socket.readyState === WebSocket.OPEN) socket.send(text);
      },
      close: () => {
        clearTimeout(timeout);
        socket.onopen = socket.onmessage = socket.onclose = null;
        socket.close();
      },
    };
  }
}

/** `ws` beside the page, whatever path the page is served under. */
export function webSocketUrl(pageUrl: string): string {
  const url = new URL("ws", pageUrl);
  url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  url.search = url.hash = "";
  return url.href;
}
