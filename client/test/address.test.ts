import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Address } from "../src/address/address";
import { hashBar, pathBar, type AddressBar, type Place } from "../src/address/bar";
import { online, welcome, world } from "./support/fake-host";
import type { Op } from "../src/wire/frames";

const place = (path: string, ...query: Place["query"]): Place => ({ path, query });

/** A bar that writes down what happens to it. */
class FakeBar implements AddressBar {
  readonly app = "/";
  readonly url = "http://localhost/";
  readonly entries: Place[] = [place("")];
  private callback = () => {};
  read = () => this.entries.at(-1)!;
  href = (to: Place) => "/" + to.path;
  write(to: Place, push: boolean): void {
    if (!push) this.entries.pop();
    this.entries.push(to);
  }
  toSection(): void {}
  onMove(callback: () => void) {
    this.callback = callback;
    return () => void (this.callback = () => {});
  }
  back(): void {
    this.entries.pop();
    this.callback();
  }
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the bar of a server", () => {
  const bar = pathBar(new URL("http://localhost:3000/apps/x/"));
  beforeEach(() => vi.stubGlobal("scrollTo", () => {}));
  afterEach(() => {
    vi.unstubAllGlobals();
    history.replaceState(null, "", "/");
  });

  test("is the path below the app's own, and the query, decoded", () => {
    history.replaceState(null, "", "/apps/x/reports/K%C3%B6ln/?q=a%26b&q=+&r");
    expect(bar.read()).toEqual(place("reports/Köln", ["q", "a&b"], ["q", " "], ["r", ""]));
    history.replaceState(null, "", "/apps/x/100%25/%zz");
    expect(bar.read().path).toBe("100%25/%zz");
    history.replaceState(null, "", "/elsewhere");
    expect(bar.read()).toEqual(place(""));
  });

  test.each([place(""), place("a/b"), place("ö ?#", ["a&=", "ü/?"], ["b", ""])])("reads what it writes: %o", (to) => {
    bar.write(to, true);
    expect(bar.read()).toEqual(to);
    expect(location.pathname.startsWith("/apps/x/")).toBe(true);
    expect(bar.href(to)).toBe(location.pathname + location.search);
  });
});

describe("the bar of a site", () => {
  const bar = hashBar();
  afterEach(() => history.replaceState(null, "", "/"));

  test.each([place("a/b"), place("ö ?#", ["a&=", "ü/?x"]), place("", ["q", "1"])])("is the fragment: %o", (to) => {
    bar.write(to, false);
    expect(location.hash.startsWith("#/")).toBe(true);
    expect(location.pathname).toBe("/");
    expect(bar.read()).toEqual(to);
  });

  test("takes the name of a heading for no page", () => {
    history.replaceState(null, "", "/#section");
    expect(bar.read()).toEqual(place(""));
  });
});

describe("the address", () => {
  const made = () => {
    const bar = new FakeBar();
    const moves: Place[] = [];
    return { bar, moves, address: new Address(bar, (to) => moves.push(to)) };
  };

  test("a link is a new entry and told; the same one again is nothing", () => {
    const { bar, moves, address } = made();
    address.go(place("a"));
    address.go(place("a"));
    expect(bar.entries).toEqual([place(""), place("a")]);
    expect(moves).toEqual([place("a")]);
  });

  test("the host pushes by a larger number of entries, else it replaces, and is told nothing", () => {
    const { bar, moves, address } = made();
    address.show(place("a"), 0);
    vi.advanceTimersByTime(1000);
    expect(bar.entries).toEqual([place("a")]);
    address.show(place("b"), 1);
    expect(bar.entries).toEqual([place("a"), place("b")]);
    address.show(place("c"), 0); // a new session counts anew
    vi.advanceTimersByTime(1000);
    expect(bar.entries).toEqual([place("a"), place("c")]);
    expect(moves).toEqual([]);
  });

  test("many changes are written a few times, and the last one is", () => {
    const { bar, address } = made();
    const write = vi.spyOn(bar, "write");
    for (let i = 0; i < 100; i++) {
      address.show(place("", ["x", String(i)]), 0);
      vi.advanceTimersByTime(20);
    }
    vi.advanceTimersByTime(1000);
    expect(write.mock.calls.length).toBeLessThan(10);
    expect(bar.entries).toEqual([place("", ["x", "99"])]);
    expect(address.current).toEqual(place("", ["x", "99"]));
  });

  test("what waits to be written belongs to the entry before a push, and to none after Back", () => {
    const { bar, moves, address } = made();
    address.show(place("", ["x", "1"]), 0);
    address.show(place("", ["x", "2"]), 0);
    address.go(place("b"));
    expect(bar.entries).toEqual([place("", ["x", "2"]), place("b")]);
    vi.advanceTimersByTime(1000);
    address.show(place("b", ["y", "1"]), 0);
    address.show(place("b", ["y", "2"]), 0);
    bar.back();
    vi.advanceTimersByTime(1000);
    expect(bar.entries).toEqual([place("", ["x", "2"])]);
    expect(moves).toEqual([place("b"), place("", ["x", "2"])]);
  });
});

describe("a session", () => {
  const withAddress = () => {
    const bar = new FakeBar();
    const address: Address = new Address(bar, (to) => session.sendAddress(to));
    const made = world({ address, context: { theme: "dark" } });
    const session = made.session;
    session.start();
    made.host.now.open();
    return { ...made, bar, session };
  };
  const shown = (to: Place, entry?: number): Op => ["add", "root", 2, "address", "address", { value: to, ...(entry && { entry }) }];

  test("says where the visitor is, and what the browser is like", () => {
    const { host, session } = withAddress();
    expect(host.now.received[0]).toEqual({ t: "hello", v: 1, address: place(""), context: { theme: "dark" } });
    host.now.say(welcome());
    session.sendContext({ theme: "light" });
    expect(host.now.received.at(-1)).toEqual({ t: "context", changes: { theme: "light" } });
  });

  test("tells of a link and of Back in order with other events, and shows what the host wants", () => {
    const { host, bar, session } = withAddress();
    host.now.say(welcome(), { t: "begin", seq: 1, run: 1, ack: 0 }, { t: "patch", seq: 2, run: 1, ack: 0, ops: [shown(place(""))] });
    session.sendTrigger("b");
    session.go(place("a"));
    expect(host.now.events()).toMatchObject([{ ref: 1, id: "b" }, { ref: 2, id: "address", value: place("a") }]);
    // The click's run wants another address: the visitor's is newer.
    host.now.say({ t: "patch", seq: 3, run: 1, ack: 1, ops: [["set", "address", { value: place("z") }]] });
    expect(bar.read()).toEqual(place("a"));
    host.now.say({ t: "patch", seq: 4, run: 1, ack: 2, ops: [["set", "address", { value: place("a", ["x", "1"]) }]] });
    expect(bar.entries).toEqual([place(""), place("a", ["x", "1"])]);
    bar.back();
    expect(host.now.events().at(-1)).toMatchObject({ ref: 3, id: "address", value: place("") });
  });

  test("a visitor who moves before the welcome is not forgotten", () => {
    const { host, session } = withAddress();
    session.go(place("a"));
    host.now.say(welcome());
    expect(host.now.events()).toEqual([{ t: "event", ref: 1, id: "address", value: place("a") }]);
  });
});

describe("inputs that have gone from the page", () => {
  test("are told to a host that has lost them, but no passwords; a new session forgets them", () => {
    const made = online([
      ["add", "main", 0, "s", "slider", { value: 1 }],
      ["add", "main", 1, "p", "textInput", { value: "secret", password: true }],
      ["add", "main", 2, "t", "text", { text: "x" }],
    ]);
    const seq = (n: number) => ({ seq: n, run: 1, ack: 0 });
    made.host.now.say({ t: "patch", ...seq(4), ops: [["remove", "s"], ["remove", "p"], ["remove", "t"]] });
    const again = () => {
      made.host.now.break();
      vi.advanceTimersByTime(20_000);
      made.host.now.open();
      return (made.host.now.received[0] as { values: unknown }).values;
    };
    expect(again()).toEqual({ s: 1 });
    made.host.now.say(welcome({ token: "two", mode: "recover" }));
    expect(again()).toEqual({ s: 1 });
    made.host.now.say(welcome({ token: "three" }));
    expect(again()).toEqual({});
  });
});
