import { afterEach, describe, expect, test } from "vitest";
import { draw, one, user } from "./support/draw";

afterEach(() => document.body.replaceChildren());

describe("text", () => {
  test("is sent on Enter and on blur, once, and only if it changed", async () => {
    const { find, inputs } = await draw(one("textInput", { label: "Name", value: "a" }));
    const input = find<HTMLInputElement>("input");
    await user.press(input, "Enter");
    await user.type(input, "ab");
    expect(inputs.sent).toEqual([]);
    await user.press(input, "Enter");
    await user.blur(input);
    expect(inputs.sent).toEqual([["e", "ab"]]);
    await user.type(input, "abc");
    await user.blur(input);
    expect(inputs.sent.at(-1)).toEqual(["e", "abc"]);
  });

  test("hints at Enter while it is not sent", async () => {
    const { find, page } = await draw(one("textInput", { label: "Name" }));
    expect(page.textContent).not.toContain("Press Enter");
    await user.type(find<HTMLInputElement>("input"), "x");
    expect(page.textContent).toContain("Press Enter to apply");
    await user.press(find("input"), "Enter");
    expect(page.textContent).not.toContain("Press Enter");
  });

  test("that is being typed stays, with the focus, through patches and moves", async () => {
    const { find, apply, tree, inputs } = await draw(one("textInput", { label: "Name", value: "a" }), ["add", "main", 1, "t", "text", {}]);
    const input = find<HTMLInputElement>("input");
    await user.type(input, "typed");
    expect(inputs.drafts.has("e")).toBe(true);
    await apply(["set", "e", { label: "Your name" }], ["add", "main", 0, "n", "text", { text: "new" }], ["order", "main", [["e", null]]]);
    expect(find("input")).toBe(input);
    expect(input.value).toBe("typed");
    expect(document.activeElement).toBe(input);
    expect(tree.get("main")!.children.value.map(({ id }) => id)).toEqual(["n", "t", "e"]);
  });

  test("follows the host when nobody types", async () => {
    const { find, apply } = await draw(one("textInput", { label: "Name", value: "a" }));
    await apply(["set", "e", { value: "b" }]);
    expect(find<HTMLInputElement>("input").value).toBe("b");
  });
});

describe("numbers", () => {
  const quantity = { label: "Quantity", value: 3, min: 0, max: 4, step: 1, whole: true };

  test("that are wrong are kept, explained and not sent", async () => {
    const { find, inputs } = await draw(one("numberInput", quantity));
    const input = find<HTMLInputElement>("input");
    await user.type(input, "12");
    await user.blur(input);
    expect(inputs.sent).toEqual([]);
    expect(input.value).toBe("12");
    expect(input.getAttribute("aria-invalid")).toBe("true");
    expect(document.getElementById(input.getAttribute("aria-describedby")!)!.textContent).toBe("Must be at most 4.");
    await user.type(input, "2");
    await user.press(input, "Enter");
    expect(inputs.sent).toEqual([["e", 2]]);
    expect(input.getAttribute("aria-invalid")).toBe("false");
  });

  test("step by buttons and arrow keys and stop at the bounds", async () => {
    const { find, inputs } = await draw(one("numberInput", quantity));
    await user.click(find("[aria-label='Increase Quantity']"));
    expect(find<HTMLButtonElement>("[aria-label='Increase Quantity']").disabled).toBe(true);
    await user.press(find("input"), "ArrowUp");
    await user.press(find("input"), "ArrowDown");
    expect(inputs.sent.map(([, value]) => value)).toEqual([4, 3]);
  });

  test("may be none", async () => {
    const { find, inputs } = await draw(one("numberInput", quantity));
    await user.type(find<HTMLInputElement>("input"), " ");
    await user.press(find("input"), "Enter");
    expect(inputs.sent).toEqual([["e", null]]);
  });
});

describe("choices", () => {
  test("a select sends the option's text and shows its placeholder only while nothing is chosen", async () => {
    const { find, inputs, apply } = await draw(one("select", { label: "City", options: ["Oslo", "Rome"], placeholder: "Pick" }));
    const select = find<HTMLSelectElement>("select");
    expect([...select.options].map((option) => option.text)).toEqual(["Pick", "Oslo", "Rome"]);
    select.value = "Rome";
    await user.change(select);
    expect(inputs.sent).toEqual([["e", "Rome"]]);
    await apply(["set", "e", { value: "Oslo" }]);
    expect(select.value).toBe("Oslo");
    expect(select.options.length).toBe(2);
  });

  test("a radio group is a named fieldset", async () => {
    const { find, page, inputs } = await draw(one("radio", { label: "Size", options: ["S", "M"], value: "M" }));
    expect(find("fieldset > legend").textContent).toBe("Size");
    const [small, medium] = page.querySelectorAll("input");
    expect([small!.checked, medium!.checked]).toEqual([false, true]);
    await user.click(small!);
    expect(inputs.sent).toEqual([["e", "S"]]);
  });

  test("a checkbox sends whether it is checked; a toggle is a switch", async () => {
    const { find, inputs } = await draw(one("checkbox", { label: "Yes" }), ["add", "main", 1, "t", "toggle", { label: "On", value: true }]);
    await user.click(find("[data-id=e] input"));
    await user.click(find("[data-id=t] input"));
    expect(inputs.sent).toEqual([["e", true], ["t", false]]);
    expect(find("[data-id=t] input").getAttribute("role")).toBe("switch");
  });

  test("a button sends a trigger", async () => {
    const { find, inputs } = await draw(one("button", { label: "Go **now**", primary: true }));
    await user.click(find("button"));
    expect(inputs.sent).toEqual([["e", "trigger"]]);
    expect(find("button > span").innerHTML).toBe("Go <strong>now</strong>");
  });
});

describe("sliders", () => {
  test("say their value with decimals and unit", async () => {
    const { find } = await draw(one("slider", { label: "Rate", min: 0, max: 1, step: 0.1, value: 0.5, decimals: 2, unit: "%" }));
    expect(find("output").textContent).toBe("0.50%");
    expect(find("input").getAttribute("aria-valuetext")).toBe("0.50%");
  });

  test("show what is under the finger before the host answers", async () => {
    const { find, inputs } = await draw(one("slider", { label: "Days", min: 0, max: 90, value: 30 }));
    const input = find<HTMLInputElement>("input");
    await user.type(input, "40");
    await user.type(input, "41");
    expect(find("output").textContent).toBe("41");
    expect(inputs.sent).toEqual([["e", 40]]);
    await user.change(input);
    expect(inputs.sent).toEqual([["e", 40], ["e", 41]]);
    expect(find("output").textContent).toBe("41");
  });

  test("a range has two named thumbs that do not pass each other", async () => {
    const { page, inputs } = await draw(one("rangeSlider", { label: "Price", min: 0, max: 10, value: [2, 6] }));
    const [low, high] = page.querySelectorAll("input");
    expect([low!.getAttribute("aria-label"), high!.getAttribute("aria-label")]).toEqual(["Price, from", "Price, to"]);
    await user.type(low!, "9");
    await user.change(low!);
    expect(inputs.sent).toEqual([["e", [6, 6]]]);
    expect(low!.value).toBe("6");
  });
});

describe("names", () => {
  test.each([
    ["textInput", "input"],
    ["numberInput", "input"],
    ["select", "select"],
    ["slider", "input"],
    ["checkbox", "input"],
    ["toggle", "input"],
  ])("%s is named by a real label", async (kind, selector) => {
    const { find, page } = await draw(one(kind, { label: "The *name*", value: undefined, options: [] }));
    const label = find<HTMLLabelElement>("label");
    expect(label.textContent).toContain("The name");
    const control = label.htmlFor ? page.querySelector("#" + label.htmlFor) : label.querySelector("input");
    expect(control).toBe(find(selector));
  });

  test.each(["textInput", "numberInput", "select", "radio", "slider", "rangeSlider", "checkbox", "toggle", "button"])("%s can be disabled", async (kind) => {
    const { page } = await draw(one(kind, { label: "L", disabled: true, options: ["a"], value: kind === "rangeSlider" ? [1, 2] : undefined }));
    expect(page.querySelectorAll("input:disabled, select:disabled, button:disabled, fieldset:disabled").length).toBeGreaterThan(0);
  });
});

test("a wrong number that was left behind gives way to the host's", async () => {
  const { find, apply } = await draw(one("numberInput", { label: "N", value: 3, max: 4 }));
  const input = find<HTMLInputElement>("input");
  await user.type(input, "99");
  await user.blur(input);
  await apply(["set", "e", { value: 1 }]);
  expect(input.value).toBe("1");
  expect(input.getAttribute("aria-invalid")).toBe("false");
});
