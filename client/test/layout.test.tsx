import { act } from "preact/test-utils";
import { afterEach, describe, expect, test, vi } from "vitest";
import { draw, one, user } from "./support/draw";
import { online, welcome } from "./support/fake-host";
import type { Op } from "../src/wire/frames";

afterEach(() => document.body.replaceChildren());

const form: Op[] = [
  one("form", { key: "f" }),
  ["add", "e", 0, "a", "textInput", { label: "A", value: "" }],
  ["add", "e", 1, "n", "numberInput", { label: "N", value: 1, min: 0, max: 4, step: 1, whole: true }],
  ["add", "e", 2, "t", "tabs", { labels: ["x", "y"], value: "x" }],
  ["add", "e", 3, "s", "formSubmit", { label: "Send" }],
];

describe("a form", () => {
  test("sends nothing but what opens parts of the page, until its button is clicked", async () => {
    const { find, inputs } = await draw(...form);
    await user.type(find<HTMLInputElement>("[data-id=a] input"), "hi");
    await user.blur(find("[data-id=a] input"));
    await user.click(find("[aria-label='Increase N']"));
    expect(inputs.sent).toEqual([]);
    expect(inputs.held).toEqual([["e", "a", "hi"], ["e", "n", 2]]);
    await user.click(find("[role=tab]:last-child"));
    expect(inputs.sent).toEqual([["t", "y"]]);
    await user.click(find("[data-id=s] button"));
    expect(inputs.sent.at(-1)).toEqual(["s", { submits: "e" }]);
  });

  test("is not submitted while a value in it is wrong: that gets the focus", async () => {
    const { find, inputs } = await draw(...form);
    const number = find<HTMLInputElement>("[data-id=n] input");
    await user.type(number, "12");
    await user.blur(number);
    await user.click(find("[data-id=s] button"));
    expect(inputs.sent).toEqual([]);
    expect(document.activeElement).toBe(number);
  });

  test("may keep Enter for its fields", async () => {
    const { find, apply } = await draw(...form);
    const enter = () => {
      const event = new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true });
      find("[data-id=a] input").dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(enter()).toBe(false);
    await apply(["set", "e", { byClickOnly: true }]);
    expect(enter()).toBe(true);
  });
});

describe("what a form holds", () => {
  const held = () => {
    const made = online(form);
    made.session.holdValue("e", "a", "typed");
    return made;
  };
  const value = ({ session }: ReturnType<typeof held>) => session.tree.get("a")!.props.value.value;

  test("goes with the click, as one event, and survives what the host draws until then", () => {
    const made = held();
    made.host.now.say(
      { t: "begin", seq: 4, run: 2, ack: 0 },
      { t: "patch", seq: 5, run: 2, ack: 0, ops: [["set", "a", { value: "host", label: "B" }], ["remove", "n"]] },
      { t: "end", seq: 6, run: 2, ack: 0, status: "done" },
    );
    expect(value(made)).toBe("typed");
    expect(made.host.now.events()).toEqual([]);
    made.session.submitForm("e", "s");
    expect(made.host.now.events()).toMatchObject([{ ref: 1, id: "s", trigger: true, values: { a: "typed" } }]);
    made.host.now.say(
      { t: "begin", seq: 7, run: 3, ack: 1 },
      { t: "patch", seq: 8, run: 3, ack: 1, ops: [["set", "a", { value: "" }]] },
    );
    expect(value(made)).toBe("");
  });

  test("is not overwritten while it is on its way", () => {
    const made = held();
    made.session.submitForm("e", "s");
    made.host.now.say({ t: "begin", seq: 4, run: 2, ack: 0 }, { t: "patch", seq: 5, run: 2, ack: 0, ops: [["set", "a", { value: "old" }]] });
    expect(value(made)).toBe("typed");
  });

  test("is held again if the host refuses it", () => {
    const made = held();
    made.session.submitForm("e", "s");
    made.host.now.say({ t: "problem", code: "RN033", message: "no", at: "n", ref: 1, by: "client" });
    expect(value(made)).toBe("typed");
    made.session.holdValue("e", "n", 2);
    made.session.submitForm("e", "s");
    expect(made.host.now.events().at(-1)).toMatchObject({ ref: 2, values: { a: "typed", n: 2 } });
  });

  test("is no value of the page: a new host does not get it", () => {
    const made = held();
    made.host.now.break();
    made.session.takeBack();
    made.host.now.open();
    expect(made.host.now.received[0]).toMatchObject({ t: "hello", values: { a: "", n: 1 } });
    made.host.now.say(welcome({ mode: "resync", seq: 3 }), {
      t: "snapshot", seq: 3, run: 1, ack: 0, status: "done",
      nodes: [["root", "main", "main", {}], ["root", "toasts", "toasts", {}], ["main", "e", "form", {}], ["e", "a", "textInput", { value: "" }]],
    });
    expect(value(made)).toBe("typed");
  });
});

test("Ctrl and Enter in an area of a form submit it, Enter alone does not", async () => {
  const { find, inputs } = await draw(
    one("form", {}),
    ["add", "e", 0, "a", "textArea", { label: "A", value: "" }],
    ["add", "e", 1, "s", "formSubmit", { label: "Send" }],
  );
  const area = find<HTMLTextAreaElement>("textarea");
  await user.type(area, "two\nlines");
  await user.press(area, "Enter");
  expect(inputs.sent).toEqual([]);
  await act(() => void area.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true })));
  expect(inputs.held).toEqual([["e", "a", "two\nlines"]]);
  expect(inputs.sent).toEqual([["s", { submits: "e" }]]);
});

describe("boxes", () => {
  test("an expander that the host wants to know of tells, and follows", async () => {
    const { find, apply, inputs } = await draw(one("expander", { label: "More", value: false }));
    const details = find<HTMLDetailsElement>("details");
    await act(() => {
      details.open = true;
    });
    expect(inputs.sent).toEqual([["e", true]]);
    await apply(["set", "e", { value: false }]);
    expect(details.open).toBe(false);
  });

  test("a row and a grid say how they flow, a border is around each column", async () => {
    const { find } = await draw(
      one("row", { gap: "large", justify: "right" }),
      ["add", "main", 1, "g", "grid", { columns: 3, minWidth: 200, gap: "small" }],
      ["add", "main", 2, "c", "columns", { gap: "none", align: "bottom" }],
      ["add", "c", 0, "d", "column", { border: true }],
    );
    expect({ ...find("[data-id=e]").dataset }).toMatchObject({ gap: "large", align: "middle", justify: "right" });
    expect(find("[data-id=g]").style.getPropertyValue("--columns")).toBe("3");
    expect({ ...find("[data-id=c]").dataset }).toMatchObject({ gap: "none", align: "bottom" });
    expect(find("[data-id=d]").className).toContain("rn-bordered");
  });

  test("a container of a height can be scrolled with the keyboard", async () => {
    const { find } = await draw(one("container", { height: 120, follow: true }));
    expect(find("[data-id=e]").tabIndex).toBe(0);
    expect(find("[data-id=e]").style.height).toBe("120px");
    expect(find("[data-id=e]").getAttribute("role")).toBe("log");
  });

  test("a popover belongs to its button", async () => {
    const { find } = await draw(one("popover", { label: "**Filter**" }), ["add", "e", 0, "x", "text", { text: "in it" }]);
    const panel = find("[popover]");
    expect(find("button").getAttribute("popovertarget")).toBe(panel.id);
    expect(panel.getAttribute("aria-label")).toBe("Filter");
    expect(panel.textContent).toBe("in it");
    expect(find("button").getAttribute("aria-expanded")).toBe("false");
    const toggle = Object.assign(new Event("toggle"), { newState: "open" });
    await act(() => void panel.dispatchEvent(toggle));
    expect(find("button").getAttribute("aria-expanded")).toBe("true");
  });
});

test("what the browser keeps of the sidebar may be anything", async () => {
  const { keepSidebar, keptSidebar } = await import("../src/shell/kept-sidebar");
  keepSidebar({ width: 300 });
  keepSidebar({ open: false });
  expect(keptSidebar()).toEqual({ open: false, width: 300 });
  for (const broken of ["{", "null", '{"open":"yes","width":"wide"}']) {
    localStorage.setItem("runnel.sidebar:" + location.pathname, broken);
    expect(keptSidebar()).toEqual({});
  }
  vi.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
    throw new Error("forbidden");
  });
  expect(keptSidebar()).toEqual({});
  vi.restoreAllMocks();
});
