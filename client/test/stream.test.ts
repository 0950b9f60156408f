import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ServerTransport } from "../src/transport/server";
import { StreamTransport } from "../src/transport/stream";
import { FakeHost, memoryStorage } from "./support/fake-host";

const BASE = "http://runnel.test/app/";

/** A server of streams, driven by the test. */
class FakeServer {
  readonly received: { what: string; number: string | null; text: string }[] = [];
  /** Answers to `send` wait until they are let go. */
  readonly held: (() => void)[] = [];
  readonly polls: ((text: string) => void)[] = [];
  holds = false;
  keepsAnswers = false;
  down = false;
  tooLarge = false;
  signedOut = false;
  private stream: ReadableStreamDefaultController<Uint8Array> | undefined;

  readonly fetch = async (url: string, { method = "GET", headers = {}, body, signal }: { method?: string; headers?: Record<string, string>; body?: string; signal?: AbortSignal } = {}) => {
    if (this.down) throw new TypeError("Failed to fetch");
    const what = url.slice((BASE + "_runnel/").length);
    this.received.push({ what: method === "GET" ? "?" : what, number: headers["X-Runnel-Number"] ?? null, text: body ?? "" });
    if (what !== "open" && headers["X-Runnel-Connection"] !== "id7") return new Response("", { status: 404 });
    if (what === "open") return this.signedOut ? new Response("RN211 Sign in first.", { status: 401 }) : new Response("id7");
    if (what === "send") {
      if (this.holds) await new Promise<void>((go) => this.held.push(go));
      return this.tooLarge ? new Response("RN031 too large", { status: 413 }) : new Response(null, { status: 204 });
    }
    if (what === "poll") return new Response(await this.until<string>(signal, (go) => this.polls.push(go)));
    if (this.keepsAnswers) await this.until(signal, () => undefined);
    const stream = new ReadableStream<Uint8Array>({ start: (controller) => void (this.stream = controller) });
    this.write(":\n\n");
    return new Response(stream);
  };

  write(text: string): void {
    this.stream!.enqueue(new TextEncoder().encode(text));
  }

  breakOff(): void {
    this.stream!.error(new TypeError("network error"));
  }

  sent(): string[] {
    return this.received.filter(({ what }) => what === "send").map(({ number, text }) => `${number} ${text}`);
  }

  private until<T>(signal: AbortSignal | undefined, wait: (go: (value: T) => void) => void): Promise<T> {
    return new Promise((go, fail) => {
      signal?.addEventListener("abort", () => fail(new DOMException("aborted", "AbortError")));
      wait(go);
    });
  }
}

let server: FakeServer;
let said: string[];
const handlers = {
  open: () => void said.push("open"),
  message: (text: string) => void said.push(text),
  close: (code: number, reason: string) => void said.push(`close ${code} ${reason}`),
};
/** Lets everything happen that needs no time. */
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeServer();
  said = [];
  vi.stubGlobal("fetch", server.fetch);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("the wire over plain HTTP", () => {
  test("a message is what stands before an empty line, however it is cut", async () => {
    new StreamTransport(BASE).connect(handlers);
    await settle();
    for (const piece of ["data: {\"t\":\"a\"}\ndata: {", '"t":"ä"}\n', "\n:\n\ndata: x", "\n\n"]) server.write(piece);
    await settle();
    expect(said).toEqual(["open", '{"t":"a"}\n{"t":"ä"}', "x"]);
  });

  test("requests go one after the other, and what comes meanwhile goes together", async () => {
    server.holds = true;
    const connection = new StreamTransport(BASE).connect({ ...handlers, open: () => connection.send("hello") });
    await settle();
    connection.send("a");
    connection.send("b");
    await settle();
    expect(server.sent()).toEqual(["1 hello"]);
    server.held.shift()!();
    await settle();
    expect(server.sent()).toEqual(["1 hello", "2 a\nb"]);
  });

  test("the host's close is one, and so are a broken stream and a refused message", async () => {
    new StreamTransport(BASE).connect(handlers);
    await settle();
    server.write('data: {"close":4001,"reason":"RN037 elsewhere"}\n\n');
    await settle();
    new StreamTransport(BASE).connect(handlers);
    await settle();
    server.breakOff();
    await settle();
    server.tooLarge = true;
    const rude = new StreamTransport(BASE).connect(handlers);
    await settle();
    rude.send("large");
    await settle();
    expect(said).toEqual(["open", "close 4001 RN037 elsewhere", "open", "close 1006 ", "open", "close 1009 RN031 too large"]);
  });

  test("who is not signed in hears so, as over a WebSocket", async () => {
    server.signedOut = true;
    expect(await new StreamTransport(BASE).reachable()).toBe(true);
    new StreamTransport(BASE).connect(handlers);
    await settle();
    expect(said).toEqual(["close 4401 RN211 Sign in first."]);
  });

  test("where answers come whole only, there are many short ones", async () => {
    server.keepsAnswers = true;
    const polls = vi.fn();
    const connection = new StreamTransport(BASE, false, polls).connect({ ...handlers, open: () => connection.send("hello") });
    await vi.advanceTimersByTimeAsync(2_900);
    expect(server.sent()).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(polls).toHaveBeenCalledOnce();
    expect(server.sent()).toEqual(["1 hello"]);
    server.polls.shift()!("data: one\n\n");
    await settle();
    server.polls.shift()!(":\n\n");
    await settle();
    server.polls.shift()!("data: two\n\n");
    await settle();
    expect(said).toEqual(["one", "two"]);
    connection.close();
    await settle();
    expect(said).toEqual(["one", "two"]);
  });

  test("a server that is gone is no reason for short answers", async () => {
    const polls = vi.fn();
    server.down = true;
    new StreamTransport(BASE, false, polls).connect(handlers);
    await settle();
    expect(said).toEqual(["close 1006 "]);
    expect(polls).not.toHaveBeenCalled();
  });
});

describe("the way to the server", () => {
  let sockets: FakeHost;
  let storage: Storage;
  beforeEach(() => {
    sockets = new FakeHost();
    storage = memoryStorage();
  });
  const transport = () => new ServerTransport(BASE, storage, sockets);
  const attempt = async (to: ServerTransport) => {
    to.connect(handlers);
    await settle();
  };
  const refuse = async () => {
    sockets.now.break();
    await settle();
  };

  test("is plain HTTP once two WebSockets have failed and the server is there; the tab stays with it", async () => {
    const to = transport();
    await attempt(to);
    await refuse();
    await attempt(to);
    await refuse();
    await attempt(to);
    expect(sockets.connections).toHaveLength(2);
    server.write("data: welcome\n\n");
    await settle();
    expect(said).toEqual(["close 1006 ", "close 1006 ", "open", "welcome"]);
    await attempt(transport());
    expect(sockets.connections).toHaveLength(2);
  });

  test("stays the WebSocket while the server is away", async () => {
    const to = transport();
    server.down = true;
    for (let i = 0; i < 5; i++) {
      await attempt(to);
      await refuse();
    }
    expect(sockets.connections).toHaveLength(5);
    expect(server.received).toEqual([]);
  });

  test("stays the WebSocket if it has worked and breaks now and then", async () => {
    const to = transport();
    for (let i = 0; i < 5; i++) {
      await attempt(to);
      sockets.now.open();
      sockets.now.say({ t: "pong" });
      await refuse();
    }
    expect(sockets.connections).toHaveLength(5);
  });

  test("a WebSocket over which nothing comes is a failed one", async () => {
    const to = transport();
    for (let i = 0; i < 2; i++) {
      await attempt(to);
      sockets.now.open();
      await vi.advanceTimersByTimeAsync(10_000);
    }
    expect(said).toEqual(["open", "close 1006 ", "open", "close 1006 "]);
    await attempt(to);
    expect(server.received.at(-1)!.what).toBe("stream");
  });

  test("what the host says with its close is believed", async () => {
    const to = transport();
    for (let i = 0; i < 3; i++) {
      await attempt(to);
      sockets.now.break(1013, "busy");
    }
    expect(sockets.connections).toHaveLength(3);
  });

  test("short answers are remembered, too", async () => {
    storage.setItem("runnel.way:/app/", "poll");
    await attempt(transport());
    expect(server.received.map(({ what }) => what)).toEqual(["open", "poll"]);
  });
});
