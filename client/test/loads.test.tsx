import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ago, stateOf } from "../src/dev/loads-text";
import type { Session } from "../src/session/session";
import { start } from "../src/start";
import type { HostFrame, LoadInfo } from "../src/wire/frames";
import { FakeHost, welcome } from "./support/fake-host";
import { user } from "./support/draw";

const NOW = 1_700_000_000_000;
const AHEAD_MS = 60_000; // our clock

let host: FakeHost;
let session: Session;

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW + AHEAD_MS });
  document.body.innerHTML = "<div id=app></div>";
  host = new FakeHost();
  await act(() => void (session = start(host)));
  await act(() => host.now.open());
});
afterEach(() => {
  session.dispose();
  vi.useRealTimers();
});

const say = (...frames: HostFrame[]) => act(() => host.now.say(...frames));
const sent = (type: string) => host.now.received.filter((frame) => frame.t === type);
const button = (name: string) => document.querySelector<HTMLElement>(`[aria-label="${name}"]`);
const panel = () => document.querySelector<HTMLElement>("section[aria-label=Loads]");
const rows = () => [...document.querySelectorAll<HTMLElement>("section[aria-label=Loads] tbody tr")];

const load = (more: Partial<LoadInfo> = {}): LoadInfo => ({ load: 1, name: "sales", of: "session", state: "ready", readers: 1, ...more });
const loads = (...list: LoadInfo[]): HostFrame => ({ t: "loads", now: NOW, loads: list });

async function open(...list: LoadInfo[]): Promise<void> {
  await say(welcome({ dev: true }));
  await user.click(button("Loads")!);
  await act(() => vi.dynamicImportSettled());
  await say(loads(...list));
}

describe("the list of loads", () => {
  test("is not offered by a host in production", async () => {
    await say(welcome());
    expect(button("Loads")).toBeNull();
  });

  test("is asked for while it is open, and only then", async () => {
    await open();
    expect(sent("inspect")).toEqual([{ t: "inspect", value: true }]);
    expect(panel()!.textContent).toContain("None yet");
    await user.click(button("Close the list of loads")!);
    expect(sent("inspect").at(-1)).toEqual({ t: "inspect", value: false });
    expect(panel()).toBeNull();
  });

  test("shows how each load stands", async () => {
    await open(
      load({ args: "Oslo", at: NOW - 125_000, readers: 2 }),
      load({ load: 2, name: "big", of: "all", state: "loading", progress: 0.4, note: "Row 4", readers: 0 }),
      load({ load: 3, name: "pay", task: true, state: "failed", tries: 3, error: "No money" }),
    );
    const cells = rows().map((row) => [...row.children].slice(0, 4).map((cell) => cell.textContent));
    expect(cells[0]).toEqual(["sales(Oslo)2 readers, last value: 2 min ago", "ready", "2", "2 min ago"]);
    expect(cells[1]).toEqual(["bigall sessions0 readers, last value: none", "loading 40 %Row 4", "0", "none"]);
    expect(cells[2]).toEqual(["paytask1 reader, last value: none", "failed after 3 attemptsNo money", "1", "none"]);
    const bar = rows()[1]!.querySelector("[role=progressbar]")!;
    expect([bar.getAttribute("aria-label"), bar.getAttribute("aria-valuenow")]).toEqual(["Progress of big", "40"]);
  });

  test("lets the ages grow without a word from the host", async () => {
    await open(load({ at: NOW - 1_000 }));
    expect(rows()[0]!.children[3]!.textContent).toBe("1 s ago");
    await act(() => void vi.advanceTimersByTime(4_000));
    expect(rows()[0]!.children[3]!.textContent).toBe("5 s ago");
  });

  test("tells the host what to do, and nothing that would have no effect", async () => {
    await open(load({ args: "Oslo" }), load({ load: 7, name: "pay", task: true, state: "loading" }));
    await user.click(button("Refresh sales(Oslo)")!);
    await user.click(button("Invalidate sales(Oslo)")!);
    await user.click(button("Cancel sales(Oslo)")!);
    await user.click(button("Refresh pay")!);
    await user.click(button("Invalidate pay")!);
    await user.click(button("Cancel pay")!);
    expect(sent("manage")).toEqual([
      { t: "manage", load: 1, do: "refresh" },
      { t: "manage", load: 1, do: "invalidate" },
      { t: "manage", load: 7, do: "cancel" },
    ]);
    expect(button("Cancel sales(Oslo)")!.getAttribute("aria-disabled")).toBe("true");
  });

  test("keeps the focus at a button whose load has come to its end", async () => {
    await open(load({ state: "loading" }));
    button("Cancel sales")!.focus();
    await say(loads(load({ state: "failed" })));
    expect(document.activeElement).toBe(button("Cancel sales"));
  });

  test("takes the focus, and gives it back on Escape", async () => {
    await open(load());
    expect(panel()!.contains(document.activeElement)).toBe(true);
    await user.press(document.activeElement as HTMLElement, "Escape");
    expect(panel()).toBeNull();
    expect(document.activeElement).toBe(button("Loads"));
  });

  test("is asked for again when the connection is back, and goes where the host is in production", async () => {
    await open(load());
    await act(() => host.now.break());
    expect(rows().length).toBe(1);
    await act(() => void vi.advanceTimersByTime(1000));
    await act(() => host.now.open());
    await say(welcome({ dev: true, mode: "resume" }));
    expect(sent("inspect")).toEqual([{ t: "inspect", value: true }]);
    await act(() => host.now.break());
    await act(() => void vi.advanceTimersByTime(1000));
    await act(() => host.now.open());
    await say(welcome());
    expect([panel(), sent("inspect")]).toEqual([null, []]);
  });
});

test.each<[Partial<LoadInfo>, string]>([
  [{ state: "queued", position: 2 }, "queued, number 2"],
  [{ state: "loading" }, "loading"],
  [{ state: "loading", tries: 2 }, "loading, attempt 3"],
  [{ state: "refreshing", progress: 0.256 }, "refreshing 26 %"],
  [{ state: "ready", stale: true }, "ready, out of date"],
  [{ state: "failed", tries: 1 }, "failed"],
  [{ state: "idle", task: true }, "not started"],
])("a state in words: %o", (more, words) => {
  expect(stateOf(load(more))).toBe(words);
});

test.each([
  [-300, "just now"],
  [999, "just now"],
  [1000, "1 s ago"],
  [119_000, "1 min ago"],
  [7_200_000, "2 h ago"],
  [172_800_000, "2 d ago"],
])("an age in words: %i", (millis, words) => {
  expect(ago(millis)).toBe(words);
});
