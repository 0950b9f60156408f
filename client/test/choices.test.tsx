import { afterEach, describe, expect, test } from "vitest";
import { folded, matching } from "../src/ui/search";
import { draw, one, user } from "./support/draw";

afterEach(() => document.body.replaceChildren());

const MANY = Array.from({ length: 10_000 }, (_, i) => `City ${i}`);
const options = (page: HTMLElement) => [...page.querySelectorAll("[role=option] > span")].map((option) => option.textContent);

test("search finds without accents and case, what begins so first", () => {
  const cities = ["Bogotá", "Århus", "Tårnby", "aa"];
  const keys = cities.map(folded);
  expect(matching(cities, keys, "ar")).toEqual(["Århus", "Tårnby"]);
  expect(matching(cities, keys, " BOGOTA ")).toEqual(["Bogotá"]);
  expect(matching(cities, keys, "")).toEqual(cities);
});

describe("a select", () => {
  test("of many options is searched, draws only those in view, and sends what is picked by keys", async () => {
    const { find, page, inputs } = await draw(one("select", { label: "City", options: MANY, value: "City 7" }));
    const field = find<HTMLInputElement>("[role=combobox]");
    expect(field.value).toBe("City 7");
    await user.press(field, "ArrowDown");
    expect(field.getAttribute("aria-expanded")).toBe("true");
    expect(options(page).length).toBeLessThan(50);
    expect(document.getElementById(field.getAttribute("aria-activedescendant")!)!.textContent).toBe("City 7");
    await user.type(field, "city 999");
    expect(options(page)[0]).toBe("City 999");
    await user.press(field, "ArrowDown");
    await user.press(field, "Enter");
    expect(inputs.sent).toEqual([["e", "City 9990"]]);
    expect(field.value).toBe("City 9990");
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, 9]); // the next search takes its place
    expect(page.querySelector("[role=listbox]")).toBeNull();
  });

  test("takes a new option only if it may", async () => {
    const { find, page, inputs, apply } = await draw(one("select", { label: "City", options: MANY, value: "City 7" }));
    const field = find<HTMLInputElement>("[role=combobox]");
    await user.type(field, "Oslo");
    expect(page.textContent).toContain("No option has “Oslo”");
    await user.press(field, "Enter");
    expect(inputs.sent).toEqual([]);
    await apply(["set", "e", { acceptNew: true }]);
    expect(options(page)).toEqual(["Add “Oslo”"]);
    await user.press(field, "Enter");
    expect(inputs.sent).toEqual([["e", "Oslo"]]);
  });

  test("gives up what was typed on Escape and when it is left", async () => {
    const { find, page, inputs } = await draw(one("select", { label: "City", options: MANY, value: "City 7" }));
    const field = find<HTMLInputElement>("[role=combobox]");
    await user.type(field, "City 8");
    await user.press(field, "Escape");
    expect([field.value, page.querySelector("[role=listbox]")]).toEqual(["City 7", null]);
    await user.type(field, "City 8");
    await user.blur(field);
    expect([field.value, inputs.sent.length]).toEqual(["City 7", 0]);
  });
});

describe("a multiSelect", () => {
  const toppings = { label: "Toppings", options: ["Basil", "Olives", "Capers"], value: ["Olives"] };

  test("adds, takes away, and keeps its list open", async () => {
    const { find, page, inputs } = await draw(one("multiSelect", toppings));
    const field = find<HTMLInputElement>("[role=combobox]");
    await user.click(field);
    await user.press(field, "Enter");
    expect(inputs.sent.at(-1)).toEqual(["e", ["Olives", "Basil"]]);
    expect(page.querySelector("[role=listbox]")!.getAttribute("aria-multiselectable")).toBe("true");
    await user.click(find("[aria-label='Remove Olives']"));
    expect(inputs.sent.at(-1)).toEqual(["e", ["Basil"]]);
    expect(document.activeElement).toBe(field);
    await user.press(field, "Backspace");
    expect(inputs.sent.at(-1)).toEqual(["e", []]);
  });

  test("takes no more than its limit, and says so", async () => {
    const { find, page, inputs } = await draw(one("multiSelect", { ...toppings, max: 1 }));
    const field = find<HTMLInputElement>("[role=combobox]");
    await user.click(field);
    await user.press(field, "Enter");
    expect(inputs.sent).toEqual([]);
    expect(page.textContent).toContain("No more than 1");
    expect(find("[role=option]").getAttribute("aria-disabled")).toBe("true");
  });

  test("takes new ones if it may, and is cleared at once", async () => {
    const { find, inputs } = await draw(one("multiSelect", { ...toppings, acceptNew: true }));
    const field = find<HTMLInputElement>("[role=combobox]");
    await user.type(field, "Ham");
    await user.press(field, "Enter");
    expect(inputs.sent.at(-1)).toEqual(["e", ["Olives", "Ham"]]);
    expect(field.value).toBe("");
    await user.click(find("[aria-label='Clear Toppings']"));
    expect(inputs.sent.at(-1)).toEqual(["e", []]);
  });
});

describe("in view", () => {
  test("pills are checkboxes of a named group; those with one place give way", async () => {
    const { find, page, inputs, apply } = await draw(one("pills", { label: "Tags", options: ["a", "b", "c"], value: ["a"] }));
    expect(find("fieldset > legend").textContent).toBe("Tags");
    const boxes = page.querySelectorAll<HTMLInputElement>("input[type=checkbox]");
    await user.click(boxes[2]!);
    await user.click(boxes[0]!);
    expect(inputs.sent).toEqual([["e", ["a", "c"]], ["e", ["c"]]]);
    await apply(["set", "e", { max: 1 }]);
    await user.click(boxes[1]!);
    expect(inputs.sent.at(-1)).toEqual(["e", ["b"]]);
    await apply(["set", "e", { max: 2, value: ["a", "b"] }]);
    expect([...boxes].map((box) => box.disabled)).toEqual([false, false, true]);
  });

  test("segments are radio buttons", async () => {
    const { page, inputs } = await draw(one("segmented", { label: "View", options: ["Day", "Week"], value: "Week" }));
    const [day, week] = page.querySelectorAll<HTMLInputElement>("input[type=radio]");
    expect([day!.checked, week!.checked]).toEqual([false, true]);
    await user.click(day!);
    expect(inputs.sent).toEqual([["e", "Day"]]);
  });

  test("a selectSlider says and sends texts", async () => {
    const { find, inputs } = await draw(one("selectSlider", { label: "Size", options: ["S", "M", "L"], value: "M" }));
    const range = find<HTMLInputElement>("input[type=range]");
    expect([range.value, range.getAttribute("aria-valuetext"), find("output").textContent]).toEqual(["1", "M", "M"]);
    await user.type(range, "2");
    await user.change(range);
    expect(inputs.sent).toEqual([["e", "L"]]);
    expect(find("output").textContent).toBe("L");
  });

  test("feedback is taken back by a second press", async () => {
    const { find, page, inputs } = await draw(one("feedback", { label: "How was it?", look: "stars", value: 0 }));
    await user.click(find("[aria-label='4 stars']"));
    expect(page.querySelectorAll("[data-filled]").length).toBe(4);
    expect(find("[aria-label='4 stars']").getAttribute("aria-pressed")).toBe("true");
    await user.click(find("[aria-label='4 stars']"));
    expect(inputs.sent).toEqual([["e", 4], ["e", 0]]);
  });

  test("thumbs are 1 and -1", async () => {
    const { find, inputs } = await draw(one("feedback", { label: "Good?", look: "thumbs" }));
    await user.click(find("[aria-label='Thumbs down']"));
    expect(inputs.sent).toEqual([["e", -1]]);
  });
});

describe("a menu button", () => {
  const menu = { label: "Export", options: ["CSV", "Excel", "Parquet"] };

  test("is worked with the keyboard, and submits what is chosen", async () => {
    const { find, page, inputs } = await draw(one("menuButton", menu));
    const button = find("[aria-haspopup=menu]");
    await user.press(button, "ArrowDown");
    expect(document.activeElement!.textContent).toBe("CSV");
    await user.press(document.activeElement as HTMLElement, "p");
    expect(document.activeElement!.textContent).toBe("Parquet");
    await user.press(document.activeElement as HTMLElement, "ArrowDown");
    await user.press(document.activeElement as HTMLElement, "End");
    await user.press(document.activeElement as HTMLElement, "ArrowUp");
    await user.click(document.activeElement as HTMLElement);
    expect(inputs.sent).toEqual([["e", { submitted: "Excel" }]]);
    expect([page.querySelector("[role=menu]"), document.activeElement]).toEqual([null, button]);
  });

  test("has the focus in its menu before the next key comes", async () => {
    const { find } = await draw(one("menuButton", menu));
    find("[aria-haspopup=menu]").dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true }));
    for (let i = 0; i < 5; i++) await Promise.resolve(); // no task and no frame in between
    expect(document.activeElement!.textContent).toBe("CSV");
  });

  test("closes with Escape and when another part is pressed", async () => {
    const { find, page, inputs } = await draw(one("menuButton", menu));
    await user.click(find("[aria-haspopup=menu]"));
    await user.press(document.activeElement as HTMLElement, "Escape");
    expect(page.querySelector("[role=menu]")).toBeNull();
    await user.click(find("[aria-haspopup=menu]"));
    document.body.dispatchEvent(new Event("pointerdown", { bubbles: true }));
    await user.blur(find("[aria-haspopup=menu]"));
    expect([page.querySelector("[role=menu]"), inputs.sent.length]).toEqual([null, 0]);
  });
});
