import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { StateStore } from "../src/transport/state-store";
import { WorkerTransport } from "../src/transport/worker";

class FakeWorker {
  static last: FakeWorker;
  onmessage: ((event: { data: string }) => void) | null = null;
  onerror: ((event: { message: string; preventDefault(): void }) => void) | null = null;
  readonly sent: string[] = [];
  terminated = false;
  constructor(readonly url: string) {
    FakeWorker.last = this;
  }
  postMessage(text: string) {
    this.sent.push(text);
  }
  terminate() {
    this.terminated = true;
  }
}

function connect() {
  const said: string[] = [];
  const closes: number[] = [];
  const reasons: string[] = [];
  const connection = new WorkerTransport("app/worker.js").connect({
    open: () => said.push("open"),
    message: (text) => said.push(text),
    close: (code, reason) => {
      closes.push(code);
      reasons.push(reason);
    },
  });
  return { connection, said, closes, reasons, worker: FakeWorker.last };
}

describe("a worker as host", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("Worker", FakeWorker);
    vi.spyOn(WebAssembly, "validate").mockReturnValue(true);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  test("messages go both ways as they are", async () => {
    const { connection, said, worker } = connect();
    await Promise.resolve();
    connection.send("a");
    worker.onmessage!({ data: "b" });
    expect(worker.sent).toEqual(["a"]);
    expect(said).toEqual(["open", "b"]);
  });

  const crash = { type: "StackOverflowError", message: "", frames: ["App.app(App.java:3)"] };

  test("a worker that does not come up is a problem, and another is tried", () => {
    const { said, closes, worker } = connect();
    worker.onmessage!({ data: JSON.stringify({ crash }) });
    expect(JSON.parse(said.at(-1)!)).toMatchObject({ t: "problem", code: "RN120" });
    expect(closes).toEqual([4500]);
    expect(worker.terminated).toBe(true);
  });

  test("a crash in a run ends the worker and tells where", () => {
    const { reasons, closes, worker } = connect();
    worker.onmessage!({ data: '{"t":"welcome"}' });
    worker.onmessage!({ data: JSON.stringify({ crash }) });
    expect(closes).toEqual([4502]);
    expect(JSON.parse(reasons[0]!)).toEqual(crash);
    expect(worker.terminated).toBe(true);
  });

  test("a worker that hears Stop goes on", () => {
    const { connection, closes, worker } = connect();
    connection.send('{"t":"stop"}');
    vi.advanceTimersByTime(500);
    worker.onmessage!({ data: '{"t":"pong"}' });
    vi.advanceTimersByTime(5_000);
    expect(closes).toEqual([]);
    expect(worker.terminated).toBe(false);
  });

  test("a worker that does not hear Stop is ended", () => {
    const { connection, closes, worker } = connect();
    connection.send('{"t":"stop"}');
    vi.advanceTimersByTime(1_000);
    expect(closes).toEqual([4501]);
    expect(worker.terminated).toBe(true);
  });

  test("what states hold goes from a worker to the next, and over a reload", () => {
    const kept: string[] = [];
    const states = { take: () => kept.pop(), keep: (text: string) => void kept.push(text) } as StateStore;
    const handlers = { open: () => undefined, message: (text: string) => expect(text).not.toContain("keep"), close: () => undefined };
    const transport = new WorkerTransport("app/worker.js", states);
    transport.connect(handlers);
    expect(FakeWorker.last.sent).toEqual([]);
    FakeWorker.last.onmessage!({ data: '{"keep":{"n":"1"}}' });
    FakeWorker.last.onmessage!({ data: '{"keep":{"n":"2"}}' });
    transport.connect(handlers);
    expect(FakeWorker.last.sent).toEqual(['{"keep":{"n":"2"}}']);
    transport.suspend();
    new WorkerTransport("app/worker.js", states).connect(handlers);
    expect(FakeWorker.last.sent).toEqual(['{"keep":{"n":"2"}}']);
  });

  test("a browser without garbage-collected WebAssembly is told what it takes", async () => {
    vi.spyOn(WebAssembly, "validate").mockReturnValue(false);
    const { said } = connect();
    await Promise.resolve();
    expect(said.join()).toContain("RN121");
    expect(said.join()).toContain("Firefox 131");
  });
});
