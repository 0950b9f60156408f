import { HttpBytes } from "../src/transport/bytes";
import type { Connection, Handlers, Transport } from "../src/transport/transport";
import type { ClientFrame, HostFrame, Op, Props } from "../src/wire/frames";
import { compileError, everything } from "./scene";

const LATENCY_MS = 30;

/** A host in the page: it answers every event with a run that echoes it. */
export class FakeHost implements Transport {
  readonly bytes = new HttpBytes(document.baseURI);
  private handlers: Handlers | undefined;
  private seq = 0;
  private run = 0;
  private ack = 0;
  private drawn = false;

  constructor(private readonly scene: string) {}

  connect(handlers: Handlers): Connection {
    if (this.drawn && this.scene === "offline") return { send() {}, close() {} };
    setTimeout(() => {
      this.handlers = handlers;
      handlers.open();
    }, LATENCY_MS);
    return {
      send: (text) => setTimeout(() => this.take(JSON.parse(text) as ClientFrame), LATENCY_MS),
      close: () => (this.handlers = undefined),
    };
  }

  /** Breaks the connection, as a test of the banner. */
  break(code = 1006): void {
    this.handlers?.close(code, "");
  }

  private take(frame: ClientFrame): void {
    if (frame.t === "hello") this.welcome();
    if (frame.t === "ping") this.say({ t: "pong" });
    if (frame.t === "event") {
      this.ack = frame.ref;
      const words = "trigger" in frame ? `${frame.id} clicked` : `${frame.id} = ${JSON.stringify(frame.value)}`;
      const ops: Op[] = [["set", "echo", { text: `Last event: ${words}` }]];
      if (frame.id === "b1") ops.push(["append", "toasts", { text: "**Saved** 1,461 rows", icon: "✅" }]);
      if (frame.id === "tabs") ops.push(...tabOps(String((frame as { value: unknown }).value)));
      this.runWith(ops);
    }
  }

  private welcome(): void {
    const mode = this.drawn ? "resume" : "new";
    this.say({ t: "welcome", v: 1, token: "dev", mode, seq: this.seq, ref: this.ack });
    if (this.drawn) return;
    this.drawn = true;
    const ops = everything();
    if (this.scene === "compile") ops.push(["add", "root", 2, "compile", "compileError", compileError]);
    if (this.scene === "run") {
      this.say({ t: "begin", seq: ++this.seq, run: ++this.run, ack: 0 });
      this.patch([...ops, ["set", "chart", { stale: true }], ["set", "cols", { stale: true }]]);
      return;
    }
    this.runWith(ops);
    if (this.scene === "offline") setTimeout(() => this.break(), 100);
  }

  private runWith(ops: Op[]): void {
    this.say({ t: "begin", seq: ++this.seq, run: ++this.run, ack: this.ack });
    this.patch(ops);
    this.say({ t: "end", seq: ++this.seq, run: this.run, ack: this.ack, status: "done" });
  }

  private patch(ops: Op[]): void {
    this.say({ t: "patch", seq: ++this.seq, run: this.run, ack: this.ack, ops });
  }

  private say(frame: HostFrame): void {
    this.handlers?.message(JSON.stringify(frame));
  }
}

let tabs = 0;
function tabOps(label: string): Op[] {
  const old = tabs++ === 0 ? "tab" : `tab${tabs - 1}`;
  const id = `tab${tabs}`;
  const text: Props = { text: `Content of **${label}**` };
  return [
    ["remove", old],
    ["add", "tabs", 0, id, "tab", { label }],
    ["add", id, 0, id + "text", "markdown", text],
  ];
}
