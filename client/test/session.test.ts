import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Op } from "../src/wire/frames";
import { memoryStorage, online, welcome, world } from "./support/fake-host";

const SLIDER: Op[] = [["add", "main", 0, "s", "slider", { label: "S", value: 1 }]];
const BUTTON: Op[] = [["add", "main", 0, "b", "button", { label: "B" }]];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const valueOf = (made: ReturnType<typeof online>, id: string) => made.session.tree.get(id)?.props.peek().value;

describe("opening", () => {
  test("a first hello knows nothing; a later one names token, seq and values", () => {
    const made = online(SLIDER);
    expect(made.host.now.received[0]).toEqual({ t: "hello", v: 1 });
    made.host.now.break();
    vi.advanceTimersByTime(10);
    made.host.now.open();
    expect(made.host.now.received[0]).toEqual({ t: "hello", v: 1, token: "tok", seq: 3, values: { s: 1 } });
  });

  test("the state goes offline, running, idle; error after a failed run", () => {
    const { host, session } = world();
    session.start();
    expect(session.state.value).toBe("offline");
    host.now.open();
    host.now.say(welcome());
    expect(session.state.value, "the first run is still to come").toBe("running");
    host.now.say({ t: "begin", seq: 1, run: 1, ack: 0 }, { t: "begin", seq: 2, run: 2, ack: 0 });
    expect(session.state.value, "the first was cut short").toBe("running");
    host.now.say({ t: "end", seq: 3, run: 2, ack: 0, status: "stopped" }, { t: "patch", seq: 4, run: 2, ack: 0, ops: [] });
    expect(session.state.value).toBe("idle");
    session.sendTrigger("b");
    expect(session.state.value, "an event is in flight").toBe("running");
    host.now.say({ t: "begin", seq: 5, run: 3, ack: 1 }, { t: "end", seq: 6, run: 3, ack: 1, status: "error" });
    expect(session.state.value).toBe("error");
    host.now.break();
    expect(session.state.value).toBe("offline");
  });
});

describe("looking", () => {
  const visible = (made: ReturnType<typeof online>) => made.host.now.received.filter((frame) => frame.t === "visible");

  test("the host is told when nobody looks, and when somebody does again", () => {
    const made = online(SLIDER);
    expect(visible(made)).toEqual([]);
    made.page.hide();
    made.page.hide();
    made.page.show();
    expect(visible(made)).toEqual([{ t: "visible", value: false }, { t: "visible", value: true }]);
  });

  test("a hidden page that connects says so after the welcome", () => {
    const made = world();
    made.page.isHidden = true;
    made.session.start();
    made.host.now.open();
    expect(made.host.now.received).toEqual([{ t: "hello", v: 1 }]);
    made.host.now.say(welcome());
    expect(made.host.now.received.at(-1)).toEqual({ t: "visible", value: false });
  });
});

describe("modes", () => {
  test("new empties the tree, forgets the events and counts from 1", () => {
    const made = online(BUTTON);
    made.host.now.break();
    made.session.sendTrigger("b");
    vi.advanceTimersByTime(10);
    made.host.now.open();
    made.host.now.say(welcome({ token: "two" }));
    expect(made.session.tree.get("b")).toBeUndefined();
    expect(made.host.now.events()).toEqual([]);
    made.session.sendTrigger("b");
    expect(made.host.now.events()).toEqual([{ t: "event", ref: 1, id: "b", trigger: true }]);
  });

  test("messages written while offline are all sent, none in place of another, and not as values", () => {
    const made = online([["add", "main", 0, "c", "chatInput", { label: "C" }]]);
    made.host.now.break();
    made.session.sendTrigger("c", "one");
    made.session.sendTrigger("c", "two");
    vi.advanceTimersByTime(10);
    made.host.now.open();
    made.host.now.say(welcome({ mode: "resume", seq: 3, ref: 0 }));
    expect(made.host.now.events()).toEqual([
      { t: "event", ref: 1, id: "c", trigger: true, value: "one", ack: 3 },
      { t: "event", ref: 2, id: "c", trigger: true, value: "two", ack: 3 },
    ]);
    expect(valueOf(made, "c")).toBeUndefined();
  });

  test("resume keeps the tree, sends again what the host has not taken, and takes no frame twice", () => {
    const made = online(BUTTON);
    made.session.sendTrigger("b");
    made.session.sendTrigger("b");
    made.host.now.break();
    made.session.sendTrigger("b");
    vi.advanceTimersByTime(10);
    made.host.now.open();
    made.host.now.say(welcome({ mode: "resume", seq: 4, ref: 1 }));
    expect(made.host.now.events().map((event) => "ref" in event && event.ref)).toEqual([2, 3]);
    made.host.now.say(
      { t: "end", seq: 3, run: 1, ack: 0, status: "error" },
      { t: "patch", seq: 4, run: 1, ack: 0, ops: [["add", "main", 1, "x", "text", {}]] },
    );
    expect(made.session.tree.get("x")).toBeDefined();
    expect(made.session.state.value).toBe("running");
    made.host.now.say({ t: "end", seq: 5, run: 1, ack: 3, status: "done" });
    expect(made.session.state.value).toBe("idle");
  });

  test("resync replaces the tree by the snapshot and counts on from its seq", () => {
    const made = online(SLIDER);
    const node = made.session.tree.get("s");
    made.host.now.break();
    vi.advanceTimersByTime(10);
    made.host.now.open();
    made.host.now.say(
      welcome({ mode: "resync", seq: 40 }),
      { t: "snapshot", seq: 40, run: 9, ack: 0, status: "running", nodes: [["main", "s", "slider", { label: "S", value: 5 }]] },
    );
    expect(made.session.tree.get("s")).toBe(node);
    expect(valueOf(made, "s")).toBe(5);
    expect(made.session.state.value).toBe("running");
    made.host.now.say({ t: "end", seq: 41, run: 9, ack: 0, status: "done" });
    expect(made.session.state.value).toBe("idle");
    expect(made.host.connections.length).toBe(2);
  });

  test("recover keeps the old page until the first end, then shows the new one at once", () => {
    const made = online([...SLIDER, ["add", "main", 1, "old", "text", {}]]);
    const node = made.session.tree.get("s");
    made.session.sendValue("s", 7);
    made.host.now.break();
    vi.advanceTimersByTime(10);
    made.host.now.open();
    expect(made.host.now.received[0]).toMatchObject({ values: { s: 7 } });
    made.host.now.say(
      welcome({ mode: "recover", token: "two" }),
      { t: "begin", seq: 1, run: 1, ack: 0 },
      { t: "patch", seq: 2, run: 1, ack: 0, ops: [["add", "main", 0, "s", "slider", { label: "S", value: 7 }]] },
    );
    expect(made.session.tree.get("old")).toBeDefined();
    made.host.now.say({ t: "end", seq: 3, run: 1, ack: 0, status: "done" });
    expect(made.session.tree.get("old")).toBeUndefined();
    expect(made.session.tree.get("s")).toBe(node);
    expect(valueOf(made, "s")).toBe(7);
    expect(made.host.now.events(), "the hello has carried the value").toEqual([]);
  });

  test("a click made while no host was there reaches the next, and one that the old host may have taken does not", () => {
    const made = online([...SLIDER, ...BUTTON]);
    made.session.sendTrigger("b");
    made.host.now.break();
    made.session.sendTrigger("b");
    made.session.sendValue("s", 9);
    vi.advanceTimersByTime(10);
    made.host.now.open();
    expect(made.host.now.received[0]).toMatchObject({ values: { s: 9 } });
    made.host.now.say(welcome({ mode: "recover" }));
    expect(made.host.now.events()).toEqual([{ t: "event", ref: 1, id: "b", trigger: true }]);
  });

  test("a session that goes on where another was left finds each event with what held when it was made", () => {
    const made = online([...SLIDER, ...BUTTON]);
    made.host.now.break();
    made.session.sendTrigger("b");
    made.session.sendValue("s", 9);
    vi.advanceTimersByTime(10);
    made.host.now.open();
    expect(made.host.now.received[0]).toMatchObject({ values: { s: 9 }, before: { s: [2, 1] } });
    made.host.now.say(welcome({ mode: "recover", restored: true, ref: 5 }));
    expect(made.host.now.events(), "the host knows more than this client").toEqual([]);
    made.host.now.break();
    vi.advanceTimersByTime(10);
    made.host.now.open();
    made.host.now.say(welcome({ mode: "recover", restored: true, ref: 0 }));
    made.session.sendTrigger("b");
    expect(made.host.now.events()).toMatchObject([{ ref: 1, id: "b" }]);
  });

  test("what was changed without a click counts from the start: it may be what ends a loop", () => {
    const made = online([...SLIDER, ...BUTTON]);
    made.host.now.break();
    made.session.sendValue("s", 9);
    made.session.sendTrigger("b");
    vi.advanceTimersByTime(10);
    made.host.now.open();
    expect(made.host.now.received[0]).toMatchObject({ values: { s: 9 } });
    expect(made.host.now.received[0]).not.toHaveProperty("before");
  });

  test("clicks and values follow in their order", () => {
    const made = online([...SLIDER, ...BUTTON]);
    made.host.now.break();
    made.session.sendTrigger("b");
    made.session.sendValue("s", 9);
    vi.advanceTimersByTime(10);
    made.host.now.open();
    made.host.now.say(welcome({ mode: "recover", restored: true, ref: 0 }));
    expect(made.host.now.events()).toEqual([
      { t: "event", ref: 1, id: "b", trigger: true },
      { t: "event", ref: 2, id: "s", value: 9 },
    ]);
  });

  test("a session that goes on where another was left says which clicks that has taken", () => {
    const made = online([...SLIDER, ...BUTTON]);
    made.session.sendTrigger("b");
    made.session.sendTrigger("b");
    made.host.now.break();
    vi.advanceTimersByTime(10);
    made.host.now.open();
    made.host.now.say(welcome({ mode: "recover", restored: true, ref: 1 }));
    expect(made.host.now.events()).toEqual([{ t: "event", ref: 2, id: "b", trigger: true }]);
    made.session.sendTrigger("b");
    expect(made.host.now.events().at(-1)).toMatchObject({ ref: 3 });
  });

  test("a client that has lost the welcome of a recovery gets the tree as it stands", () => {
    const made = online([...SLIDER, ["add", "main", 1, "old", "text", {}]]);
    made.host.now.break();
    vi.advanceTimersByTime(10);
    made.host.now.open();
    made.host.now.say(
      welcome({ mode: "recover", token: "two", seq: 3 }),
      { t: "snapshot", seq: 3, run: 1, ack: 0, status: "done", nodes: [["root", "main", "main", {}], ["main", "s", "slider", { label: "S", value: 1 }]] },
    );
    expect(made.session.tree.get("old")).toBeUndefined();
    expect(made.session.state.value).toBe("idle");
  });

  test("what the user does while a new session recovers is not lost", () => {
    const made = online(SLIDER);
    made.host.now.break();
    vi.advanceTimersByTime(10);
    made.host.now.open();
    made.session.sendValue("s", 8); // after the hello: the host cannot know it
    made.host.now.say(welcome({ mode: "recover" }));
    expect(made.host.now.events()).toEqual([{ t: "event", ref: 1, id: "s", value: 8 }]);
    made.host.now.say(
      { t: "begin", seq: 1, run: 1, ack: 0 },
      { t: "patch", seq: 2, run: 1, ack: 0, ops: SLIDER },
      { t: "end", seq: 3, run: 1, ack: 0, status: "done" },
    );
    expect(valueOf(made, "s")).toBe(8);
  });
});

describe("frames", () => {
  test("none is left out, whichever runs go on side by side", () => {
    const made = online(BUTTON);
    made.session.sendTrigger("b");
    made.host.now.say(
      { t: "begin", seq: 4, run: 3, ack: 0 },
      { t: "patch", seq: 5, run: 2, ack: 1, ops: [["remove", "b"]] },
      { t: "end", seq: 6, run: 3, ack: 1, status: "done" },
    );
    expect(made.session.tree.get("b")).toBeUndefined();
    expect(made.session.state.value).toBe("idle");
    expect(made.host.connections.length).toBe(1);
  });

  test.each([
    ["a gap in seq", { t: "begin", seq: 9, run: 2, ack: 0 } as const],
    ["an op that does not fit", { t: "patch", seq: 4, run: 1, ack: 0, ops: [["remove", "nobody"]] as Op[] } as const],
  ])("%s makes the client ask for the whole tree", (_name, frame) => {
    const complaint = vi.spyOn(console, "error").mockImplementation(() => {});
    const made = online(SLIDER);
    made.host.now.say(frame);
    expect(complaint).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(1000);
    made.host.now.open();
    expect(made.host.now.received[0]).toMatchObject({ t: "hello", token: "tok", seq: 0 });
    made.host.now.say(welcome({ mode: "resume", seq: 2 }), { t: "begin", seq: 1, run: 1, ack: 0 }, { t: "patch", seq: 2, run: 1, ack: 0, ops: SLIDER });
    expect(valueOf(made, "s")).toBe(1);
    complaint.mockRestore();
  });

  test("frames of unknown types are passed over", () => {
    const made = online(SLIDER);
    made.host.now.say({ t: "weather", sunny: true } as never, { t: "begin", seq: 4, run: 2, ack: 0 });
    expect(made.session.state.value).toBe("running");
    expect(made.host.connections.length).toBe(1);
  });

  test("toasts and problems are handed on", () => {
    const made = online([["append", "toasts", { text: "Hi" }]]);
    made.host.now.say({ t: "problem", code: "RN033", message: "no such element" });
    expect(made.toasts).toEqual([{ text: "Hi" }]);
    expect(made.problems).toEqual([{ t: "problem", code: "RN033", message: "no such element" }]);
  });
});

describe("keeping in touch", () => {
  test("acks go with events, else after 2 s or 64 frames", () => {
    const made = online(BUTTON);
    const acks = () => made.host.now.received.filter((frame) => frame.t === "ack");
    made.session.sendTrigger("b");
    expect(made.host.now.events()[0]).toMatchObject({ ack: 3 });
    vi.advanceTimersByTime(5000);
    expect(acks()).toEqual([]);
    made.host.now.say({ t: "begin", seq: 4, run: 2, ack: 1 });
    vi.advanceTimersByTime(1999);
    expect(acks()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(acks()).toEqual([{ t: "ack", seq: 4 }]);
    for (let seq = 5; seq < 5 + 64; seq++) made.host.now.say({ t: "patch", seq, run: 2, ack: 1, ops: [] });
    expect(acks().at(-1)).toEqual({ t: "ack", seq: 68 });
  });

  test("a ping after 25 s of silence; no answer within 10 s means a dead connection", () => {
    const made = online(BUTTON);
    vi.advanceTimersByTime(25_000);
    expect(made.host.now.received.at(-1)).toEqual({ t: "ping" });
    made.host.now.say({ t: "pong" });
    vi.advanceTimersByTime(25_000 + 9_999);
    expect(made.session.connection.value).toBe("online");
    vi.advanceTimersByTime(1);
    expect(made.session.connection.value).toBe("reconnecting");
    vi.advanceTimersByTime(10);
    expect(made.host.connections.length).toBe(2);
  });

  test("a host that is silent while it computes is left alone", () => {
    const { host, session } = world();
    host.busyIsSilent = true;
    session.start();
    host.now.open();
    host.now.say(welcome());
    vi.advanceTimersByTime(120_000);
    expect(session.connection.value).toBe("online");
    expect(host.connections.length).toBe(1);
  });

  test("stop is sent to a host that is there", () => {
    const made = online(BUTTON);
    made.session.sendStop();
    expect(made.host.now.received.at(-1)).toEqual({ t: "stop" });
  });
});

describe("closing", () => {
  test("a displaced session stays away until it is asked back", () => {
    const made = online(BUTTON);
    made.host.now.break(4001, "RN037 displaced");
    vi.advanceTimersByTime(60_000);
    expect(made.session.connection.value).toBe("displaced");
    expect(made.host.connections.length).toBe(1);
    made.session.takeBack();
    expect(made.host.connections.length).toBe(2);
  });

  test("who is signed out gets the page anew, from the server", () => {
    const made = online(BUTTON);
    made.host.now.break(4401, "RN211 you are signed out");
    vi.advanceTimersByTime(60_000);
    expect(made.reloads).toBe(1);
    expect(made.host.connections.length).toBe(1);
  });

  test("a page that needs a user and was never shown says so, and is not asked for again and again", () => {
    const made = world();
    made.session.start();
    made.host.now.open();
    made.host.now.break(4401, "RN211 sign in first");
    vi.advanceTimersByTime(60_000);
    expect(made.reloads).toBe(0);
    expect(made.problems.map((problem) => problem.code)).toEqual(["RN211"]);
    expect(made.host.connections.length).toBe(1);
  });

  test("a crash is shown on the page, and the next touch begins anew with the values", () => {
    const made = online(SLIDER);
    const crash = JSON.stringify({ type: "StackOverflowError", message: "", frames: ["App.app(App.java:3)"] });
    made.host.now.break(4502, crash);
    vi.advanceTimersByTime(60_000);
    expect(made.host.connections.length, "the same values would crash again").toBe(1);
    expect(made.session.state.value).toBe("error");
    expect(made.session.tree.get("crash")?.props.peek()).toMatchObject({ type: "StackOverflowError", code: "RN120" });

    made.session.sendValue("s", 2);
    made.host.now.open();
    expect(made.host.now.received[0]).toMatchObject({ t: "hello", values: { s: 2 } });
    made.host.now.say(welcome({ mode: "recover" }), { t: "begin", seq: 1, run: 1, ack: 0 });
    made.host.now.break(4502, crash);
    expect(made.session.tree.get("crash"), "once").toBeDefined();

    made.session.sendValue("s", 3);
    made.host.now.open();
    made.host.now.say(
      welcome({ mode: "recover" }),
      { t: "begin", seq: 1, run: 1, ack: 0 },
      { t: "patch", seq: 2, run: 1, ack: 0, ops: [["add", "main", 0, "s", "slider", { label: "S", value: 3 }]] },
      { t: "end", seq: 3, run: 1, ack: 0, status: "done" },
    );
    expect(made.session.tree.get("crash")).toBeUndefined();
    expect(made.session.state.value).toBe("idle");
  });

  test("what the user changes while the app crashes on the old values is tried at once", () => {
    const made = online(SLIDER);
    const crash = JSON.stringify({ type: "OutOfMemoryError", message: "", frames: [] });
    made.host.now.break(4502, crash);
    made.session.sendValue("s", 2);
    made.host.now.open();
    made.host.now.say(welcome({ mode: "recover" }), { t: "begin", seq: 1, run: 1, ack: 0 });
    made.session.sendValue("s", 3);
    made.host.now.break(4502, crash);
    vi.advanceTimersByTime(5_000);
    made.host.now.open();
    expect(made.host.connections.length).toBe(3);
    expect(made.host.now.received[0]).toMatchObject({ t: "hello", values: { s: 3 } });
    made.host.now.break(4502, crash);
    vi.advanceTimersByTime(60_000);
    expect(made.host.connections.length, "once for each change").toBe(3);
  });

  test("a problem and the closing that it foretells are told once", () => {
    const made = online(BUTTON);
    made.host.now.say({ t: "problem", code: "RN031", message: "frame larger than 1 MiB" });
    made.host.now.break(1009, "RN031 frame larger than 1 MiB");
    expect(made.problems.length).toBe(1);
  });

  test("a server that lets nobody in is heard once, and asked again on the ladder", () => {
    const made = online(BUTTON);
    const full = () => {
      made.host.now.say({ t: "problem", code: "RN225", message: "The server lets nobody else in at the moment" });
      made.host.now.break(1013, "RN225 The server lets nobody else in at the moment");
    };
    made.host.now.break();
    vi.advanceTimersByTime(10);
    made.host.now.open();
    full();
    vi.advanceTimersByTime(50);
    made.host.now.open();
    full();
    expect(made.problems.length).toBe(1);
    vi.advanceTimersByTime(100);
    expect(made.host.connections.length).toBe(4);
    made.host.now.open();
    made.host.now.say(welcome({ mode: "resume", seq: 3 }));
    expect(made.session.state.value).toBe("idle");
  });

  test("what the host could not read is not sent again", () => {
    const made = online(BUTTON);
    made.session.sendTrigger("b");
    made.host.now.break(1009, "RN031 frame larger than 1 MiB");
    expect(made.problems).toMatchObject([{ code: "RN031", message: "frame larger than 1 MiB" }]);
    vi.advanceTimersByTime(10);
    made.host.now.open();
    made.host.now.say(welcome({ mode: "resume", ref: 0 }));
    expect(made.host.now.events()).toEqual([]);
    made.session.sendTrigger("b");
    expect(made.host.now.events(), "no gap in the refs").toMatchObject([{ ref: 1 }]);
  });
});

describe("over a reload", () => {
  test("the token is in storage only while no page lives, and passwords never are", () => {
    const made = online([...SLIDER, ["add", "main", 1, "p", "textInput", { value: "hush", password: true }]]);
    expect(made.storage.length).toBe(0);
    made.session.suspend();
    expect(made.storage.getItem("runnel.session:/")).not.toContain("hush");
    const next = world({ storage: made.storage });
    next.session.start();
    expect(made.storage.length).toBe(0);
    next.host.now.open();
    expect(next.host.now.received[0]).toEqual({ t: "hello", v: 1, token: "tok", seq: 0, values: { s: 1 } });
  });

  test("a duplicated tab finds nothing", () => {
    const made = online(SLIDER);
    const copy = world({ storage: made.storage });
    copy.session.start();
    copy.host.now.open();
    expect(copy.host.now.received[0]).toEqual({ t: "hello", v: 1 });
  });

  test("a host of another build makes the page reload, once", () => {
    const storage = memoryStorage();
    for (const reloads of [1, 0]) {
      const made = world({ storage, build: "mine" });
      made.session.start();
      made.host.now.open();
      made.host.now.say(welcome({ build: "other" }));
      expect(made.reloads).toBe(reloads);
      made.session.dispose();
    }
  });

  test("storage that is forbidden is no obstacle", () => {
    const storage = { getItem: forbidden, setItem: forbidden, removeItem: forbidden } as unknown as Storage;
    const made = online(SLIDER, { storage });
    made.session.suspend();
    expect(valueOf(made, "s")).toBe(1);
  });
});

function forbidden(): never {
  throw new Error("SecurityError");
}
