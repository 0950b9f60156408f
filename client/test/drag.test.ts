import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { DragSender } from "../src/elements/slider/drag-sender";
import { FakeInputs } from "./support/draw";

let inputs: FakeInputs;
let sender: DragSender;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  inputs = new FakeInputs();
  sender = new DragSender(inputs, "s");
});
afterEach(() => void vi.useRealTimers());

const values = () => inputs.sent.map(([, value]) => value);

describe("a drag", () => {
  test("sends its first value at once", () => {
    sender.move(1);
    expect(values()).toEqual([1]);
  });

  test("sends at most one value every 50 ms, and the newest", () => {
    for (let ms = 0; ms < 200; ms += 10) {
      sender.move(ms);
      inputs.settle();
      vi.advanceTimersByTime(10);
    }
    expect(values()).toEqual([0, 40, 90, 140, 190].slice(0, values().length));
    expect(values().length).toBeGreaterThanOrEqual(4);
  });

  test("never has more than one in flight", () => {
    sender.move(1);
    vi.advanceTimersByTime(500);
    sender.move(2);
    sender.move(3);
    vi.advanceTimersByTime(500);
    expect(values()).toEqual([1]);
    inputs.settle();
    expect(values()).toEqual([1, 3]);
  });

  test("always sends its last value, at once on release", () => {
    sender.move(1);
    sender.move(2);
    sender.release();
    expect(values()).toEqual([1, 2]);
    inputs.settle();
    vi.advanceTimersByTime(500);
    expect(values()).toEqual([1, 2]);
  });

  test("sends nothing twice", () => {
    sender.move(1);
    sender.release();
    expect(values()).toEqual([1]);
  });

  test("is a draft from its first move to its release", () => {
    sender.move(1);
    expect(inputs.drafts.has("s")).toBe(true);
    sender.release();
    expect(inputs.drafts.has("s")).toBe(false);
  });
});
