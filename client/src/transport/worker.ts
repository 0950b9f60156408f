import type { StateStore } from "./state-store";
import type { Connection, Handlers, Transport } from "./transport";
import { words } from "../words/words";
import { WorkerBytes, type BytesMessage } from "./worker-bytes";

const STOP = '{"t":"stop"}';
const STOP_PATIENCE_MS = 1_000;
/** It did not come up; the next one may. */
const FAILED = 4500;
/** It crashed in a run. The reason is an `exception`, as JSON: no other is started before the user does something. */
const CRASHED = 4502;
/** Ended on the user's word: no other is started before the user does something. */
const STOPPED = 4501;

/** A module with one struct type: only browsers with garbage-collected WebAssembly take it. */
const PROBE = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 95, 1, 120, 0];

/** Whether this browser can run compiled apps; if not, what to tell the visitor. */
export function unsupported(): string | undefined {
  return typeof WebAssembly === "object" && WebAssembly.validate(new Uint8Array(PROBE)) ? undefined : words.value.tooOld;
}

/** The host is a Web Worker of this page: the app, compiled. A connection is a worker's life. */
export class WorkerTransport implements Transport {
  readonly busyIsSilent = true;
  readonly bytes: WorkerBytes;
  /** What the states of the app hold, as the worker said last: for the next one. */
  private kept: string | undefined;

  constructor(
    private readonly url: string,
    private readonly states?: StateStore,
    module = (name: string): string | undefined => new URL(`modules/${name}.js`, url).href,
  ) {
    this.bytes = new WorkerBytes(module);
    this.kept = states?.take();
  }

  suspend(): void {
    if (this.kept !== undefined) this.states?.keep(this.kept);
  }

  wake(): void {
    this.states?.take();
  }

  connect(handlers: Handlers): Connection {
    const why = unsupported();
    if (why !== undefined) {
      const add = ["add", "main", 0, "unsupported", "error", { text: "**RN121** " + why }];
      queueMicrotask(() => {
        handlers.open();
        handlers.message(JSON.stringify({ t: "welcome", v: 1, token: "none", mode: "new", seq: 0, ref: 0 }));
        handlers.message(JSON.stringify({ t: "patch", seq: 1, run: 1, ack: 0, ops: [add] }));
        handlers.message(JSON.stringify({ t: "end", seq: 2, run: 1, ack: 0, status: "error" }));
      });
      return { send: () => undefined, close: () => undefined };
    }
    const worker = new Worker(this.url);
    if (this.kept !== undefined) worker.postMessage(this.kept);
    this.bytes.attach(worker);
    let patience: ReturnType<typeof setTimeout> | undefined;
    let up = false;
    const end = (code: number, reason: string) => {
      clearTimeout(patience);
      worker.onmessage = worker.onerror = null;
      worker.terminate();
      handlers.close(code, reason);
    };
    worker.onmessage = ({ data }: MessageEvent<string | BytesMessage>) => {
      if (typeof data !== "string") return this.bytes.take(data);
      const text = data;
      if (text.startsWith('{"keep":')) {
        this.kept = text;
        return;
      }
      clearTimeout(patience);
      if (text.startsWith('{"crash"')) {
        const { crash } = JSON.parse(text) as { crash: { type: string; message: string; frames: string[] } };
        if (up) return end(CRASHED, JSON.stringify(crash));
        const problem = { t: "problem", code: "RN120", message: words.value.doesNotStart(crash.message), by: "app" };
        handlers.message(JSON.stringify(problem));
        end(FAILED, crash.message);
      } else if (text.startsWith('{"close"')) {
        end((JSON.parse(text) as { close: number }).close, "");
      } else {
        up = true;
        handlers.message(text);
      }
    };
    worker.onerror = (event) => {
      event.preventDefault();
      end(FAILED, event.message);
    };
    queueMicrotask(() => handlers.open());
    return {
      send: (text) => {
        worker.postMessage(text);
        if (text === STOP) {
          // A loop that never waits cannot hear: then the worker is ended.
          clearTimeout(patience);
          patience = setTimeout(() => end(STOPPED, "stopped"), STOP_PATIENCE_MS);
          worker.postMessage('{"t":"ping"}');
        }
      },
      close: () => {
        clearTimeout(patience);
        worker.onmessage = worker.onerror = null;
        worker.terminate();
      },
    };
  }
}
