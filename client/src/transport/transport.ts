import type { Bytes } from "./bytes";

/** A way to a host. One object makes any number of connections, one after the other. */
export interface Transport {
  /** The host computes on the one thread that would answer: silence does not mean that it is gone. */
  readonly busyIsSilent?: boolean;
  /** The way of what does not go over the connection: pictures, downloads, files. */
  readonly bytes: Bytes;
  connect(handlers: Handlers): Connection;
  /** The page goes away: leave behind what a reload needs. */
  suspend?(): void;
  /** The page is back from the browser's cache. */
  wake?(): void;
}

export interface Handlers {
  open(): void;
  message(text: string): void;
  /** Called once, also when the connection never opened. */
  close(code: number, reason: string): void;
}

export interface Connection {
  send(text: string): void;
  close(): void;
}
