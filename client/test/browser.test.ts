import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { HttpBytes } from "../src/transport/bytes";
import { fresh, withGesture } from "../src/browser/gesture";
import { LocalStore } from "../src/browser/local-store";
import { perform } from "../src/browser/perform";
import { StateStore } from "../src/transport/state-store";

const store = new LocalStore("/app/", () => undefined);
const never = new AbortController().signal;
const activation = (isActive: boolean) => vi.stubGlobal("navigator", { userActivation: { isActive } });
const buttons = () => [...document.querySelectorAll<HTMLButtonElement>("dialog button")];

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  localStorage.clear();
  sessionStorage.clear();
  document.body.innerHTML = "";
});

const turn = (over: AbortSignal) => ({ into: document.body, over, bytes: new HttpBytes("http://runnel.test/app/") });

describe("a click that the browser wants", () => {
  const ask = { title: "The app asks for a file.", button: "Choose a file" };

  test("is asked for, and the action is done within it", async () => {
    activation(false);
    expect(fresh()).toBe(false);
    let done = false;
    const outcome = withGesture(ask, turn(never), async () => (done = true));
    await act(() => undefined);
    expect(document.querySelector("dialog p")!.textContent).toBe(ask.title);
    expect(done).toBe(false);
    buttons()[1]!.click();
    expect(done).toBe(true);
    expect(await outcome).toBe(true);
    expect(document.querySelector("dialog")).toBeNull();
  });

  test("may be refused, and is not wanted any more when the call is over", async () => {
    activation(false);
    const refused = withGesture(ask, turn(never), async () => 1);
    await act(() => undefined);
    buttons()[0]!.click();
    await expect(refused).rejects.toMatchObject({ code: "refused" });
    const over = new AbortController();
    const dropped = withGesture(ask, turn(over.signal), async () => 1);
    await act(() => undefined);
    over.abort();
    await expect(dropped).rejects.toMatchObject({ code: "refused" });
    expect(document.querySelector("dialog")).toBeNull();
    expect(await perform(store, turn(over.signal), "openFile", { accept: "", maxBytes: 1 })).toBeNull();
  });
});

describe("signing in and out", () => {
  const assign = vi.fn();
  const at = () => vi.stubGlobal("location", { pathname: "/app/reports", search: "?year=2012", hash: "#top", assign });
  afterEach(() => void assign.mockClear());

  test("the page goes to the server's way in, which brings the visitor back here", async () => {
    at();
    await perform(store, turn(never), "login", {});
    expect(assign.mock.calls).toEqual([["http://runnel.test/app/_runnel/login?to=%2Fapp%2Freports%3Fyear%3D2012%23top"]]);
  });

  test("out goes a request that a page from elsewhere cannot make; the server says where to go", async () => {
    at();
    const fetched = vi.fn(async () => new Response("/app/"));
    vi.stubGlobal("fetch", fetched);
    await perform(store, turn(never), "logout", {});
    expect(fetched).toHaveBeenCalledWith("http://runnel.test/app/_runnel/logout", { method: "POST", headers: { "X-Runnel-Logout": "1" } });
    expect(String(assign.mock.calls[0]![0])).toBe("http://runnel.test/app/");
  });

  test("where it is refused the page stays", async () => {
    at();
    vi.stubGlobal("fetch", async () => new Response("RN036 no", { status: 403 }));
    await expect(perform(store, turn(never), "logout", {})).rejects.toMatchObject({ code: "unavailable", message: "RN036 no" });
    expect(assign).not.toHaveBeenCalled();
  });
});

describe("what the browser is asked", () => {
  test("what it does not know or may not open is no crash", async () => {
    await expect(perform(store, turn(never), "dance", {})).rejects.toMatchObject({ code: "unavailable" });
    await expect(perform(store, turn(never), "open", { url: "javascript:alert(1)" })).rejects.toMatchObject({ code: "refused" });
    vi.stubGlobal("navigator", {});
    await expect(perform(store, turn(never), "position", { timeout: 1, precise: false })).rejects.toMatchObject({ code: "unavailable" });
    await expect(perform(store, turn(never), "paste", {})).rejects.toMatchObject({ code: "unavailable" });
  });

  test("a refused position says so", async () => {
    vi.stubGlobal("isSecureContext", true);
    const getCurrentPosition = (_ok: unknown, no: (e: unknown) => void) => no({ code: 1, message: "User denied Geolocation" });
    vi.stubGlobal("navigator", { geolocation: { getCurrentPosition } });
    await expect(perform(store, turn(never), "position", { timeout: 1, precise: false })).rejects.toMatchObject({ code: "refused" });
  });
});

describe("storage", () => {
  test("is kept apart from that of other apps on the origin", async () => {
    const other = new LocalStore("/app/b/", () => undefined);
    await perform(store, turn(never), "store", { key: "a", text: "1" });
    await perform(store, turn(never), "store", { key: "gone", text: "1" });
    await perform(store, turn(never), "store", { key: "gone" });
    other.set("a", "2");
    expect(await perform(store, turn(never), "load", {})).toEqual({ a: "1" });
    expect(other.load()).toEqual({ a: "2" });
  });

  test("hears of other pages once it was asked, and of nothing that is not its own", () => {
    const heard: Record<string, string | null>[] = [];
    const mine = new LocalStore("/app/", (changes) => heard.push(changes));
    const tell = (key: string | null, newValue: string | null) => {
      const event = new Event("storage");
      Object.assign(event, { key, newValue });
      window.dispatchEvent(event);
    };
    tell("runnel.store /app/ a", "1");
    mine.set("b", "0");
    mine.load();
    tell("runnel.store /app/ a", "2");
    tell("runnel.theme", "dark");
    tell(null, null);
    expect(heard).toEqual([{ a: "2" }, { b: null, a: null }]);
  });

  test("that is full says so", async () => {
    vi.stubGlobal("localStorage", {
      setItem() {
        throw new DOMException("exceeded the quota");
      },
      clear: () => undefined,
    });
    await expect(perform(store, turn(never), "store", { key: "a", text: "1" })).rejects.toMatchObject({ code: "full" });
    vi.unstubAllGlobals();
  });
});

describe("states of an app in a worker", () => {
  beforeEach(() => void vi.spyOn(console, "warn").mockImplementation(() => {}));

  test("are in storage only while no page is alive", () => {
    const states = new StateStore(sessionStorage, "/app/");
    expect(states.take()).toBeUndefined();
    states.keep('{"keep":{"n":"1"}}');
    expect(states.take()).toBe('{"keep":{"n":"1"}}');
    expect(states.take()).toBeUndefined();
    sessionStorage.setItem("runnel.state:/app/", '{"t":"stop"}');
    expect(states.take()).toBeUndefined();
  });

  test("that are too large are lost with a word", () => {
    const full = { setItem: () => { throw new Error("exceeded the quota"); } } as unknown as Storage;
    new StateStore(full, "/app/").keep("{}");
    expect(console.warn).toHaveBeenCalledOnce();
  });
});
