import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Session } from "../src/session/session";
import { start } from "../src/start";
import type { HostFrame, Op } from "../src/wire/frames";
import { FakeHost, welcome } from "./support/fake-host";
import { user } from "./support/draw";

let host: FakeHost;
let session: Session;

beforeEach(async () => {
  vi.useFakeTimers();
  vi.spyOn(Math, "random").mockReturnValue(0.5); // no jitter
  document.title = "Runnel";
  document.body.innerHTML = "<div id=app></div>";
  host = new FakeHost();
  await act(() => void (session = start(host)));
});
afterEach(() => {
  session.dispose();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const root = document.documentElement;
const say = (...frames: HostFrame[]) => act(() => host.now.say(...frames));
const query = (selector: string) => document.querySelector<HTMLElement>(selector);

async function show(...ops: Op[]): Promise<void> {
  await act(() => host.now.open());
  await say(
    welcome(),
    { t: "begin", seq: 1, run: 1, ack: 0 },
    { t: "patch", seq: 2, run: 1, ack: 0, ops },
    { t: "end", seq: 3, run: 1, ack: 0, status: "done" },
  );
}

test("the page says whether it runs, and is called like its first title", async () => {
  expect(root.dataset.run).toBe("offline");
  await show(["add", "main", 0, "t", "title", { text: "*Sales* now" }], ["add", "main", 1, "b", "button", { label: "Go" }]);
  expect(root.dataset.run).toBe("idle");
  expect(document.title).toBe("Sales now");
  await user.click(query("[data-id=b] button")!);
  expect(root.dataset.run).toBe("running");
  expect(host.now.events()).toMatchObject([{ ref: 1, id: "b", trigger: true }]);
  await say({ t: "begin", seq: 4, run: 2, ack: 1 }, { t: "end", seq: 5, run: 2, ack: 1, status: "error" });
  expect(root.dataset.run).toBe("error");
});

test("Stop sends stop", async () => {
  await show();
  await user.click(query(".rn-stop")!);
  expect(host.now.received.at(-1)).toEqual({ t: "stop" });
});

describe("the connection", () => {
  test("that breaks leaves the page as it is, and comes back", async () => {
    await show(["add", "main", 0, "x", "text", { text: "old" }]);
    const element = query("[data-id=x]");
    await act(() => host.now.break());
    expect(root.dataset.run).toBe("offline");
    expect(query(".rn-connection")!.textContent).toBe("Reconnecting…");
    expect(query("[data-id=x]")).toBe(element);
    await act(() => void vi.advanceTimersByTime(10));
    await act(() => host.now.open());
    await say(welcome({ mode: "resume", seq: 3 }));
    expect(root.dataset.run).toBe("idle");
    expect(query(".rn-connection")!.dataset.state).toBe("online");
    expect(query("[data-id=x]")).toBe(element);
  });

  test("is told of within a dialog, over which nothing else lies", async () => {
    await show(["add", "root", 2, "d", "dialog", { label: "Really?" }]);
    await act(() => host.now.break());
    expect(query("dialog .rn-connection")!.textContent).toBe("Reconnecting…");
    expect(document.querySelectorAll(".rn-connection").length).toBe(1);
  });

  test("that another tab has taken can be taken back", async () => {
    await show();
    await act(() => host.now.break(4001, "RN037"));
    expect(query(".rn-connection")!.textContent).toContain("another tab");
    await user.click(query(".rn-connection button")!);
    expect(host.connections.length).toBe(2);
  });
});

test("typed text, its focus and its DOM survive a resync", async () => {
  await show(["add", "main", 0, "n", "textInput", { label: "Name", value: "a" }]);
  const input = query("[data-id=n] input") as HTMLInputElement;
  await user.type(input, "half a wo");
  await act(() => host.now.break());
  await act(() => void vi.advanceTimersByTime(10));
  await act(() => host.now.open());
  await say(
    welcome({ mode: "resync", seq: 9 }),
    { t: "snapshot", seq: 9, run: 4, ack: 0, status: "done", nodes: [["main", "new", "text", {}], ["main", "n", "textInput", { label: "Your name", value: "b" }]] },
  );
  expect(query("[data-id=n] input")).toBe(input);
  expect(input.value).toBe("half a wo");
  expect(document.activeElement).toBe(input);
  expect(query("label[for=in-n]")!.textContent).toBe("Your name");
  await user.press(input, "Enter");
  expect(host.now.events()).toMatchObject([{ ref: 1, id: "n", value: "half a wo" }]);
});

describe("toasts", () => {
  test("come, are read out politely, and go", async () => {
    await show(["append", "toasts", { text: "**Saved**", icon: "✓" }]);
    expect(query("[aria-live=polite]")!.textContent).toBe("✓Saved");
    await act(() => void vi.advanceTimersByTime(5000));
    expect(query(".rn-toast")).toBeNull();
  });

  test("stay while they are read, and can be sent away", async () => {
    await show(["append", "toasts", { text: "Saved" }]);
    await act(() => void query(".rn-toast")!.dispatchEvent(new MouseEvent("mouseenter")));
    await act(() => void vi.advanceTimersByTime(60_000));
    await user.click(query(".rn-toast [aria-label=Dismiss]")!);
    expect(query(".rn-toast")).toBeNull();
  });

  test("tell of problems, word for word", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    await show();
    await say({ t: "problem", code: "RN033", message: "no *such* element", fix: "ui.keyed(id)" });
    expect(query(".rn-toast")!.textContent).toContain("RN033 no *such* element");
    expect(query(".rn-toast pre")!.textContent).toBe("ui.keyed(id)");
  });
});

describe("a compile error", () => {
  const error = { file: "App.java", line: 3, message: "';' expected", source: "int x = 1", column: 10, more: 1 };

  test("lies over the page, which stays", async () => {
    await show(["add", "main", 0, "x", "text", { text: "good" }], ["add", "root", 2, "c", "compileError", error]);
    const card = query("[data-element=compileError]")!;
    expect(card.textContent).toContain("App.java:3");
    expect(card.textContent).toContain("';' expected");
    expect(card.querySelector("pre")!.textContent).toBe("int x = 1\n         ^");
    expect(card.textContent).toContain("and 1 further error");
    expect(query("[data-id=x]")!.textContent).toBe("good");
  });

  test("hides on Escape until it changes", async () => {
    await show(["add", "root", 2, "c", "compileError", error]);
    await user.press(document.body, "Escape");
    expect(query("[data-element=compileError]")).toBeNull();
    await say({ t: "patch", seq: 4, run: 1, ack: 0, ops: [["set", "c", { line: 4 }]] });
    expect(query("[data-element=compileError]")).not.toBeNull();
  });
});

test("a sidebar lies beside the page and can be closed and opened", async () => {
  await show(["add", "root", 1, "s", "sidebar", {}], ["add", "s", 0, "x", "text", { text: "aside" }]);
  const aside = query("aside")!;
  expect(query("aside [data-element=sidebar]")!.textContent).toBe("aside");
  expect(aside.dataset.closed).toBeUndefined();
  await user.click(query("[aria-label='Close sidebar']")!);
  expect(aside.dataset.closed).toBe("");
  expect(document.activeElement).toBe(query("[aria-label='Open sidebar']"));
  await user.click(query("[aria-label='Open sidebar']")!);
  expect(aside.dataset.closed).toBeUndefined();
});

test("the theme is chosen from a menu and remembered", async () => {
  await show();
  await user.click(query("[aria-label=Theme]")!);
  const items = [...document.querySelectorAll<HTMLElement>("[role=menuitemradio]")];
  expect(items.map((item) => item.getAttribute("aria-checked"))).toEqual(["true", "false", "false"]);
  await user.click(items[2]!);
  expect([root.dataset.theme, localStorage.getItem("runnel.theme")]).toEqual(["dark", "dark"]);
  await user.click(query("[aria-label=Theme]")!);
  await user.click(document.querySelector<HTMLElement>("[role=menuitemradio]")!);
  expect([root.dataset.theme, localStorage.getItem("runnel.theme")]).toEqual([undefined, null]);
});

describe("the parts around the page", () => {
  test("the app says what the tab is called, and how wide the page is", async () => {
    await show(["add", "root", 2, "page", "pageSetup", { title: "Mine", wide: true }], ["add", "main", 0, "t", "title", { text: "First" }]);
    expect(document.title).toBe("Mine");
    expect(query(".rn-app")!.dataset.wide).toBe("");
  });

  test("the logo leads nowhere it may not", async () => {
    await show(["add", "root", 2, "logo", "logo", { label: "Acme", link: "javascript:alert(1)", image: "javascript:alert(1)" }]);
    expect(query(".rn-logo")!.textContent).toBe("Acme");
    expect(query(".rn-logo :is(a, img)")).toBeNull();
  });

  test("the bottom is a part of its own", async () => {
    await show(["add", "root", 2, "b", "bottom", {}], ["add", "b", 0, "x", "text", { text: "below" }]);
    expect(query("footer")!.textContent).toBe("below");
  });

  test("a dialog begins at its first control, also if that comes later, but not at the button that closes it", async () => {
    await show(["add", "root", 2, "d", "dialog", { label: "Really?" }]);
    await say({ t: "begin", seq: 4, run: 2, ack: 0 }, { t: "patch", seq: 5, run: 2, ack: 0, ops: [["remove", "d"]] });
    await say({ t: "patch", seq: 6, run: 2, ack: 0, ops: [["add", "root", 2, "e", "dialog", { label: "Really?" }]] });
    expect(document.activeElement).toBe(query(".rn-modal-body"));
    await say(
      { t: "patch", seq: 7, run: 2, ack: 0, ops: [["add", "e", 0, "n", "textInput", { label: "Name", value: "" }]] },
      { t: "end", seq: 8, run: 2, ack: 0, status: "done" },
    );
    expect(document.activeElement).toBe(query("dialog input"));
  });

  test("what pops up while a dialog is open can be reached, and stays when that goes", async () => {
    await show(["add", "root", 2, "d", "dialog", { label: "Really?" }], ["append", "toasts", { text: "Saved" }]);
    expect([...document.querySelectorAll(".rn-toast")].map((toast) => toast.closest("dialog"))).toEqual([query("dialog")]);
    await say({ t: "patch", seq: 4, run: 1, ack: 0, ops: [["remove", "d"]] });
    expect(query("[data-element=toasts]")!.textContent).toBe("Saved");
  });

  test("a dialog that the user closes is gone at once, and comes back if the host has it still", async () => {
    await show(["add", "root", 2, "d", "dialog", { label: "Really?" }], ["add", "d", 0, "x", "text", { text: "yes" }]);
    const dialog = query("dialog") as HTMLDialogElement;
    expect(dialog.open).toBe(true);
    await user.click(query(".rn-modal-close")!);
    expect(dialog.open).toBe(false);
    expect(host.now.events()).toMatchObject([{ id: "d", trigger: true }]);
    await say({ t: "begin", seq: 4, run: 2, ack: 1 }, { t: "end", seq: 5, run: 2, ack: 1, status: "done" });
    expect(dialog.open).toBe(true);
    await say({ t: "begin", seq: 6, run: 3, ack: 1 }, { t: "patch", seq: 7, run: 3, ack: 1, ops: [["remove", "d"]] });
    expect(query("dialog")).toBeNull();
  });

  test("a dialog that only the app closes has no button for it, and ignores Escape", async () => {
    await show(["add", "root", 2, "d", "dialog", { label: "Wait", disabled: true }]);
    expect(query(".rn-modal-close")).toBeNull();
    await act(() => void query("dialog")!.dispatchEvent(new Event("cancel", { cancelable: true })));
    expect((query("dialog") as HTMLDialogElement).open).toBe(true);
    expect(host.now.events()).toEqual([]);
  });

  test("the sidebar is made wider by the keyboard, and stays so", async () => {
    await show(["add", "root", 2, "s", "sidebar", {}]);
    const handle = query("[role=separator]")!;
    await user.press(handle, "Home");
    await user.press(handle, "ArrowRight");
    expect(handle.getAttribute("aria-valuenow")).toBe("216");
    expect(query(".rn-sidebar")!.style.getPropertyValue("--sidebar-width")).toBe("216px");
    expect(localStorage.getItem("runnel.sidebar:" + location.pathname)).toContain("216");
    await user.press(handle, "Enter");
    localStorage.clear();
  });
});
