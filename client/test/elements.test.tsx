import { afterEach, describe, expect, test, vi } from "vitest";
import { render } from "preact";
import { Chart } from "../src/elements/chart/chart";
import { later, loadAll } from "../src/elements/later";
import { registry } from "../src/elements/registry";
import { cellText, sharedDecimals } from "../src/elements/table/cell";
import { caretUnder } from "../src/shell/compile-error";
import { Tree } from "../src/tree/tree";
import { draw, one, user } from "./support/draw";

afterEach(() => document.body.replaceChildren());

describe("every kind", () => {
  // A chart draws on a canvas, which the test page has not: see chart.test.ts.
  const kinds = Object.keys(registry).filter((kind) => registry[kind] !== Chart);

  test.each(kinds)("%s says what it is, and when it is stale", async (kind) => {
    const complaint = vi.spyOn(console, "error");
    const { find, apply } = await draw(one(kind, kind === "rangeSlider" ? { value: [1, 2] } : {}));
    const root = find("[data-id=e]");
    expect(root.dataset.element).toBe(kind);
    expect(root.dataset.stale).toBeUndefined();
    await apply(["set", "e", { stale: true, key: "k" }]);
    expect(find("[data-id=e]")).toBe(root);
    expect(root.dataset.key).toBe("k");
    expect(root.dataset.stale).toBe("");
    expect(complaint).not.toHaveBeenCalled();
    complaint.mockRestore();
  });
});

test("an element that is fetched later comes also if that ends between its first drawing and its effects", async () => {
  const Late = later(async () => ({ node }) => <p>{node.kind} is here</p>);
  const page = document.createElement("div");
  render(<Late node={new Tree().root} props={{}} />, page);
  expect(page.querySelector("[aria-busy]")).not.toBeNull();
  await loadAll(); // effects wait for a picture
  await vi.waitFor(() => expect(page.textContent).toBe("root is here"));
});

describe("faults", () => {
  test("an unknown kind is a notice, also one called like a method", async () => {
    const { find } = await draw(one("hologram", {}), ["add", "main", 1, "c", "constructor", {}]);
    expect(find("[data-id=e]").textContent).toContain("hologram");
    expect(find("[data-id=c]").textContent).toContain("constructor");
  });

  test("an element that throws does so alone, and gets another chance", async () => {
    const complaint = vi.spyOn(console, "error").mockImplementation(() => {});
    const { find, apply } = await draw(one("table", { columns: 5 }), ["add", "main", 1, "t", "text", { text: "alive" }]);
    expect(find("[data-id=e]").textContent).toContain("could not be drawn");
    expect(find("[data-id=t]").textContent).toBe("alive");
    expect(complaint).toHaveBeenCalled();
    await apply(["set", "e", { columns: [{ name: "A", type: "text" }], rows: [["x"]] }]);
    expect(find("[data-id=e] td").textContent).toBe("x");
    complaint.mockRestore();
  });
});

describe("patches", () => {
  test("leave the DOM of other elements alone", async () => {
    const { find, apply, page } = await draw(one("text", { text: "a" }), ["add", "main", 1, "f", "text", { text: "b" }]);
    const [first, second] = [find("[data-id=e]"), find("[data-id=f]")];
    await apply(["add", "main", 0, "n", "text", { text: "n" }], ["order", "main", [["f", "e"]]]);
    expect([...page.querySelectorAll("[data-element=text]")]).toEqual([find("[data-id=n]"), second, first]);
  });
});

describe("boxes", () => {
  test("tabs are chosen by click and arrow keys and keep the old content until the new one comes", async () => {
    const { find, apply, inputs, page } = await draw(
      one("tabs", { labels: ["A", "B", "C"], value: "A" }),
      ["add", "e", 0, "ta", "tab", { label: "A" }],
      ["add", "ta", 0, "x", "text", { text: "in A" }],
    );
    const tabs = () => [...page.querySelectorAll<HTMLElement>("[role=tab]")].map((tab) => [tab.getAttribute("aria-selected"), tab.tabIndex]);
    expect(tabs()).toEqual([["true", 0], ["false", -1], ["false", -1]]);
    await user.press(find("[role=tab]"), "ArrowLeft");
    expect(inputs.sent).toEqual([["e", "C"]]);
    expect(tabs()[2]).toEqual(["true", 0]);
    expect(find("[role=tabpanel]").textContent).toBe("in A");
    expect(find("[role=tabpanel]").getAttribute("aria-busy")).toBe("true");
    await apply(["remove", "ta"], ["add", "e", 0, "tc", "tab", { label: "C" }]);
    expect(find("[role=tabpanel]").getAttribute("aria-busy")).toBe("false");
    expect(find("[role=tabpanel]").textContent).toBe("");
  });

  test("an expander is the user's after its first state", async () => {
    const { find, apply } = await draw(one("expander", { label: "More", expanded: true }));
    const details = find<HTMLDetailsElement>("details");
    expect(details.open).toBe(true);
    details.open = false;
    details.dispatchEvent(new Event("toggle"));
    await apply(["set", "e", { label: "Less", expanded: true }]);
    expect(details.open).toBe(false);
    expect(find("summary").textContent).toBe("Less");
  });

  test("columns have their weights, and a place for each", async () => {
    const { find } = await draw(one("columns", { weights: [1, 3], gap: "large" }), ["add", "e", 0, "c", "column", {}]);
    expect(find("[data-id=e]").style.getPropertyValue("--columns")).toBe("minmax(0, 1fr) minmax(0, 3fr)");
    expect(find("[data-id=e] > [data-element=column]").dataset.id).toBe("c");
  });
});

describe("words and data", () => {
  test("an error speaks up, the others wait their turn", async () => {
    const { find } = await draw(one("error", { text: "no" }), ["add", "main", 1, "i", "info", { text: "hm", icon: "!" }]);
    expect(find("[data-id=e]").getAttribute("role")).toBe("alert");
    expect(find("[data-id=i]").getAttribute("role")).toBe("status");
    expect(find("[data-id=i]").textContent).toBe("!hm");
  });

  test("a metric is good or bad by its direction, the other way round if up is bad", async () => {
    const { find, apply } = await draw(one("metric", { label: "Costs", value: "1", delta: "2", direction: "up" }));
    const tone = () => find("[data-tone]").dataset.tone;
    expect(tone()).toBe("good");
    await apply(["set", "e", { inverse: true }]);
    expect(tone()).toBe("bad");
    await apply(["set", "e", { direction: "flat" }]);
    expect(tone()).toBe("flat");
    expect(find("[data-tone]").textContent).toBe("unchanged 2");
  });

  test("a table says how much of the whole it shows", async () => {
    const { find, apply, page } = await draw(
      one("table", { columns: [{ name: "n", type: "number" }], rows: Array.from({ length: 1000 }, (_, i) => [i]), total: 1461 }),
    );
    expect(page.textContent).toContain("Showing 1,000 of 1,461 rows");
    expect(find("td").dataset.type).toBe("number");
    await apply(["set", "e", { rows: [], total: 0 }]);
    expect(page.textContent).toContain("No rows");
    expect([cellText(0.1 + 0.2), cellText(null), cellText(false), cellText(2024)]).toEqual(["0.3", "", "false", "2024"]);
  });

  test("json opens as deep as asked", async () => {
    const { page } = await draw(one("json", { value: { a: { b: { c: 1 } } }, depth: 1 }));
    expect([...page.querySelectorAll("details")].map((each) => each.open)).toEqual([true, false]);
    const closed = page.querySelectorAll("details")[1]!;
    closed.open = true;
    closed.dispatchEvent(new Event("toggle"));
    await vi.waitFor(() => expect(page.textContent).toContain("b: "));
  });

  test("an exception has its words, frames, causes, fix and code", async () => {
    const { page, find } = await draw(
      one("exception", {
        type: "IllegalStateException",
        message: "twice",
        frames: ["App.app(App.java:14)"],
        causes: [{ type: "IOException", message: "gone", frames: [] }],
        fix: "ui.keyed(1);",
        code: "RN012",
      }),
    );
    for (const words of ["IllegalStateException", "twice", "App.app(App.java:14)", "IOException", "gone", "docs/errors/RN012"]) {
      expect(page.textContent).toContain(words);
    }
    expect(find("pre").textContent).toBe("ui.keyed(1);");
  });

  test("progress is a progressbar between 0 and 100", async () => {
    const { find, apply } = await draw(one("progress", { value: 0.416, text: "Reading **all**" }));
    const bar = () => find("[role=progressbar]");
    expect([bar().getAttribute("aria-valuenow"), bar().getAttribute("aria-label")]).toEqual(["42", "Reading all"]);
    await apply(["set", "e", { value: 7 }]);
    expect(bar().getAttribute("aria-valuenow")).toBe("100");
  });

  test("headings have an anchor, their own or made from their text", async () => {
    const { find } = await draw(one("header", { text: "Big *sales*" }), ["add", "main", 1, "a", "title", { text: "T", anchor: "top" }]);
    expect(find("h2").id).toBe("big-sales");
    expect(find("h1").id).toBe("top");
    expect(find("[data-id=a] a").getAttribute("href")).toBe("#top");
  });

  test("plain text keeps every character", async () => {
    const { find } = await draw(one("text", { text: "a  **b**\n<i>" }));
    expect(find("[data-id=e]").textContent).toBe("a  **b**\n<i>");
  });

  test("help opens on focus and closes with Escape", async () => {
    const { find, page } = await draw(one("textInput", { label: "Name", help: "In *full*" }));
    const button = find<HTMLButtonElement>("[aria-label='Help: Name']");
    expect(page.querySelector("[role=tooltip]")).toBeNull();
    await user.click(button);
    expect(find("[role=tooltip]").textContent).toBe("In full");
    expect(button.getAttribute("aria-describedby")).toBe(find("[role=tooltip]").id);
    await user.press(button, "Escape");
    expect(page.querySelector("[role=tooltip]")).toBeNull();
  });
});

test("numbers of a column share their decimals where that loses nothing", () => {
  expect([sharedDecimals([5, 0.25, null]), cellText(5, 2)]).toEqual([2, "5.00"]);
  expect(sharedDecimals([2024, 1999])).toBe(0);
  expect(sharedDecimals([0.1 + 0.2])).toBe(1);
  expect([sharedDecimals([1e-9]), sharedDecimals([1 / 3])]).toEqual([undefined, undefined]);
});

test("the caret of a compile error stands under its column, tabs and all", () => {
  expect(caretUnder("\tint x = y;", 10)).toBe("\t        ^");
});

test("the text of an element is what the app said: marks and buttons around it have none", async () => {
  const { find } = await draw(
    one("title", { text: "Sales", help: "why" }),
    ["add", "main", 1, "c", "code", { text: "int x = 1;", language: "java" }],
  );
  expect(find("[data-id=e]").textContent).toBe("Sales");
  expect(find("[data-id=c]").textContent).toBe("int x = 1;");
});
