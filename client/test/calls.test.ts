import { describe, expect, test } from "vitest";
import { Calls, Refusal } from "../src/session/calls";
import type { Answer, Call, ClientFrame, Props } from "../src/wire/frames";
import { welcome, world } from "./support/fake-host";

interface Asked {
  what: string;
  args: Props;
  over: AbortSignal;
  resolve(value: unknown): void;
  reject(problem: unknown): void;
}

function setUp() {
  const asked: Asked[] = [];
  const sent: ClientFrame[] = [];
  const perform = (what: string, args: Props, over: AbortSignal) =>
    new Promise<unknown>((resolve, reject) => asked.push({ what, args, over, resolve, reject }));
  return { asked, sent, perform, calls: new Calls(perform, (frame) => sent.push(frame)) };
}

const call = (number: number): Call => ({ t: "call", call: number, what: "paste", args: { a: 1 } });
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe("calls", () => {
  test("what is asked is done, and answered with the value or why there is none", async () => {
    const { calls, asked, sent } = setUp();
    [1, 2, 3].forEach((n) => calls.take(call(n)));
    expect(asked[0]).toMatchObject({ what: "paste", args: { a: 1 } });
    asked[0]!.resolve("text");
    asked[1]!.reject(new Refusal("refused", "no"));
    asked[2]!.reject(new TypeError("odd"));
    await settled();
    expect(sent).toEqual([
      { t: "answer", call: 1, value: "text" },
      { t: "answer", call: 2, error: "refused", message: "no" },
      { t: "answer", call: 3, error: "unavailable", message: "odd" },
    ]);
  });

  test("what is asked again is answered again and not done twice", async () => {
    const { calls, asked, sent } = setUp();
    calls.take(call(1));
    calls.take(call(1));
    asked[0]!.resolve(undefined);
    await settled();
    calls.take(call(1));
    expect(asked.length).toBe(1);
    expect(sent).toEqual([
      { t: "answer", call: 1, value: null },
      { t: "answer", call: 1, value: null },
    ]);
    calls.over(1);
    calls.take(call(1));
    expect(asked.length).toBe(2);
  });

  test("what is over is given up and not answered", async () => {
    const { calls, asked, sent } = setUp();
    calls.take(call(1));
    calls.take(call(2));
    calls.keep([2]);
    expect(asked.map(({ over }) => over.aborted)).toEqual([true, false]);
    asked[0]!.resolve("late");
    await settled();
    expect(sent).toEqual([]);
  });

  test("a long answer goes in parts that make up its JSON", async () => {
    const { calls, asked, sent } = setUp();
    const value = { content: '"quoted" '.repeat(40_000) };
    calls.take(call(1));
    asked[0]!.resolve(value);
    await settled();
    expect(sent.length).toBeGreaterThan(3);
    let text = "";
    for (const frame of sent.slice(0, -1) as (Answer & { at: number; part: string })[]) {
      expect(frame.at).toBe(text.length);
      text += frame.part;
    }
    expect(sent.at(-1)).toEqual({ t: "answer", call: 1, at: text.length });
    expect(JSON.parse(text)).toEqual(value);
    calls.tooLarge();
    sent.length = 0;
    calls.take(call(1));
    expect(sent).toMatchObject([{ call: 1, error: "full" }]);
  });
});

describe("a session", () => {
  test("goes on with its calls after a reconnect, and drops them for another session", async () => {
    const { asked, perform } = setUp();
    const { host, session } = world({ perform });
    session.start();
    host.now.open();
    host.now.say(welcome(), call(1));
    session.takeBack();
    host.now.open();
    host.now.say(welcome({ mode: "resume", calls: [1] }), call(1));
    expect(asked.length).toBe(1);
    asked[0]!.resolve("text");
    await settled();
    expect(host.now.received.at(-1)).toEqual({ t: "answer", call: 1, value: "text" });
    session.takeBack();
    host.now.open();
    host.now.say(welcome({ mode: "recover" }), call(1));
    expect(asked.length).toBe(2);
    host.now.say({ t: "over", call: 1 });
    expect(asked[1]!.over.aborted).toBe(true);
    session.dispose();
  });

  test("tells what other pages have stored, also what they did while it was away", () => {
    const { host, session } = world();
    session.start();
    host.now.open();
    session.sendStored({ a: "1" });
    session.sendStored({ a: "2", b: null });
    host.now.say(welcome());
    expect(host.now.received.slice(1)).toEqual([{ t: "stored", changes: { a: "2", b: null } }]);
    session.sendStored({ c: "3" });
    expect(host.now.received.at(-1)).toEqual({ t: "stored", changes: { c: "3" } });
    session.dispose();
  });
});
