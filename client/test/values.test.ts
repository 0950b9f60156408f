import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { HostFrame } from "../src/wire/frames";
import { online, type World } from "./support/fake-host";

const set = (seq: number, ack: number, value: unknown): HostFrame => ({
  t: "patch",
  seq,
  run: 1,
  ack,
  ops: [["set", "i", { value, label: "L" + seq }]],
});

let made: World;
beforeEach(() => {
  vi.useFakeTimers();
  made = online([["add", "main", 0, "i", "textInput", { label: "L", value: "a" }]]);
});
afterEach(() => void vi.useRealTimers());

const value = () => made.session.tree.get("i")!.props.peek().value;
const label = () => made.session.tree.get("i")!.props.peek().label;

describe("an event in flight", () => {
  test("shows at once and beats a value that does not take account of it; other properties pass", () => {
    made.session.sendValue("i", "b");
    expect(value()).toBe("b");
    made.host.now.say(set(4, 0, "z"));
    expect(value()).toBe("b");
    expect(label()).toBe("L4");
  });

  test("loses to a value that does take account of it", () => {
    made.session.sendValue("i", "b");
    made.host.now.say(set(4, 1, "z"));
    expect(value()).toBe("z");
  });

  test("is the newest of several that counts", () => {
    made.session.sendValue("i", "b");
    made.session.sendValue("i", "c");
    made.host.now.say(set(4, 1, "z"));
    expect(value()).toBe("c");
    made.host.now.say(set(5, 2, "z"));
    expect(value()).toBe("z");
  });

  test("of another element is no reason", () => {
    made.session.sendTrigger("other");
    made.host.now.say(set(4, 0, "z"));
    expect(value()).toBe("z");
  });

  test("holds against a snapshot and an element that is added again", () => {
    made.session.sendValue("i", "b");
    made.host.now.say({ t: "patch", seq: 4, run: 1, ack: 0, ops: [["remove", "i"], ["add", "main", 0, "i", "textInput", { value: "a" }]] });
    expect(value()).toBe("b");
    made.host.now.say({ t: "snapshot", seq: 5, run: 1, ack: 0, status: "done", nodes: [["main", "i", "textInput", { value: "a" }]] });
    expect(value()).toBe("b");
  });

  test("that is refused gives the value before back, but not over a newer one", () => {
    made.session.sendValue("i", "b");
    made.session.sendValue("i", "c");
    made.host.now.say({ t: "problem", code: "RN034", message: "no", at: "i", ref: 1 });
    expect(value()).toBe("c");
    made.host.now.say(set(4, 1, "h"));
    made.host.now.say({ t: "problem", code: "RN034", message: "no", at: "i", ref: 2 });
    expect(value()).toBe("h");
    expect(made.session.state.value).toBe("idle");
  });
});

describe("a draft", () => {
  test("is never overwritten; what the host said shows if the user gives up", () => {
    made.session.beginDraft("i");
    made.host.now.say(set(4, 0, "z"));
    expect(value()).toBe("a");
    made.session.endDraft("i");
    expect(value()).toBe("z");
  });

  test("that is sent is newer than what the host said meanwhile", () => {
    made.session.beginDraft("i");
    made.host.now.say(set(4, 0, "z"));
    made.session.sendValue("i", "typed");
    made.session.endDraft("i");
    expect(value()).toBe("typed");
  });

  test("survives a snapshot", () => {
    made.session.beginDraft("i");
    made.host.now.say({ t: "snapshot", seq: 4, run: 1, ack: 0, status: "done", nodes: [["main", "i", "textInput", { value: "z" }]] });
    expect(value()).toBe("a");
  });
});

describe("offline", () => {
  test("the last of several values of one input is kept, clicks all are", () => {
    made.host.now.break();
    for (const text of ["b", "bc", "bcd"]) made.session.sendValue("i", text);
    made.session.sendTrigger("x");
    made.session.sendTrigger("x");
    vi.advanceTimersByTime(10);
    made.host.now.open();
    made.host.now.say({ t: "welcome", v: 1, token: "tok", mode: "resume", seq: 3, ref: 0 });
    expect(made.host.now.events()).toMatchObject([
      { ref: 1, value: "bcd" },
      { ref: 2, trigger: true },
      { ref: 3, trigger: true },
    ]);
  });

  test("a value already sent is never changed under its ref", () => {
    made.session.sendValue("i", "b");
    made.host.now.break();
    made.session.sendValue("i", "c");
    vi.advanceTimersByTime(10);
    made.host.now.open();
    made.host.now.say({ t: "welcome", v: 1, token: "tok", mode: "resume", seq: 3, ref: 1 });
    expect(made.host.now.events()).toMatchObject([{ ref: 2, value: "c" }]);
  });
});
