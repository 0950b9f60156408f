import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { render } from "preact";
import { act } from "preact/test-utils";
import { ChatLog } from "../src/elements/chat/chat-log";
import { elapsed } from "../src/elements/spinner/elapsed";
import { draw, FakeInputs, one, user, type Drawn } from "./support/draw";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

const pass = (millis: number) => act(() => void vi.advanceTimersByTime(millis));

describe("a spinner", () => {
  const spinner = (drawn: Drawn) => drawn.page.querySelector<HTMLElement>("[data-element=spinner]");

  test("is not seen when the work is quick", async () => {
    const drawn = await draw(one("spinner", { text: "Loading" }));
    await pass(150);
    expect(spinner(drawn)!.hidden).toBe(true);
    await drawn.apply(["remove", "e"]);
    expect(spinner(drawn)).toBeNull();
  });

  test("once seen it stays long enough to be read, where it was", async () => {
    const drawn = await draw(
      one("text", { text: "before" }),
      ["add", "main", 1, "s", "spinner", { text: "Loading" }],
    );
    await pass(210);
    expect(spinner(drawn)!.hidden).toBe(false);
    await drawn.apply(["remove", "s"], ["add", "main", 1, "t", "text", { text: "after" }]);
    expect(spinner(drawn)!.previousElementSibling!.textContent).toBe("before");
    expect(drawn.page.textContent).toBe("beforeLoadingafter");
    await pass(380);
    expect(spinner(drawn)).not.toBeNull();
    await pass(30);
    expect(drawn.page.textContent).toBe("beforeafter");
  });

  test("that comes again while it stays goes on as the same", async () => {
    const drawn = await draw(one("spinner", { text: "One" }));
    await pass(210);
    const before = spinner(drawn);
    await drawn.apply(["remove", "e"]);
    await drawn.apply(one("spinner", { text: "Two" }));
    expect(spinner(drawn)).toBe(before);
    expect(drawn.page.querySelectorAll("[data-element=spinner]")).toHaveLength(1);
    expect(before!.textContent).toBe("Two");
  });

  test("waits for as long as it is told, and counts the time", async () => {
    const drawn = await draw(one("spinner", { text: "Slow", delay: 1000, showTime: true }));
    await pass(900);
    expect(spinner(drawn)!.hidden).toBe(true);
    await pass(2350);
    expect(spinner(drawn)!.textContent).toBe("Slow3.2 s");
    expect([elapsed(0), elapsed(59_990), elapsed(61_000)]).toEqual(["0.0 s", "59.9 s", "1 min 1 s"]);
  });
});

test("a busy button says so and takes no clicks", async () => {
  const { find, apply, inputs } = await draw(one("button", { label: "Pay", busy: true }));
  const button = find<HTMLButtonElement>("button");
  expect([button.getAttribute("aria-busy"), button.getAttribute("aria-disabled"), button.disabled]).toEqual(["true", "true", false]);
  expect(button.textContent).toBe("Pay");
  await user.click(button);
  expect(inputs.sent).toEqual([]);
  await apply(["set", "e", { busy: null }]);
  await user.click(button);
  expect(inputs.sent).toEqual([["e", "trigger"]]);
});

test("a skeleton keeps the room of lines or of a block", async () => {
  const { find, page } = await draw(one("skeleton", { lines: 4 }), ["add", "main", 1, "b", "skeleton", { height: 120 }]);
  expect(find("[data-id=e]").children).toHaveLength(4);
  expect(page.querySelector<HTMLElement>("[data-id=b] > span")!.style.height).toBe("120px");
  expect(find("[data-id=e]").getAttribute("aria-label")).toBe("Loading");
});

describe("a status", () => {
  test("opens and closes as the host says, until the user does it", async () => {
    const { find, apply } = await draw(
      one("status", { label: "Importing", state: "running", expanded: true }),
      ["add", "e", 0, "p", "step", { text: "Reading", state: "running" }],
    );
    const details = find<HTMLDetailsElement>("details");
    expect(details.open).toBe(true);
    expect(find("summary").textContent).toBe("Running:Importing");
    await apply(["set", "p", { state: "complete" }], ["set", "e", { state: "complete", expanded: null }]);
    expect(details.open).toBe(false);
    expect(find("summary").textContent).toBe("Complete:Importing");
    expect(find("[data-element=step]").textContent).toBe("Complete:Reading");
    await user.click(find("summary"));
    expect(details.open).toBe(true);
    await apply(["set", "e", { state: "running", expanded: true }], ["set", "e", { state: "error", expanded: null }]);
    expect(details.open).toBe(true);
  });
});

describe("chat", () => {
  const field = (drawn: Drawn) => drawn.find<HTMLTextAreaElement>("textarea");

  test("Enter sends, Shift+Enter does not, and nothing is sent of nothing", async () => {
    const drawn = await draw(one("chatInput", { label: "Say something" }));
    await user.press(field(drawn), "Enter");
    await user.type(field(drawn), "hi\nthere");
    await user.press(field(drawn), "Enter", true);
    expect(drawn.inputs.sent).toEqual([]);
    await user.press(field(drawn), "Enter");
    expect(drawn.inputs.sent).toEqual([["e", { submitted: "hi\nthere" }]]);
    expect(field(drawn).value).toBe("");
    expect(document.activeElement).toBe(field(drawn));
    expect(drawn.find<HTMLButtonElement>("[aria-label=Send]").disabled).toBe(true);
  });

  test("what is being written stays while a run goes on and the input changes", async () => {
    const drawn = await draw(one("chatInput", { label: "Say something", stoppable: true }));
    await user.type(field(drawn), "half a mess");
    await act(() => void ((drawn.inputs.state as { value: string }).value = "running"));
    await drawn.apply(["set", "e", { stale: true, label: "Wait" }]);
    await pass(400);
    expect(field(drawn).value).toBe("half a mess");
    expect(drawn.find("[aria-label=Send]")).toBeDefined();
  });

  test("the Stop button takes the place of Send after a while, and stops", async () => {
    const drawn = await draw(one("chatInput", { label: "Say something", stoppable: true }));
    await act(() => void ((drawn.inputs.state as { value: string }).value = "running"));
    await pass(100);
    expect(drawn.page.querySelector("[aria-label='Stop answering']")).toBeNull();
    await pass(300);
    await user.click(drawn.find("[aria-label='Stop answering']"));
    expect(drawn.inputs.stops).toBe(1);
    await act(() => void ((drawn.inputs.state as { value: string }).value = "idle"));
    expect(drawn.page.querySelector("[aria-label='Stop answering']")).toBeNull();
  });

  test("it is pinned in main, also through boxes without looks, and not in a box", async () => {
    const drawn = await draw(
      ["add", "main", 0, "f", "fragment", {}],
      ["add", "f", 0, "a", "chatInput", { label: "A" }],
      ["add", "main", 1, "c", "container", {}],
      ["add", "c", 0, "b", "chatInput", { label: "B" }],
    );
    const pinned = (id: string) => drawn.find(`[data-id=${id}]`).classList.contains("rn-chat-pinned");
    expect([pinned("a"), pinned("b")]).toEqual([true, false]);
  });

  test("a message says whose it is, with a picture of its own", async () => {
    const drawn = await draw(
      one("chatMessage", { name: "assistant" }),
      ["add", "e", 0, "t", "markdown", { text: "Hello" }],
      ["add", "main", 1, "o", "chatMessage", { name: "octo", avatar: "🐙" }],
      ["add", "main", 2, "z", "chatMessage", { name: "zoe" }],
    );
    expect(drawn.find("[data-id=e]").getAttribute("aria-label")).toBe("assistant");
    expect(drawn.find("[data-id=e]").textContent).toBe("Hello");
    expect(drawn.find("[data-id=o]").textContent).toBe("🐙");
    expect(drawn.find("[data-id=z]").textContent).toBe("Z");
  });

  test("files go to the host at once, and with the message that is sent next", async () => {
    const drawn = await draw(one("chatInput", { label: "Ask" }), ["add", "e", 0, "f", "fileUpload", { label: "Ask", value: [], maxFiles: 2, accept: ".txt" }]);
    const send = () => drawn.find<HTMLButtonElement>("[aria-label=Send]");
    const paste = (...files: File[]) =>
      act(() => void field(drawn).dispatchEvent(Object.assign(new Event("paste", { cancelable: true }), { clipboardData: { files } })));
    await paste(new File(["x"], "a.txt"), new File(["x"], "b.exe"));
    expect(drawn.inputs.sent).toEqual([["f", [{ id: "id-a.txt", name: "a.txt", type: "", size: 1 }]]]);
    expect(drawn.find("[role=alert]").textContent).toContain("RN133 b.exe");
    await user.click(drawn.find("[aria-label='Dismiss b.exe']"));
    expect(send().disabled).toBe(false);
    await user.click(send());
    expect(drawn.inputs.sent.at(-1)).toEqual(["e", { submitted: "" }]);
    expect(drawn.page.querySelector("[data-id=f] li")).toBeNull();
    // The host has not answered yet, and the next message begins.
    await paste(new File(["x"], "c.txt"));
    await pass(1);
    expect(drawn.inputs.sent.at(-1)).toEqual(["f", [{ id: "id-c.txt", name: "c.txt", type: "", size: 1 }]]);
    await user.click(drawn.find("[aria-label='Remove c.txt']"));
    expect(drawn.inputs.sent.at(-1)).toEqual(["f", []]);
    expect(document.activeElement).toBe(field(drawn));
  });

  test("a message waits for what is on its way", async () => {
    const drawn = await draw(one("chatInput", { label: "Ask" }), ["add", "e", 0, "f", "fileUpload", { value: [] }]);
    drawn.inputs.bytes.give = () => new Promise(() => {});
    await user.type(field(drawn), "look");
    await act(() => void drawn.find(".rn-chat-box").dispatchEvent(Object.assign(new Event("drop"), { dataTransfer: { files: [new File(["x"], "a")] } })));
    expect(drawn.find("progress").getAttribute("aria-label")).toBe("Uploading a");
    await user.press(field(drawn), "Enter");
    expect(drawn.inputs.sent).toEqual([]);
    expect(drawn.find<HTMLButtonElement>("[aria-label=Send]").disabled).toBe(true);
  });

  test("a picture of who speaks, and one that is broken", async () => {
    const drawn = await draw(one("chatMessage", { name: "zoe", src: "z.png", avatar: "Q" }), ["add", "e", 0, "t", "text", { text: "alive" }]);
    expect(drawn.find("img").getAttribute("src")).toBe("held:z.png");
    await act(() => void drawn.find("img").dispatchEvent(new Event("error")));
    expect(drawn.find(".rn-chat-avatar").textContent).toBe("Q");
    expect(drawn.find("[data-id=e]").textContent).toMatch(/RN130.*alive/);
  });

  test("a message is read out when it is whole, in its own app", async () => {
    const logs = document.createElement("div");
    const drawn = await draw(one("chatMessage", { name: "assistant" }), ["add", "e", 0, "t", "markdown", { text: "Hello" }]);
    await act(() => render([drawn.inputs, new FakeInputs()].map((app) => <ChatLog session={app} />), logs));
    const lines = () => [...logs.children].map((log) => log.textContent);
    await pass(900);
    expect(lines()).toEqual(["", ""]);
    await pass(100);
    expect(lines()).toEqual(["assistant: Hello", ""]);
  });
});
