import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { follow } from "../src/live";
import { chooseTransport, versionOf } from "../src/transport/choose";
import { WorkerTransport } from "../src/transport/worker";
import { world, type World } from "./support/fake-host";

describe("the page of an app that is being written", () => {
  let made: World;
  let events: EventSource;
  const tell = (state: object) => act(() => events.onmessage!({ data: JSON.stringify(state) } as MessageEvent));
  const overlay = () => document.querySelector<HTMLElement>("[data-element=compileError]");

  beforeEach(() => {
    vi.useFakeTimers();
    document.body.innerHTML = "";
    made = world();
    made.session.start();
    events = {} as EventSource;
    follow(made.session, events, "1");
  });
  afterEach(() => {
    made.session.dispose();
    vi.useRealTimers();
  });

  test("stays with the version that came with it", async () => {
    await tell({ version: "1" });
    vi.advanceTimersByTime(100);
    expect(made.host.connections.length).toBe(1);
  });

  test("begins anew with another, once", async () => {
    await tell({ version: "2" });
    await tell({ version: "2" });
    vi.advanceTimersByTime(100);
    expect(made.host.connections.length).toBe(2);
    expect(made.host.connections[0]!.closed).toBe(true);
  });

  test("shows a mistake until it is mended, and the app runs on", async () => {
    await tell({ version: "1", mistake: { file: "App.java", line: 3, message: "';' expected" } });
    expect(overlay()!.textContent).toContain("App.java:3");
    expect(made.host.connections.length).toBe(1);
    await tell({ version: "1" });
    expect(overlay()).toBeNull();
  });
});

describe("where the host is", () => {
  afterEach(() => vi.unstubAllGlobals());

  test("in the worker that the page names; only the preview names a version", () => {
    document.head.innerHTML = '<meta name="runnel-worker" content="app/worker.js"><meta name="runnel-live" content="7">';
    expect(chooseTransport(document)).toBeInstanceOf(WorkerTransport);
    expect(versionOf(document)).toBe("7");
    document.head.innerHTML = "";
    expect(versionOf(document)).toBeUndefined();
  });

  test("in the worker that the page holds", () => {
    let made = "";
    vi.stubGlobal("Worker", class { constructor(url: string) { made = url; } });
    vi.spyOn(WebAssembly, "validate").mockReturnValue(true);
    document.head.innerHTML = '<script type="runnel-worker">self.x = 1;</script>';
    chooseTransport(document).connect({ open: () => undefined, message: () => undefined, close: () => undefined });
    expect(made).toMatch(/^blob:/);
    document.head.innerHTML = "";
  });
});
