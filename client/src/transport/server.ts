import type { Bytes } from "./bytes";
import { StreamTransport } from "./stream";
import type { Connection, Handlers, Transport } from "./transport";
import { WebSocketTransport, webSocketUrl } from "./websocket";

/** Something on the way may take the WebSocket and swallow what goes over it. */
const FIRST_WORD_MS = 10_000;
/** One failure may be the host's restart. */
const FAILURES = 2;

const BROKEN = 1006;

type Way = "stream" | "poll";

/** To the server where the page came from: by WebSocket or, where WebSockets do not pass, by plain HTTP; then this tab stays with that. */
export class ServerTransport implements Transport {
  readonly bytes: Bytes;
  private readonly socket: Transport;
  private readonly stream: StreamTransport;
  private readonly key: string;
  private failures = 0;

  /** `base`: the app's own address. */
  constructor(
    base: string,
    private readonly storage: Storage | undefined,
    socket: Transport = new WebSocketTransport(webSocketUrl(base)),
    stream?: StreamTransport,
  ) {
    this.key = `runnel.way:${new URL(base).pathname}`;
    const way = this.way();
    if (way !== undefined) this.failures = FAILURES;
    this.socket = socket;
    this.stream = stream ?? new StreamTransport(base, way === "poll", () => this.remember("poll"));
    this.bytes = this.stream.bytes;
  }

  connect(handlers: Handlers): Connection {
    return this.failures < FAILURES ? this.bySocket(handlers) : this.byStream(handlers);
  }

  private bySocket(handlers: Handlers): Connection {
    let silence: ReturnType<typeof setTimeout> | undefined;
    let spoken = false;
    let over = false;
    const close = (code: number, reason: string) => {
      clearTimeout(silence);
      if (!over) handlers.close(code, reason);
      over = true;
    };
    const failed = async (code: number, reason: string) => {
      clearTimeout(silence);
      if (spoken || code !== BROKEN) return close(code, reason);
      const reachable = await this.stream.reachable();
      this.failures = reachable ? this.failures + 1 : 0;
      close(code, reason);
    };
    const connection = this.socket.connect({
      open: () => {
        silence = setTimeout(() => {
          connection.close();
          void failed(BROKEN, "");
        }, FIRST_WORD_MS);
        handlers.open();
      },
      message: (text) => {
        clearTimeout(silence);
        spoken = true;
        this.failures = 0;
        handlers.message(text);
      },
      close: (code, reason) => void failed(code, reason),
    });
    return {
      send: (text) => connection.send(text),
      close: () => {
        over = true;
        clearTimeout(silence);
        connection.close();
      },
    };
  }

  private byStream(handlers: Handlers): Connection {
    let spoken = false;
    return this.stream.connect({
      open: handlers.open,
      message: (text) => {
        if (!spoken) this.remember(this.way() ?? "stream");
        spoken = true;
        handlers.message(text);
      },
      close: (code, reason) => {
        if (!spoken && this.way() === undefined) this.failures = 0;
        handlers.close(code, reason);
      },
    });
  }

  private way(): Way | undefined {
    try {
      const way = this.storage?.getItem(this.key);
      return way === "stream" || way === "poll" ? way : undefined;
    } catch {
      return undefined; // storage may be forbidden
    }
  }

  private remember(way: Way): void {
    try {
      this.storage?.setItem(this.key, way);
    } catch {
      // as above
    }
  }
}
