import type { Connection, Handlers, Transport } from "./transport";

const STOP = '{"t":"stop"}';
const STOP_PATIENCE_MS = 1_000;
const CRASHED = 4500;
/** Ended on the user's word: no other is started before the user does something. */
const STOPPED = 4501;

/** The host is a Web Worker of this page: the app, compiled. A connection is a worker's life. */
export class WorkerTransport implements Transport {
  constructor(private readonly url: string) {}

  connect(handlers: Handlers): Connection {
    const worker = new Worker(this.url);
    let patience: ReturnType<typeof setTimeout> | undefined;
    const end = (code: number, reason: string) => {
      clearTimeout(patience);
      worker.onmessage = worker.onerror = null;
      worker.terminate();
      handlers.close(code, reason);
    };
    worker.onmessage = ({ data }) => {
      clearTimeout(patience);
      const text = String(data);
      if (text.startsWith('{"crash"')) {
        const { crash } = JSON.parse(text) as { crash: string };
        const problem = { t: "problem", code: "RN120", message: "The app has crashed: " + crash, by: "app" };
        handlers.message(JSON.stringify(problem));
        end(CRASHED, crash);
      } else if (text.startsWith('{"close"')) {
        end((JSON.parse(text) as { close: number }).close, "");
      } else {
        handlers.message(text);
      }
    };
    worker.onerror = (event) => {
      event.preventDefault();
      end(CRASHED, event.message);
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
