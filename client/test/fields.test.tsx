import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { act } from "preact/test-utils";
import { draw, one, user } from "./support/draw";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

describe("text", () => {
  test("with a debounce is sent after a pause, while it is typed", async () => {
    const { find, inputs } = await draw(one("textInput", { label: "Search", debounce: 300 }));
    const field = find<HTMLInputElement>("input");
    await user.type(field, "o");
    await act(() => void vi.advanceTimersByTime(200));
    await user.type(field, "os");
    await act(() => void vi.advanceTimersByTime(299));
    expect(inputs.sent).toEqual([]);
    await act(() => void vi.advanceTimersByTime(1));
    expect([inputs.sent, field.value]).toEqual([[["e", "os"]], "os"]);
    await user.blur(field);
    expect(inputs.sent.length).toBe(1);
  });

  test("that does not match is kept, explained and not sent", async () => {
    const { find, inputs } = await draw(one("textInput", { label: "Postcode", pattern: "\\d{5}", wrong: "Five digits", debounce: 100 }));
    const field = find<HTMLInputElement>("input");
    await user.type(field, "123");
    await act(() => void vi.advanceTimersByTime(100));
    expect(field.getAttribute("aria-invalid")).toBeNull();
    await user.press(field, "Enter");
    expect([inputs.sent, field.value, field.getAttribute("aria-invalid")]).toEqual([[], "123", "true"]);
    expect(document.getElementById(field.getAttribute("aria-describedby")!)!.textContent).toBe("Five digits");
    await user.type(field, "12345");
    expect(field.getAttribute("aria-invalid")).toBeNull();
    await user.press(field, "Enter");
    expect(inputs.sent).toEqual([["e", "12345"]]);
  });

  test("with a pattern that this browser cannot read is the host's to check", async () => {
    const { find, inputs } = await draw(one("textInput", { label: "T", pattern: "(?i)a" }));
    await user.type(find<HTMLInputElement>("input"), "B");
    await user.press(find("input"), "Enter");
    expect(inputs.sent).toEqual([["e", "B"]]);
  });

  test("of several lines is sent on Ctrl and Enter and on blur, and not on Enter", async () => {
    const { find, page, inputs } = await draw(one("textArea", { label: "Notes", value: "a" }));
    const area = find<HTMLTextAreaElement>("textarea");
    await user.type(area, "a\nb");
    await user.press(area, "Enter");
    expect(inputs.sent).toEqual([]);
    expect(page.textContent).toContain("Press Ctrl+Enter to apply");
    await act(() => void area.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true })));
    expect(inputs.sent).toEqual([["e", "a\nb"]]);
    await user.type(area, "c");
    await user.blur(area);
    expect(inputs.sent.at(-1)).toEqual(["e", "c"]);
  });
});

describe("dates", () => {
  test("that are picked go at once; those that are typed wait until they are whole", async () => {
    const { find, inputs } = await draw(one("dateInput", { label: "Day", value: "2026-01-02" }));
    const field = find<HTMLInputElement>("input");
    expect(field.type).toBe("date");
    await user.type(field, "2026-05-06");
    expect(inputs.sent).toEqual([["e", "2026-05-06"]]);
    await user.press(field, "2");
    await user.type(field, "0002-05-06"); // as Chromium says it after the first digit of the year
    await act(() => void vi.advanceTimersByTime(2000));
    expect(inputs.sent.length).toBe(1);
    await user.type(field, "2027-05-06");
    await act(() => void vi.advanceTimersByTime(700));
    expect(inputs.sent.at(-1)).toEqual(["e", "2027-05-06"]);
  });

  test("may be emptied", async () => {
    const { find, inputs } = await draw(one("timeInput", { label: "At", value: "10:30" }));
    await user.type(find<HTMLInputElement>("input"), "");
    expect(inputs.sent).toEqual([["e", null]]);
  });

  test("of a range take each other along", async () => {
    const { page, inputs } = await draw(one("dateRange", { label: "Days", value: ["2026-01-10", "2026-01-20"] }));
    const [from, to] = page.querySelectorAll("input");
    expect([from!.getAttribute("aria-label"), to!.getAttribute("aria-label")]).toEqual(["Days, from", "Days, to"]);
    await user.type(from!, "2026-02-01");
    expect(inputs.sent.at(-1)).toEqual(["e", ["2026-02-01", "2026-02-01"]]);
    await user.type(to!, "2026-01-05");
    expect(inputs.sent.at(-1)).toEqual(["e", ["2026-01-05", "2026-01-05"]]);
  });
});

test("a colour is shown and sent while it is chosen", async () => {
  const { find, inputs } = await draw(one("color", { label: "Line", value: "#ff0000" }));
  const field = find<HTMLInputElement>("input[type=color]");
  await user.type(field, "#00ff00");
  await user.change(field);
  expect(inputs.sent).toEqual([["e", "#00ff00"]]);
  expect(find("code").textContent).toBe("#00ff00");
});

describe("links", () => {
  test("go elsewhere in a page of their own, and never to a script", async () => {
    const { find, apply } = await draw(one("link", { label: "Docs", url: "https://example.org/" }));
    expect([find("a").getAttribute("href"), find("a").getAttribute("rel")]).toEqual(["https://example.org/", "noopener noreferrer"]);
    for (const url of ["javascript:alert(1)", "java\nscript:alert(1)", "&#106;avascript:alert(1)", "data:text/html,x", "vbscript:x"]) {
      await apply(["set", "e", { url }]);
      expect(find("a").hasAttribute("href"), url).toBe(false);
      expect(find("a").getAttribute("aria-disabled")).toBe("true");
    }
  });
});

describe("options of all inputs", () => {
  test.each(["textInput", "textArea", "multiSelect", "dateInput", "timeInput", "dateTimeInput", "selectSlider", "color"])("%s is named by a real label, also if none is seen", async (kind) => {
    const { find, page } = await draw(one(kind, { label: "The *name*", icon: "🔎", labelVisibility: "collapsed", options: ["a", "b"] }));
    const label = find<HTMLLabelElement>("label");
    expect(label.textContent).toBe("🔎The name");
    expect(find("label i").getAttribute("aria-hidden")).toBe("true");
    expect(page.querySelector("#" + label.htmlFor)).toBe(find("input, textarea"));
    expect(find("[data-id=e]").dataset.label).toBe("collapsed");
  });

  test.each(["multiSelect", "pills", "segmented", "selectSlider", "textArea", "dateInput", "dateRange", "color", "feedback", "menuButton"])("%s can be disabled", async (kind) => {
    const many = kind === "multiSelect" || kind === "pills" ? { value: ["a"] } : {};
    const { page } = await draw(one(kind, { label: "L", disabled: true, options: ["a", "b"], ...many }));
    expect(page.querySelectorAll("input, textarea, button").length).toBeGreaterThan(0);
    expect([...page.querySelectorAll("input:enabled, textarea:enabled, button:enabled")]).toEqual([]);
  });

  const press = (init: KeyboardEventInit, target: EventTarget = document.body) =>
    act(() => void target.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, composed: true, ...init })));

  test("a shortcut clicks a button, from a field only with Ctrl or Alt", async () => {
    const { find, inputs, apply } = await draw(one("button", { label: "Go", shortcut: "ctrl+enter" }), ["add", "main", 1, "t", "textInput", { label: "T" }]);
    expect(find("button").getAttribute("aria-keyshortcuts")).toBe("Control+Enter");
    await press({ key: "Enter" });
    await press({ key: "Enter", ctrlKey: true, shiftKey: true });
    expect(inputs.sent).toEqual([]);
    await press({ key: "Enter", ctrlKey: true }, find("input"));
    expect(inputs.sent).toEqual([["e", "trigger"]]);
    await apply(["set", "e", { shortcut: "g" }]);
    await press({ key: "g" }, find("input"));
    expect(inputs.sent.length).toBe(1);
    await press({ key: "g" });
    expect(inputs.sent.length).toBe(2);
    await apply(["set", "e", { disabled: true }]);
    await press({ key: "g" });
    expect(inputs.sent.length).toBe(2);
  });

  test("a shortcut goes to a field", async () => {
    const { find } = await draw(one("textInput", { label: "Search", shortcut: "/" }));
    await press({ key: "/" });
    expect(document.activeElement).toBe(find("input"));
  });
});
