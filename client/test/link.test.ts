import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Link } from "../src/transport/link";
import { webSocketUrl } from "../src/transport/websocket";
import { FakeHost, FakePage } from "./support/fake-host";

let host: FakeHost;
let page: FakePage;
let link: Link;

beforeEach(() => {
  vi.useFakeTimers();
  host = new FakeHost();
  page = new FakePage();
  link = new Link(host, { open: () => {}, message: () => {}, close: () => true }, page, () => 0.5);
  link.connect();
});
afterEach(() => {
  link.close();
  vi.useRealTimers();
});

/** How long until the next attempt. */
function waitForAttempt(): number {
  const before = host.connections.length;
  for (let ms = 1; ms <= 10_000; ms++) {
    vi.advanceTimersByTime(1);
    if (host.connections.length > before) return ms;
  }
  return Infinity;
}

describe("reconnecting", () => {
  test("climbs the ladder and stays at 5 s", () => {
    const waits = Array.from({ length: 12 }, () => {
      host.now.break();
      return waitForAttempt();
    });
    expect(waits).toEqual([10, 50, 100, 150, 200, 250, 500, 1000, 2000, 5000, 5000, 5000]);
  });

  test("starts at the foot again after the host has answered", () => {
    for (let i = 0; i < 5; i++) {
      host.now.break();
      waitForAttempt();
    }
    link.healthy();
    host.now.break();
    expect(waitForAttempt()).toBe(10);
  });

  test("waits while the page is hidden and goes at once when it shows", () => {
    page.isHidden = true;
    host.now.break();
    expect(waitForAttempt()).toBe(Infinity);
    page.show();
    expect(host.connections.length).toBe(2);
  });

  test("does not disturb a connection that is up when the page shows", () => {
    page.isHidden = true;
    page.show();
    expect(host.connections.length).toBe(1);
  });

  test("a late word of an old connection is not heard", () => {
    const old = host.now;
    link.connect();
    old.break();
    expect(waitForAttempt()).toBe(Infinity);
    expect(host.connections.length).toBe(2);
  });
});

test.each([
  ["http://host/", "ws://host/ws"],
  ["https://host/team/app/", "wss://host/team/app/ws"],
  ["https://host:8443/?city=Oslo#top", "wss://host:8443/ws"],
])("the socket of %s is %s", (address, socket) => {
  expect(webSocketUrl(address)).toBe(socket);
});
