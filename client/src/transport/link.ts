import type { Connection, Transport } from "./transport";

const LADDER_MS = [10, 50, 100, 150, 200, 250, 500, 1000, 2000, 5000];

/** What the link needs of the page; `document` and `window` in a browser. */
export interface Page {
  hidden(): boolean;
  /** Calls back when the page is shown again, or hidden, or the network returns. */
  onWake(callback: () => void): () => void;
}

export interface LinkHandlers {
  open(): void;
  message(text: string): void;
  /** Answers whether to connect again. */
  close(code: number, reason: string): boolean;
}

/** Keeps a connection up: it connects again on a ladder of delays, and not while nobody looks. */
export class Link {
  private connection: Connection | undefined;
  private attempt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waiting = false;
  private readonly forgetPage: () => void;

  constructor(
    private readonly transport: Transport,
    private readonly handlers: LinkHandlers,
    private readonly page: Page,
    private readonly random: () => number = Math.random,
  ) {
    this.forgetPage = page.onWake(() => {
      if (this.waiting && !this.page.hidden()) this.connect();
    });
  }

  connect(): void {
    clearTimeout(this.timer);
    this.waiting = false;
    this.connection?.close();
    const connection = this.transport.connect({
      open: () => this.connection === connection && this.handlers.open(),
      message: (text) => this.connection === connection && this.handlers.message(text),
      close: (code, reason) => {
        if (this.connection !== connection) return;
        this.connection = undefined;
        if (this.handlers.close(code, reason)) this.later();
      },
    });
    this.connection = connection;
  }

  send(text: string): void {
    this.connection?.send(text);
  }

  /** The host has answered: the next failure starts the ladder anew. */
  healthy(): void {
    this.attempt = 0;
  }

  /** Gives the connection up and makes a new one after a while. */
  restart(delayMs: number): void {
    this.connection?.close();
    this.connection = undefined;
    this.later(delayMs);
  }

  close(): void {
    clearTimeout(this.timer);
    this.waiting = false;
    this.forgetPage();
    this.connection?.close();
    this.connection = undefined;
  }

  private later(atLeastMs = 0): void {
    const step = LADDER_MS[Math.min(this.attempt++, LADDER_MS.length - 1)]!;
    // Jitter keeps a thousand tabs from coming back in the same instant.
    const delay = Math.max(step * (0.75 + this.random() / 2), atLeastMs);
    this.waiting = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (!this.page.hidden()) this.connect();
    }, delay);
  }
}

export function browserPage(): Page {
  return {
    hidden: () => document.hidden,
    onWake: (callback) => {
      document.addEventListener("visibilitychange", callback);
      window.addEventListener("online", callback);
      return () => {
        document.removeEventListener("visibilitychange", callback);
        window.removeEventListener("online", callback);
      };
    },
  };
}
